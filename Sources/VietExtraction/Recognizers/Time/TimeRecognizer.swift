import VietTokenization

/// Finds DATE and TIME mentions in one pass from left to right.
struct TimeRecognizer: Sendable {
    let document: Document
    private let ranges: RangeGrammar
    private let clocks: ClockReader

    init(document: Document) {
        self.document = document
        ranges = RangeGrammar(document: document)
        clocks = ClockReader(document: document)
    }

    var days: DayGrammar { ranges.days }
    var calendar: CalendarReader { ranges.days.calendar }

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard let mention = mention(at: position, after: mentions),
                mention.range.upperBound <= range.upperBound
            else {
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

    private func mention(at start: Int, after mentions: [Mention]) -> Mention? {
        let atom = document.atoms[start]
        if atom.kind != .digits {
            guard let keyword = document.keywords[start], !keyword.opensNoTime else { return nil }
        }
        if atom.kind == .digits, document.isGlued(start), isInsideToken(start) { return nil }
        if let reading = ranges.range(at: start) ?? days.day(at: start) ?? ranges.periods.period(at: start)
            ?? contextualDay(at: start, after: mentions) ?? contextualYear(at: start) ?? isoDay(at: start)
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
}

extension Keyword {
    /// Whether no expression of time starts with the word: most keywords of a text are such, and need no rule's look.
    fileprivate var opensNoTime: Bool {
        switch self {
        case .và, .với, .của, .tại, .ở, .khoảng, .gần, .hơn, .trên, .dưới, .do, .là, .làm, .kiêm, .để, .cho, .theo, .có,
            .được, .bị, .đã, .đang, .sẽ, .các, .những, .mỗi, .mọi, .thành, .giữ, .chức, .bầu, .cử, .nguyên, .quyền,
            .tân,
            .cựu, .phó, .số, .về, .nhà, .con, .vợ, .chồng, .kim, .dự, .kiến, .sắp, .chuẩn, .phấn, .đấu, .thường, .trực,
            .chuyên, .trách, .danh, .phụ, .khuyết, .nữ, .thị, .ông, .bà, .anh, .chị, .em, .cô, .thầy, .cụ, .chí, .gồm,
            .mấy, .nhiều, .vài, .ảnh, .tin, .bài, .tác, .giả, .nguồn, .thực, .hiện, .tuổi, .lớp, .xã, .huyện, .tỉnh,
            .phường, .đường, .trưởng, .đoàn, .ban, .vị, .út, .chiếm, .đạt, .bằng, .lệ, .tổng, .tăng, .giảm, .lên,
            .xuống,
            .còn, .so, .đó, .tương, .ứng, .tức, .mức, .xấp, .xỉ, .ước, .vượt, .kế, .hoạch, .chỉ, .tiêu, .thêm, .không,
            .điểm, .phần, .đồng, .triệu, .tỷ, .nghìn, .ngàn:
            true
        default: false
        }
    }
}
