/// Finds the publication date from the line that states it.
struct PublicationDateFinder: Sendable {
    let document: Document

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
        return day.map { PublicationDate(day: $0, time: time, zone: zone(in: line)) }
    }

    /// `GMT+7`, `GMT+07:00`: minutes east of Greenwich.
    private func zone(in line: Range<Int>) -> Int? {
        guard let name = line.first(where: { ["GMT", "UTC"].contains(document.text($0)) }) else { return nil }
        let isWest = document.isDash(name + 1)
        guard isWest || document.isMark(name + 1, "+"), let hours = document.integer(name + 2, digits: 1...2),
            hours < 15
        else { return nil }
        let minutes = document.isMark(name + 3, ":") ? document.integer(name + 4, digits: 2...2) ?? 0 : 0
        return (isWest ? -1 : 1) * (hours * 60 + minutes)
    }
}
