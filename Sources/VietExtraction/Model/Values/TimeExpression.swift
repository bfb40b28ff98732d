/// A TIMEX3 value: a calendar point, or a span between two.
public enum TimeExpression: Sendable, Hashable, CustomStringConvertible {
    /// A point at any granularity.
    case point(TimePoint)
    /// A span; an absent end is open.
    case span(TimePoint, TimePoint?)

    /// `2022-09-29TAF`, `2020/2022-10-04`, `2020/..`.
    public var description: String {
        switch self {
        case .point(let point): point.description
        case .span(let start, let end): "\(start)/\(end?.description ?? "..")"
        }
    }
}

/// A calendar point at the granularity that the text gives: from a year down to a part of a day.
public struct TimePoint: Sendable, Hashable, CustomStringConvertible {
    /// What of the year, or of the years that it opens, is meant.
    public enum Part: Sendable, Hashable {
        case year
        /// The ten years from the year on: `199X`.
        case decade
        /// The hundred years from the year on: `20XX`.
        case century
        case half(Int)
        case quarter(Int)
        case month(Int)
        /// ISO 8601 week number.
        case week(Int)
        case day(month: Int, day: Int, partOfDay: PartOfDay?)
    }

    /// The year of the Gregorian calendar; `nil` where nothing gives it, printed `XXXX`.
    public var year: Int?
    /// The part of the year.
    public var part: Part

    /// A point of a year.
    public init(year: Int?, _ part: Part = .year) {
        self.year = year
        self.part = part
    }

    /// A day.
    public init(_ day: CalendarDay, _ partOfDay: PartOfDay? = nil) {
        self.init(year: day.year, .day(month: day.month, day: day.day, partOfDay: partOfDay))
    }

    /// The calendar day, where the point is one with a known year.
    public var day: CalendarDay? {
        guard let year, case .day(let month, let day, _) = part else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The TIMEX3 form.
    public var description: String {
        let year = year.map(Self.fourDigits) ?? "XXXX"
        // Put together by hand: to interpolate takes three times as long, and there are as many dates as sentences.
        switch part {
        case .year: return year
        case .decade: return year.dropLast() + "X"
        case .century: return year.dropLast(2) + "XX"
        case .half(let half): return year + "-H" + String(half)
        case .quarter(let quarter): return year + "-Q" + String(quarter)
        case .month(let month): return year + "-" + twoDigits(month)
        case .week(let week): return year + "-W" + twoDigits(week)
        case .day(let month, let day, let partOfDay):
            return year + "-" + twoDigits(month) + "-" + twoDigits(day) + (partOfDay?.rawValue ?? "")
        }
    }

    private static func fourDigits(_ year: Int) -> String {
        let digits = String(year)
        return digits.utf8.count < 4 ? String(repeating: "0", count: 4 - digits.utf8.count) + digits : digits
    }
}

/// The parts of a day that TIMEX3 names.
public enum PartOfDay: String, Sendable, Hashable, CaseIterable {
    /// sáng, rạng sáng
    case morning = "TMO"
    /// trưa
    case midday = "TMI"
    /// chiều
    case afternoon = "TAF"
    /// tối
    case evening = "TEV"
    /// đêm, khuya
    case night = "TNI"
}
