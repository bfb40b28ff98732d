import VietTokenization

/// Expressions that mean a week, a month, a quarter, a year or a term of years.
struct PeriodGrammar: Sendable {
    let document: Document
    let calendar: CalendarReader

    typealias Reading = DayGrammar.Reading

    init(document: Document) {
        self.document = document
        calendar = CalendarReader(document: document)
    }

    /// The period that starts at an atom, with `đầu`, `giữa`, `cuối`, `hết`, `cả` before it.
    func period(at start: Int) -> Reading? {
        guard let phase = phase(at: start) else { return bare(at: start) }
        guard document.isConnected(phase) else { return nil }
        return phasedUnit(at: phase) ?? bare(at: phase)
    }

    private func bare(at start: Int) -> Reading? {
        months(at: start) ?? halfYear(at: start) ?? quarter(at: start)
            ?? month(at: start) ?? week(at: start) ?? samePeriod(at: start) ?? term(at: start) ?? year(at: start)
            ?? season(at: start)
    }

    /// Where the unit behind `đầu`, `giữa`, `cuối`, `hết`, `cả`, `thượng tuần`, … starts.
    private func phase(at start: Int) -> Int? {
        switch document.keyword(start) {
        case .đầu, .giữa, .cuối, .cả: return start + 1
        case .hết:
            return document.keyword(start + 1) == .cuối ? start + 2 : start + 1
        // `nửa đầu tháng 9`; halves of a year are units of their own.
        case .nửa where document.keyword(start + 2) == .tháng:
            return document.keyword(start + 1) == .đầu || document.keyword(start + 1) == .cuối ? start + 2 : nil
        case .thượng, .trung, .hạ:
            return document.keyword(start + 1) == .tuần ? start + 2 : nil
        default: return nil
        }
    }

    /// A unit that only a phase makes definite: `đầu tháng`, `cuối năm`, `cả năm`.
    private func phasedUnit(at start: Int) -> Reading? {
        guard bare(at: start) == nil else { return nil }
        switch document.keyword(start) {
        case .tháng: return Reading(end: start + 1, draft: .relativeMonth(offset: 0), rule: "date.month")
        case .năm where document.keyword(start - 1) != .giữa:
            // `ngay từ đầu năm` is a manner of speaking.
            if document.keyword(start - 2) == .từ, document.keyword(start - 3) == .ngay { return nil }
            // `đầu năm học` belongs to a school year.
            if document.keyword(start + 1) == .học { return nil }
            return Reading(end: start + 1, draft: .year(.relative(0)), rule: "date.year")
        case .tuần: return Reading(end: start + 1, draft: .week(offset: 0), rule: "date.week")
        default:
            // `đầu 2023`, `cuối 2022`
            guard let year = calendar.year(at: start), document.keyword(start - 1) != .cả,
                document.atom(start + 1)?.kind != .letters || document.keyword(start + 1) != nil
            else { return nil }
            return Reading(end: start + 1, draft: .year(.exactly(year)), rule: "date.year")
        }
    }

    // MARK: Weeks, months, quarters

    private func week(at start: Int) -> Reading? {
        guard document.keyword(start) == .tuần, document.isConnected(start + 1), !isCounted(start) else { return nil }
        if let end = justPast(start + 1) { return Reading(end: end, draft: .week(offset: -1), rule: "date.week") }
        guard let offset = DayGrammar.deicticOffset(document.keyword(start + 1)) else { return nil }
        return Reading(end: start + 2, draft: .week(offset: offset), rule: "date.week")
    }

    /// The end of `vừa qua` or `vừa rồi` behind a unit that bears no number.
    func justPast(_ position: Int) -> Int? {
        guard document.keyword(position) == .vừa, document.isConnected(position), document.isConnected(position + 1),
            document.keyword(position + 1) == .qua || document.keyword(position + 1) == .rồi
        else { return nil }
        return position + 2
    }

    /// A month, with `vừa qua` or `tới` behind it: `tháng 8 vừa qua`.
    private func month(at start: Int) -> Reading? {
        guard var reading = lunarMonth(at: start) ?? plainMonth(at: start) else { return nil }
        reading.end = calendar.deicticEnd(at: reading.end)
        return reading
    }

