/// Days, and several days of one month.
extension Production {
    static let days = [
        Production("day", of: [.day, .month]) { day($0).map { .time(.day($0)) } },
        Production("dated-day", of: [.day, .month]) { captures in
            day(captures).flatMap { $0.year == nil ? nil : .time(.day($0)) }
        },
        Production("no-ratio", of: [.day, .month], noRatio),
        Production("days", of: [.day, .month]) { days($0) },
        Production("dated-days", of: [.day, .month, .year]) { $0.number(.year) == nil ? nil : days($0) },
        Production("borrowed-day", of: [.day, .next], borrowedDay),
        Production("relative-day", of: [.offset]) { captures in
            offset(captures).map { .time(.relativeDay(offset: $0, part(captures))) }
        },
        Production("same-day") { .time(.sameDay(part($0))) },
        Production("weekday") { captures in
            weekday(captures).map { .time(.weekday($0, weekOffset: offset(captures), part(captures))) }
        },
        Production("day-of-month", of: [.day, .offset]) { captures in
            guard let day = captures.number(.day), let offset = offset(captures) else { return nil }
            return .time(.dayOfMonth(day, monthOffset: offset, part(captures)))
        },
        Production("lunar-day", of: [.day], lunarDay),
    ]

    /// The year that its last two digits mean: until thirty they are of this century.
    private static func statedYear(_ captures: Captures) -> Int? {
        captures.number(.year) ?? captures.number(.shortYear).map { $0 < 30 ? 2000 + $0 : 1900 + $0 }
    }

    /// The part of the day that a class of words numbers.
    static func part(_ captures: Captures) -> PartOfDay? {
        guard let number = captures.number(.part), PartOfDay.allCases.indices.contains(number - 1) else { return nil }
        return PartOfDay.allCases[number - 1]
    }

    /// The ISO weekday: by its word, or by its number, in which Monday is 2.
    private static func weekday(_ captures: Captures) -> Int? {
        captures.number(.weekday) ?? captures.number(.number).map { $0 - 1 }
    }

    /// A day that the calendar has; one without a year counts as of a leap year.
    private static func day(_ captures: Captures) -> TimeDraft.DayDraft? {
        let year = statedYear(captures)
        guard let day = captures.number(.day), let month = captures.number(.month),
            CalendarDay(year: year ?? 2000, month: month, day: day) != nil
        else { return nil }
        return TimeDraft.DayDraft(
            day: day, month: month, year: year, yearOffset: year == nil ? captures.number(.yearOffset) : nil,
            partOfDay: part(captures), weekday: weekday(captures))
    }

    /// A day whose number is too large for a part of the second; `24/7` is round the clock.
    private static func noRatio(_ captures: Captures) -> RuleValue? {
        guard let day = day(captures), let month = day.month, day.day > month, (day.day, month) != (24, 7) else {
            return nil
        }
        return .time(.day(day))
    }

    /// From the first to the last of several days that share their month; they ascend.
    private static func days(_ captures: Captures) -> RuleValue? {
        let numbers = captures.numbers(.day)
        guard var last = day(captures), let first = numbers.first, let month = last.month, numbers.count > 1,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        last.partOfDay = nil
        last.weekday = nil
        let from = TimeDraft.DayDraft(day: first, month: month, year: last.year, partOfDay: part(captures))
        return .time(.span(.day(from), .day(last)))
    }

    /// A day that takes its month from the one named next.
    private static func borrowedDay(_ captures: Captures) -> RuleValue? {
        guard let day = captures.number(.day), let next = captures.value(.next).day, let month = next.month else {
            return nil
        }
        return .time(
            .day(TimeDraft.DayDraft(day: day, month: month, year: next.year, partOfDay: part(captures))))
    }

    private static func lunarDay(_ captures: Captures) -> RuleValue? {
        guard let day = captures.number(.day) else { return nil }
        var draft = TimeDraft.LunarDraft(day: day, month: captures.number(.month))
        if let stem = captures.number(.stem), let branch = captures.number(.branch) {
            draft.year = .named(stem: stem, branch: branch)
        } else if let year = captures.number(.year) {
            draft.year = .exactly(year)
        }
        return .time(.lunar(draft))
    }
}
