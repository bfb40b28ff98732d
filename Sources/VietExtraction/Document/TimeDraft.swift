/// What a time expression says by itself, before the publication date and the other dates of the article complete it.
indirect enum TimeDraft: Sendable {
    /// A point that needs no context.
    case known(TimePoint)
    /// A day; absent parts come from the context.
    case day(DayDraft)
    /// A day of the month that lies so many months from that of the publication.
    case dayOfMonth(Int, monthOffset: Int, PartOfDay?)
    /// So many days from the day of publication.
    case relativeDay(offset: Int, PartOfDay?)
    /// The day of the event that was named last.
    case sameDay(PartOfDay?)
    /// A weekday of the week that lies so many weeks from that of the publication, or the nearest one.
    case weekday(Int, weekOffset: Int?, PartOfDay?)
    /// A day of the lunar calendar.
    case lunar(LunarDraft)
    case week(offset: Int)
    case month(Int, year: YearDraft)
    case relativeMonth(offset: Int)
    case relativeQuarter(offset: Int)
    case quarter(Int, year: YearDraft)
    case half(Int, year: YearDraft)
    /// From the first to the last of some months of a year.
    case months(first: Int, last: Int, year: YearDraft)
    case year(YearDraft)
    /// From the first year to the last.
    case years(Int, Int)
    /// The school year that runs at publication, shifted by so many years.
    case schoolYear(offset: Int)
    case span(TimeDraft, TimeDraft)
    /// From a point to the day of publication.
    case sincePoint(TimeDraft)
    /// From the day of publication to a point.
    case untilPoint(TimeDraft)

    /// Whether it points to the day of an event that was named before.
    var namesSameDay: Bool {
        switch self {
        case .sameDay: true
        case .span(let first, let last): first.namesSameDay || last.namesSameDay
        case .sincePoint(let point), .untilPoint(let point): point.namesSameDay
        default: false
        }
    }

    /// A day as written.
    struct DayDraft: Sendable, Equatable {
        var day: Int
        var month: Int?
        var year: Int?
        /// Years from the one of publication, where the text counts them.
        var yearOffset: Int?
        var partOfDay: PartOfDay?
        /// ISO weekday that the text states.
        var weekday: Int?
    }

    /// A day of the lunar calendar as written.
    struct LunarDraft: Sendable, Equatable {
        var day: Int
        var month: Int?
        var year = Year.unstated

        enum Year: Sendable, Equatable {
            case exactly(Int)
            /// By its place among the ten stems and the twelve branches.
            case named(stem: Int, branch: Int)
            case unstated
        }
    }

    /// A year as written.
    enum YearDraft: Sendable, Equatable {
        case exactly(Int)
        /// So many years from the year of publication.
        case relative(Int)
        /// Left out.
        case unstated

        init(_ year: Int?) { self = year.map { .exactly($0) } ?? .unstated }
    }
}
