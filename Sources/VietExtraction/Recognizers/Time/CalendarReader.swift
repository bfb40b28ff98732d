import VietTokenization

/// Reads the pieces of calendar expressions: days, months, years, weekdays and parts of the day.
struct CalendarReader: Sendable {
    let document: Document

    typealias Reading<Content> = (end: Int, content: Content)

    /// `sáng`, `rạng sáng`, `buổi chiều`, ….
    func partOfDay(at start: Int) -> Reading<PartOfDay>? {
        var position = start
        if document.keyword(position) == .buổi || document.keyword(position) == .rạng { position += 1 }
        let part: PartOfDay
        switch document.keyword(position) {
        case .sáng: part = .morning
        case .trưa: part = .midday
        case .chiều: part = .afternoon
        case .tối: part = .evening
        case .đêm, .khuya: part = .night
        default: return nil
        }
        guard document.isConnected(position) || position == start else { return nil }
        // `sáng sớm`, `chiều muộn`
        if ["sớm", "muộn"].contains(document.text(position + 1)), document.isConnected(position + 1) {
            return (position + 2, part)
        }
        // `chiều tối` is one part of the day.
        if part == .afternoon, document.keyword(position + 1) == .tối, document.isConnected(position + 1) {
            return (position + 2, .evening)
        }
        return (position + 1, part)
    }

    /// `thứ ba`, `Thứ 6`, `chủ nhật`, as an ISO weekday.
    func weekday(at start: Int) -> Reading<Int>? {
        guard document.isConnected(start + 1) else { return nil }
        if document.keyword(start) == .chủ, document.keyword(start + 1) == .nhật { return (start + 2, 7) }
        guard document.keyword(start) == .thứ else { return nil }
        if let number = document.integer(start + 1, digits: 1...1), (2...7).contains(number) {
            return (start + 2, number - 1)
        }
        switch document.keyword(start + 1) {
        case .hai: return (start + 2, 1)
        case .ba: return (start + 2, 2)
        case .tư: return (start + 2, 3)
        case .năm: return (start + 2, 4)
        case .sáu: return (start + 2, 5)
        case .bảy, .bẩy: return (start + 2, 6)
        default: return nil
        }
    }

    /// A year of four digits.
    func year(at position: Int) -> Int? {
        guard let year = document.integer(position, digits: 4...4), (1000...2999).contains(year) else { return nil }
        return year
    }

    /// A day of the month.
    func dayOfMonth(at position: Int) -> Int? {
        guard let day = document.integer(position, digits: 1...2), (1...31).contains(day) else { return nil }
        return day
    }

    /// A month of the year.
    func monthOfYear(at position: Int) -> Int? {
        guard let month = document.integer(position, digits: 1...2), (1...12).contains(month) else { return nil }
        return month
    }

    /// One of the marks that separate the numbers of a date, glued on both sides.
    func dateSeparator(at position: Int) -> Unicode.Scalar? {
        guard document.isGlued(position), document.isGlued(position + 1) else { return nil }
        if document.isMark(position, "/") { return "/" }
        if document.isMark(position, ".") { return "." }
        return document.isDash(position) ? "-" : nil
    }

    /// `29/9/2022`, `29-9`, `29.9`, `29 tháng 9 năm 2022`: a day with its month, and its year where it is there.
    func numericDay(at start: Int) -> Reading<TimeDraft.DayDraft>? {
        guard let day = dayOfMonth(at: start) else { return nil }
        if let separator = dateSeparator(at: start + 1), let month = monthOfYear(at: start + 2) {
            if dateSeparator(at: start + 3) == separator, let year = year(at: start + 4) {
                return accept(start + 5, day, month, year)
            }
            guard !isNumberContinued(at: start + 3) else { return nil }
            let suffix = yearSuffix(at: start + 3)
            return accept(suffix?.end ?? start + 3, day, month, suffix?.content)
        }
        guard document.keyword(start + 1) == .tháng, document.isConnected(start + 1), document.isConnected(start + 2)
        else { return nil }
        guard let month = monthOfYear(at: start + 2) else { return dayWithMonthInWords(day, start + 2) }
        let suffix = yearSuffix(at: start + 3) ?? separatedYear(at: start + 3)
        return accept(suffix?.end ?? start + 3, day, month, suffix?.content)
    }

    /// `22 Tháng Mười, 2025`: how WordPress writes a date in Vietnamese; only with its year, for `mười` is many things.
    private func dayWithMonthInWords(_ day: Int, _ start: Int) -> Reading<TimeDraft.DayDraft>? {
        guard let month = NumberWordReader(document: document).number(at: start), (1...12).contains(month.value) else {
            return nil
        }
        let end = document.isMark(month.end, ",") ? month.end + 1 : month.end
        if document.isConnected(end), let year = year(at: end) { return accept(end + 1, day, month.value, year) }
        guard let suffix = yearSuffix(at: end) else { return nil }
        return accept(suffix.end, day, month.value, suffix.content)
    }

