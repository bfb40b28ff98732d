import VietTokenization

/// Expressions from one point to another: `từ … đến …`, pairs of days in brackets, `đến nay`.
struct RangeGrammar: Sendable {
    let document: Document
    let days: DayGrammar
    let periods: PeriodGrammar

    typealias Reading = DayGrammar.Reading

    init(document: Document) {
        self.document = document
        days = DayGrammar(document: document)
        periods = PeriodGrammar(document: document)
    }

    /// The range that starts at an atom, with its `từ`.
    func range(at start: Int) -> Reading? {
        document.keyword(start) == .từ ? fromTo(at: start) : dayPair(at: start)
    }

    private func fromTo(at start: Int) -> Reading? {
        let position = start + 1
        guard document.isConnected(position) else { return nil }
        if document.keyword(position) == .nay || document.keyword(position) == .giờ { return fromNow(at: position + 1) }
        if let list = daysToDay(at: position) {
            return Reading(end: list.end, draft: list.draft, rule: "date.range")
        }
        guard let from = point(at: position), let draft = from.draft else { return nil }
        return to(from.end, draft)
    }

    /// `17 đến 21-10`, `1 đến 5/3`, `12 đến ngày 16/10`, `ngày 1 đến 5/3`, `đêm 7 đến ngày 9/4`.
    private func daysToDay(at start: Int) -> Reading? {
        let part = days.calendar.partOfDay(at: start)
        var position = part?.end ?? start
        if document.keyword(position) == .ngày { position += 1 }
        guard let first = days.calendar.dayOfMonth(at: position),
            document.keyword(position + 1) == .đến || document.keyword(position + 1) == .tới
        else { return nil }
        var second = position + 2
        if document.keyword(second) == .hết { second += 1 }
        guard let last = days.day(at: second) ?? bareDay(at: second), case .day(let lastDay) = last.draft,
            let month = lastDay.month
        else { return nil }
        let from = TimeDraft.DayDraft(day: first, month: month, year: lastDay.year, partOfDay: part?.content)
        return Reading(end: last.end, draft: .span(.day(from), .day(lastDay)), rule: "date.range")
    }

    private func bareDay(at start: Int) -> Reading? {
        days.calendar.numericDay(at: start).map { Reading(end: $0.end, draft: .day($0.content), rule: "date.range") }
    }

    private func bareYear(at start: Int) -> Reading? {
        days.calendar.year(at: start).map {
            Reading(end: start + 1, draft: .year(.exactly($0)), rule: "date.range")
        }
    }

    /// `từ tháng 12/2021 đến 3/2022`: the second month may leave its noun out.
    private func bareMonth(at start: Int, behind from: TimeDraft) -> Reading? {
        guard case .month = from, let month = days.calendar.monthOfYear(at: start), document.isMark(start + 1, "/"),
            let year = days.calendar.separatedYear(at: start + 1)
        else { return nil }
        return Reading(end: year.end, draft: .month(month, year: .exactly(year.content)), rule: "date.range")
    }

    private func point(at start: Int) -> Reading? {
        days.day(at: start) ?? periods.period(at: start) ?? bareDay(at: start) ?? bareYear(at: start)
    }

    /// What stands behind the first point: `đến` and the second.
    private func to(_ end: Int, _ from: TimeDraft) -> Reading? {
        var position = end
        // A comma may part the two: `từ năm 2020, đến nay` does not count as a range.
        guard document.keyword(position) == .đến || document.keyword(position) == .tới,
            document.isConnected(position), document.isConnected(position + 1)
        else { return nil }
        position += 1
        if document.keyword(position) == .nay {
            return Reading(end: position + 1, draft: .sincePoint(from), rule: "date.range-to-now")
        }
        let target = document.keyword(position) == .hết && periods.period(at: position) == nil ? position + 1 : position
        guard let to = point(at: target) ?? bareMonth(at: target, behind: from), let second = to.draft,
            !isCount(from, before: to.end)
        else { return nil }
        return Reading(end: to.end, draft: .span(from.completed(by: second), second), rule: "date.range")
    }

    /// `từ 1.5 đến 2.3 triệu`, `từ 2/4 đến 3/5 xã`: numbers of what follows; a day with a year is none.
    private func isCount(_ from: TimeDraft, before end: Int) -> Bool {
        guard case .day(let day) = from, day.year == nil, day.partOfDay == nil, let next = document.atom(end),
            document.isConnected(end)
        else { return false }
        let isUnit = [.triệu, .tỷ, .nghìn, .ngàn, .đồng, .phần].contains(document.keyword(end))
        return isUnit || next.isMark("%")
    }

    /// `từ nay đến hết năm`, `từ nay đến cuối năm 2025`.
    private func fromNow(at position: Int) -> Reading? {
        guard document.keyword(position) == .đến || document.keyword(position) == .tới,
            document.isConnected(position + 1), let to = point(at: position + 1), let draft = to.draft
        else { return nil }
        return Reading(end: to.end, draft: .untilPoint(draft), rule: "date.range-from-now")
    }

    /// `27/7/1947 – 27/7/2022`, `28/2-5/3`: two days joined by a dash.
    private func dayPair(at start: Int) -> Reading? {
        let first = days.cuedDay(at: start, part: nil) ?? bareDay(at: start)
        guard let first, case .day(let firstDay) = first.draft, document.isDash(first.end),
            document.isConnected(first.end), document.isConnected(first.end + 1),
            let last = days.cuedDay(at: first.end + 1, part: nil) ?? bareDay(at: first.end + 1),
            case .day(let lastDay) = last.draft, firstDay.year == nil || lastDay.year != nil,
            document.keyword(start) == .ngày || firstDay.year != nil || isDayPairInDigits(start, firstDay, lastDay)
        else { return nil }
        return Reading(
            end: last.end, draft: .span(TimeDraft.day(firstDay).completed(by: .day(lastDay)), .day(lastDay)),
            rule: "date.day-pair")
    }

    /// `từ 5/9 - 10/9`, `30/4 - 1/5`: no ratios and no scores.
    private func isDayPairInDigits(
        _ start: Int, _ first: TimeDraft.DayDraft, _ last: TimeDraft.DayDraft
    ) -> Bool {
        guard document.isMark(start + 1, "/"), let from = first.month, let to = last.month,
            !DayGrammar.isNumbered(document.text(start - 1))
        else { return false }
        return document.keyword(start - 1) == .từ || last.year != nil
            || first.day > from && (to, last.day) > (from, first.day)
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
