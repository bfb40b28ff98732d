/// How well words were found: spans over the characters that are no white space, punctuation counted.
public struct SegmentationScore: Sendable, Equatable {
    /// Words in the gold, in the prediction, and in both.
    public private(set) var gold = 0
    /// Words in the prediction.
    public private(set) var predicted = 0
    /// Words with the same first and last character in both.
    public private(set) var correct = 0

    /// An empty score, to be added to.
    public init() {}

    /// The share of the predicted words that are right; 0 when there are none.
    public var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }
    /// The share of the gold words that were found; 0 when there are none.
    public var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    /// Adds one text.
    ///
    /// - Parameters:
    ///   - gold: the gold words as UTF-8 ranges, in order.
    ///   - predicted: the predicted words as UTF-8 ranges of the same text, in order.
    /// - Returns: the gold words that were missed and the predicted words that are wrong.
    @discardableResult
    public mutating func add(
        gold: [Range<Int>], predicted: [Range<Int>]
    ) -> (missed: [Range<Int>], wrong: [Range<Int>]) {
        let found = Set(predicted)
        let wanted = Set(gold)
        let missed = gold.filter { !found.contains($0) }
        self.gold += gold.count
        self.predicted += predicted.count
        correct += gold.count - missed.count
        return (missed, predicted.filter { !wanted.contains($0) })
    }
}