    /// `tháng Giêng`, `tháng Chạp`, `tháng 3 âm lịch`: which year is meant lies in the context, so no value.
    private func lunarMonth(at start: Int) -> Reading? {
        let days = DayGrammar(document: document)
        guard document.keyword(start) == .tháng, document.isConnected(start + 1), days.lunarMonth(at: start + 1) != nil
        else { return nil }
        let end = days.lunarCalendar(at: start + 2)
        let isNamed = document.keyword(start + 1) == .giêng || document.keyword(start + 1) == .chạp
        guard end != nil || isNamed else { return nil }
        return Reading(end: end ?? start + 2, draft: nil, rule: "date.lunar")
    }

    private func plainMonth(at start: Int) -> Reading? {
        // `mỗi tháng 9 triệu đồng` names no month.
        guard document.keyword(start) == .tháng, document.isConnected(start + 1), document.keyword(start - 1) != .mỗi
        else { return nil }
        if !isCounted(start), let end = justPast(start + 1) {
            return Reading(end: end, draft: .relativeMonth(offset: -1), rule: "date.month")
        }
        if let offset = DayGrammar.deicticOffset(document.keyword(start + 1)), !isCounted(start) {
            return Reading(end: start + 2, draft: .relativeMonth(offset: offset), rule: "date.month")
        }
        guard let month = calendar.monthOfYear(at: start + 1) else { return nil }
        if let year = calendar.separatedYear(at: start + 2) ?? calendar.yearSuffix(at: start + 2) {
            return Reading(end: year.end, draft: .month(month, year: .exactly(year.content)), rule: "date.month")
        }
        if document.isConnected(start + 2), let end = relativeYear(at: start + 2) {
            return Reading(end: end.end, draft: .month(month, year: end.content), rule: "date.month")
        }
        guard !document.isMark(start + 2, "/"), !document.isMark(start + 2, "%") else { return nil }
        return monthList(start, month)
            ?? Reading(end: start + 2, draft: .month(month, year: .unstated), rule: "date.month")
    }

    /// `tháng 3, 4/2022`, `tháng 7 và 8/2023`, `tháng 7, 8, 9 năm 2022`, `các tháng 7, 8 và 9`.
    private func monthList(_ start: Int, _ first: Int) -> Reading? {
        var end = start + 2
        var last = first
        var count = 1
        while let next = listConnector(at: end), let month = calendar.monthOfYear(at: next), month > last {
            last = month
            end = next + 1
            count += 1
        }
        guard count > 1 else { return nil }
        if let year = calendar.separatedYear(at: end) ?? calendar.yearSuffix(at: end) {
            return Reading(
                end: year.end, draft: .months(first: first, last: last, year: .exactly(year.content)),
                rule: "date.month")
        }
        // Without a year, only `các` tells months from counts: `tháng 9, 3 hộ đã dời nhà`.
        guard document.keyword(start - 1) == .các else { return nil }
        return Reading(end: end, draft: .months(first: first, last: last, year: .unstated), rule: "date.month")
    }

    /// The position of the next item of a list of numbers.
    private func listConnector(at position: Int) -> Int? {
        var next = position
        if document.isMark(next, ",") || document.isDash(next) || document.keyword(next) == .và {
            next += 1
        } else {
            return nil
        }
        if document.keyword(next) == .và { next += 1 }
        return document.isConnected(next) ? next : nil
    }

    private func quarter(at start: Int) -> Reading? {
        guard document.keyword(start) == .quý, document.isConnected(start + 1),
            let number = calendar.quarterNumber(at: start + 1)
        else { return nil }
        if let list = quarterList(start, number) { return list }
        let year = calendar.separatedYear(at: start + 2) ?? calendar.yearSuffix(at: start + 2)
        if year == nil, document.isConnected(start + 2), let relative = relativeYear(at: start + 2) {
            return Reading(end: relative.end, draft: .quarter(number, year: relative.content), rule: "date.quarter")
        }
        return Reading(
            end: calendar.deicticEnd(at: year?.end ?? start + 2), draft: .quarter(number, year: .init(year?.content)),
            rule: "date.quarter")
    }

