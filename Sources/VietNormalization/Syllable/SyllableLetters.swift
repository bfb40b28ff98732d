/// A run of at most eight letters with one tone at most, taken apart: what may be a syllable.
///
/// The longest syllable, `nghiêng`, has seven letters.
struct SyllableLetters {
    /// No syllable is longer in UTF-8, decomposed either.
    static let longestUTF8 = 24

    /// The letters in lower case and without tone.
    var letters = SIMD8<UInt16>(repeating: 0)
    var count = 0
    /// Bit i: letter i is a capital.
    var capitals: UInt8 = 0
    var tone = VietnameseLetter.Tone.ngang
    /// Which letter carries the tone; -1 for none.
    var toneIndex = -1

    /// Reads a whole range of UTF-8; `nil` when it is anything else than such a run.
    ///
    /// Reads precomposed letters and letters with combining marks in any order.
    @inline(__always)
    init?(_ utf8: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            guard append(scalar) else { return nil }
            position = next
        }
        guard count > 0 else { return nil }
    }

    init?(_ text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            guard append(scalar.value) else { return nil }
        }
        guard count > 0 else { return nil }
    }

    /// Adds a letter or a mark of the last letter; false when it is neither, or one too many.
    @inline(__always)
    private mutating func append(_ scalar: UInt32) -> Bool {
        if let letter = VietnameseLetter(scalar) {
            guard count < 8, scalar != 0xD0, scalar != 0xF0 else { return false }
            if letter.tone != .ngang {
                guard toneIndex < 0 else { return false }
                tone = letter.tone
                toneIndex = count
            }
            letters[count] = UInt16(truncatingIfNeeded: letter.base)
            if letter.isUppercase { capitals |= 1 << UInt8(count) }
            count += 1
            return true
        }
        guard count > 0 else { return false }
        let last = count - 1
        if let markTone = CombiningMark.tone(scalar) {
            guard toneIndex < 0, CombiningMark.carriesTone(UInt32(letters[last])) else { return false }
            tone = markTone
            toneIndex = last
            return true
        }
        guard let letter = CombiningMark.letter(UInt32(letters[last]), with: scalar) else { return false }
        letters[last] = UInt16(truncatingIfNeeded: letter)
        return true
    }

    /// Appends the letters to UTF-8 with the tone on one of them.
    func write(toneIndex: Int, to utf8: inout [UInt8]) {
        for index in 0..<count {
            let isVowel = VietnameseLetter(UInt32(letters[index]))?.isVowel ?? false
            let letter = VietnameseLetter(
                base: UInt32(letters[index]), tone: index == toneIndex ? tone : .ngang,
                isUppercase: capitals & 1 << UInt8(index) != 0, isVowel: isVowel)
            ScalarCoding.append(letter.scalar, to: &utf8)
        }
    }

    /// A part of the letters as text, toneless and in lower case.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for index in range { text.append(Unicode.Scalar(letters[index]) ?? "\u{FFFD}") }
        return String(text)
    }

    /// Up to four letters of a range, packed for ``RhymeTable``.
    @inline(__always)
    func packed(_ range: Range<Int>) -> UInt64 {
        guard range.count <= 4 else { return 0 }
        var packed: UInt64 = 0
        for index in range.reversed() { packed = packed << 16 | UInt64(letters[index]) }
        return packed
    }
}
