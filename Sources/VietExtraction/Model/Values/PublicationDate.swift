/// When an article was published: a day, and the clock time and its zone where the page states them; or only a month or a year.
public struct PublicationDate: Sendable, Hashable, CustomStringConvertible {
    /// How much of a date is known.
    public enum Precision: Int, Sendable, Comparable {
        case year, month, day

        /// Less is known of what comes first.
        public static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
    }

    /// The day; the first one of a month or a year of which no more is known.
    public let day: CalendarDay
    /// How much of it is known.
    public let precision: Precision
    /// The time of day.
    public let time: ClockTime?
    /// The zone of the time, in minutes east of Greenwich.
    public let zone: Int?

    /// A day with or without a time and its zone.
    public init(day: CalendarDay, time: ClockTime? = nil, zone: Int? = nil) {
        self.day = day
        precision = .day
        self.time = time
        self.zone = time == nil ? nil : zone
    }

    /// A month of a year, or the year alone.
    ///
    /// - Returns: `nil` for a month that the calendar does not have.
    public init?(year: Int, month: Int? = nil) {
        guard let day = CalendarDay(year: year, month: month ?? 1, day: 1) else { return nil }
        self.day = day
        precision = month == nil ? .year : .month
        time = nil
        zone = nil
    }

    /// Reads `2022-10-04`, `2022-10-04T09:01` or `2022-10-04T09:01+07:00`, with seconds allowed and ignored.
    ///
    /// - Returns: `nil` for anything else, such as a day that the calendar does not have.
    public init?(_ iso8601: String) {
        let parts = iso8601.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = parts.first else { return nil }
        let fields = date.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2, fields[2].utf8.count == 2,
            let year = Self.number(fields[0]), Self.years.contains(year), let month = Self.number(fields[1]),
            let dayOfMonth = Self.number(fields[2]),
            let day = CalendarDay(year: year, month: month, day: dayOfMonth)
        else { return nil }
        guard parts.count == 2 else {
            self.init(day: day)
            return
        }
        guard let clock = StatedClock(parts[1]) else { return nil }
        self.init(day: day, time: clock.time, zone: clock.zone)
    }

    /// Those that four digits name.
    static let years = 1000...9999

    /// The number of digits alone: a sign makes no date.
    static func number(_ digits: some StringProtocol) -> Int? {
        digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }

    /// Whether both cannot be the same: a zone, a day or a month that one of them leaves out makes no difference.
    func differs(from other: PublicationDate) -> Bool {
        let known = min(precision, other.precision)
        guard known == .day else {
            return day.year != other.day.year || known == .month && day.month != other.day.month
        }
        return day != other.day || time != other.time || zone != nil && other.zone != nil && zone != other.zone
    }

    /// `2022-10-04T09:01`, with `+07:00` where the zone is known, or the day alone.
    public var description: String {
        switch precision {
        case .year: return "\(day.year)"
        case .month: return "\(day.year)-\(twoDigits(day.month))"
        case .day: break
        }
        guard let time else { return day.description }
        guard let zone else { return "\(day)\(time)" }
        return "\(day)\(time)\(zone < 0 ? "-" : "+")\(twoDigits(abs(zone) / 60)):\(twoDigits(abs(zone) % 60))"
    }
}
