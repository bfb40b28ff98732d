/// Scores of claims against the tables of the gold standard.
public struct ClaimScore: Sendable, Equatable {
    /// Claims found with the right verdict, of those reported and of those of the tables. A claim that an article repeats
    /// counts once.
    public private(set) var tally = Tally()
    /// Claims of the tables that are true, rounded or cut.
    public private(set) var trueCount = 0
    /// How many of these were called a mismatch.
    public private(set) var refutedCount = 0

    /// Counts of nothing.
    public init() {}

    /// The share of the true claims that nobody called a mismatch, 0…1; 1 where there are none.
    public var upheld: Double { trueCount == 0 ? 1 : Double(trueCount - refutedCount) / Double(trueCount) }

    /// Scores one more article.
    ///
    /// - Returns: the claims of the table not found with their verdict, and those reported that it does not have.
    @discardableResult
    mutating func add(
        gold: [GoldClaim], predicted: [PredictedClaim]
    ) -> (missed: [GoldClaim], spurious: [PredictedClaim]) {
        let reported = Set(predicted)
        func isRight(_ claim: PredictedClaim, _ gold: GoldClaim) -> Bool {
            claim.verdict == gold.verdict && claim.agrees(with: gold)
        }
        let missed = gold.filter { row in !reported.contains { isRight($0, row) } }
        let spurious = predicted.filter { claim in !gold.contains { isRight(claim, $0) } }
        tally += Tally(matched: gold.count - missed.count, predicted: reported.count, gold: gold.count)
        let refuted = Set(reported.filter { $0.verdict == .mismatch }.map(\.stated))
            .subtracting(gold.filter { $0.verdict == .mismatch }.map(\.stated))
        let trueClaims = gold.filter { $0.verdict != .mismatch }
        trueCount += trueClaims.count
        refutedCount += trueClaims.count { refuted.contains($0.stated) }
        return (missed, spurious)
    }
}
