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
    /// Capitalised tokens up to here, and from here on, at most 7.
    var capitalsBefore: UInt8 = 0
    var capitalsAfter: UInt8 = 0
    /// Longest match from the left, and from the right, joins this token to the next.
    var forwardJoins = false
    var backwardJoins = false
    /// Whether the syllable is a family name.
    var isSurname = false
    /// Whether the segmenter joins this token to the next.
    package internal(set) var joins = false
    /// Syllables of the best word that ends here, in the best segmentation up to here.
    var bestLength: UInt8 = 1
    /// The score of joining at the gap behind this token, and of the best segmentation up to here.
    var gapScore: Int32 = 0
    var best: Int32 = 0

    /// What stands before and behind a sentence.
    static let edge = Site(key: 0x5EED, shape: .punctuation)

    init(key: UInt64, shape: Token.Shape) {
        self.key = key
        self.shape = shape
    }

    /// Whether a word of several tokens may contain this one.
    @inline(__always)
    var isWordlike: Bool {
        switch shape {
        case .punctuation, .symbol, .date: false
        default: true
        }
    }

    @inline(__always)
    var longestStart: UInt8 { starts == 0 ? 0 : UInt8(truncatingIfNeeded: 7 &- starts.leadingZeroBitCount) }
    @inline(__always)
    var longestEnd: UInt8 { ends == 0 ? 0 : UInt8(truncatingIfNeeded: 7 &- ends.leadingZeroBitCount) }
}

/// The sites of one sentence, with ``margin`` edges on both sides so that no look to the side leaves the array.
package struct SentenceSites: Sendable {
    /// Edges before the first token and behind the last.
    package static let margin = 4

    package internal(set) var sites: [Site] = []
    /// The number of tokens.
    package private(set) var count = 0

    package init() {}

    /// Reads the tokens of a sentence and looks all of them up.
    package mutating func load(_ tokens: [Token], _ lexicon: WordLexicon) {
        count = tokens.count
        sites.removeAll(keepingCapacity: true)
        for _ in 0..<Self.margin { sites.append(.edge) }
        for index in tokens.indices { sites.append(Site(key: tokens[index].key, shape: tokens[index].shape)) }
        for _ in 0..<Self.margin { sites.append(.edge) }
        lookUp(lexicon)
        countCapitals()
        matchLongest()
    }

    private mutating func lookUp(_ lexicon: WordLexicon) {
        let end = Self.margin + count
        for start in Self.margin..<end where sites[start].isWordlike {
            var hash = sites[start].key
            sites[start].isSurname = lexicon[WordHash.extend(WordLexicon.surnameMark, by: hash)].contains(.word)
            let limit = min(end, start &+ WordLexicon.maximumSyllables)
            var next = start &+ 1
            while next < limit, sites[next].isWordlike {
                hash = WordHash.extend(hash, by: sites[next].key)
                let entry = lexicon[hash]
                if entry.contains(.word) { found(start, next) }
                guard entry.contains(.prefix) else { break }
                next &+= 1
            }
        }
    }

    private mutating func found(_ first: Int, _ last: Int) {
        let length = UInt8(truncatingIfNeeded: last &- first &+ 1)
        sites[first].starts |= 1 << length
        sites[last].ends |= 1 << length
        for gap in first..<last where sites[gap].coverLength < length {
            sites[gap].coverLength = length
            sites[gap].coverOffset = UInt8(truncatingIfNeeded: gap &- first)
        }
    }

    private mutating func countCapitals() {
        let end = Self.margin + count
        var run: UInt8 = 0
        for index in Self.margin..<end {
            run = sites[index].shape.isCapitalized ? min(run &+ 1, 7) : 0
            sites[index].capitalsBefore = run
        }
        run = 0
        for index in (Self.margin..<end).reversed() {
            run = sites[index].shape.isCapitalized ? min(run &+ 1, 7) : 0
            sites[index].capitalsAfter = run
        }
    }

    private mutating func matchLongest() {
        let end = Self.margin + count
        var index = Self.margin
        while index < end {
            let length = max(1, Int(sites[index].longestStart))
            for gap in index..<index &+ length &- 1 { sites[gap].forwardJoins = true }
            index &+= length
        }
        index = end &- 1
        while index >= Self.margin {
            let length = max(1, Int(sites[index].longestEnd))
            for gap in index &- length &+ 1..<index { sites[gap].backwardJoins = true }
            index &-= length
        }
    }

    /// Whether token `index` of the sentence is joined to the next.
    @inline(__always)
    func joins(after index: Int) -> Bool { sites[Self.margin &+ index].joins }

    /// Calls `body` for each run of two or more sites between which every gap is joinable.
    @inline(__always)
    package mutating func forEachIsland(_ body: (inout [Site], ClosedRange<Int>) -> Void) {
        let end = Self.margin + count
        var first = Self.margin
        while first < end {
            var last = first
            while last &+ 1 < end, isJoinable(last) { last &+= 1 }
            if last > first { body(&sites, first...last) }
            first = last &+ 1
        }
    }

    /// Whether the tokens on both sides of the gap behind site `index` can be in one word at all: a lexicon word
    /// covers the gap, or two parts of a name meet there.
    @inline(__always)
    package func isJoinable(_ index: Int) -> Bool {
        if sites[index].coverLength > 0 { return true }
        if sites[index].isWordlike, sites[index &+ 1].isWordlike {
            if sites[index].key == sites[index &+ 1].key { return true }
            if sites[index].isSurname { return true }
            if sites[index &- 1].isSurname { return true }
            if sites[index &- 2].isSurname { return true }
        }
        return sites[index].shape.canBeName && sites[index &+ 1].shape.canBeName
    }
}

extension Token.Shape {
    @inline(__always)
    var canBeName: Bool {
        switch self {
        case .title, .upper, .mixed, .initial, .roman, .compound, .abbreviation: true
        default: false
        }
    }
}
