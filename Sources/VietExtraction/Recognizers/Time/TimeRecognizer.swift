import VietTokenization

/// Finds DATE and TIME mentions in one pass from left to right.
struct TimeRecognizer: Sendable {
    let document: Document
    private let ranges: RangeGrammar
    private let clocks: ClockReader

    init(document: Document) {
        self.document = document
        ranges = RangeGrammar(document: document)
        clocks = ClockReader(document: document)
    }

    var days: DayGrammar { ranges.days }
    var calendar: CalendarReader { ranges.days.calendar }

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard let mention = mention(at: position, after: mentions),
                mention.range.upperBound <= range.upperBound
            else {
                position = document.atoms[position].kind == .digits ? endOfNumber(position) : position + 1
                continue
            }
            mentions.append(mention)
            position = mention.range.upperBound
        }
        return mentions
    }

    /// The end of a run of digits and the separators inside, so that no rule starts in the middle of a number.
    private func endOfNumber(_ start: Int) -> Int {
        var end = start + 1
        while document.isGlued(end), document.isGlued(end + 1), document.atom(end + 1)?.kind == .digits,
            document.isMark(end, ".") || document.isMark(end, ",") || document.isMark(end, "/")
        {
            end += 2
        }
        return end
    }

    private func mention(at start: Int, after mentions: [Mention]) -> Mention? {
        let atom = document.atoms[start]
        guard atom.kind == .digits || document.keywords[start] != nil else { return nil }
        if atom.kind == .digits, document.isGlued(start), isInsideToken(start) { return nil }
        if let reading = ranges.range(at: start) ?? days.day(at: start) ?? ranges.periods.period(at: start)
            ?? contextualDay(at: start, after: mentions) ?? contextualYear(at: start) ?? isoDay(at: start)
        {
            return Mention(
                label: .date, range: start..<reading.end, rule: reading.rule,
                value: reading.draft.map { .time($0) } ?? .none)
        }
        return clocks.clock(at: start).map {
            Mention(
                label: .time, range: start..<$0.end, rule: $0.rule, value: .known(.time($0.time)), excess: $0.excess)
        }
    }

    /// Whether digits are glued to something that makes them part of a code: `QĐ-12`, `a1`, `/2022`.
    private func isInsideToken(_ start: Int) -> Bool {
        guard let before = document.atom(start - 1) else { return false }
        return before.kind == .letters || before.isMark("/") || before.isMark("_") || before.isMark("+")
    }
}
