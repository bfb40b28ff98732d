import VietNormalization
import VietTokenization

/// Counts, durations, ages, ratios and scores in digits.
extension AmountRecognizer {
    func cardinal(_ start: Int, _ amount: AmountReader.Amount) -> Mention? {
        if let score = score(start) { return score }
        guard !namesKind(start), !isCode(start, amount.end), !numbersItem(start, amount.end) else { return nil }
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

    // MARK: Scores

    /// `tỷ số 2-1`, `thắng 3-0`, `25-20, 25-18`: two numbers joined by a dash that are no range; they carry no value.
    private func score(_ start: Int) -> Mention? {
        guard isPair(start), !document.isDash(start + 3) else { return nil }
        let first = document.isMark(start - 1, ",") && isPair(start - 4) ? start - 4 : start
        let word = document.text(first - 1).lowercased()
        let isScore =
            ["thắng", "thua", "hòa", "hoà"].contains(word)
            || word == "số" && ["tỷ", "tỉ"].contains(document.text(first - 2).lowercased())
        return isScore ? Mention(label: .cardinal, range: start..<start + 3, rule: "cardinal.score") : nil
    }

    private func isPair(_ start: Int) -> Bool {
        document.integer(start, digits: 1...3) != nil && document.isDash(start + 1) && document.isGlued(start + 1)
            && document.isGlued(start + 2) && document.integer(start + 2, digits: 1...3) != nil
    }

    // MARK: Numbers that count nothing

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
        default: return isNumbered(start - 1) && !countsOn(start + 1) && !document.isMark(start + 1, "/")
        }
    }

    /// Nouns that a number names where nothing counted follows it: `tiêu chí 17`, `giai đoạn 2`, `Đội 3`.
    private func isNumbered(_ position: Int) -> Bool {
        if Self.numberedNouns.contains(document.atom(position)) { return true }
        guard Self.lastSyllables.contains(document.atom(position)) else { return false }
        let phrase = "\(document.text(position - 1).lowercased()) \(document.text(position).lowercased())"
        return Self.numberedPhrases.contains(phrase)
    }

    private static let kinds: WordSet =
        """
        lớp lô loại hạng mức tầng điều khoản bài trang ảnh hình mã kênh độ top ngày tháng thứ khóa quý kỳ tập phần mục bảng
        """
    /// The words before `số` with which it counts.
    private static let counts: WordSet = "tổng dân nhân trong trên"
    private static let numberedNouns: WordSet =
        "phòng bước đội đồn nhóm mẫu cụm vùng tuyến biểu thửa cọc mốc cổng kho"
    private static let numberedPhrases: Set<String> = [
        "số nhà", "căn hộ", "tiêu chí", "dự án", "nội dung", "phụ lục", "công ty", "giai đoạn", "báo động", "chi bộ",
        "đảng bộ", "viên năm",
    ]
    /// The last syllables of ``numberedPhrases``.
    private static let lastSyllables: WordSet = "nhà hộ chí án dung lục ty đoạn động bộ năm"
    private static let số = SyllableKey("số").rawValue
    private static let cấp = SyllableKey("cấp").rawValue
    private static let binh = SyllableKey("binh").rawValue

    /// Whether a noun follows that a number counts.
    private func countsOn(_ position: Int) -> Bool {
        guard let atom = document.atom(position), document.isConnected(position), atom.kind == .letters else {
            return false
        }
        if document.keyword(position) == .năm { return document.atom(position + 1)?.kind != .digits }
        return atom.casing == .lower && (document.keyword(position) == nil || isNounKeyword(position))
    }

    private func isNounKeyword(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .xã, .huyện, .phường, .con, .nhà, .ngày, .tháng, .tuần, .giờ, .lần, .lớp, .bài, .đoàn, .em, .kỳ, .vụ, .đợt,
            .đồng, .triệu, .tỷ, .nghìn, .ngàn:
            true
        default: false
        }
    }

    /// `(1) …; (2) …`, `: 2. Về …`, `3) …`: the numbers of a list; and of versions: `nông nghiệp 4.0`.
    private func numbersItem(_ start: Int, _ end: Int) -> Bool {
        if document.isGlued(end), document.isDash(end), document.isGlued(end + 1),
            document.atom(end + 1)?.kind == .digits
        {
            return true
        }
        if end == start + 3, document.isMark(start + 1, "."), document.text(end - 1) == "0" { return true }
        guard end == start + 1, document.atoms[start].count <= 2 else { return false }
        // `loại 1, 2`
        if document.isMark(start - 1, ","), document.atom(start - 2)?.kind == .digits, !countsOn(end),
            namesKind(start - 2)
        {
            return true
        }
        let opens = document.isMark(start - 1, "(")
        if document.isMark(end, ")"), opens || !document.isGlued(start) {
            let next = document.atom(end + 1)
            return next?.kind == .letters && (next?.gap ?? .none) == .space && !isClosedBefore(start, opens)
        }
        let follows = [":", ";", ".", "/"].contains { document.isMark(start - 1, $0) }
        return follows && document.isMark(end, ".") && document.atom(end + 1)?.isCapitalized == true
            && document.atom(end + 1)?.gap == .space
    }

    /// Whether a bracket adds a count to what it stands behind: `hộ nghèo (12) giảm`.
    private func isClosedBefore(_ start: Int, _ opens: Bool) -> Bool {
        guard opens, let before = document.atom(start - 2) else { return false }
        return before.kind == .letters || before.kind == .digits
    }

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
}
