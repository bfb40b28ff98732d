import VietTokenization

/// Finds DATE and TIME mentions in one pass from left to right.
struct TimeRecognizer: Sendable {
    private let document: Document
    private let ranges: RangeGrammar
    private let clocks: ClockReader

    init(document: Document) {
        self.document = document
        ranges = RangeGrammar(document: document)
        clocks = ClockReader(document: document)
    }

    private var days: DayGrammar { ranges.days }
    private var calendar: CalendarReader { ranges.days.calendar }

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard let mention = mention(at: position), mention.range.upperBound <= range.upperBound else {
                position = document.atoms[position].kind == .digits ? endOfNumber(position) : position + 1
                continue
            }
            mentions.append(mention)
            position = mention.range.upperBound
        }
        return mentions
    }

    /// The end of a run of digits and the separators inside, so that no rule starts in the middle of a number.
    private func endOfNumber(_ start: Int) -> Int {
        var end = start + 1
        while document.isGlued(end), document.isGlued(end + 1), document.atom(end + 1)?.kind == .digits,
            document.isMark(end, ".") || document.isMark(end, ",") || document.isMark(end, "/")
        {
            end += 2
        }
        return end
    }

    private func mention(at start: Int) -> Mention? {
        let atom = document.atoms[start]
        guard atom.kind == .digits || document.keywords[start] != nil else { return nil }
        if atom.kind == .digits, document.isGlued(start), isInsideToken(start) { return nil }
        if let reading = ranges.range(at: start) ?? days.day(at: start) ?? ranges.periods.period(at: start)
            ?? contextualDay(at: start) ?? contextualYear(at: start) ?? isoDay(at: start)
        {
            return Mention(
                label: .date, range: start..<reading.end, rule: reading.rule,
                value: reading.draft.map { .time($0) } ?? .none)
        }
        return clocks.clock(at: start).map {
            Mention(
                label: .time, range: start..<$0.end, rule: $0.rule, value: .known(.time($0.time)), excess: $0.excess)
        }
    }

    /// Whether digits are glued to something that makes them part of a code: `QĐ-12`, `a1`, `/2022`.
    private func isInsideToken(_ start: Int) -> Bool {
        guard let before = document.atom(start - 1) else { return false }
        return before.kind == .letters || before.isMark("/") || before.isMark("_") || before.isMark("+")
    }

    // MARK: Dates without a noun

    /// A day that only its surroundings tell from a ratio: `trước 20/8`, `từ 1-6`, `(10/10)`, `đợt 2/9`.
    private func contextualDay(at start: Int) -> DayGrammar.Reading? {
        if document.isDash(start + 1), let list = days.dayList(at: start), case .span(_, .day(let last)) = list.draft,
            last.year != nil
        {
            return list
        }
        guard let day = calendar.numericDay(at: start) else { return nil }
        let isAllowed =
            day.content.year != nil && day.end > start + 4
            || document.keyword(start + 1) == .tháng || isNamedDay(start, day.end) || isBounded(start, day.end)
            || isDayOfName(start, day.end) || isBracketed(start, day.end)
        guard isAllowed else { return nil }
        return DayGrammar.Reading(end: day.end, draft: .day(day.content), rule: "date.digits")
    }

    /// `đợt 2/9`, `dịp 30/4`, `Quốc khánh 2/9`.
    private func isNamedDay(_ start: Int, _ end: Int) -> Bool {
        let isNamed =
            document.keyword(start - 1) == .đợt || document.keyword(start - 1) == .dịp
            || document.text(start - 1) == "khánh"
        return isNamed && !document.isMark(start + 1, ".")
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
                .ngay:
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

    /// `(1986-1994)`, `SN 1989`, `sinh 1980`, `Năm mới 2018`, `Tết Nguyên đán 2023`.
    private func contextualYear(at start: Int) -> DayGrammar.Reading? {
        if document.isMark(start - 1, "("), let pair = calendar.yearPair(at: start), document.isMark(pair.end, ")") {
            return .init(end: pair.end, draft: .years(pair.content.0, pair.content.1), rule: "date.years")
        }
        guard let year = calendar.year(at: start), document.isConnected(start), (1800...2199).contains(year) else {
            return nil
        }
        let isBirth = document.keyword(start - 1) == .sn || document.keyword(start - 1) == .sinh
        let isNewYear = document.keyword(start - 1) == .mới && document.keyword(start - 2) == .năm
        guard isBirth || isNewYear else { return nil }
        return .init(end: start + 1, draft: .year(.exactly(year)), rule: "date.bare-year")
    }

    /// `2025-07-02`, and `2024-09` behind `date`, as crawlers write it.
    private func isoDay(at start: Int) -> DayGrammar.Reading? {
        if document.text(start - 1) == "date", calendar.isoDay(at: start) == nil,
            let month = calendar.isoMonth(at: start)
        {
            let draft = TimeDraft.month(month.content.month, year: .exactly(month.content.year))
            return .init(end: month.end, draft: draft, rule: "date.iso")
        }
        return calendar.isoDay(at: start).map { .init(end: $0.end, draft: .day($0.content), rule: "date.iso") }
    }
}
