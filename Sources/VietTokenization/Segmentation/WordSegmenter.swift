/// Joins the tokens of a sentence into words with a semi-Markov conditional random field.
///
/// A gap where no lexicon word and no name can go on is a word boundary without any computation. Between such gaps
/// lie islands, mostly of two or three tokens; the best segmentation of each is found by dynamic programming
/// (Sarawagi and Cohen 2004) over the scores of ``SegmentFeatures``.
package struct WordSegmenter: Sendable {
    package let lexicon: WordLexicon
    /// Weights of hashed features; a power of two of them.
    private let weights: [Int8]
    private let shift: UInt64

    package init(lexicon: WordLexicon, weights: [Int8]) {
        precondition(weights.count.nonzeroBitCount == 1, "a power of two of weights")
        self.lexicon = lexicon
        self.weights = weights
        shift = UInt64(64 - weights.count.trailingZeroBitCount)
    }

    /// Decides every gap of the sentence: afterwards ``Site/joins`` says so.
    ///
    /// - Complexity: O(n) times the longest word.
    package func segment(_ tokens: [Token], _ sentence: inout SentenceSites) {
        sentence.load(tokens, lexicon)
        var position = sentence.start
        while let island = sentence.nextIsland(from: position) {
            var sites = sentence.sites.mutableSpan
            decide(&sites, island)
            position = island.upperBound &+ 1
        }
    }

    private func decide(_ sites: inout MutableSpan<Site>, _ island: ClosedRange<Int>) {
        let first = island.lowerBound
        for gap in first..<island.upperBound {
            var score: Int32 = 0
            SegmentFeatures.forGap(sites.span, gap) { score &+= weight($0) }
            sites[gap].gapScore = score
        }
        findBest(&sites, island)
        var last = island.upperBound
        while last >= first {
            let start = last &- Int(sites[last].bestLength) &+ 1
            for gap in start..<last { sites[gap].joins = true }
            last = start &- 1
        }
    }

    /// Fills in the best segmentation up to each site of the island. A word of one token scores 0.
    private func findBest(_ sites: inout MutableSpan<Site>, _ island: ClosedRange<Int>) {
        for last in island { sites[last].best = .min }
        var before: Int32 = 0
        for start in island {
            if before >= sites[start].best {
                sites[start].best = before
                sites[start].bestLength = 1
            }
            var word = SegmentFeatures.Word(sites[start])
            var joined = before
            var last = start &+ 1
            let limit = min(island.upperBound, start &+ SegmentFeatures.maximumLength &- 1)
            while last <= limit {
                word.append(sites[last])
                joined &+= sites[last &- 1].gapScore
                var score = joined
                SegmentFeatures.forWord(sites.span, start, last, word) { score &+= weight($0) }
                if score > sites[last].best {
                    sites[last].best = score
                    sites[last].bestLength = UInt8(truncatingIfNeeded: last &- start &+ 1)
                }
                last &+= 1
            }
            before = sites[start].best
        }
    }

    @inline(__always)
    private func weight(_ feature: UInt64) -> Int32 {
        Int32(weights[Int(truncatingIfNeeded: feature >> shift)])
    }
}
