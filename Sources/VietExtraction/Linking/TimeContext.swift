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
        var years: [TimeResolver.MonthDay: Set<Int>] = [:]
        for case .day(let day) in drafts {
            guard let month = day.month, let year = day.year else { continue }
            years[.init(month: month, day: day.day), default: []].insert(year)
        }
        return years.compactMapValues { candidates in
            let plausible = candidates.filter { year in near.map { abs($0 - year) <= 1 } ?? true }
            return plausible.count == 1 ? plausible.first : nil
        }
    }

    /// No article on the web is older: Viet Nam joined the internet in November 1997.
    private static let firstYearOfWebPages = 1998

    private static func latestYear(_ drafts: [TimeDraft]) -> Int? {
        let dated = drafts.compactMap { draft -> Int? in
            switch draft {
            case .day(let day), .span(_, .day(let day)): day.year
            case .month(_, .exactly(let year)), .quarter(_, .exactly(let year)): year
            default: nil
            }
        }
        let plain = drafts.compactMap { draft -> Int? in
            if case .year(.exactly(let year)) = draft { return year } else { return nil }
        }
        return [dated, plain].lazy.compactMap { $0.filter { $0 >= firstYearOfWebPages }.max() }.first
    }
}
