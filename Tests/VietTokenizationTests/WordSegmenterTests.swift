import Testing

@testable import VietTokenization

/// The segmenter finds what a search finds that takes no short ways.
@Suite struct WordSegmenterTests {
    private let segmenter = SegmenterData.embedded

    /// Tokens of one kind in rows of every length around what features ask about, and rows within others.
    static let texts: [String] = {
        let words = [
            "anh", "Anh", "A.", "Lê", "ha", "hợp tác", "xã hội", "x.y.", "B", "1", "Nguyễn Văn", "ủy ban nhân dân",
        ]
        func row(_ word: String, _ count: Int) -> String {
            Array(repeating: word, count: count).joined(separator: " ")
        }
        let rows = words.flatMap { word in [2, 3, 6, 7, 8, 9, 13, 14, 15, 40].map { row(word, $0) } }
        let tight = ["a.", "a.b.", "A.", "A-", "ha-"].map { String(repeating: $0, count: 30) }
        let mixed = words.flatMap { word in
            words.map { "\(row(word, 9)) \(row($0, 2)) \(row(word, 7)) \(row($0, 8)) \(word)" }
        }
        return rows + tight + mixed
    }()

    @Test func decidesAsAPlainSearch() {
        var joined = 0
        for text in Self.texts {
            let atoms = AtomScanner.scan(Array(text.utf8).span)
            var tokens: [Token] = []
            TokenComposer.compose(atoms, atoms.indices, into: &tokens)
            var sentence = SentenceSites()
            segmenter.segment(tokens, &sentence)
            let found = tokens.indices.filter { sentence.joins(after: $0) }
            #expect(found == plainSearch(tokens), "\(text)")
            joined += found.count
        }
        #expect(joined > 1_000)
    }

    @Test func windowsForgetWhatTheyHeld() {
        var window = GapWindow()
        for text in Self.texts {
            let atoms = AtomScanner.scan(Array(text.utf8).span)
            let inside = atoms.indices.filter { Tokenizer.isInsideWord(atoms, at: $0) }
            let found = atoms.indices.filter { Tokenizer.isInsideWord(atoms, at: $0, in: &window) }
            #expect(found == inside, "\(text)")
        }
    }

    /// Tokens that are joined to the next, by the definition: the best sum of all features of each island.
    private func plainSearch(_ tokens: [Token]) -> [Int] {
        var sentence = SentenceSites()
        sentence.load(tokens, segmenter.lexicon)
        var joins: [Int] = []
        var position = sentence.start
        while let island = sentence.nextIsland(from: position) {
            var best = [(score: 0, joins: [Int]())]
            for last in island {
                var candidates = [best[last - island.lowerBound]]
                for first in island.lowerBound..<last where last - first < SegmentFeatures.maximumLength {
                    let before = best[first - island.lowerBound]
                    candidates.append(
                        (before.score + score(sentence.sites, first, last), before.joins + Array(first..<last)))
                }
                // Of those with the same score one token by itself wins, then the longest word.
                var winner = candidates[0]
                for candidate in candidates.dropFirst() where candidate.score > winner.score { winner = candidate }
                best.append(winner)
            }
            joins += best[island.count].joins.map { $0 - sentence.start }
            position = island.upperBound + 1
        }
        return joins
    }

    private func score(_ sites: [Site], _ first: Int, _ last: Int) -> Int {
        var score = 0
        func add(_ feature: Int) { score += Int(segmenter.weights[feature]) }
        var word = SegmentFeatures.Word(sites[first])
        for gap in first..<last {
            SegmentFeatures.forGap(sites.span, gap, add)
            word.append(sites[gap + 1])
        }
        SegmentFeatures.forWord(sites.span, first, last, word, add)
        return score
    }
}
