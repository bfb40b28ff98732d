/// The features of the word segmenter, as numbers of weights.
///
/// The set comes from that of ../shared/segmentation/README.md, which follows the usual word-segmentation CRFs: neighbouring
/// syllables, shapes, and what a lexicon says about the gap. The numbers that are missing are of features that the
/// development set did better without.
package enum SegmentFeatures {
    /// The longest word the segmenter forms.
    package static let maximumLength = 7
    /// From this many sites in a row on that look like the one before them, the gap before the last has the score of the gap
    /// before it: its features ask about the six sites up to there.
    package static let gapReach = 6
    /// How many weights there are.
    package static let weightCount = 1 << 18

    /// Features of joining the two tokens around a gap, against leaving them apart.
    ///
    /// - Parameter gap: the index of the site before the gap.
    @inline(__always)
    package static func forGap(_ sites: Span<Site>, _ gap: Int, _ body: (Int) -> Void) {
        let left = sites[gap]
        let right = sites[gap &+ 1]
        let before = sites[gap &- 1]
        let after = sites[gap &+ 2]
        let l = left.key
        let r = right.key
        let pair = l &* 3 &+ r
        // Syllables.
        body(feature(1, l))
        body(feature(2, r))
        body(feature(5, r &* 3 &+ after.key))
        body(feature(6, before.key))
        body(feature(8, before.key &* 5 &+ pair))
        body(feature(9, after.key &* 5 &+ pair))
        // Shapes.
        let t0 = UInt64(left.shape.rawValue)
        let t1 = UInt64(right.shape.rawValue)
        let types = t0 << 4 | t1
        let window = UInt64(before.shape.rawValue) << 12 | types << 4 | UInt64(after.shape.rawValue)
        body(feature(10, types))
        body(feature(13, l &+ t1))
        body(feature(14, r &+ t0))
        body(feature(16, r &+ types))
        let run = UInt64(left.capitalsBefore) << 4 | UInt64(right.capitalsAfter)
        body(feature(18, sites[gap &- Int(min(left.capitalsBefore, 3))].key &+ run))
        // Lexicon.
        let cover = UInt64(left.coverLength) << 4 | UInt64(left.coverOffset)
        let around = UInt64(left.longestEnd) << 4 | UInt64(right.longestStart)
        let matches = (left.forwardJoins ? 1 : 0) | (left.backwardJoins ? 2 : 0) as UInt64
        let lexical = cover << 16 | around << 8 | matches
        let bits =
            UInt64(before.starts & 0xC) | UInt64(left.starts & 0xC) << 4 | UInt64(right.starts & 0xC) << 8
            | UInt64(sites[gap &- 2].starts & 0x8) << 12
        body(feature(21, matches << 8 | types))
        body(feature(22, lexical))
        body(feature(23, pair &+ lexical))
        body(feature(24, l &+ cover))
        body(feature(25, r &+ cover))
        body(feature(26, cover << 8 | types))
        body(feature(28, l &+ bits))
        body(feature(30, lexical << 16 | window))
        let names =
            (sites[gap &- 2].isSurname ? 1 : 0) | (before.isSurname ? 2 : 0) | (left.isSurname ? 4 : 0)
            | (right.isSurname ? 8 : 0) as UInt64
        body(feature(32, names << 32 | window))
        body(feature(33, (names << 32 | cover) &+ l))
        body(feature(34, (names << 32 | cover) &+ r))
        if l == r { body(feature(31, cover)) }
    }

    /// What a growing word has gathered so far.
    package struct Word {
        var hash: UInt64

        @inline(__always)
        package init(_ first: Site) { hash = first.key }

        @inline(__always)
        package mutating func append(_ site: Site) { hash = WordHash.extend(hash, by: site.key) }
    }

    /// Features of a word of two or more tokens.
    @inline(__always)
    package static func forWord(_ sites: Span<Site>, _ first: Int, _ last: Int, _ word: Word, _ body: (Int) -> Void) {
        let length = UInt64(truncatingIfNeeded: last &- first &+ 1)
        let isKnown = UInt64(sites[first].starts >> UInt8(truncatingIfNeeded: length) & 1)
        body(feature(42, word.hash))
        body(feature(43, length << 1 | isKnown))
    }

    /// The number of a feature's weight, below ``weightCount``: the upper bits of its fingerprint.
    @inline(__always)
    private static func feature(_ template: UInt64, _ value: UInt64) -> Int {
        let mixed = (value &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        let fingerprint = (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: fingerprint >> UInt64(64 &- weightCount.trailingZeroBitCount))
    }
}
