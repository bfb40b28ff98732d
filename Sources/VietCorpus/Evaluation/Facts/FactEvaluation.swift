/// Scores of facts against sentences that were annotated by hand.
public struct FactEvaluation: Sendable {
    /// A fact missed or found wrongly.
    public struct Mistake: Sendable {
        /// The file and the line.
        public let place: String
        /// Whether the sentence does not say it, or says it and it was not found.
        public let isSpurious: Bool
        /// The fact.
        public let fact: Fact
        /// The sentence.
        public let sentence: String
    }

    /// Precision and recall of each kind of fact.
    public private(set) var kinds: [Fact.Kind: Tally] = [:]
    /// How many sentences were scored.
    public private(set) var sentenceCount = 0
    /// What went wrong, in the order of the table.
    public private(set) var mistakes: [Mistake] = []

    /// All kinds together.
    public var all: Tally { kinds.values.reduce(Tally(), +) }

    /// Extracts from each sentence and compares.
    public init(on gold: [GoldFacts]) {
        for row in gold { add(row, found: Extractor.default.extract(row.sentence, published: row.published).facts) }
    }

    /// Scores one sentence; kinds that it was not annotated for are left out.
    private mutating func add(_ gold: GoldFacts, found: Set<Fact>) {
        sentenceCount += 1
        for (kind, expected) in gold.facts {
            let found = found.filter { $0.kind == kind }
            kinds[kind, default: Tally()] += Tally(
                matched: expected.intersection(found).count, predicted: found.count, gold: expected.count)
            let wrong = found.subtracting(expected).map { ($0, true) } + expected.subtracting(found).map { ($0, false) }
            mistakes += wrong.map {
                Mistake(place: gold.place, isSpurious: $0.1, fact: $0.0, sentence: gold.sentence.inOneLine)
            }
        }
    }
}
