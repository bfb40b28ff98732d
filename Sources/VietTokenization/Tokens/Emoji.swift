/// Pictographs and what modifies them.
enum Emoji {
    /// A pictograph with variation selectors, skin tones and further pictographs that touch it.
    static func match(_ atoms: [Atom], at index: Int, _ limit: Int) -> TokenComposer.Match? {
        guard isPictograph(atoms[index].value) else { return nil }
        var end = index + 1
        while end < limit, atoms[end].gap == .none, isModifier(atoms[end].value) { end += 1 }
        return TokenComposer.Match(end: end, kind: .emoji, shape: .symbol)
    }

    private static func isPictograph(_ value: UInt64) -> Bool {
        guard value >= 0x2190, let scalar = Unicode.Scalar(UInt32(value)) else { return false }
        return scalar.properties.isEmoji
    }

    /// Variation selectors, the keycap, skin tones, the second half of a flag, tags.
    private static func isModifier(_ value: UInt64) -> Bool {
        switch value {
        case 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF, 0xE0020...0xE007F: true
        default: false
        }
    }
}
