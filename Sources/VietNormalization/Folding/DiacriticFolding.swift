import CVietICU

/// Takes the diacritics off Latin letters: `Đồng chí` becomes `Dong chi`.
///
/// Marks go by canonical decomposition, the bar of đ goes, too; letters of other scripts keep what they have.
package enum DiacriticFolding {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        var followsLatin = false
        while position < source.count {
            if source[position] < 0x80 {
                followsLatin = ASCIILetters.contains(source[position])
                position += 1
                continue
            }
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            if let base = base(scalar) {
                rewriter.replace(position..<next, of: source, with: base)
                followsLatin = true
            } else if followsLatin, isDiacritic(scalar) {
                rewriter.delete(position..<next, of: source)
            } else if !LetterRuns.isMark(scalar) {
                followsLatin = isLatin(scalar)
            }
            position = next
        }
    }

    /// The letter without its diacritics; `nil` for a scalar that has none.
    @inline(__always)
    package static func base(_ scalar: UInt32) -> UInt32? {
        let base: UInt32 =
            switch scalar {
            case 0xC0..<0x260: low[Int(scalar - 0xC0)]
            case 0x1E00..<0x1F00: high[Int(scalar - 0x1E00)]
            default: 0
            }
        return base == 0 ? nil : base
    }

    /// The blocks of combining diacritical marks; the vowel signs of other scripts are none.
    private static func isDiacritic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x20D0..<0x2100, 0xFE20..<0xFE30: true
        default: false
        }
    }

    private static func isLatin(_ scalar: UInt32) -> Bool {
        (0xC0..<0x260).contains(scalar) || (0x1E00..<0x1F00).contains(scalar)
    }

    private static let low: [UInt32] = (0xC0..<0x260).map(decomposedBase)
    private static let high: [UInt32] = (0x1E00..<0x1F00).map(decomposedBase)

    /// The first scalar of the decomposition; 0 for a scalar that has none.
    private static func decomposedBase(_ scalar: UInt32) -> UInt32 {
        if scalar == 0x110 { return 0x44 }
        if scalar == 0x111 { return 0x64 }
        // What looks like đ folds like it.
        if let barred = LookAlikeTable.barredD(scalar) { return barred == 0x110 ? 0x44 : 0x64 }
        var utf8: [UInt8] = []
        ScalarCoding.append(scalar, to: &utf8)
        guard let bytes = ICUNormalization.normalize(utf8.span, to: .nfd)?.bytes, bytes != utf8 else { return 0 }
        return ScalarCoding.decode(bytes.span, at: 0).scalar
    }
}
