/// Remembers the days that an article named so far, for `cùng ngày` to point to.
struct NamedDays: Sendable {
    let document: Document
    /// The day of the event that the article reports.
    private var first: TimePoint?
    /// The day of an event that was named last, and the atom after it.
    private var latest: (day: TimePoint, end: Int)?
    /// Any day that was named last.
    private var last: (day: TimePoint, end: Int)?

    /// An event of so many lines before is the one that a line tells of; else it is the article's.
    private static let reach = 2

    init(document: Document) { self.document = document }

    /// Whether no event has a day yet.
    var isEmpty: Bool { first == nil }

    /// Takes a day up to an atom.
    mutating func take(_ day: TimePoint, isEvent: Bool, end: Int) {
        last = (day, end)
        guard isEvent else { return }
        if first == nil { first = day }
        latest = (day, end)
    }

    /// The day that `cùng ngày` means at an atom: one of the same sentence, of the event under way, or of the article.
    func day(at position: Int) -> TimePoint? {
        if let last, last.end <= position, !(last.end..<position).contains(where: endsSentence) { return last.day }
        guard let latest, latest.end <= position else { return first }
        let lines = (latest.end..<position + 1).count { (document.atom($0)?.gap ?? .none) >= .lineBreak }
        return lines <= Self.reach ? latest.day : first
    }

    private func endsSentence(_ position: Int) -> Bool {
        document.endsSentence(position) || (document.atom(position + 1)?.gap ?? .none) >= .lineBreak
    }
}
