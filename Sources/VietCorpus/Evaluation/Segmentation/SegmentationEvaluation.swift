import VietTokenization

/// How well words were found: spans over the characters that are not white space, punctuation counted.
public struct SegmentationEvaluation: Sendable {
    /// Gold words, found words, and those that are in both.
    public private(set) var words = Tally()
    /// How many sentences were compared.
    public private(set) var sentenceCount = 0
    /// Where other words were found, in order.
    public private(set) var mistakes: [SegmentationMistake] = []

    /// Nothing evaluated yet.
    public init() {}

    /// Runs a tokenizer over sentences, each a text of its own, and compares.
    ///
    /// Typed tokens are written as the treebank writes them (``TypedTokenExpansion``), but in a sentence that says how
    /// it was typed, which follows our own convention.
    ///
    /// - Parameters:
    ///   - tokenizer: what finds the words.
    ///   - sentences: the gold. One whose words are not those of its source is passed over;
    ///     ``SegmentedSentence/read(contentsOf:)`` lets none through.
    ///   - rendering: how a sentence is typed that does not say so itself.
    public init(
        _ tokenizer: Tokenizer = .default, on sentences: [SegmentedSentence],
        as rendering: (SegmentedSentence) -> SegmentedSentence.Rendering = \.spaced
    ) {
        for sentence in sentences {
            if sentence.source == nil {
                let gold = rendering(sentence)
                add(Self.predict(gold, tokenizer, expandsTypedTokens: true), to: gold, line: sentence.line)
            } else if let gold = sentence.typed {
                add(Self.predict(gold, tokenizer, expandsTypedTokens: false), to: gold, line: sentence.line)
            }
        }
    }

    private static func predict(
        _ gold: SegmentedSentence.Rendering, _ tokenizer: Tokenizer, expandsTypedTokens: Bool
    ) -> [Range<Int>] {
        let utf8 = Array(gold.text.utf8)
        let ends = expandsTypedTokens ? Set(gold.words.map(\.upperBound)) : []
        var workspace = Tokenizer.Workspace()
        var predicted: [Range<Int>] = []
        tokenizer.forEachSentence(in: utf8.span, workspace: &workspace) { words, _ in
            for index in words.indices {
                predicted += TypedTokenExpansion.expand(words[index], in: utf8.span, goldEnds: ends)
            }
        }
        return predicted
    }

    private mutating func add(_ predicted: [Range<Int>], to gold: SegmentedSentence.Rendering, line: Int) {
        let (differences, matched) = SegmentationDifference.find(
            gold: gold.words.map(\.upperBound), predicted: predicted.map(\.upperBound))
        sentenceCount += 1
        words += Tally(matched: matched, predicted: predicted.count, gold: gold.words.count)
        let utf8 = Array(gold.text.utf8)
        let slice = { (range: Range<Int>) in String(decoding: utf8[range], as: UTF8.self) }
        mistakes += differences.map {
            SegmentationMistake(
                line: line, gold: gold.words[$0.gold].map(slice), found: predicted[$0.predicted].map(slice))
        }
    }

    /// Compares words that were found elsewhere.
    ///
    /// - Parameters:
    ///   - predictions: the same characters in the same order, but for white space and invisible ones.
    ///   - sentences: the gold that the predictions were read for.
    public init(_ predictions: SegmentationPredictions, on sentences: [SegmentedSentence]) {
        let gold = sentences.flatMap { sentence in sentence.typedWords.map { (line: sentence.line, text: $0) } }
        let (differences, matched) = SegmentationDifference.find(
            gold: predictions.goldEnds, predicted: predictions.ends)
        sentenceCount = sentences.count
        words = Tally(matched: matched, predicted: predictions.ends.count, gold: gold.count)
        mistakes = differences.map { difference in
            SegmentationMistake(
                line: gold[difference.gold.lowerBound].line, gold: gold[difference.gold].map(\.text),
                found: Array(predictions.words[difference.predicted]))
        }
    }
}
