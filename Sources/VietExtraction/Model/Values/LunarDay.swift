/// A day of the Vietnamese lunar calendar.
public struct LunarDay: Sendable, Hashable, CustomStringConvertible {
    /// The lunar year, by the Gregorian year in which it begins.
    public let year: Int
    /// Month 1–12; tháng Giêng is 1, tháng Chạp 12.
    public let month: Int
    /// Day 1–30.
    public let day: Int
    /// Whether the month is the leap one (nhuận) that follows the month of its number.
    public let isLeapMonth: Bool

    /// A day by its numbers; whether the calendar has it, ``solar`` tells.
    public init(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
        self.year = year
        self.month = month
        self.day = day
        self.isLeapMonth = isLeapMonth
    }

    /// The day of the Gregorian calendar; `nil` where the lunar year has no such day.
    public var solar: CalendarDay? {
        guard (1...12).contains(month), day >= 1,
            let month = LunarCalendar.month(month, isLeap: isLeapMonth, of: year), day <= month.length
        else { return nil }
        return CalendarDay(dayNumber: month.firstDay + day - 1)
    }

    /// `2023-01-03`, year, month and day of the lunar calendar, with `+` after a leap month's number.
    public var description: String {
        "\(year)-\(twoDigits(month))\(isLeapMonth ? "+" : "")-\(twoDigits(day))"
    }

    /// The lunar year of a name such as Giáp Thìn that lies nearest to a year; `nil` where the cycle has no such name.
    ///
    /// Year 4 was a Giáp Tý.
    static func year(stem: Int, branch: Int, near year: Int) -> Int? {
        guard let position = (0..<60).first(where: { $0 % 10 == stem && $0 % 12 == branch }) else { return nil }
        let distance = ((position + 4 - year) % 60 + 60) % 60
        return distance > 30 ? year + distance - 60 : year + distance
    }
}
