import VietNormalization
import VietTokenization

/// Finds money, measures, counts and ranks in one pass from left to right.
struct AmountRecognizer: Sendable {
    private let document: Document
    private let matches: LexiconMatches
    private let amounts: AmountReader
    private let ordinals: OrdinalReader

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
        amounts = AmountReader(document: document)
        ordinals = OrdinalReader(document: document)
    }

    /// All mentions in a range of atoms; they do not overlap.
    func mentions(in range: Range<Int>) -> [Mention] {
        var mentions: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let atom = document.atoms[position]
            guard atom.kind == .digits || document.keywords[position] != nil || OrdinalReader.isPrizeOrRound(atom)
            else {
                position += 1
                continue
            }
            if let mention = mention(at: position), mention.range.upperBound <= range.upperBound {
                mentions.append(mention)
                position = mention.range.upperBound
            } else {
                position = amounts.amount(at: position)?.end ?? position + 1
            }
        }
        return mentions
    }

    private func mention(at start: Int) -> Mention? {
        if document.atoms[start].kind == .digits { return figure(at: start) }
        return rank(at: start) ?? numberWord(at: start) ?? misreadNumber(at: start)
    }

    /// `l7 nhà`: a letter l that stands for the digit 1, before a counted noun.
    private func misreadNumber(at start: Int) -> Mention? {
        guard document.atoms[start].count == 1, document.text(start) == "l", document.isGlued(start + 1),
            let rest = document.integer(start + 1, digits: 1...2), let noun = document.atom(start + 2),
            noun.kind == .letters, noun.casing == .lower, noun.gap == .space,
            document.atom(start - 1)?.kind != .digits, !isFunctionWord(start + 2)
        else { return nil }
        let number = rest + (document.atoms[start + 1].count == 1 ? 10 : 100)
        return Mention(
            label: .cardinal, range: start..<start + 2, rule: "cardinal.misread",
            value: .known(.number(Decimal(significand: number))))
    }

    private func isFunctionWord(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .đã, .sẽ, .đang, .có, .là, .và, .của, .được, .bị, .tại, .ở, .trong, .với, .cho, .để, .đến, .từ: true
        default: false
        }
    }

    // MARK: Figures

    private func figure(at start: Int) -> Mention? {
        guard let amount = amounts.amount(at: start), stands(start) else { return nil }
        return money(start, amount) ?? quantity(start, amount) ?? cardinal(start, amount)
    }

    /// Whether the digits stand free: neither glued to a word or a code, nor the number of a list.
    private func stands(_ start: Int) -> Bool {
        if document.isGlued(start), let before = document.atom(start - 1) {
            guard Self.openers.contains(where: before.isMark) || isSlashBehindCount(start - 1) else { return false }
            if before.isMark(","), document.atom(start - 2)?.kind == .digits { return false }
        }
        let opensLine = start == 0 || (document.atom(start)?.gap ?? .none) >= .lineBreak
        let isListMark = document.isMark(start + 1, ".") || document.isMark(start + 1, ")")
        return !(opensLine && isListMark && !document.isGlued(start + 2))
    }

    /// Marks to which digits may be glued.
    private static let openers: [Unicode.Scalar] = ["(", "“", "\"", ",", "[", "~"]

    /// `157 hộ/3.260 hộ`: a slash behind a count with its noun.
    private func isSlashBehindCount(_ position: Int) -> Bool {
        guard document.isMark(position, "/"), document.isGlued(position) else { return false }
        var start = position - 1
        while start > position - 4, let word = document.atom(start), word.kind == .letters, word.casing == .lower {
            start -= 1
        }
        return start < position - 1 && document.atom(start)?.kind == .digits
    }

    /// `1,5 tỷ đồng`, `500.000đ`, `98-104 nghìn đồng`, `11 tỷ`.
    private func money(_ start: Int, _ amount: AmountReader.Amount) -> Mention? {
        guard let value = plain(amount) else { return nil }
        if let currency = currency(at: amount.end) {
            return Mention(
                label: .money, range: start..<currency.end, rule: "money.currency",
                value: .known(.money(value, currency: currency.code)))
        }
        guard amount.multiplier >= 1_000_000, !isCounted(amount.end), unit(at: amount.end) == nil,
            amount.multiplier > 1_000_000 || !hasNoun(amount.end)
        else { return nil }
        return Mention(
            label: .money, range: start..<amount.end, rule: "money.multiplier",
            value: .known(.money(value, currency: "VND")))
    }

    private func plain(_ amount: AmountReader.Amount) -> Value.Amount? {
        switch amount.shape {
        case .number(let number): .exactly(number)
        case .range(let low, let high): .between(low, high)
        case .ratio: nil
        }
    }

    private func currency(at position: Int) -> (end: Int, code: String)? {
        guard document.isConnected(position), let atom = document.atom(position) else { return nil }
        switch document.keyword(position) {
        case .đồng where atom.casing == .lower && !isFellowship(position + 1): return (position + 1, "VND")
        case .đ
        where atom.count == 2
            && document.atom(position + 1).map({
                !($0.isMark(".") && $0.gap == .none) || document.atom(position + 2)?.gap != Atom.Gap.none
            }) ?? true:
            return (position + 1, "VND")
        case .vnđ, .vnd: return (position + 1, "VND")
        case .usd: return (position + 1, "USD")
        default: return nil
        }
    }

    /// `đồng chí`, `đồng bào`: no money.
    private func isFellowship(_ position: Int) -> Bool {
        Self.fellows.contains(document.atom(position))
    }

    private static let fellows: WordSet = "chí bào đội nghiệp hương minh ruộng lúa"

    /// Whether a lower-case noun follows that is no function word: `3 triệu lượt khách`.
    private func hasNoun(_ position: Int) -> Bool {
        guard let atom = document.atom(position), document.isConnected(position) else { return false }
        return atom.kind == .letters && atom.casing == .lower && document.keyword(position) == nil
    }

    private func isCounted(_ position: Int) -> Bool {
        ["người", "lượt", "con", "cây", "dân", "hộ", "tấn", "cổ"].contains(document.text(position))
            && document.isConnected(position)
    }

    /// `12,5 ha`, `45 triệu m3`, `62,27 tạ/ha`.
    private func quantity(_ start: Int, _ amount: AmountReader.Amount) -> Mention? {
        guard let value = plain(amount), let unit = unit(at: amount.end) else { return nil }
        let name = document.text(amount.end..<unit).map { $0 == "²" ? "2" : $0 == "³" ? "3" : $0 }
        return Mention(
            label: .quantity, range: start..<unit, rule: "quantity.unit",
            value: .known(.quantity(value, unit: String(name))))
    }

    /// The end of a unit of measure; the longest that no letter goes on.
    private func unit(at position: Int) -> Int? {
        guard document.isConnected(position), let match = matches.longest(.unit, at: position) else { return nil }
        let end = match.range.upperBound
        if document.isGlued(end), document.atom(end)?.kind == .letters || document.atom(end)?.kind == .digits {
            return nil
        }
        switch document.text(position) {
        case "khối": return ["phố", "lớp", "đoàn", "thi", "cơ"].contains(document.text(end)) ? nil : end
        case "công", "mẫu": return ["ruộng", "đất", "lúa", "vườn"].contains(document.text(end)) ? end : nil
        default: return end
        }
    }

    /// Counts, durations, ages, ratios.
    private func cardinal(_ start: Int, _ amount: AmountReader.Amount) -> Mention? {
        guard !namesKind(start), !isCode(start, amount.end) else { return nil }
        let range = start..<amount.end
        switch amount.shape {
        case .number(let number):
            return Mention(label: .cardinal, range: range, rule: "cardinal.digits", value: .known(.number(number)))
        case .range(let low, let high):
            guard document.atom(amount.end)?.kind == .letters else { return nil }
            return Mention(label: .cardinal, range: range, rule: "cardinal.range", value: .known(.range(low, high)))
        case .ratio(let part, let whole):
            return Mention(
                label: .cardinal, range: range, rule: "cardinal.ratio", value: .known(.ratio(part, whole)))
        }
    }

    /// Words before a number that names a kind, a class or a place rather than counts.
    private func namesKind(_ start: Int) -> Bool {
        let word = document.atom(start - 1)
        if Self.kinds.contains(word) { return true }
        switch word?.value {
        case Self.số: return !Self.counts.contains(document.atom(start - 2))
        // `cấp 6 - 7` is a scale, `cấp 30.000 tấm lợp` and `cung cấp 187 nguồn tin` count.
        case Self.cấp:
            return document.text(start - 2) != "cung" && (document.atom(start)?.value ?? 0) < 20
                && !document.isMark(start + 1, ".")
        case Self.binh: return document.isMark(start + 1, "/")
        default: return false
        }
    }

    private static let kinds: WordSet =
        """
        lớp lô loại hạng mức tầng điều khoản bài trang ảnh hình mã kênh độ top ngày tháng thứ khóa quý kỳ tập phần mục bảng
        """
    /// The words before `số` with which it counts.
    private static let counts: WordSet = "tổng dân nhân trong trên"
    private static let số = SyllableKey("số").rawValue
    private static let cấp = SyllableKey("cấp").rawValue
    private static let binh = SyllableKey("binh").rawValue

    /// Telephone numbers, years, digits that letters go on.
    private func isCode(_ start: Int, _ end: Int) -> Bool {
        guard let first = document.atom(start) else { return true }
        let opensWithZero = document.bytes(start).first == 0x30
        if opensWithZero, first.count > 2 { return true }
        if first.count > 3, document.isMark(start + 1, "."), document.isGlued(start + 1), document.isGlued(start + 2) {
            return true
        }
        if document.isGlued(end), let next = document.atom(end),
            next.kind == .letters
                || next.isMark("/") && document.isGlued(end + 1) && document.atom(end + 1)?.kind == .digits
        {
            return true
        }
        return first.count == 4 && end == start + 1 && (1900...2100).contains(first.value) && !hasNoun(end)
    }

    // MARK: Ranks and number words

    /// `lần thứ ba`, `thứ 5`, `khóa XIII`, `đợt 2`, `giải Nhất`.
    private func rank(at start: Int) -> Mention? {
        guard let rank = ordinals.rank(at: start), !document.isGlued(start) || !document.isMark(start - 1, "/") else {
            return nil
        }
        return Mention(
            label: .ordinal, range: start..<rank.end, rule: "ordinal.rank",
            value: .known(.number(Decimal(significand: rank.number))))
    }

    /// `hai xã`, `ba thanh niên`: a number word from two to ten before a lower-case noun; `nửa mét`.
    private func numberWord(at start: Int) -> Mention? {
        guard document.keywords[start] != nil, let noun = document.atom(start + 1), noun.kind == .letters,
            noun.casing == .lower, noun.gap == .space, isCountingPosition(start)
        else { return nil }
        if document.keyword(start) == .nửa, let unit = unit(at: start + 1) {
            let half = Value.quantity(
                .exactly(Decimal(significand: 5, fractionDigits: 1)), unit: document.text(start + 1..<unit))
            return Mention(label: .quantity, range: start..<unit, rule: "quantity.unit", value: .known(half))
        }
        guard let number = wordValue(start) else { return nil }
        return Mention(
            label: .cardinal, range: start..<start + 1, rule: "cardinal.word",
            value: .known(.number(Decimal(significand: number))))
    }

    /// A capital counts only where a sentence opens; behind `thứ`, `tháng` or another number the word is no count.
    private func isCountingPosition(_ start: Int) -> Bool {
        guard let atom = document.atom(start) else { return false }
        if atom.casing != .lower {
            let opens =
                start == 0 || atom.gap >= .lineBreak || document.isMark(start - 1, ".")
                || document.isMark(start - 1, "“")
                || document.isMark(start - 1, ":")
            guard opens, atom.casing == .title else { return false }
        }
        switch document.keyword(start - 1) {
        case .thứ, .tháng, .mươi, .mười, .trăm, .lần, .hai, .ba, .bốn, .anh, .chị, .cô, .ông, .bà: return false
        default: return document.atom(start - 1)?.kind != .digits
        }
    }

    private func wordValue(_ start: Int) -> Int? {
        let next = document.keyword(start + 1)
        switch document.keyword(start) {
        case .hai: return 2
        case .ba: return ["mẹ", "má", "lô", "bị"].contains(document.text(start + 1)) ? nil : 3
        case .bốn: return 4
        case .năm:
            let isNoun =
                [.xã, .em, .huyện, .phường].contains(next)
                || ["người", "tổ", "đoàn", "hộ", "thôn", "tập", "cá", "cán", "chiến", "đồng"].contains(
                    document.text(start + 1))
            return isNoun ? 5 : nil
        case .sáu: return 6
        case .bảy, .bẩy: return 7
        case .tám: return 8
        case .chín: return 9
        case .mười: return 10
        default: return nil
        }
    }
}
