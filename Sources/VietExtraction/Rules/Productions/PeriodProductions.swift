/// Weeks, months, quarters, halves and years, and several of them.
extension Production {
    static let periods = [
        Production("week", of: [.offset]) { captures in offset(captures).map { .time(.week(offset: $0)) } },
        Production("relative-month", of: [.offset]) { captures in
            offset(captures).map { .time(.relativeMonth(offset: $0)) }
        },
        Production("relative-quarter", of: [.offset]) { captures in
            offset(captures).map { .time(.relativeQuarter(offset: $0)) }
        },
        Production("month", of: [.month]) { captures in
            captures.number(.month).map { .time(.month($0, year: year(captures))) }
        },
        Production("months", of: [.month], months),
        Production("months-of-year", of: [.count, .half], monthsOfYear),
        Production("reported-months", of: [.count, .half]) { captures in
            [3, 6, 8, 9, 10, 11].contains(captures.number(.count)) ? monthsOfYear(captures) : nil
        },
        Production("quarter", of: [.quarter]) { captures in
            captures.number(.quarter).map { .time(.quarter($0, year: year(captures))) }
        },
        Production("quarters", of: [.quarter], quarters),
        Production("half", of: [.half]) { captures in
            captures.number(.half).map { .time(.half($0, year: year(captures))) }
        },
        Production("year") { .time(.year(year($0))) },
        Production("year-number", of: [.year]) { captures in captures.number(.year).map { .integer($0) } },
        Production("years", of: [.first, .last], years),
        Production("near-years", of: [.first, .last]) { captures in
            guard let first = captures.number(.first), let last = captures.number(.last), first < last,
                last - first <= 30
            else { return nil }
            return .time(.years(first, last))
        },
        Production("consecutive-years", of: [.year]) { listedYears($0) { $0 + 1 == $1 } },
        Production("ascending-years", of: [.year]) { listedYears($0) { $0 < $1 && $1 - $0 <= 30 } },
        Production("buddhist-year", of: [.year]) { captures in
            captures.number(.year).map { .time(.year(.exactly($0 - 544))) }
        },
        Production("school-year", of: [.offset]) { captures in offset(captures).map { .time(.schoolYear(offset: $0)) }
        },
        Production("decade", of: [.decade], decade),
        Production("century", of: [.century]) { captures in
            guard let century = captures.number(.century), (1...21).contains(century) else { return nil }
            return .time(.known(TimePoint(year: (century - 1) * 100, .century)))
        },
    ]

    /// So many steps from the present, one more in the same direction after `nữa`.
    static func offset(_ captures: Captures) -> Int? {
        guard let offset = captures.number(.offset) else { return nil }
        return captures.has(.further) ? offset + offset.signum() : offset
    }

    /// `những năm 1980`, and `thập niên 90` of the twentieth century.
    private static func decade(_ captures: Captures) -> RuleValue? {
        guard let stated = captures.number(.decade), stated % 10 == 0 else { return nil }
        return .time(.known(TimePoint(year: stated < 100 ? 1900 + stated : stated, .decade)))
    }

    /// The year as written: by number, by its place beside the present, or left out.
    private static func year(_ captures: Captures) -> TimeDraft.YearDraft {
        if let year = captures.number(.year) { return .exactly(year) }
        guard let offset = captures.number(.yearOffset) else { return .unstated }
        return .relative(captures.has(.further) ? offset + offset.signum() : offset)
    }

    /// From the first to the last of several months of one year; they ascend.
    private static func months(_ captures: Captures) -> RuleValue? {
        let months = captures.numbers(.month)
        guard let first = months.first, let last = months.last, months.count > 1,
            zip(months, months.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        return .time(.months(first: first, last: last, year: year(captures)))
    }

    /// So many months at the beginning (half 1) or the end (half 2) of a year; six of them are a half.
    private static func monthsOfYear(_ captures: Captures) -> RuleValue? {
        guard let count = captures.number(.count), let half = captures.number(.half) else { return nil }
        let year = year(captures)
        if count == 6 { return .time(.half(half, year: year)) }
        return .time(
            half == 1
                ? .months(first: 1, last: count, year: year) : .months(first: 13 - count, last: 12, year: year))
    }

    private static func quarters(_ captures: Captures) -> RuleValue? {
        let quarters = captures.numbers(.quarter)
        guard let first = quarters.first, let last = quarters.last, first < last else { return nil }
        return .time(.span(.quarter(first, year: year(captures)), .quarter(last, year: year(captures))))
    }

    private static func years(_ captures: Captures) -> RuleValue? {
        guard let first = captures.number(.first), let last = captures.number(.last), first <= last else { return nil }
        return .time(.years(first, last))
    }

    /// From the first to the last of several years of which each has to fit the one before: `2020, 2021, 2022`.
    private static func listedYears(_ captures: Captures, _ fits: (Int, Int) -> Bool) -> RuleValue? {
        let years = captures.numbers(.year)
        guard let first = years.first, let last = years.last, years.count > 1,
            zip(years, years.dropFirst()).allSatisfy(fits)
        else { return nil }
        return .time(.years(first, last))
    }
}
