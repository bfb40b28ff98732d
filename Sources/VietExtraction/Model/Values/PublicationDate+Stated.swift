/// Dates as people and systems write them.
extension PublicationDate {
    /// Reads a date in one of the forms that newsrooms and their systems keep: `2022-10-04`, `2022-10-04 09:01`, `04/10/2022`,
    /// `4-10-2022, 9:01 PM`, `10/2022`, `2022-07` and `2022`, in the order of day, month and year where the year stands last.
    ///
    /// - Returns: `nil` for anything else, such as a day that the calendar does not have.
    public init?(stated text: String) {
        let text = text.drop { $0.isWhitespace }
        if let date = PublicationDate(String(text)) {
            self = date
            return
        }
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == " " || $0 == "T" || $0 == "," }
        guard let first = parts.first, let day = Self.date(first) else { return nil }
        guard parts.count == 2 else {
            self = day
            return
        }
        let clock = parts[1].drop { $0 == " " || $0 == "," }.filter { $0 != " " }
        // Of what stands after a day only a clock time is understood.
        let isShort = clock.dropFirst().first == ":"
        guard day.precision == .day, let stated = StatedClock((isShort ? "0" + clock : clock)[...]) else { return nil }
        self.init(day: day.day, time: stated.time, zone: stated.zone)
    }

    /// `04/10/2022`, `2022/10/04`, `10/2022`, `2022-10`, `2022`
    private static func date(_ text: Substring) -> PublicationDate? {
        let fields = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
        let numbers = fields.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        guard numbers.count == fields.count, fields.count <= 3,
            let year = fields.first?.utf8.count == 4 ? numbers.first : numbers.last, years.contains(year)
        else { return nil }
        let isYearFirst = fields.first?.utf8.count == 4
        switch numbers.count {
        case 1: return PublicationDate(year: year)
        case 2: return PublicationDate(year: year, month: isYearFirst ? numbers[1] : numbers[0])
        default:
            return CalendarDay(year: year, month: numbers[1], day: isYearFirst ? numbers[2] : numbers[0]).map {
                PublicationDate(day: $0)
            }
        }
    }
}
