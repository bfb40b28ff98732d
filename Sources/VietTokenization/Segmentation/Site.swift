/// A token as the segmenter sees it, and what the lexicon says around it.
package struct Site: Sendable {
    /// The fingerprint of the syllable.
    var key: UInt64
    var shape: Token.Shape
    /// Whether the syllable is a frequent family name.
    var isSurname = false
    /// Bit n: a lexicon word of n syllables starts here.
    var starts: UInt8 = 0
    /// Bit n: a lexicon word of n syllables ends here.
    var ends: UInt8 = 0
    /// The longest lexicon word over the gap after this token: its length, 0 for none, and how far back it starts.
    var coverLength: UInt8 = 0
    var coverOffset: UInt8 = 0
    /// Capitalised tokens in a row up to here, and from here on, at most 7.
    var capitalsBefore: UInt8 = 0
    var capitalsAfter: UInt8 = 0
    /// Longest match from the left, and from the right, joins this token to the next.
    var forwardJoins = false
    var backwardJoins = false
    /// Tokens of the best word that ends here, in the best segmentation up to here.
    var bestLength: UInt8 = 1
    /// Sites in a row up to here, at most 7, that look like the one before them; of an island, from its third site on.
    var repeats: UInt8 = 0
    /// The score of joining at the gap after this token, and of the best segmentation up to here.
    var gapScore: Int32 = 0
    var best: Int32 = 0

    /// What stands before and after a sentence.
    @inline(__always)
    static var edge: Site { Site(key: 0x5EED, shape: .punctuation) }

    private init(key: UInt64, shape: Token.Shape) {
        self.key = key
        self.shape = shape
    }

    /// Only what a word of several tokens may contain can be a family name.
    @inline(__always)
    init(_ token: Token, _ lexicon: borrowing WordLexicon) {
        key = token.key
        shape = token.shape
        isSurname = lexicon.surname(token.key) & shape.company & 1 != 0
    }

    /// Whether ``SegmentFeatures`` see the same in another site.
    @inline(__always)
    func looksLike(_ other: Site) -> Bool {
        guard key == other.key else { return false }
        let isSameWord = shape == other.shape && isSurname == other.isSurname
        let hasSameWords = starts == other.starts && ends == other.ends
        let hasSameCover = coverLength == other.coverLength && coverOffset == other.coverOffset
        let hasSameJoins = forwardJoins == other.forwardJoins && backwardJoins == other.backwardJoins
        let hasSameCapitals = capitalsBefore == other.capitalsBefore && capitalsAfter == other.capitalsAfter
        return isSameWord && hasSameWords && hasSameCover && hasSameJoins && hasSameCapitals
    }

    /// 1 for a frequent family name, else 0.
    @inline(__always)
    var surname: UInt8 { isSurname ? 1 : 0 }

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
    /// What it can be part of: 1 for a word of several tokens, 3 for a name as well, else 0.
    ///
    /// A designation or an address is always a word itself.
    @inline(__always)
    var company: UInt8 {
        let names =
            Self.title.bits(3) | Self.upper.bits(3) | Self.mixed.bits(3) | Self.initial.bits(3) | Self.roman.bits(3)
            | Self.abbreviation.bits(3)
        let words = Self.lower.bits(1) | Self.number.bits(1)
        return UInt8(truncatingIfNeeded: (names | words) &>> UInt32(rawValue &* 2)) & 3
    }

    /// A value at the place of the shape in a row of two bits each.
    @inline(__always)
    private func bits(_ value: UInt32) -> UInt32 { value << UInt32(rawValue &* 2) }

    /// Whether a word of several tokens may contain such a one.
    @inline(__always)
    var isWordlike: Bool { company & 1 != 0 }
}
