/// Joins the tokens of a sentence into words with a semi-Markov conditional random field.
///
/// A gap where no lexicon word and no name can go on is a word boundary without any computation. Between such gaps
/// lie islands, mostly of two or three tokens; the best segmentation of each is found by dynamic programming
/// (Sarawagi and Cohen 2004) over the scores of ``SegmentFeatures``.
package struct WordSegmenter: Sendable {
    package let lexicon: WordLexicon
    /// Weights of hashed features, ``SegmentFeatures/weightCount`` of them.
    let weights: StaticTable<Int8>

    package init(lexicon: WordLexicon, weights: StaticTable<Int8>) {
        precondition(weights.count == SegmentFeatures.weightCount, "as many weights as features have numbers")
        self.lexicon = lexicon
        self.weights = weights
    }

    /// Decides every gap of the sentence: afterwards ``SentenceSites/joins`` says so.
    ///
    /// - Complexity: O(n) times the longest word.
    package func segment(_ tokens: [Token], _ sentence: inout SentenceSites) {
        sentence.load(tokens, lexicon)
        decide(&sentence.sites, sentence.joinable, joins: &sentence.joins.words)
    }

    private func decide(_ sites: inout [Site], _ joinable: GapSet, joins: inout [UInt64]) {
        var sites = sites.mutableSpan
        var joins = joins.mutableSpan
        var position = SentenceSites.margin
        while let island = SentenceSites.nextIsland(&sites, joinable, from: position) {
            decide(&sites, island, joins: &joins)
            position = island.upperBound &+ 1
        }
    }

    private func decide(
        _ sites: inout MutableSpan<Site>, _ island: ClosedRange<Int>, joins: inout MutableSpan<UInt64>
    ) {
        let first = island.lowerBound
        var score: Int32 = 0
        for gap in first..<island.upperBound {
            let isRepeated = SentenceSites.countRepeats(&sites, upTo: gap &+ 2) >= SegmentFeatures.gapReach
            if !isRepeated {
                score = 0
                SegmentFeatures.forGap(sites.span, gap) { score &+= weight($0) }
            }
            sites[gap].gapScore = score
        }
        if island.count == 2 {
            // Half of all islands: the gap alone.
            var word = SegmentFeatures.Word(sites[first])
            word.append(sites[first &+ 1])
            let score = sites[first].gapScore &+ self.score(sites.span, first, first &+ 1, word)
            joins.insert(first &- SentenceSites.margin, if: score > 0 ? 1 : 0)
            return
        }
        findBest(&sites, island)
        var last = island.upperBound
        while last >= first {
            let start = last &- Int(sites[last].bestLength) &+ 1
            for gap in start..<last { joins.insert(gap &- SentenceSites.margin) }
            last = start &- 1
        }
    }

    /// Fills in the best segmentation up to each site of the island. A word of one token scores 0.
    private func findBest(_ sites: inout MutableSpan<Site>, _ island: ClosedRange<Int>) {
        for last in island { sites[last].best = .min }
        var before: Int32 = 0
        // What speaks for the words that start at one site, by their length: the next site may stand before the same.
        var scores = SIMD8<Int32>()
        for start in island {
            if before >= sites[start].best {
                sites[start].best = before
                sites[start].bestLength = 1
            }
            var word = SegmentFeatures.Word(sites[start])
            var joined = before
            var last = start &+ 1
            let limit = min(island.upperBound, start &+ SegmentFeatures.maximumLength &- 1)
            let isRepeated = Int(sites[limit].repeats) > limit &- start
            while last <= limit {
                let length = last &- start
                if !isRepeated {
                    word.append(sites[last])
                    scores[length] = self.score(sites.span, start, last, word)
                }
                joined &+= sites[last &- 1].gapScore
                let score = joined &+ scores[length]
                if score > sites[last].best {
                    sites[last].best = score
                    sites[last].bestLength = UInt8(truncatingIfNeeded: length &+ 1)
                }
                last &+= 1
            }
            before = sites[start].best
        }
    }

    /// What speaks for a word of two or more tokens as a whole, besides its gaps.
    @inline(__always)
    private func score(_ sites: Span<Site>, _ first: Int, _ last: Int, _ word: SegmentFeatures.Word) -> Int32 {
        var score: Int32 = 0
        SegmentFeatures.forWord(sites, first, last, word) { score &+= weight($0) }
        return score
    }

    @inline(__always)
    private func weight(_ feature: Int) -> Int32 {
        // Twenty-five times a gap: a feature is below `weightCount`, and `init` proves that there are as many weights.
        Int32(weights[unchecked: feature])
    }
}
