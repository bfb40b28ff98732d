/// From one point of the calendar to another.
extension Production {
    static let ranges = [
        Production("range", of: [.from, .to]) { captures in
            guard let from = captures.value(.from).time, let to = captures.value(.to).time else { return nil }
            return .time(.span(from.completed(by: to), to))
        },
        Production("range-from-day", of: [.day, .to], rangeFromDay),
        Production("since", of: [.from]) { captures in captures.value(.from).time.map { .time(.sincePoint($0)) } },
        Production("until", of: [.to]) { captures in captures.value(.to).time.map { .time(.untilPoint($0)) } },
        Production("day-pair", of: [.from, .to]) { captures in
            dayPair(captures).map { .time(.span(TimeDraft.day($0.from).completed(by: .day($0.to)), .day($0.to))) }
        },
        Production("dated-day-pair", of: [.from, .to]) { captures in
            guard let pair = dayPair(captures), pair.from.year != nil else { return nil }
            return .time(.span(.day(pair.from), .day(pair.to)))
        },
        Production("ascending-day-pair", of: [.from, .to], ascendingDayPair),
    ]

    /// `17 đến 21-10`: the first day takes its month from the second.
    private static func rangeFromDay(_ captures: Captures) -> RuleValue? {
        guard let first = captures.number(.day), let last = captures.value(.to).day, let month = last.month else {
            return nil
        }
        let from = TimeDraft.DayDraft(day: first, month: month, year: last.year, partOfDay: part(captures))
        return .time(.span(.day(from), .day(last)))
    }

    /// Two days, of which the second has a year if the first has.
    private static func dayPair(_ captures: Captures) -> (from: TimeDraft.DayDraft, to: TimeDraft.DayDraft)? {
        guard let from = captures.value(.from).day, let to = captures.value(.to).day, from.year == nil || to.year != nil
        else { return nil }
        return (from, to)
    }

    /// `30/4 - 1/5`: no ratios and no scores.
    private static func ascendingDayPair(_ captures: Captures) -> RuleValue? {
        guard let pair = dayPair(captures), let from = pair.from.month, let to = pair.to.month,
            pair.to.year != nil || pair.from.day > from && (to, pair.to.day) > (from, pair.from.day)
        else { return nil }
        return .time(.span(TimeDraft.day(pair.from).completed(by: .day(pair.to)), .day(pair.to)))
    }
}

extension TimeDraft {
    /// The first point of a range, with the year of the second where it has none: `từ ngày 24/6 đến 6/7/2021`.
    func completed(by end: TimeDraft) -> TimeDraft {
        switch (self, end) {
        case (.day(var day), .day(let last)):
            if day.year == nil { day.year = last.year }
            return .day(day)
        case (.month(let month, .unstated), .month(_, let year)): return .month(month, year: year)
        case (.quarter(let quarter, .unstated), .quarter(_, let year)): return .quarter(quarter, year: year)
        default: return self
        }
    }
}
