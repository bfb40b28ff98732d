/// Composes and decomposes Vietnamese letters without ICU: nearly all that NFC and NFD have to do in Vietnamese text.
enum VietnameseComposition {
    /// The letter that a vowel and the marks after it make, when the segment ends with them.
    ///
    /// - Parameters:
    ///   - mark: where the first mark starts.
    ///   - lowerBound: where the scalar before it may start.
    @inline(__always)
    static func composed(
        _ source: Span<UInt8>, at mark: Int, notBefore lowerBound: Int
    ) -> (scalar: UInt32, range: Range<Int>)? {
        guard mark > lowerBound else { return nil }
        var start = mark - 1
        var base = UInt32(source[start])
        if base >= 0x80 {
            start = ScalarCoding.start(before: mark, in: source, notBefore: lowerBound)
            base = ScalarCoding.decode(source, at: start).scalar
        }
        guard let letter = VietnameseLetter(base), letter.isVowel else { return nil }
        let sums = sums
        var ordinal = letter.ordinal
        var end = mark
        // The marks of Vietnamese are U+0300 to U+0323, CC 80 to CC A3.
        while end + 1 < source.count, source[end] == 0xCC {
            ordinal = UInt32(sums[Int(ordinal) << 6 | Int(source[end + 1] & 0x3F)])
            guard ordinal != none else { return nil }
            end += 2
        }
        guard end > mark, startsSegment(source, at: end) else { return nil }
        return (VietnameseLetterTable.scalars[Int(ordinal)], start..<end)
    }

    /// No letter.
    private static let none: UInt32 = 0xFF

    /// The ordinals that the 144 vowels have with each of the marks U+0300 to U+033F.
    private static let sums: [UInt8] = VietnameseLetterTable.scalars.flatMap { scalar in
        (UInt32(0x300)..<0x340).map { mark in
            let sum = VietnameseLetter(scalar)?.adding(mark, anyOrder: false)
            return UInt8(truncatingIfNeeded: sum?.ordinal ?? none)
        }
    }

    /// Whether a position is the end of the text or the start of a scalar that never joins what stands before it.
    ///
    /// False for some that do not either; those go to ICU.
    @inline(__always)
    private static func startsSegment(_ source: Span<UInt8>, at position: Int) -> Bool {
        guard position < source.count else { return true }
        let lead = source[position]
        return lead < 0xC7 || lead == 0xE1 && position + 1 < source.count && source[position + 1] & 0xFC == 0xB8
    }

    /// The parts of a letter in canonical order; `nil` when it has none, or when marks follow that may sort between them.
    @inline(__always)
    static func decomposed(
        _ letter: VietnameseLetter, _ source: Span<UInt8>, endingAt end: Int
    ) -> (base: UInt32, first: UInt32, second: UInt32?)? {
        guard letter.isVowel, startsSegment(source, at: end) else { return nil }
        let (plain, mark) = CombiningMark.parts(letter.base)
        let base = letter.isUppercase ? plain - 0x20 : plain
        guard let mark else {
            return letter.tone == .ngang ? nil : (base, CombiningMark.scalar(of: letter.tone), nil)
        }
        guard letter.tone != .ngang else { return (base, mark, nil) }
        let tone = CombiningMark.scalar(of: letter.tone)
        // Combining classes: horn 216, dot below 220, all others 230 in the order written.
        let toneFirst = letter.tone == .nặng && mark != CombiningMark.horn
        return toneFirst ? (base, tone, mark) : (base, mark, tone)
    }
}