    /// `2025-07-02`, as ISO 8601 and crawlers write it.
    func isoDay(at start: Int) -> Reading<TimeDraft.DayDraft>? {
        guard let year = year(at: start), dateSeparator(at: start + 1) == "-",
            let month = document.integer(start + 2, digits: 2...2), dateSeparator(at: start + 3) == "-",
            let day = document.integer(start + 4, digits: 2...2)
        else { return nil }
        return accept(start + 5, day, month, year)
    }

    /// `2024-09`, as crawlers write it: year and month.
    func isoMonth(at start: Int) -> Reading<(year: Int, month: Int)>? {
        guard let year = year(at: start), dateSeparator(at: start + 1) == "-",
            let month = document.integer(start + 2, digits: 2...2), (1...12).contains(month)
        else { return nil }
        return (start + 3, (year, month))
    }

    /// Whether a number goes on here: `1.2.3.4`, `2/4/…`, `3-4%`.
    private func isNumberContinued(at position: Int) -> Bool {
        if document.isMark(position, "%") { return true }
        if document.isGlued(position), document.atom(position)?.kind == .digits { return true }
        guard let separator = dateSeparator(at: position), document.atom(position + 1)?.kind == .digits else {
            return false
        }
        // `30/4-1/5` goes on with another day.
        let isNextDay =
            separator == "-" && document.isMark(position - 2, "/") && dateSeparator(at: position + 2) == "/"
            && numericDay(at: position + 1) != nil
        return !isNextDay
    }

    private func accept(_ end: Int, _ day: Int, _ month: Int, _ year: Int?) -> Reading<TimeDraft.DayDraft>? {
        guard CalendarDay(year: year ?? 2000, month: month, day: day) != nil else { return nil }
        return (end, TimeDraft.DayDraft(day: day, month: month, year: year))
    }

    /// `năm 2022` behind a day or a month.
    func yearSuffix(at position: Int) -> Reading<Int>? {
        guard document.keyword(position) == .năm, document.isConnected(position), document.isConnected(position + 1),
            let year = year(at: position + 1)
        else { return nil }
        return (position + 2, year)
    }

    /// `/2022`, `-2022`, `.2022`, or ` 2022`, behind a month.
    func separatedYear(at position: Int) -> Reading<Int>? {
        if dateSeparator(at: position) != nil, let year = year(at: position + 1) { return (position + 2, year) }
        if document.isConnected(position), document.atom(position)?.gap == .space, let year = year(at: position) {
            return (position + 1, year)
        }
        return nil
    }

    /// `I`–`IV` or `1`–`4`, as the number of a quarter.
    func quarterNumber(at position: Int) -> Int? {
        if let number = document.integer(position, digits: 1...1), (1...4).contains(number) { return number }
        guard let atom = document.atom(position), atom.kind == .letters, atom.casing == .upper || atom.casing == .title
        else { return nil }
        switch document.text(position) {
        case "I": return 1
        case "II": return 2
        case "III": return 3
        case "IV": return 4
        default: return nil
        }
    }

    /// Two years joined by a dash: `2022-2025`, `2021 – 2026`.
    func yearPair(at start: Int) -> Reading<(Int, Int)>? {
        guard let first = year(at: start), document.isDash(start + 1), document.isConnected(start + 1),
            document.isConnected(start + 2), let second = year(at: start + 2), first <= second
        else { return nil }
        return (start + 3, (first, second))
    }

    /// `2021 và 2022`, `2020, 2021, 2022`: years on end.
    func yearList(at start: Int) -> Reading<(Int, Int)>? {
        guard let first = year(at: start) else { return nil }
        var end = start + 1
        var last = first
        while document.keyword(end) == .và || document.isMark(end, ","), year(at: end + 1) == last + 1 {
            last += 1
            end += 2
        }
        return last > first ? (end, (first, last)) : nil
    }

    /// The end of `tới`, `tới đây`, `này`, `vừa qua`, `vừa rồi`, `năm ngoái` behind a day or a month, or the position itself.
    func deicticEnd(at position: Int) -> Int {
        guard document.isConnected(position), document.atom(position)?.casing == .lower else { return position }
        switch (document.keyword(position), document.keyword(position + 1)) {
        case (.tới, .đây), (.vừa, .qua), (.vừa, .rồi), (.năm, .ngoái): return position + 2
        case (.tới, _), (.này, _): return position + 1
        default: return position
        }
    }
}
