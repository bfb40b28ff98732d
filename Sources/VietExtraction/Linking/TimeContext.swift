/// What the dates of an article that name their year say about those that do not.
struct TimeContext: Sendable {
    /// The years of days named in full; a day named with two different years decides nothing.
    let fullDays: [TimeResolver.MonthDay: Int]
    /// The latest year of a day or month, without terms and targets; else that of a plain year. Births and history do not date
    /// an article.
    let latestYear: Int?

    init(mentions: [Mention], _ facts: borrowing MentionFacts, published: CalendarDay?) {
        // The one plausible year of each day, or none where there are two.
        var years: [TimeResolver.MonthDay: Int?] = [:]
        var dated: Int?
        var plain: Int?
        for index in mentions.indices {
            guard let draft = facts.draft(of: mentions[index]) else { continue }
            if case .day(let day) = draft, let (key, year) = Self.fullDay(day, near: published?.year) {
                if let known = years[key], known != year { years[key] = .some(nil) } else { years[key] = year }
            }
            switch draft {
            case .day(let day), .span(_, .day(let day)): dated = Self.later(day.year, dated)
            case .month(_, .exactly(let year)), .quarter(_, .exactly(let year)): dated = Self.later(year, dated)
            case .year(.exactly(let year)): plain = Self.later(year, plain)
            default: break
            }
        }
        fullDays = years.isEmpty ? [:] : years.compactMapValues(\.self)
        latestYear = dated ?? plain
    }

    private static func fullDay(_ day: TimeDraft.DayDraft, near: Int?) -> (day: TimeResolver.MonthDay, year: Int)? {
        guard let month = day.month, let year = day.year, near.map({ abs($0 - year) <= 1 }) ?? true else { return nil }
        return (TimeResolver.MonthDay(month: month, day: day.day), year)
    }

    /// No article on the web is older: Viet Nam joined the internet in November 1997.
    private static let firstYearOfWebPages = 1998

    private static func later(_ year: Int?, _ latest: Int?) -> Int? {
        guard let year, year >= firstYearOfWebPages else { return latest }
        return max(year, latest ?? year)
    }
}
