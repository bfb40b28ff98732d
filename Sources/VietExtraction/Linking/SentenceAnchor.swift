/// Remembers the day that was named in full right before another one: `khai mạc ngày 21/6/2016 và bế mạc ngày 23/6`.
///
/// Days of birth and of documents say nothing of the days after them.
struct SentenceAnchor: Sendable {
    let document: Document
    private var day: CalendarDay?
    /// The atom after the mention that named it.
    private var end = 0
    /// The end of the last citation of a document.
    private var lawEnd = -1

    init(document: Document) { self.document = document }

    /// How many atoms may stand between two days of which the second takes the year from the first.
    private static let reach = 6

    /// The day that stands right before a mention in its sentence, after `và` or a comma.
    func anchor(of mention: Mention) -> CalendarDay? {
        let start = mention.range.lowerBound
        guard let day, end < start, start - end <= Self.reach, document.has(.and, end) || document.isMark(end, ","),
            !(end..<start).contains(where: endsSentence)
        else { return nil }
        return day
    }

    /// Goes over a mention that is no time.
    mutating func pass(_ mention: Mention) {
        if mention.label == .law { lawEnd = mention.range.upperBound }
    }

    /// Takes the day of a mention that states its year.
    mutating func take(_ draft: TimeDraft, _ value: TimeExpression?, _ mention: Mention) {
        guard case .day(let stated) = draft, stated.year != nil, case .point(let point) = value, let day = point.day,
            !document.has(.born, mention.range.lowerBound - 1),
            !document.isMark(mention.range.lowerBound - 1, "("),
            mention.range.lowerBound - lawEnd > 1
        else { return }
        self.day = day
        end = mention.range.upperBound
    }

    private func endsSentence(_ position: Int) -> Bool {
        document.endsSentence(position) || (document.atom(position + 1)?.gap ?? .none) >= .lineBreak
    }
}
