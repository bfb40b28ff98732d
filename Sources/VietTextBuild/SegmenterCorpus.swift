import VietCorpus
import VietNormalization
import VietTokenization

/// The sources of the word segmenter: dictionary words and segmented sentences.
struct SegmenterCorpus {
    /// The training sentences are dealt out into so many parts; see ``islands()``.
    private static let folds = 10

    /// A word of the sentences that the dictionary lacks joins the lexicon when it occurs so often.
    private static let minimumCount = 2

    /// The syllable keys of each dictionary word.
    var dictionary: [[UInt64]]
    /// The keys of frequent family names.
    var surnames: [UInt64]
    var sentences: [SegmentedSentence]
    /// Dictionary words and the frequent words of all sentences.
    var lexicon: WordLexicon { lexicon(without: nil) }

    /// The islands of all sentences, each sentence scanned and tokenized as the library does it at run time.
    ///
    /// What the lexicon knows from the sentences would look more reliable in training than it is on new text. So each
    /// part of the sentences is looked up in a lexicon made without that part.
    func islands() -> [TrainingIsland] {
        var islands: [TrainingIsland] = []
        for fold in 0..<Self.folds {
            let lexicon = lexicon(without: fold)
            for index in stride(from: fold, to: sentences.count, by: Self.folds) {
                Self.collect(sentences[index], lexicon, into: &islands)
            }
        }
        return islands
    }

    private func lexicon(without fold: Int?) -> WordLexicon {
        var counts: [[UInt64]: Int] = [:]
        for (index, sentence) in sentences.enumerated() where index % Self.folds != fold {
            for word in sentence.words where word.count > 1 && word.allSatisfy({ $0.allSatisfy(\.isLetter) }) {
                counts[word.map { SyllableKey($0).rawValue }, default: 0] += 1
            }
        }
        let frequent = counts.filter { $0.value >= Self.minimumCount }.keys.sorted { $0.lexicographicallyPrecedes($1) }
        return WordLexicon(words: dictionary + frequent, surnames: surnames)
    }

    private static func collect(
        _ sentence: SegmentedSentence, _ lexicon: WordLexicon, into islands: inout [TrainingIsland]
    ) {
        let rendering = sentence.typed ?? sentence.detokenized
        let boundaries = Set(rendering.words.map(\.upperBound))
        let atoms = AtomScanner.scan(Array(rendering.text.utf8).span)
        var tokens: [Token] = []
        TokenComposer.compose(atoms, 0..<atoms.count, into: &tokens)
        var sites = SentenceSites()
        sites.load(tokens, lexicon)
        var joins = Array(repeating: false, count: sites.sites.count)
        for (index, token) in tokens.enumerated() {
            joins[SentenceSites.margin + index] = !boundaries.contains(token.utf8Range.upperBound)
        }
        var ranges: [ClosedRange<Int>] = []
        while let range = sites.nextIsland(from: ranges.last.map { $0.upperBound + 1 } ?? sites.start) {
            ranges.append(range)
        }
        islands += ranges.map { TrainingIsland(sites: sites.sites, range: $0, joins: joins) }
    }
}
