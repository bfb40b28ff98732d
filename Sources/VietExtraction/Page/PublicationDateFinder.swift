/// Finds the publication date from the line that states it.
struct PublicationDateFinder: Sendable {
    let zones: RuleGrammar<DocumentContext>

    /// The first full day of the line, with the first clock time, and the zone where one is stated.
    func date(in line: Range<Int>?, mentions: [Mention]) -> PublicationDate? {
        guard let line else { return nil }
        var day: CalendarDay?
        var time: ClockTime?
        for mention in mentions where line.contains(mention.range.lowerBound) {
            switch mention.value {
            case .time(.day(let draft)) where day == nil:
                if let year = draft.year, let month = draft.month {
                    day = CalendarDay(year: year, month: month, day: draft.day)
                }
            case .known(.time(let clock)) where time == nil: time = clock
            default: break
            }
        }
        let zone = line.lazy.compactMap { zones.reading(at: $0)?.value.integer }.first
        return day.map { PublicationDate(day: $0, time: time, zone: zone) }
    }
}