    /// `quý II và III năm 2022`, `quý I, II/2022`
    private func quarterList(_ start: Int, _ first: Int) -> Reading? {
        guard let next = listConnector(at: start + 2), let last = calendar.quarterNumber(at: next), last > first,
            let year = calendar.separatedYear(at: next + 1) ?? calendar.yearSuffix(at: next + 1)
        else { return nil }
        let stated = TimeDraft.YearDraft.exactly(year.content)
        return Reading(
            end: year.end, draft: .span(.quarter(first, year: stated), .quarter(last, year: stated)),
            rule: "date.quarter")
    }

    /// `nửa đầu năm 2023`.
    private func halfYear(at start: Int) -> Reading? {
        guard document.keyword(start) == .nửa, document.keyword(start + 2) == .năm,
            let half = document.keyword(start + 1) == .đầu ? 1 : document.keyword(start + 1) == .cuối ? 2 : nil
        else { return nil }
        let year = yearBehindNoun(at: start + 2)
        return Reading(end: year.end, draft: .half(half, year: year.content), rule: "date.half-year")
    }

    // MARK: Months of a year

    /// `6 tháng đầu năm 2023`, `3 tháng cuối năm`, `9 tháng năm 2022`, `9 tháng` as the span of a report.
    private func months(at start: Int) -> Reading? {
        guard let count = monthCount(at: start), document.keyword(start + 1) == .tháng,
            document.isConnected(start + 1)
        else { return nil }
        let next = start + 2
        let isFirst = document.keyword(next) == .đầu
        if isFirst || document.keyword(next) == .cuối, document.keyword(next + 1) == .năm,
            document.isConnected(next), document.isConnected(next + 1)
        {
            let year = yearBehindNoun(at: next + 1)
            return Reading(
                end: year.end, draft: span(of: count, isFirst: isFirst, year: year.content), rule: "date.months")
        }
        if let year = calendar.yearSuffix(at: next) ?? slashYear(at: next) {
            return Reading(
                end: year.end, draft: span(of: count, isFirst: true, year: .exactly(year.content)), rule: "date.months")
        }
        guard isReportSpan(start, next), [3, 6, 8, 9, 10, 11].contains(count) else { return nil }
        return Reading(end: next, draft: span(of: count, isFirst: true, year: .unstated), rule: "date.months-bare")
    }

    /// `9 tháng/2022`.
    private func slashYear(at position: Int) -> CalendarReader.Reading<Int>? {
        guard document.isMark(position, "/"), let year = calendar.year(at: position + 1) else { return nil }
        return (position + 2, year)
    }

    /// Bare `9 tháng` is a span of the year where it opens a sentence or closes a phrase, never behind a preposition.
    private func isReportSpan(_ start: Int, _ end: Int) -> Bool {
        let opens = start == 0 || document.isMark(start - 1, ".") || document.atom(start)?.gap ?? .none >= .lineBreak
        let closes = document.isMark(end, ",") || document.atom(end) == nil || document.isMark(end, ".")
        guard closes else { return false }
        if opens { return document.isMark(end, ",") }
        switch document.keyword(start - 1) {
        case .từ, .sau, .trong, .hơn, .gần, .đến, .khoảng, .trên, .dưới, .mỗi, .được, .là, .suốt, .và, .mới:
            return false
        default: return document.atom(start - 1)?.kind == .letters
        }
    }

    private func monthCount(at position: Int) -> Int? {
        if let number = document.integer(position, digits: 1...2) { return (1...11).contains(number) ? number : nil }
        switch document.keyword(position) {
        case .ba: return 3
        case .sáu: return 6
        case .chín: return 9
        default: return nil
        }
    }

    private func span(of count: Int, isFirst: Bool, year: TimeDraft.YearDraft) -> TimeDraft {
        if count == 6 { return .half(isFirst ? 1 : 2, year: year) }
        return isFirst
            ? .months(first: 1, last: count, year: year) : .months(first: 13 - count, last: 12, year: year)
    }
}
