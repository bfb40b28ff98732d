/// Counts from which precision, recall and F1 follow.
public struct Tally: Sendable, Equatable {
    /// How many of the predicted are right.
    public var matched = 0
    /// How many were predicted.
    public var predicted = 0
    /// How many there are to find.
    public var gold = 0

    /// Counts of nothing.
    public init() {}

    /// Counts made elsewhere.
    public init(matched: Int, predicted: Int, gold: Int) {
        self.matched = matched
        self.predicted = predicted
        self.gold = gold
    }

    /// The share of the predicted that is right, 0…1; 0 where nothing was predicted.
    public var precision: Double { predicted == 0 ? 0 : Double(matched) / Double(predicted) }

    /// The share of the gold that was found, 0…1; 0 where there is none.
    public var recall: Double { gold == 0 ? 0 : Double(matched) / Double(gold) }

    /// The harmonic mean of precision and recall, 0…1.
    public var f1: Double { predicted + gold == 0 ? 0 : Double(2 * matched) / Double(predicted + gold) }

    /// Adds counts up: micro-averaging.
    public static func + (a: Tally, b: Tally) -> Tally {
        Tally(matched: a.matched + b.matched, predicted: a.predicted + b.predicted, gold: a.gold + b.gold)
    }

    /// Adds counts up.
    public static func += (a: inout Tally, b: Tally) { a = a + b }
}
