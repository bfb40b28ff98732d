/// The sites of one sentence, with ``margin`` edges on both sides so that no look to the side leaves the array.
package struct SentenceSites: Sendable {
    /// Edges before the first token and behind the last.
    package static let margin = 4

    package internal(set) var sites: [Site] = []
    /// The number of tokens.
    package private(set) var count = 0

    package init() {}

    /// The index of the first site that is no edge.
    package var start: Int { Self.margin }

    /// Reads the tokens of a sentence.
    package mutating func load(_ tokens: [Token]) {
        count = tokens.count
        sites.removeAll(keepingCapacity: true)
        sites.append(addingCapacity: count &+ 2 &* Self.margin) { sites in
            for _ in 0..<Self.margin { sites.append(.edge) }
            for index in tokens.indices { sites.append(Site(key: tokens[index].key, shape: tokens[index].shape)) }
            for _ in 0..<Self.margin { sites.append(.edge) }
        }
    }

    // MARK: Islands

    /// The next run of two or more sites between which every gap is joinable, made ready for ``SegmentFeatures``.
    ///
    /// - Parameter start: ``start`` at first, then the site behind the island before.
    package mutating func nextIsland(from start: Int, _ lexicon: WordLexicon) -> ClosedRange<Int>? {
        let end = Self.margin &+ count
        var span = sites.mutableSpan
        var first = start
        var last = start
        while last < end {
            Self.lookUp(&span, last, end, lexicon)
            if Self.isJoinable(span, last) {
                last &+= 1
                continue
            }
            if last > first {
                if last == first &+ 1 {
                    Self.matchPair(&span, first)
                } else {
                    Self.countCapitals(&span, first...last)
                    Self.matchLongest(&span, first...last)
                }
                return first...last
            }
            last &+= 1
            first = last
        }
        return nil
    }

    /// Finds the lexicon words that start at a site. A gap is known when all sites up to it have been looked up.
    @inline(__always)
    private static func lookUp(_ sites: inout MutableSpan<Site>, _ first: Int, _ end: Int, _ lexicon: WordLexicon) {
        guard sites[first].shape.isWordlike else { return }
        var hash = sites[first].key
        sites[first].isSurname = lexicon.isSurname(hash)
        let limit = min(end, first &+ WordLexicon.maximumSyllables)
        var last = first &+ 1
        while last < limit, sites[last].shape.isWordlike {
            hash = WordHash.extend(hash, by: sites[last].key)
            let entry = lexicon[hash]
            if entry.contains(.word) { found(&sites, first, last) }
            guard entry.contains(.prefix) else { return }
            last &+= 1
        }
    }

    private static func found(_ sites: inout MutableSpan<Site>, _ first: Int, _ last: Int) {
        let length = UInt8(truncatingIfNeeded: last &- first &+ 1)
        sites[first].starts |= 1 << length
        sites[last].ends |= 1 << length
        for gap in first..<last where sites[gap].coverLength < length {
            sites[gap].coverLength = length
            sites[gap].coverOffset = UInt8(truncatingIfNeeded: gap &- first)
        }
    }

    /// Whether the tokens on both sides of the gap behind site `index` can be in one word at all: a lexicon word
    /// covers the gap, or two parts of a name meet there, or a family name stands at most two tokens before. A syllable
    /// written twice is no word for that.
    @inline(__always)
    private static func isJoinable(_ sites: borrowing MutableSpan<Site>, _ index: Int) -> Bool {
        if sites[index].coverLength > 0 { return true }
        let left = sites[index].shape
        let right = sites[index &+ 1].shape
        if left.canBeName, right.canBeName { return true }
        guard left.isWordlike, right.isWordlike else { return false }
        return sites[index].isSurname || sites[index &- 1].isSurname || sites[index &- 2].isSurname
    }

    /// Half of all islands have one gap: what is asked about it, and no more.
    @inline(__always)
    private static func matchPair(_ sites: inout MutableSpan<Site>, _ first: Int) {
        sites[first].capitalsBefore = sites[first].shape.isCapitalized ? 1 : 0
        sites[first &+ 1].capitalsAfter = sites[first &+ 1].shape.isCapitalized ? 1 : 0
        let isWord = sites[first].coverLength > 0
        sites[first].forwardJoins = isWord
        sites[first].backwardJoins = isWord
    }

    /// A run of capitalised tokens never leaves its island.
    private static func countCapitals(_ sites: inout MutableSpan<Site>, _ island: ClosedRange<Int>) {
        var run: UInt8 = 0
        var index = island.lowerBound
        while index <= island.upperBound {
            run = sites[index].shape.isCapitalized ? min(run &+ 1, 7) : 0
            sites[index].capitalsBefore = run
            index &+= 1
        }
        run = 0
        while index > island.lowerBound {
            index &-= 1
            run = sites[index].shape.isCapitalized ? min(run &+ 1, 7) : 0
            sites[index].capitalsAfter = run
        }
    }

    /// Nor does a lexicon word.
    private static func matchLongest(_ sites: inout MutableSpan<Site>, _ island: ClosedRange<Int>) {
        var index = island.lowerBound
        while index <= island.upperBound {
            let end = index &+ max(1, Int(sites[index].longestStart))
            while index &+ 1 < end {
                sites[index].forwardJoins = true
                index &+= 1
            }
            index &+= 1
        }
        index = island.upperBound
        while index >= island.lowerBound {
            let end = index &- max(1, Int(sites[index].longestEnd))
            while index &- 1 > end {
                index &-= 1
                sites[index].backwardJoins = true
            }
            index &-= 1
        }
    }

    /// Joins what `_` joins; and where white space stands between all other tokens, as in a text that is cut already, joins
    /// no more.
    mutating func keepCuts(of tokens: [Token]) {
        let gaps = tokens.indices.dropFirst()
        let isCut = gaps.allSatisfy { tokens[$0].gap != .none || tokens[$0].isJoined(to: tokens[$0 - 1]) }
        for gap in gaps {
            let isJoined = tokens[gap].isJoined(to: tokens[gap - 1])
            if isJoined || isCut { decide(after: gap - 1, joins: isJoined) }
        }
    }

    /// Overrules the segmenter at the gap behind token `index` of the sentence.
    mutating func decide(after index: Int, joins: Bool) { sites[Self.margin &+ index].joins = joins }

    /// Whether token `index` of the sentence is joined to the next.
    @inline(__always)
    func joins(after index: Int) -> Bool { sites[Self.margin &+ index].joins }
}
