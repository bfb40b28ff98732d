/// Deletes characters without a glyph and turns every kind of space into U+0020.
///
/// Deleted are U+FEFF (BOM), U+200B (zero-width space), U+200C and U+200D (joiners), U+2060 (word joiner), U+00AD (soft
/// hyphen) and U+180E; a joiner stays where it shapes what stands around it, in emoji and in scripts that join.
/// No-break, fixed-width and ideographic spaces and U+2800 (braille blank) become spaces. Tabs and line ends stay.
enum InvisibleCharacters {
    enum Action {
        case delete, space
    }

    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            position = firstSuspect(source, from: position)
            guard position < source.count else { return }
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            switch action(scalar) {
            case .delete?:
                if !isShapingJoiner(scalar, source, position, next) { rewriter.delete(position..<next, of: source) }
            case .space?: rewriter.replace(position..<next, of: source, with: 0x20)
            case nil: break
            }
            position = next
        }
    }

    /// The first byte that may start one of the characters: C2, E1 9A or A0, E2, E3 or EF.
    private static func firstSuspect(_ utf8: Span<UInt8>, from start: Int) -> Int {
        ByteSearch.first(in: utf8, from: start) { bytes, second, _ in
            let isExtendedAdditional = (bytes == 0xE1) & (second & 0xFC == 0xB8)
            let suspects = (bytes >= 0xE1) - isExtendedAdditional | (bytes == 0xC2)
            if suspects.isEmpty { return suspects }
            return suspects - (bytes >= 0xF0)
        }
    }

    /// What is done with a scalar; `nil` for all that stay.
    @inline(__always)
    static func action(_ scalar: UInt32) -> Action? {
        switch scalar {
        case 0xAD, 0x180E, 0x200B...0x200D, 0x2060, 0xFEFF: .delete
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: .space
        default: nil
        }
    }

    private static func isShapingJoiner(_ scalar: UInt32, _ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard scalar == 0x200C || scalar == 0x200D, start > 0, end < source.count else { return false }
        let previous = ScalarCoding.start(before: start, in: source, notBefore: 0)
        return isShaped(ScalarCoding.decode(source, at: previous).scalar)
            && isShaped(ScalarCoding.decode(source, at: end).scalar)
    }

    /// Arabic to Mongolian scripts, and symbols with the variation selectors and modifiers of emoji.
    private static func isShaped(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x600..<0x1AB0: scalar != 0x1680 && scalar != 0x180E
        case 0x2190..<0x2800, 0x2B00..<0x2C00, 0xFE0F, 0x1F000..<0x1FB00: true
        default: false
        }
    }
}
