import VietNormalization

/// Pictographs and what modifies them, as emoji sequences of Unicode (UTS 51): one token each.
enum Emoji {
    typealias Match = TokenComposer.Match

    private static let joiner: Unicode.Scalar = "\u{200D}"
    private static let emojiStyle: Unicode.Scalar = "\u{FE0F}"
    private static let keycap: Unicode.Scalar = "\u{20E3}"

    /// A pictograph with its modifiers, and further ones that joiners add to it; two halves of a flag.
    static func match(_ atoms: [Atom], at index: Int, _ limit: Int) -> Match? {
        guard var end = element(atoms, at: index, limit) else { return nil }
        while touches(atoms, end, limit), atoms[end].isMark(joiner), touches(atoms, end + 1, limit),
            let next = element(atoms, at: end + 1, limit)
        {
            end = next
        }
        return Match(end: end, kind: .emoji, shape: .symbol)
    }

    /// A digit, `#` or `*` on a key (`2️⃣`), and marks that are shown as pictographs (`‼️`).
    static func keyMatch(_ atoms: [Atom], at index: Int, _ limit: Int) -> Match? {
        guard touches(atoms, index + 1, limit) else { return nil }
        let isStyled = atoms[index + 1].isMark(emojiStyle)
        let last =
            isStyled && touches(atoms, index + 2, limit) && atoms[index + 2].isMark(keycap) ? index + 2 : index + 1
        let isKey = atoms[last].isMark(keycap)
        guard isKey || isStyled && atoms[index].kind == .punctuation else { return nil }
        return Match(end: last + 1, kind: .emoji, shape: .symbol)
    }

    /// Whether a zero-width joiner stands between two pictographs.
    static func isJoiner(_ scalar: UInt32, _ utf8: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard scalar == joiner.value, range.lowerBound > 0, range.upperBound < utf8.count else { return false }
        let before = ScalarCoding.start(before: range.lowerBound, in: utf8, notBefore: 0)
        return isPart(ScalarCoding.decode(utf8, at: before).scalar)
            && isPart(ScalarCoding.decode(utf8, at: range.upperBound).scalar)
    }

    private static func touches(_ atoms: [Atom], _ index: Int, _ limit: Int) -> Bool {
        index < limit && atoms[index].gap == .none
    }

    private static func element(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        var end = index + 1
        if isFlagHalf(atoms[index].value) {
            return touches(atoms, end, limit) && isFlagHalf(atoms[end].value) ? end + 1 : end
        }
        let isStyled = touches(atoms, end, limit) ? atoms[end].isMark(emojiStyle) : false
        guard isStyled || isPictograph(atoms[index].value) else { return nil }
        while touches(atoms, end, limit), isModifier(atoms[end].value) { end += 1 }
        return end
    }

    private static func isPart(_ scalar: UInt32) -> Bool { isPictograph(UInt64(scalar)) || isModifier(UInt64(scalar)) }

    private static func isFlagHalf(_ value: UInt64) -> Bool { 0x1F1E6...0x1F1FF ~= value }

    private static func isPictograph(_ value: UInt64) -> Bool {
        guard value >= 0x2190, value <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(value)) else { return false }
        return scalar.properties.isEmoji
    }

    /// Variation selectors, the keycap, skin tones, tags.
    private static func isModifier(_ value: UInt64) -> Bool {
        switch value {
        case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
        default: false
        }
    }
}
