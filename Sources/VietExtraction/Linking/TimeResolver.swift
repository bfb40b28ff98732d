/// Turns what a time expression says into a value, with the publication date and the other dates of the article.
///
/// A missing year is, in this order: that of the same day named in full elsewhere in the article; the one that a stated
/// weekday allows; the one nearest to the publication that fits the tense; the latest year of the article. Where nothing
/// gives a year it stays unknown.
struct TimeResolver: Sendable {
    /// The day of publication, where it is known.
    let published: CalendarDay?
    /// How much of that day is known: without it no day can be counted from it.
    var precision = PublicationDate.Precision.day
    /// The latest year among the dates of the article, a fallback where the publication date is unknown.
    let latestYear: Int?
    /// Days that the article names in full, by month and day.
    let fullDays: [MonthDay: Int]
    /// The day of the event that `cùng ngày` points to.
    var eventDay: TimePoint?
    /// The day that the same sentence named in full before: one without a year lies near it.
    var anchor: CalendarDay?

    struct MonthDay: Hashable, Sendable {
        let month: Int
        let day: Int
    }

    /// Where an expression looks in time.
    enum Tense: Sendable { case past, future, unknown }

    /// The value of an expression; `nil` where the context does not decide it.
    func resolve(_ draft: TimeDraft, tense: Tense) -> TimeExpression? {
        switch draft {
        case .years(let first, let last): return .span(TimePoint(year: first), TimePoint(year: last))
        case .schoolYear(let offset):
            guard let published else { return nil }
            // Until September the next school year is the one that is about to begin.
            let runs = published.month >= (offset > 0 ? 9 : 7)
            let first = (runs ? published.year : published.year - 1) + offset
            return .span(TimePoint(year: first), TimePoint(year: first + 1))
        case .months(let first, let last, let year):
            let year = self.year(year) { monthsYear(last: last, tense) }
            guard first < last else { return .point(TimePoint(year: year, .month(first))) }
            return .span(TimePoint(year: year, .month(first)), TimePoint(year: year, .month(last)))
        case .span(let first, let last): return span(first, last, tense)
        case .sincePoint(let start): return since(start, tense == .unknown ? .past : tense)
        case .untilPoint(let end):
            guard let today, let last = point(end, .future) else { return nil }
            return .span(today, last)
        default: return point(draft, tense).map { .point($0) }
        }
    }

    private func span(_ first: TimeDraft, _ last: TimeDraft, _ tense: Tense) -> TimeExpression? {
        guard var start = point(first, tense), let end = point(last, tense) else { return nil }
        // `từ ngày 28/12 đến 5/1`: the first day lies before the second.
        if let from = start.day, let to = end.day, from > to, case .day(let draft) = first, draft.year == nil {
            start.year = from.year - 1
        }
        return .span(start, end)
    }

    /// The publication as far as it is known.
    private var today: TimePoint? {
        guard let published else { return nil }
        switch precision {
        case .year: return TimePoint(year: published.year)
        case .month: return TimePoint(year: published.year, .month(published.month))
        case .day: return TimePoint(published)
        }
    }

    private func since(_ start: TimeDraft, _ tense: Tense) -> TimeExpression? {
        let end = today
        switch resolve(start, tense: tense) {
        case .point(let point): return .span(point, end)
        case .span(let point, _): return .span(point, end)
        case nil: return nil
        }
    }

    /// The value of an expression that is one point.
    private func point(_ draft: TimeDraft, _ tense: Tense) -> TimePoint? {
        switch draft {
        case .known(let point): return point
        case .day(let day): return self.day(day, tense)
        case .relativeDay, .weekday, .week: return precision == .day ? relativePoint(draft, tense) : nil
        case .dayOfMonth, .relativeMonth, .relativeQuarter:
            return precision == .year ? nil : relativePoint(draft, tense)
        case .sameDay(let part): return sameDay(part)
        case .month(let month, let year):
            return TimePoint(year: self.year(year) { nearestYear(month: month, day: 15, tense) }, .month(month))
        case .quarter(let quarter, let year):
            let middle = quarter * 3 - 1
            return TimePoint(year: self.year(year) { nearestYear(month: middle, day: 15, tense) }, .quarter(quarter))
        case .half(let half, let year):
            return TimePoint(year: self.year(year) { monthsYear(last: half * 6, tense) }, .half(half))
        case .year(let year):
            return self.year(year) { published?.year ?? latestYear }.map { TimePoint(year: $0) }
        default: return nil
        }
    }

    /// A point that is counted from the day of publication.
    private func relativePoint(_ draft: TimeDraft, _ tense: Tense) -> TimePoint? {
        switch draft {
        case .dayOfMonth(let day, let offset, let part): return self.day(day, monthOffset: offset, part)
        case .relativeDay(let offset, let part): return published.map { TimePoint($0.advanced(by: offset), part) }
        case .weekday(let weekday, let weekOffset, let part):
            return published.map { day in
                let offset = weekOffset.map { weekday - day.weekday + 7 * $0 }
                return TimePoint(day.advanced(by: offset ?? nearestWeekday(weekday, day, tense)), part)
            }
        case .week(let offset):
            return published.map { day in
                let week = day.advanced(by: 7 * offset).isoWeek
                return TimePoint(year: week.year, .week(week.week))
            }
        case .relativeMonth(let offset):
            return relativeMonth(offset).map { TimePoint(year: $0.year, .month($0.month)) }
        case .relativeQuarter(let offset):
            return published.map { day in
                let index = day.year * 4 + (day.month - 1) / 3 + offset
                return TimePoint(year: index / 4, .quarter(index % 4 + 1))
            }
        default: return nil
        }
    }

