/// Finds the publication date from the line that states it.
struct PublicationDateFinder: Sendable {
    let zones: RuleGrammar<DocumentContext>

    /// The first full day of the line, with the first clock time, and the zone where one is stated.
    func date(in line: Range<Int>?, mentions: [Mention], _ facts: MentionFacts) -> PublicationDate? {
        guard let line else { return nil }
        var day: CalendarDay?
        var time: ClockTime?
        for mention in mentions where line.contains(mention.range.lowerBound) {
            if day == nil, case .day(let draft) = facts.draft(of: mention), let year = draft.year,
                let month = draft.month
            {
                day = CalendarDay(year: year, month: month, day: draft.day)
            } else if time == nil, case .time(let clock) = facts.value(of: mention) {
                time = clock
            }
        }
        let zone = line.lazy.compactMap { zones.reading(at: $0)?.value.integer }.first
        return day.map { PublicationDate(day: $0, time: time, zone: zone) }
    }
}
