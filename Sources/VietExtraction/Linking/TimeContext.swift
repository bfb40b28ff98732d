/// What the dates of an article that name their year say about those that do not.
struct TimeContext: Sendable {
    /// The years of days named in full; a day named with two different years decides nothing.
    let fullDays: [TimeResolver.MonthDay: Int]
    /// The latest year of a day or month, without terms and targets; else that of a plain year. Births and history do not date
    /// an article.
    let latestYear: Int?

    init(mentions: [Mention], _ facts: MentionFacts, published: CalendarDay?) {
        let drafts = mentions.compactMap { facts.draft(of: $0) }
        fullDays = Self.fullDays(drafts, near: published?.year)
        latestYear = Self.latestYear(drafts)
    }

    private static func fullDays(_ drafts: [TimeDraft], near: Int?) -> [TimeResolver.MonthDay: Int] {
        // The one plausible year of each, or none where there are two.
        var years: [TimeResolver.MonthDay: Int?] = [:]
        for case .day(let day) in drafts {
            guard let month = day.month, let year = day.year, near.map({ abs($0 - year) <= 1 }) ?? true else {
                continue
            }
            let key = TimeResolver.MonthDay(month: month, day: day.day)
            if let known = years[key], known != year { years[key] = .some(nil) } else { years[key] = year }
        }
        return years.compactMapValues(\.self)
    }

    /// No article on the web is older: Viet Nam joined the internet in November 1997.
    private static let firstYearOfWebPages = 1998

    private static func latestYear(_ drafts: [TimeDraft]) -> Int? {
        var dated: Int?
        var plain: Int?
        func later(_ year: Int?, _ latest: Int?) -> Int? {
            guard let year, year >= firstYearOfWebPages else { return latest }
            return max(year, latest ?? year)
        }
        for draft in drafts {
            switch draft {
            case .day(let day), .span(_, .day(let day)): dated = later(day.year, dated)
            case .month(_, .exactly(let year)), .quarter(_, .exactly(let year)): dated = later(year, dated)
            case .year(.exactly(let year)): plain = later(year, plain)
            default: break
            }
        }
        return dated ?? plain
    }
}
