import VietTokenization

/// Days and years in mere digits, which only their surroundings tell from ratios, scores and counts.
extension TimeRecognizer {
    /// `trước 20/8`, `từ 1-6`, `(10/10)`, `đợt 2/9`, `lễ 30/4`, and days that go on with a list.
    func contextualDay(at start: Int, after mentions: [Mention]) -> DayGrammar.Reading? {
        if document.isDash(start + 1), let list = days.dayList(at: start), case .span(_, .day(let last)) = list.draft,
            last.year != nil || document.keyword(start - 1) == .từ
                || document.isMark(start - 1, "(") && document.isMark(list.end, ")")
        {
            return list
        }
        // `trong hai ngày, 18 và 19/01/2013`: only a full date tells the numbers before it from counts.
        if document.keyword(start + 1) == .và || document.isMark(start + 1, ","), let list = days.dayList(at: start),
            case .span(_, .day(let last)) = list.draft, last.year != nil
        {
            return list
        }
        guard let day = calendar.numericDay(at: start) else { return nil }
        let isAllowed =
            day.content.year != nil && day.end > start + 4
            || document.keyword(start + 1) == .tháng || isNamedDay(start, day.end) || isBounded(start, day.end)
            || isDayOfName(start, day.end) || isBracketed(start, day.end) || isNoRatio(start, day)
            || goesOn(start, day.end, after: mentions.last)
        guard isAllowed else { return nil }
        return DayGrammar.Reading(end: day.end, draft: .day(day.content), rule: "date.digits")
    }

    /// `đợt 2/9`, `dịp 30/4`, `Quốc khánh 2/9`, `lễ 30/4`, `kỷ niệm 3/2`.
    private func isNamedDay(_ start: Int, _ end: Int) -> Bool {
        guard !document.isMark(start + 1, ".") else { return false }
        switch document.keyword(start - 1) {
        case .đợt, .dịp: return true
        default:
            return ["khánh", "lễ", "niệm", "mừng"].contains(document.text(start - 1).lowercased()) && isBoundary(end)
        }
    }

    /// `20/11`, `26/3`: the first number is too large for a part of the second, and nothing counted follows.
    private func isNoRatio(_ start: Int, _ day: CalendarReader.Reading<TimeDraft.DayDraft>) -> Bool {
        guard document.isMark(start + 1, "/"), let month = day.content.month, day.content.day > month,
            document.isConnected(start), isBoundary(day.end), let before = document.atom(start - 1),
            before.kind == .letters || before.isMark(",") || before.isMark("(")
        else { return false }
        // `24/7` is round the clock.
        return (day.content.day, month) != (24, 7) && !DayGrammar.isNumbered(document.text(start - 1))
    }

    /// `ngày 20/10, 25/10 và 30/10`: the days of a list have one form.
    private func goesOn(_ start: Int, _ end: Int, after previous: Mention?) -> Bool {
        guard let previous, previous.label == .date, previous.range.upperBound == start - 1,
            document.isMark(start - 1, ",") || document.keyword(start - 1) == .và, isBoundary(end),
            document.text(previous.range.upperBound - 2) == document.text(start + 1)
        else { return false }
        switch previous.value {
        case .time(.day), .time(.span(.day, .day)): return true
        default: return false
        }
    }

    /// Behind a preposition of time and before a boundary or a function word, never before a counted noun.
    private func isBounded(_ start: Int, _ end: Int) -> Bool {
        guard !document.isMark(start + 1, "."), document.isConnected(start) else { return false }
        switch document.keyword(start - 1) {
        case .trước, .từ, .đến, .sau, .tới, .hết, .hồi, .vào: break
        default: return false
        }
        return isBoundary(end)
    }

    /// `Ngày Thương binh - Liệt sĩ 27/7`: behind the capitalized name of a day.
    private func isDayOfName(_ start: Int, _ end: Int) -> Bool {
        guard !document.isMark(start + 1, "."), isBoundary(end) else { return false }
        var position = start - 1
        while position >= start - 10, document.isConnected(position + 1),
            document.atom(position)?.kind == .letters || document.isDash(position)
        {
            if document.keyword(position) == .ngày {
                return document.atom(position)?.isCapitalized == true && position + 1 < start
                    && document.atom(position + 1)?.isCapitalized == true
            }
            position -= 1
        }
        return false
    }

    /// Whether no counted noun follows, but the end of a phrase or a function word.
    private func isBoundary(_ end: Int) -> Bool {
        guard let next = document.atom(end), document.isConnected(end) else { return true }
        switch next.kind {
        case .letters:
            switch document.keyword(end) {
            case .đến, .và, .tới, .năm, .của, .tại, .để, .các, .cho, .theo, .đã, .sẽ, .có, .toàn, .với, .ở, .là, .này,
                .ngay, .do, .được, .từ, .trên, .trong, .về, .những:
                return true
            default: return false
            }
        case .digits: return false
        case .punctuation, .symbol: return !next.isMark("%") && !next.isMark("/")
        }
    }

