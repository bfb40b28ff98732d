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
        let l = scaled(left.key)
        let r = scaled(right.key)
        let b = scaled(before.key)
        let a = scaled(after.key)
        let pair = l &* 3 &+ r
        // Syllables.
        body(feature(1, l))
        body(feature(2, r))
        body(feature(5, r &* 3 &+ a))
        body(feature(6, b))
        body(feature(8, b &* 5 &+ pair))
        body(feature(9, a &* 5 &+ pair))
        // Shapes.
        let t0 = scaled(UInt64(left.shape.rawValue))
        let t1 = scaled(UInt64(right.shape.rawValue))
        let types = t0 << 4 &+ t1
        let outer = scaled(UInt64(before.shape.rawValue) << 12 | UInt64(after.shape.rawValue))
        let window = outer &+ types << 4
        body(feature(10, types))
        body(feature(13, l &+ t1))
        body(feature(14, r &+ t0))
        body(feature(16, r &+ types))
        let run = UInt64(left.capitalsBefore) << 4 | UInt64(right.capitalsAfter)
        body(feature(18, scaled(sites[gap &- Int(min(left.capitalsBefore, 3))].key &+ run)))
        // Lexicon.
        let cover = scaled(UInt64(left.coverLength) << 4 | UInt64(left.coverOffset))
        let matches = scaled((left.forwardJoins ? 1 : 0) | (left.backwardJoins ? 2 : 0))
        let around = scaled(UInt64(left.longestEnd) << 4 | UInt64(right.longestStart))
        let lexical = cover << 16 &+ around << 8 &+ matches
        let bits = scaled(
            UInt64(before.starts & 0xC) | UInt64(left.starts & 0xC) << 4 | UInt64(right.starts & 0xC) << 8
                | UInt64(sites[gap &- 2].starts & 0x8) << 12)
        body(feature(21, matches << 8 &+ types))
        body(feature(22, lexical))
        body(feature(23, pair &+ lexical))
        body(feature(24, l &+ cover))
        body(feature(25, r &+ cover))
        body(feature(26, cover << 8 &+ types))
        body(feature(28, l &+ bits))
        body(feature(30, lexical << 16 &+ window))
        let names =
            scaled(
                UInt64(sites[gap &- 2].surname) | UInt64(before.surname) << 1 | UInt64(left.surname) << 2
                    | UInt64(right.surname) << 3) << 32
        body(feature(32, names &+ window))
        body(feature(33, names &+ cover &+ l))
        body(feature(34, names &+ cover &+ r))
        if left.key == right.key { body(feature(31, cover)) }
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
        body(feature(42, scaled(word.hash)))
        body(feature(43, scaled(length << 1 | isKnown)))
    }

    /// The first step of a fingerprint. It is a product, so what is made of sums can be taken together from their parts.
    @inline(__always)
    private static func scaled(_ value: UInt64) -> UInt64 { value &* 0xD6E8_FEB8_6659_FD93 }

    /// The number of a feature's weight, below ``weightCount``: the upper bits of its fingerprint.
    ///
    /// - Parameter value: what it sees, ``scaled(_:)``.
    @inline(__always)
    private static func feature(_ template: UInt64, _ value: UInt64) -> Int {
        let mixed = value &+ scaled(template &* 0x9E37_79B9_7F4A_7C15)
        let fingerprint = (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: fingerprint >> UInt64(64 &- weightCount.trailingZeroBitCount))
    }
}
