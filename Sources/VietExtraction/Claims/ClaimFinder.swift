import VietNormalization

/// Finds the percentages whose figures the text gives, and checks them.
///
/// Words tie a percentage to its figures (`136 đảng viên, trong đó có 25 …, chiếm 18,4%`); where they leave the whole open, a
/// figure nearby that gives the very percentage is taken. Only an unmistakable tie makes a mismatch: everything else that
/// does not fit is no claim.
struct ClaimFinder: Sendable {
    let words: ClaimWords
    let figures: Figures

    init(grammars: Grammars, mentions: [Mention], _ facts: MentionFacts) {
        words = ClaimWords(grammars)
        figures = Figures(grammars: grammars, mentions: mentions, facts)
    }

    /// Two figures that a percentage may follow from.
    struct Tie: Sendable {
        var kind: Claim.Kind = .share
        var part: Figure
        var whole: Figure
        var percentage: Percentage
        var rule: RuleIdentifier
        /// Whether the words leave no other reading, so that another result is a mismatch.
        var isUnmistakable = false
        /// Whether the figures stand beside the percentage, so that a slip of two digits makes a mismatch.
        var isBeside = false
    }

    /// A claim before its mentions are entities.
    struct Draft: Sendable {
        var stated: StatedPercentage
        var tie: Tie
        var verdict: Claim.Verdict
        var computed: Decimal
    }

    /// The claims in order of their percentages.
    ///
    /// - Complexity: O(n): each percentage looks at a bounded number of figures around it.
    func claims() -> [Draft] {
        var claims: [Draft] = []
        figures.forEachPercentage { percentage in
            guard figures.areNear(percentage), let claim = claim(percentage, after: claims.last) else { return }
            claims.append(claim)
        }
        return claims
    }

    private func claim(_ percentage: StatedPercentage, after previous: Draft?) -> Draft? {
        let lead = words.lead(before: percentage.range.lowerBound)
        if let change = lead.change {
            return GrowthFinder(words: words, figures: figures.figures).claim(percentage, lead, change)
        }
        return ShareFinder(words: words, figures: figures.figures, usualWhole: previous?.tie.whole.mention)
            .claim(percentage, lead)
    }
}

extension StatedPercentage {
    /// The claim that two figures make of the percentage; `nil` where they do not give it and their tie does not prove it wrong.
    func claim(_ tie: ClaimFinder.Tie) -> ClaimFinder.Draft? {
        let computedDigits = max(Claim.computedFractionDigits, fractionDigits + 2)
        guard let verdict = tie.percentage.verdict(on: value, fractionDigits: fractionDigits),
            verdict != .mismatch || tie.isUnmistakable || isTransposed(tie),
            let computed = tie.percentage.decimal(fractionDigits: computedDigits)
        else { return nil }
        return ClaimFinder.Draft(stated: self, tie: tie, verdict: verdict, computed: computed)
    }

    /// Whether two figures give the percentage, rounded or cut.
    func gives(_ tie: ClaimFinder.Tie) -> Bool {
        tie.percentage.verdict(on: value, fractionDigits: fractionDigits).map { $0 != .mismatch } ?? false
    }

    /// Whether the percentage is that of two figures beside it but for two swapped digits: `38,2%` for 410 of 1250.
    private func isTransposed(_ tie: ClaimFinder.Tie) -> Bool {
        tie.isBeside && isTelling && tie.percentage.isTransposed(in: value, fractionDigits: fractionDigits)
    }

    /// The first tie whose figures give the percentage, else the first that proves it wrong.
    func claim(_ ties: [ClaimFinder.Tie]) -> ClaimFinder.Draft? {
        let claims = ties.compactMap { claim($0) }
        return claims.first { $0.verdict != .mismatch } ?? claims.first
    }
}