    /// In brackets behind a deictic or a named day: `hôm qua (14-8)`, `Ngày Chuyển đổi số quốc gia (10/10)`.
    private func isBracketed(_ start: Int, _ end: Int) -> Bool {
        guard document.isMark(start - 1, "("), document.isMark(end, ")") else { return false }
        switch document.keyword(start - 2) {
        case .nay, .qua, .mai, .kia, .này, .ngày, .hai, .ba, .tư, .năm, .sáu, .bảy, .nhật: return true
        default: break
        }
        let clause = max(0, start - 14)..<max(0, start - 1)
        return clause.contains { document.keyword($0) == .ngày && document.atom($0 + 1)?.kind == .letters }
    }

    // MARK: Years

    /// `(1986-1994)`, `SN 1989`, `sinh 1980`, `Năm mới 2018`, `Tết Quý Mão 2023`, `Phật lịch 2567`.
    func contextualYear(at start: Int) -> DayGrammar.Reading? {
        if let buddhist = buddhistYear(at: start) { return buddhist }
        if document.isMark(start - 1, "("), let list = calendar.yearList(at: start), document.isMark(list.end, ")") {
            return .init(end: list.end, draft: .years(list.content.0, list.content.1), rule: "date.years")
        }
        if let pair = calendar.yearPair(at: start), isYearPair(start, pair) {
            return .init(end: pair.end, draft: .years(pair.content.0, pair.content.1), rule: "date.years")
        }
        guard let year = calendar.year(at: start), document.isConnected(start), (1800...2199).contains(year) else {
            return nil
        }
        let word = document.isMark(start - 1, ":") ? start - 2 : start - 1
        let isBirth = document.keyword(word) == .sn || document.keyword(word) == .sinh
        let isBracketed = document.isMark(start - 1, "(") && document.isMark(start + 1, ")") && isYear(year)
        guard isBirth || isBracketed || isBareYear(start, year) else { return nil }
        return .init(end: start + 1, draft: .year(.exactly(year)), rule: "date.bare-year")
    }

    /// Two years in brackets, or behind a comma or a word that numbers nothing.
    private func isYearPair(_ start: Int, _ pair: CalendarReader.Reading<(Int, Int)>) -> Bool {
        let isOpen = document.isMark(start - 1, "(")
        if isOpen, document.isMark(pair.end, ")") { return true }
        guard isYear(pair.content.0), pair.content.1 > pair.content.0, pair.content.1 - pair.content.0 <= 30,
            isBoundary(pair.end), !document.isMark(pair.end, "/")
        else { return false }
        return isOpen || document.isMark(start - 1, ",") || followsWord(start)
    }

    /// A year behind a word, such as the name of an event, where nothing counted follows.
    private func isBareYear(_ start: Int, _ year: Int) -> Bool {
        if document.keyword(start - 1) == .mới, document.keyword(start - 2) == .năm { return true }
        let isDashed =
            document.isDash(start - 1) && document.atom(start)?.gap == .space && isNamedYear(before: start - 1)
        guard isYear(year), isDashed || followsWord(start), isBoundary(start + 1) else { return false }
        return !(document.isDash(start + 1) && document.atom(start + 2)?.kind == .digits)
    }

    private func isYear(_ year: Int) -> Bool { (1930...2099).contains(year) }

    private func followsWord(_ start: Int) -> Bool {
        guard let before = document.atom(start - 1), before.kind == .letters, document.atom(start)?.gap == .space else {
            return false
        }
        return !DayGrammar.isNumbered(document.text(start - 1))
    }

    /// `Xuân Giáp Thìn – 2024`
    private func isNamedYear(before position: Int) -> Bool {
        LunarDay.branches.contains(document.text(position - 1).lowercased())
            && LunarDay.stems.contains(document.text(position - 2).lowercased())
    }

    /// `PL.2569`, `Phật lịch 2567`, `DL.2025`: the Buddhist era counts 544 years more.
    private func buddhistYear(at start: Int) -> DayGrammar.Reading? {
        guard let year = document.integer(start, digits: 4...4) else { return nil }
        let word = document.isMark(start - 1, ".") ? start - 2 : start - 1
        let isCalendar = document.keyword(word) == .lịch
        let name = document.text(isCalendar ? word - 1 : word).lowercased()
        switch name {
        case "phật" where isCalendar, "pl":
            return .init(end: start + 1, draft: .year(.exactly(year - 544)), rule: "date.bare-year")
        case "dương" where isCalendar, "dl":
            return .init(end: start + 1, draft: .year(.exactly(year)), rule: "date.bare-year")
        default: return nil
        }
    }

    // MARK: ISO 8601

    /// `2025-07-02`, and `2024-09` behind `date`, as crawlers write it.
    func isoDay(at start: Int) -> DayGrammar.Reading? {
        guard document.atom(start)?.kind == .digits else { return nil }
        if document.text(start - 1) == "date", calendar.isoDay(at: start) == nil,
            let month = calendar.isoMonth(at: start)
        {
            let draft = TimeDraft.month(month.content.month, year: .exactly(month.content.year))
            return .init(end: month.end, draft: draft, rule: "date.iso")
        }
        return calendar.isoDay(at: start).map { .init(end: $0.end, draft: .day($0.content), rule: "date.iso") }
    }
}
