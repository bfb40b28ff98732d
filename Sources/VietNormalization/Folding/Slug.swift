/// Makes names for addresses and files: small ASCII letters and digits, single hyphens for all that stands between them.
///
/// Latin letters lose their diacritics, đ is d. Letters of other scripts have no ASCII letter and part words as signs do;
/// apostrophes join (`H'Hen` is `hhen`). Line ends stay, so that every line has its name.
enum Slug {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        // What stands between the last letter of the line and the position, if there is a letter.
        var gap: Range<Int> = 0..<0
        var hasLetter = false
        func close(_ rewriter: inout Rewriter, beforeLetter: Bool) {
            guard !gap.isEmpty else { return }
            let isHyphen = gap.count == 1 && source[gap.lowerBound] == hyphen
            if !beforeLetter || !hasLetter {
                rewriter.delete(gap, of: source)
            } else if !isHyphen {
                rewriter.replace(gap, of: source, with: CollectionOfOne(hyphen))
            }
        }
        while position < source.count {
            let (scalar, next) = ScalarCoding.decode(source, at: position)
            let letters = letters(of: scalar)
            if isLineEnd(scalar) {
                close(&rewriter, beforeLetter: false)
                hasLetter = false
                gap = next..<next
            } else if letters.isEmpty {
                if isInsideWord(scalar) {
                    if gap.isEmpty {
                        rewriter.delete(position..<next, of: source)
                        gap = next..<next
                    } else {
                        gap = gap.lowerBound..<next
                    }
                } else {
                    gap = (gap.isEmpty ? position : gap.lowerBound)..<next
                }
            } else {
                close(&rewriter, beforeLetter: true)
                hasLetter = true
                gap = next..<next
                let isSame = letters.count == 1 && UInt32(letters[0]) == scalar
                if !isSame { rewriter.replace(position..<next, of: source, with: letters) }
            }
            position = next
        }
        close(&rewriter, beforeLetter: false)
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func isLineEnd(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D }

    /// Marks and apostrophes, which part no words.
    private static func isInsideWord(_ scalar: UInt32) -> Bool {
        scalar == 0x27 || scalar == 0x2019 || LetterRuns.isMark(scalar) || InvisibleCharacters.action(scalar) == .delete
    }

    /// The small ASCII letters and digits of a scalar.
    private static func letters(of scalar: UInt32) -> [UInt8] {
        let base = DiacriticFolding.base(scalar) ?? scalar
        if base < 0x80 {
            let byte = UInt8(truncatingIfNeeded: base)
            let isDigit = byte &- 0x30 < 10
            return ASCIILetters.contains(byte) ? [byte | 0x20] : isDigit ? [byte] : []
        }
        guard let letters = ligatures[base] else { return [] }
        return Array(letters.utf8)
    }

    /// Latin letters whose decomposition has no ASCII letter.
    private static let ligatures: [UInt32: String] = [
        0xC6: "ae", 0xE6: "ae", 0xD8: "o", 0xF8: "o", 0xDE: "th", 0xFE: "th", 0xDF: "ss", 0x131: "i", 0x141: "l",
        0x142: "l", 0x152: "oe", 0x153: "oe",
    ]
}
