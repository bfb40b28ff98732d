/// Days of the lunar calendar, and of the Cham calendar, which shares its words.
extension DayGrammar {
    /// `mùng 3 Tết`, `ngày mùng 10 tháng 3`, `rằm tháng Giêng`, `29-10 âm lịch`, `15/4 năm Ất Tỵ`.
    func lunarDay(at start: Int) -> Reading? {
        let noun = calendar.partOfDay(at: start)?.end ?? start
        guard noun == start || document.isConnected(noun) else { return nil }
        let digits = document.keyword(noun) == .ngày && document.isConnected(noun + 1) ? noun + 1 : noun
        return mung(at: digits) ?? fullMoon(at: digits) ?? statedLunarDay(at: digits) ?? dayOfLunarMonth(at: digits)
    }

    /// A day behind `mùng` or `mồng`, of Tết or of a month.
    private func mung(at start: Int) -> Reading? {
        guard document.keyword(start) == .mùng || document.keyword(start) == .mồng, document.isConnected(start + 1),
            let day = calendar.dayOfMonth(at: start + 1) ?? smallNumber(at: start + 1)
        else { return nil }
        var draft = TimeDraft.LunarDraft(day: day)
        var end = start + 2
        if document.keyword(end) == .tết {
            draft.month = 1
            end += 1
        } else if document.keyword(end) == .tháng, let month = lunarMonth(at: end + 1) {
            draft.month = month
            end += 2
        } else if document.isMark(end, "/"), let month = calendar.monthOfYear(at: end + 1) {
            draft.month = month
            end += 2
        }
        return lunar(draft, lunarCalendar(at: end) ?? end)
    }

    /// `rằm tháng Giêng`, `Rằm tháng 7`
    private func fullMoon(at start: Int) -> Reading? {
        guard document.keyword(start) == .rằm, document.keyword(start + 1) == .tháng, document.isConnected(start + 1),
            let month = lunarMonth(at: start + 2)
        else { return nil }
        let draft = TimeDraft.LunarDraft(day: 15, month: month)
        return lunar(draft, lunarCalendar(at: start + 3) ?? start + 3)
    }

    /// A numeric day that its calendar or the name of its year tells from one of the Gregorian calendar.
    private func statedLunarDay(at start: Int) -> Reading? {
        guard let day = calendar.numericDay(at: start) else { return nil }
        let calendarEnd = lunarCalendar(at: day.end)
        guard calendarEnd != nil || namedYear(at: day.end) != nil else { return nil }
        if document.keyword(day.end) == .chăm {
            return Reading(end: calendarEnd ?? day.end, draft: nil, rule: "date.lunar")
        }
        var draft = TimeDraft.LunarDraft(day: day.content.day, month: day.content.month)
        if let year = day.content.year { draft.year = .exactly(year) }
        return lunar(draft, calendarEnd ?? day.end)
    }

    /// `23 tháng Chạp`: months that only the lunar calendar names so.
    private func dayOfLunarMonth(at start: Int) -> Reading? {
        guard let day = calendar.dayOfMonth(at: start), document.keyword(start + 1) == .tháng,
            document.isConnected(start + 1),
            document.keyword(start + 2) == .giêng || document.keyword(start + 2) == .chạp,
            let month = lunarMonth(at: start + 2)
        else { return nil }
        return lunar(TimeDraft.LunarDraft(day: day, month: month), start + 3)
    }

    /// The reading of a lunar day, with the year that may follow it: `năm Ất Tỵ`, `năm 2025`.
    private func lunar(_ draft: TimeDraft.LunarDraft, _ end: Int) -> Reading {
        var draft = draft
        var end = end
        if let year = namedYear(at: end) {
            draft.year = year.content
            end = lunarCalendar(at: year.end) ?? year.end
        } else if let year = calendar.yearSuffix(at: end) {
            draft.year = .exactly(year.content)
            end = lunarCalendar(at: year.end) ?? year.end
        }
        return Reading(end: end, draft: .lunar(draft), rule: "date.lunar")
    }

    /// `năm Giáp Thìn`: a year by its name in the cycle of sixty.
    func namedYear(at start: Int) -> CalendarReader.Reading<TimeDraft.LunarDraft.Year>? {
        guard document.keyword(start) == .năm, document.isConnected(start), document.isConnected(start + 1),
            document.isConnected(start + 2), document.atom(start + 1)?.isCapitalized == true,
            let stem = LunarDay.stems.firstIndex(of: document.text(start + 1).lowercased()),
            let branch = LunarDay.branches.firstIndex(of: document.text(start + 2).lowercased())
        else { return nil }
        return (start + 3, .named(stem: stem, branch: branch))
    }

    /// A month of the lunar calendar by number or name.
    func lunarMonth(at position: Int) -> Int? {
        guard document.isConnected(position) else { return nil }
        switch document.keyword(position) {
        case .giêng: return 1
        case .chạp: return 12
        default: return calendar.monthOfYear(at: position) ?? smallNumber(at: position)
        }
    }

    /// `một` to `mười` in a date.
    private func smallNumber(at position: Int) -> Int? {
        switch document.keyword(position) {
        case .một: 1
        case .hai: 2
        case .ba: 3
        case .tư, .bốn: 4
        case .năm: 5
        case .sáu: 6
        case .bảy, .bẩy: 7
        case .tám: 8
        case .chín: 9
        case .mười: 10
        default: nil
        }
    }

    /// The end of `âm lịch`, `Chăm lịch`, `AL` or `(âm lịch)`.
    func lunarCalendar(at position: Int) -> Int? {
        guard document.isConnected(position) else { return nil }
        if document.keyword(position) == .al, document.atom(position)?.casing == .upper { return position + 1 }
        if document.isMark(position, "("), document.keyword(position + 1) == .âm,
            document.keyword(position + 2) == .lịch,
            document.isMark(position + 3, ")")
        {
            return position + 4
        }
        guard document.keyword(position) == .âm || document.keyword(position) == .chăm,
            document.keyword(position + 1) == .lịch
        else { return nil }
        return position + 2
    }
}
