import VietTokenization

/// Counts in words, and digits that a letter stands for.
extension AmountRecognizer {
    /// `hai xã`, `mười lăm hộ`: a number in words before a lower-case noun; `nửa mét`.
    func numberWord(at start: Int) -> Mention? {
        guard opensNumber(start), isCountingPosition(start) else { return nil }
        if document.keyword(start) == .nửa, let unit = unit(at: start + 1) {
            let half = Value.quantity(
                .exactly(Decimal(significand: 5, fractionDigits: 1)), unit: document.text(start + 1..<unit))
            return Mention(label: .quantity, range: start..<unit, rule: "quantity.unit", value: .known(half))
        }
        guard let number = NumberWordGrammar(document: document).number(at: start), isCount(start, number.end) else {
            return nil
        }
        return Mention(
            label: .cardinal, range: start..<number.end, rule: "cardinal.word",
            value: .known(.number(Decimal(significand: number.value))))
    }

    private func opensNumber(_ position: Int) -> Bool {
        switch document.keywords[position] {
        case .một, .hai, .ba, .bốn, .tư, .năm, .sáu, .bảy, .bẩy, .tám, .chín, .mười, .nửa: true
        default: false
        }
    }

    /// Whether what follows is counted: a lower-case noun, and no word that makes another one of the number.
    private func isCount(_ start: Int, _ end: Int) -> Bool {
        guard let noun = document.atom(end), noun.kind == .letters, noun.casing == .lower, noun.gap == .space else {
            return false
        }
        guard end == start + 1 else { return true }
        switch document.keyword(start) {
        case .một, .tư: return false
        case .ba: return !["mẹ", "má", "lô", "bị"].contains(document.text(end))
        case .năm:
            return [.xã, .em, .huyện, .phường].contains(document.keyword(end))
                || ["người", "tổ", "đoàn", "hộ", "thôn", "tập", "cá", "cán", "chiến", "đồng"].contains(
                    document.text(end))
        // `mười mấy năm`
        default: return document.keyword(end) != .mấy
        }
    }

    /// A capital counts only where a sentence opens; behind `thứ`, `tháng` or another number the word is no count.
    private func isCountingPosition(_ start: Int) -> Bool {
        guard let atom = document.atom(start) else { return false }
        if atom.casing != .lower {
            let opens =
                start == 0 || atom.gap >= .lineBreak || document.isMark(start - 1, ".")
                || document.isMark(start - 1, "“") || document.isMark(start - 1, ":")
            guard opens, atom.casing == .title else { return false }
        }
        switch document.keyword(start - 1) {
        case .thứ, .tháng, .mươi, .mười, .trăm, .lần, .hai, .ba, .bốn, .anh, .chị, .cô, .ông, .bà, .vài: return false
        default: return document.atom(start - 1)?.kind != .digits
        }
    }

    // MARK: Misread digits

    /// `l7 nhà`: a letter l that stands for the digit 1, before a counted noun.
    func misreadNumber(at start: Int) -> Mention? {
        guard document.text(start) == "l", document.isGlued(start + 1),
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
}
