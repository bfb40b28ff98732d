/// A token as the segmenter sees it, and what the lexicon says around it.
package struct Site: Sendable {
    /// The fingerprint of the syllable.
    var key: UInt64
    var shape: Token.Shape
    /// Bit n: a lexicon word of n syllables starts here.
    var starts: UInt8 = 0
    /// Bit n: a lexicon word of n syllables ends here.
    var ends: UInt8 = 0
    /// The longest lexicon word over the gap behind this token: its length, 0 for none, and how far back it starts.
    var coverLength: UInt8 = 0
    var coverOffset: UInt8 = 0
    /// Capitalised tokens in a row up to here, and from here on, at most 7.
    var capitalsBefore: UInt8 = 0
    var capitalsAfter: UInt8 = 0
    /// Longest match from the left, and from the right, joins this token to the next.
    var forwardJoins = false
    var backwardJoins = false
    /// Whether the syllable is a frequent family name.
    var isSurname = false
    /// Whether the segmenter joins this token to the next.
    var joins = false
    /// Tokens of the best word that ends here, in the best segmentation up to here.
    var bestLength: UInt8 = 1
    /// The score of joining at the gap behind this token, and of the best segmentation up to here.
    var gapScore: Int32 = 0
    var best: Int32 = 0

    /// What stands before and behind a sentence.
    static let edge = Site(key: 0x5EED, shape: .punctuation)

    @inline(__always)
    init(key: UInt64, shape: Token.Shape) {
        self.key = key
        self.shape = shape
    }

    @inline(__always)
    var longestStart: UInt8 { Self.highestBit(starts) }
    @inline(__always)
    var longestEnd: UInt8 { Self.highestBit(ends) }

    /// The number of the highest bit that is set, 0 for none; bits 0 and 1 never are.
    @inline(__always)
    private static func highestBit(_ bits: UInt8) -> UInt8 {
        UInt8(truncatingIfNeeded: 7 &- (bits | 1).leadingZeroBitCount)
    }
}

extension Token.Shape {
    /// Whether a word of several tokens may contain such a one; a designation or an address is always a word itself.
    @inline(__always)
    var isWordlike: Bool { rawValue < Token.Shape.date.rawValue || self == .abbreviation }

    /// Whether it may be part of a name.
    @inline(__always)
    var canBeName: Bool {
        let names: UInt16 =
            1 << UInt16(Self.title.rawValue) | 1 << UInt16(Self.upper.rawValue) | 1 << UInt16(Self.mixed.rawValue)
            | 1 << UInt16(Self.initial.rawValue) | 1 << UInt16(Self.roman.rawValue)
            | 1 << UInt16(Self.abbreviation.rawValue)
        return names >> UInt16(rawValue) & 1 == 1
    }
}
