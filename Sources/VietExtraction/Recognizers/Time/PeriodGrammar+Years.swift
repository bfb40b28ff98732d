import VietTokenization

/// Years by number or by their place beside the present, school years, terms and stages.
extension PeriodGrammar {
    /// What stands behind the noun `năm`: a year, `nay`, or nothing.
    func yearBehindNoun(at noun: Int) -> (end: Int, content: TimeDraft.YearDraft) {
        if let year = calendar.yearSuffix(at: noun) { return (year.end, .exactly(year.content)) }
        if document.isConnected(noun), let relative = relativeYear(at: noun) { return (relative.end, relative.content) }
        return (noun + 1, .unstated)
    }

    /// `năm nay`, `năm ngoái`, `năm trước`, `năm sau`, `năm tới`.
    func relativeYear(at noun: Int) -> (end: Int, content: TimeDraft.YearDraft)? {
        guard document.keyword(noun) == .năm, document.isConnected(noun + 1) else { return nil }
        let offset: Int
        switch document.keyword(noun + 1) {
        case .nay, .này: offset = 0
        // `năm qua` is vague.
        case .ngoái, .trước: offset = -1
        case .sau, .tới: offset = 1
        default: return nil
        }
        return (noun + 2, .relative(offset))
    }

    func year(at start: Int) -> Reading? {
        if document.keyword(start) == .sang, document.keyword(start + 1) == .năm, document.isConnected(start + 1),
            document.atom(start + 2)?.kind != .digits, relativeYear(at: start + 1) == nil
        {
            return Reading(end: start + 2, draft: .year(.relative(1)), rule: "date.year")
        }
        guard document.keyword(start) == .năm, document.isConnected(start + 1) else { return nil }
        if document.keyword(start + 1) == .học { return schoolYear(at: start) }
        if let named = DayGrammar(document: document).namedYear(at: start) {
            return Reading(end: named.end, draft: nil, rule: "date.lunar")
        }
        if let pair = calendar.yearPair(at: start + 1) ?? calendar.yearList(at: start + 1) {
            return Reading(end: pair.end, draft: .years(pair.content.0, pair.content.1), rule: "date.years")
        }
        if let year = calendar.year(at: start + 1) {
            return Reading(
                end: calendar.deicticEnd(at: start + 2), draft: .year(.exactly(year)), rule: "date.year")
        }
        if !isCounted(start), let end = justPast(start + 1) {
            return Reading(end: end, draft: .year(.relative(-1)), rule: "date.year")
        }
        // `5 năm qua`, `những năm trước`, `nhiều năm nay` count or are vague.
        guard let relative = relativeYear(at: start), !isCounted(start) else { return nil }
        return Reading(end: relative.end, draft: .year(relative.content), rule: "date.year")
    }

    func isCounted(_ noun: Int) -> Bool {
        guard let before = document.atom(noun - 1), document.isConnected(noun) else { return false }
        if before.kind == .digits { return true }
        switch document.keyword(noun - 1) {
        case .những, .các, .mỗi, .từng, .một, .hai, .ba, .bốn, .sáu, .bảy, .tám, .chín, .mười, .mấy, .nhiều, .vài:
            return true
        default: return false
        }
    }

    private func schoolYear(at start: Int) -> Reading? {
        let years = document.keyword(start + 2) == .mới ? start + 3 : start + 2
        if let pair = calendar.yearPair(at: years) {
            return Reading(end: pair.end, draft: .years(pair.content.0, pair.content.1), rule: "date.school-year")
        }
        switch document.keyword(start + 2) {
        case .này, .nay: return Reading(end: start + 3, draft: .schoolYear(offset: 0), rule: "date.school-year")
        case .trước, .qua: return Reading(end: start + 3, draft: .schoolYear(offset: -1), rule: "date.school-year")
        case .tới, .sau: return Reading(end: start + 3, draft: .schoolYear(offset: 1), rule: "date.school-year")
        default: return nil
        }
    }

    /// `giai đoạn 2022-2025`, `nhiệm kỳ 2020 - 2025`, `niên khóa 2020-2023`.
    func term(at start: Int) -> Reading? {
        let isTerm: Bool
        switch (document.keyword(start), document.keyword(start + 1)) {
        case (.giai, .đoạn), (.nhiệm, .kỳ), (.niên, .khóa), (.niên, .học), (.niên, .vụ),
            (.thời, .kỳ):
            isTerm = true
        default: isTerm = false
        }
        guard isTerm, document.isConnected(start + 1) else { return nil }
        var position = start + 2
        if let range = yearsFromTo(at: position), document.isConnected(position) {
            return Reading(end: range.end, draft: .years(range.content.0, range.content.1), rule: "date.term")
        }
        if document.keyword(position) == .từ { position += 1 }
        if document.keyword(position) == .năm { position += 1 }
        guard document.isConnected(position) else { return nil }
        if let pair = calendar.yearPair(at: position) {
            return Reading(end: pair.end, draft: .years(pair.content.0, pair.content.1), rule: "date.term")
        }
        return nil
    }

    /// `từ năm 2021 đến năm 2025`, `2021 đến 2025` behind `giai đoạn`.
    private func yearsFromTo(at start: Int) -> CalendarReader.Reading<(Int, Int)>? {
        var position = start
        if document.keyword(position) == .từ { position += 1 }
        if document.keyword(position) == .năm { position += 1 }
        guard let first = calendar.year(at: position), document.keyword(position + 1) == .đến else { return nil }
        position += 2
        if document.keyword(position) == .năm { position += 1 }
        guard let last = calendar.year(at: position), first <= last else { return nil }
        return (position + 1, (first, last))
    }
}
