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

    /// The blocks of combining diacritical marks; the vowel signs of other scripts are not.
    private static func isDiacritic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300..<0x370, 0x1AB0..<0x1B00, 0x1DC0..<0x1E00, 0x20D0..<0x2100, 0xFE20..<0xFE30: true
        default: false
        }
    }

    private static func isLatin(_ scalar: UInt32) -> Bool {
        (0xC0..<0x260).contains(scalar) || (0x1E00..<0x1F00).contains(scalar)
    }

    private static let low = bases(of: 0xC0..<0x260)
    private static let high = bases(of: 0x1E00..<0x1F00)

    /// For each scalar the first of its decomposition; 0 for a scalar that has none.
    private static func bases(of scalars: Range<UInt32>) -> [UInt32] {
        // One call for all of them, each on a line of its own: this is made when a process starts.
        var lines: [UInt8] = []
        for scalar in scalars {
            ScalarCoding.append(scalar, to: &lines)
            lines.append(lineFeed)
        }
        let decomposed = ICUNormalization.normalize(lines.span, to: .nfd)?.bytes ?? lines
        var line = 0
        return scalars.map { scalar in
            let first = ScalarCoding.decode(decomposed.span, at: line).scalar
            while decomposed[line] != lineFeed { line += 1 }
            line += 1
            if scalar == 0x110 { return 0x44 }
            if scalar == 0x111 { return 0x64 }
            // What looks like đ folds like it.
            if let barred = LookAlikeTable.barredD(scalar) { return barred == 0x110 ? 0x44 : 0x64 }
            return first == scalar ? 0 : first
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")
}
