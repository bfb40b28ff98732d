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
    public var description: String { shortText.text }

    var shortText: ShortText {
        var text = ShortText()
        if let year { text.append(year, digits: 4) } else { text.append("XXXX") }
        switch part {
        case .year: break
        case .decade:
            text.removeLast(1)
            text.append("X")
        case .century:
            text.removeLast(2)
            text.append("XX")
        case .half(let half): text.append(half, digits: 1, after: "-H")
        case .quarter(let quarter): text.append(quarter, digits: 1, after: "-Q")
        case .month(let month): text.append(month, digits: 2, after: "-")
        case .week(let week): text.append(week, digits: 2, after: "-W")
        case .day(let month, let day, let partOfDay):
            text.append(month, digits: 2, after: "-")
            text.append(day, digits: 2, after: "-")
            if let partOfDay { text.append(partOfDay.rawValue) }
        }
        return text
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
