/// A claim as the scorer compares it, whatever extractor it comes from.
public struct PredictedClaim: Sendable, Hashable {
    /// The part.
    public let part: Decimal
    /// The whole.
    public let whole: Decimal
    /// The percentage as stated.
    public let stated: Decimal
    /// What the figures say of it.
    public let verdict: Claim.Verdict

    /// A claim that some extractor found.
    public init(part: Decimal, whole: Decimal, stated: Decimal, verdict: Claim.Verdict) {
        self.part = part
        self.whole = whole
        self.stated = stated
        self.verdict = verdict
    }

    /// Whether percentage, part and whole are those of a gold claim. The table leaves out what multiplies both figures:
    /// `122.44` of `386.254` stands for billions of đồng.
    func agrees(with gold: GoldClaim) -> Bool {
        guard stated == gold.stated else { return false }
        return Self.multipliers.contains { factor in
            gold.part.multiplied(by: factor) == part && gold.whole.multiplied(by: factor) == whole
        }
    }

    /// `nghìn`, `vạn`, `triệu`, `tỷ`, and `nghìn tỷ`.
    private static let multipliers = [1, 1_000, 10_000, 1_000_000, 1_000_000_000, 1_000_000_000_000]
}

extension Article {
    /// The claims for the scorer.
    public var predictedClaims: [PredictedClaim] {
        claims.map {
            PredictedClaim(part: $0.partNumber, whole: $0.wholeNumber, stated: $0.stated, verdict: $0.verdict)
        }
    }
}