    /// Days from the publication to a weekday: the nearest one that fits the tense, in doubt the one before.
    private func nearestWeekday(_ weekday: Int, _ published: CalendarDay, _ tense: Tense) -> Int {
        let ahead = ((weekday - published.weekday) % 7 + 7) % 7
        switch tense {
        case .past: return ahead == 0 ? 0 : ahead - 7
        case .future: return ahead
        case .unknown: return ahead > 3 ? ahead - 7 : ahead
        }
    }

    /// The day of the lunar calendar that a draft means, its year the one nearest to the publication that fits the tense.
    func lunar(_ draft: TimeDraft.LunarDraft, tense: Tense) -> LunarDay? {
        guard let month = draft.month else { return nil }
        func day(_ year: Int) -> LunarDay? {
            let day = LunarDay(year: year, month: month, day: draft.day)
            return day.solar == nil ? nil : day
        }
        let base = published?.year ?? latestYear
        switch draft.year {
        case .exactly(let year): return day(year)
        case .named(let stem, let branch):
            return base.flatMap { LunarDay.year(stem: stem, branch: branch, near: $0) }.flatMap(day)
        case .unstated:
            guard let published else { return base.flatMap(day) }
            let candidates = [published.year - 1, published.year, published.year + 1].compactMap(day)
            return nearest(candidates, to: published, tense) { $0.solar }
        }
    }

    /// The candidate whose day lies nearest to the publication among those that fit the tense; ties go to the earlier.
    private func nearest<Candidate>(
        _ candidates: [Candidate], to published: CalendarDay, _ tense: Tense, day: (Candidate) -> CalendarDay?
    ) -> Candidate? {
        let distances = candidates.compactMap { candidate in
            day(candidate).map { (candidate: candidate, distance: $0.dayNumber - published.dayNumber) }
        }
        let fitting = distances.filter { candidate in
            switch tense {
            case .past: candidate.distance <= 1
            case .future: candidate.distance >= -1
            case .unknown: true
            }
        }
        // Without a cue news looks back rather than ahead.
        func weight(_ distance: Int) -> Int { tense == .unknown && distance > 0 ? distance * 3 / 2 : abs(distance) }
        return (fitting.isEmpty ? distances : fitting).min { weight($0.distance) < weight($1.distance) }?.candidate
    }

    private func sameDay(_ part: PartOfDay?) -> TimePoint? {
        guard let eventDay, case .day(let month, let day, _) = eventDay.part else { return nil }
        return TimePoint(year: eventDay.year, .day(month: month, day: day, partOfDay: part))
    }

    private func year(_ draft: TimeDraft.YearDraft, _ unstated: () -> Int?) -> Int? {
        switch draft {
        case .exactly(let year): year
        case .relative(let offset): (published?.year ?? latestYear).map { $0 + offset }
        case .unstated: unstated()
        }
    }

    /// The month that lies so many months from that of the publication.
    private func relativeMonth(_ offset: Int) -> (year: Int, month: Int)? {
        published.map { day in
            let index = day.year * 12 + day.month - 1 + offset
            return (index / 12, index % 12 + 1)
        }
    }

    private func day(_ day: Int, monthOffset: Int, _ part: PartOfDay?) -> TimePoint? {
        guard let month = relativeMonth(monthOffset),
            let day = CalendarDay(year: month.year, month: month.month, day: day)
        else { return nil }
        return TimePoint(day, part)
    }

    private func day(_ draft: TimeDraft.DayDraft, _ tense: Tense) -> TimePoint? {
        guard let month = draft.month else { return nil }
        if let offset = draft.yearOffset {
            let year = year(.relative(offset)) { nil }
            return TimePoint(year: year, .day(month: month, day: draft.day, partOfDay: draft.partOfDay))
        }
        let year =
            draft.year ?? fullDays[MonthDay(month: month, day: draft.day)]
            ?? weekdayYear(draft, month) ?? nearestYear(month: month, day: draft.day, tense)
        return TimePoint(year: year, .day(month: month, day: draft.day, partOfDay: draft.partOfDay))
    }

    /// The year near the publication in which a day falls on its stated weekday.
    private func weekdayYear(_ draft: TimeDraft.DayDraft, _ month: Int) -> Int? {
        guard let weekday = draft.weekday, let base = published?.year ?? latestYear else { return nil }
        return [base, base - 1, base + 1].first { year in
            CalendarDay(year: year, month: month, day: draft.day)?.weekday == weekday
        }
    }

    /// The year that brings a day nearest to the publication and fits the tense; ties go to the past.
    private func nearestYear(month: Int, day: Int, _ tense: Tense) -> Int? {
        let anchor = tense == .unknown ? anchor : nil
        guard let published = anchor ?? published else { return latestYear }
        if anchor == nil, precision == .year { return published.year }
        let candidates = [published.year - 1, published.year, published.year + 1].compactMap {
            CalendarDay(year: $0, month: month, day: day)
        }
        return nearest(candidates, to: published, anchor == nil ? tense : .future) { $0 }?.year
    }

    /// The year of a span of months that a report covers: published in its first quarter, it means the year before.
    private func monthsYear(last: Int, _ tense: Tense) -> Int? {
        guard let published else { return latestYear }
        if tense == .future || published.month >= last || published.month > 3 { return published.year }
        return published.year - 1
    }
}
