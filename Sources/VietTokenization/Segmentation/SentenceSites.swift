/// The sites of one sentence, with ``margin`` edges on both sides so that no look to the side leaves the array.
package struct SentenceSites: Sendable {
    /// Edges before the first token and after the last.
    package static let margin = 4

    /// As many as the longest sentence so far needed.
    package internal(set) var sites: [Site] = []
    /// The number of tokens.
    package private(set) var count = 0
    /// Gaps, by the site before each: where a word can go on at all; and where two tokens begin a longer word of the lexicon.
    private(set) var joinable = GapSet()
    private var beginnings = GapSet()
    /// Gaps where the segmenter joins, by the token before each.
    var joins = GapSet()

    package init() {}

    /// The index of the first site that is no edge.
    package var start: Int { Self.margin }

    /// Reads the tokens of a sentence and finds the gaps where a word can go on.
    package mutating func load(_ tokens: [Token], _ lexicon: borrowing WordLexicon) {
        count = tokens.count
        let siteCount = count &+ 2 &* Self.margin
        if sites.count < siteCount { sites.reserveCapacity(siteCount) }
        while sites.count < siteCount { sites.append(.edge) }
        joinable.reset(siteCount)
        beginnings.reset(siteCount)
        Self.load(tokens.span, lexicon, into: &sites, joinable: &joinable.words, beginnings: &beginnings.words)
        joins.reset(count)
        matchLongerWords(lexicon)
    }

    /// Makes the sites and looks up every two neighbours. No branch asks what came out: it could not be foretold.
    ///
    /// Two tokens can be in one word when they are one of the lexicon, when two parts of a name meet, or when a family name
    /// stands at most two tokens before the gap. A syllable written twice is no word for that.
    private static func load(
        _ tokens: Span<Token>, _ lexicon: borrowing WordLexicon, into sites: inout [Site], joinable: inout [UInt64],
        beginnings: inout [UInt64]
    ) {
        var sites = sites.mutableSpan
        var joinable = joinable.mutableSpan
        var beginnings = beginnings.mutableSpan
        var left = Site.edge
        var company = left.shape.company
        var surnames: UInt8 = 0
        var gap = margin &- 1
        for index in tokens.indices {
            var right = Site(tokens[index], lexicon)
            let rightCompany = right.shape.company
            let both = company & rightCompany
            let entry = both & 1 == 0 ? 0 : lexicon[WordHash.extend(left.key, by: right.key)].rawValue
            let isWord = UInt8(truncatingIfNeeded: entry) & 1
            left.starts = isWord << 2
            left.coverLength = isWord << 1
            right.ends = isWord << 2
            joinable.insert(
                gap, if: isWord | both >> 1 | both & (surnames | surnames >> 1 | surnames >> 2) & 1)
            beginnings.insert(gap, if: UInt8(truncatingIfNeeded: entry) >> 1)
            sites[gap] = left
            gap &+= 1
            left = right
            company = rightCompany
            surnames = surnames << 1 | right.surname
        }
        sites[gap] = left
        for edge in gap &+ 1...gap &+ margin { sites[edge] = .edge }
    }

    /// Looks up what begins like a longer word of the lexicon.
    private mutating func matchLongerWords(_ lexicon: borrowing WordLexicon) {
        let end = Self.margin &+ count
        var start = Self.margin
        while let first = beginnings.first(from: start) {
            start = first &+ 1
            var hash = WordHash.extend(sites[first].key, by: sites[start].key)
            let limit = min(end, first &+ WordLexicon.maximumSyllables)
            var last = first &+ 2
            while last < limit, sites[last].shape.isWordlike {
                hash = WordHash.extend(hash, by: sites[last].key)
                let entry = lexicon[hash]
                if entry.contains(.word) { insertWord(first, last) }
                guard entry.contains(.prefix) else { break }
                last &+= 1
            }
        }
    }

    private mutating func insertWord(_ first: Int, _ last: Int) {
        let length = UInt8(truncatingIfNeeded: last &- first &+ 1)
        sites[first].starts |= 1 << length
        sites[last].ends |= 1 << length
        for gap in first..<last {
            joinable.insert(gap)
            guard sites[gap].coverLength < length else { continue }
            sites[gap].coverLength = length
            sites[gap].coverOffset = UInt8(truncatingIfNeeded: gap &- first)
        }
    }

    // MARK: Islands

    /// The next run of two or more sites between which every gap is joinable, made ready for ``SegmentFeatures``.
    ///
    /// - Parameter start: ``start`` at first, then the site after the island before.
    package mutating func nextIsland(from start: Int) -> ClosedRange<Int>? {
        let joinable = joinable
        var span = sites.mutableSpan
        return Self.nextIsland(&span, joinable, from: start)
    }

    @inline(__always)
    static func nextIsland(_ sites: inout MutableSpan<Site>, _ joinable: GapSet, from start: Int) -> ClosedRange<Int>? {
        guard let first = joinable.first(from: start) else { return nil }
        let last = joinable.firstMissing(from: first)
        if last == first &+ 1 {
            matchPair(&sites, first)
        } else {
            countCapitals(&sites, first...last)
            matchLongest(&sites, first...last)
        }
        return first...last
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

    /// Counts the sites in a row up to one that look like the one before them: in `a.a.a.a.` there is but one gap to judge.
    @inline(__always)
    static func countRepeats(_ sites: inout MutableSpan<Site>, upTo index: Int) -> Int {
        guard sites[index &- 1].key == sites[index].key, sites[index &- 1].looksLike(sites[index]) else { return 0 }
        let repeats = min(sites[index &- 1].repeats &+ 1, 7)
        sites[index].repeats = repeats
        return Int(repeats)
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

    /// Overrules the segmenter at the gap after token `index` of the sentence.
    mutating func decide(after index: Int, joins isJoined: Bool) {
        if isJoined { joins.insert(index) } else { joins.remove(index) }
    }

    /// Whether token `index` of the sentence is joined to the next.
    @inline(__always)
    func joins(after index: Int) -> Bool { joins.contains(index) }
}
