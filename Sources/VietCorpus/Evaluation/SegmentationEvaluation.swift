import VietTokenization

/// Runs a tokenizer over text whose words are known and compares.
public struct SegmentationEvaluation: Sendable {
    private let tokenizer: Tokenizer

    /// An evaluation of this tokenizer.
    public init(_ tokenizer: Tokenizer = .default) { self.tokenizer = tokenizer }

    /// The words that the tokenizer finds, typed tokens written as the gold writes them (``TypedTokenExpansion``).
    public func predict(_ gold: SegmentedSentence.Rendering) -> [Range<Int>] {
        let utf8 = Array(gold.text.utf8)
        let ends = Set(gold.words.map(\.upperBound))
        var workspace = Tokenizer.Workspace()
        var predicted: [Range<Int>] = []
        tokenizer.forEachSentence(in: utf8.span, workspace: &workspace) { words, _ in
            for index in words.indices {
                predicted += TypedTokenExpansion.expand(words[index], in: utf8.span, goldEnds: ends)
            }
        }
        return predicted
    }

    /// The score over all sentences, each a text of its own.
    public func score(_ gold: [SegmentedSentence.Rendering]) -> SegmentationScore {
        var score = SegmentationScore()
        for sentence in gold { score.add(gold: sentence.words, predicted: predict(sentence)) }
        return score
    }
}
