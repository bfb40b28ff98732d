/// Finds the whole that a part belongs to.
struct WholeFinder: Sendable {
    let words: ClaimWords
    let figures: [Figure]

    /// How many figures of a list may stand between the whole and a part.
    private static let maximumListCount = 8
    /// How many figures before and behind a percentage may be its whole.
    private static let window = (before: 24, behind: 12)

    /// The whole that words tie to a part: `136 đảng viên, trong đó có 25 …`, `trong tổng số 136 đảng viên, có 25 …`.
    func tied(part: Int, isUnmistakable: Bool) -> [ClaimReader.Tie] {
        let first = max(0, part - Self.maximumListCount)
        for index in (first..<max(first, part)).reversed() {
            let whole = figures[index]
            guard whole.sentence + 1 >= figures[part].sentence else { break }
            let isNext = index == part - 1 && whole.sentence == figures[part].sentence
            let rule: RuleIdentifier
            if words.gap(whole.range.upperBound..<figures[index + 1].range.lowerBound).opensParts {
                rule = "claim.part-of"
            } else if words.announcement(before: whole.range.lowerBound) == .total {
                rule = "claim.out-of"
            } else {
                continue
            }
            let ties = whole.tie(asWholeOf: figures[part], rule: rule, isUnmistakable: isUnmistakable && isNext)
            if !ties.isEmpty { return ties }
        }
        return []
    }

    /// The figures nearby of which the part is just that percentage.
    ///
    /// - Parameter isNearest: whether the part is the figure next to the percentage. Others, and percentages of few digits,
    ///   are met by chance too easily: their whole stands in the same sentence.
    func matching(
        part: Int, _ percentage: StatedPercentage, isNearest: Bool, isOfPlan: Bool
    ) -> [ClaimReader.Tie] {
        guard percentage.isTelling || isNearest && !isOfPlan else { return [] }
        let reachesFar = percentage.isTelling && isNearest
        let center = percentage.figuresBefore
        let before = (max(0, center - Self.window.before)..<center).reversed()
        let behind = center..<min(figures.count, center + Self.window.behind)
        let candidates = Array(before) + Array(behind)
        let nearby = candidates.filter { reachesFar || figures[$0].sentence == percentage.sentence }
        return nearby.flatMap { index -> [ClaimReader.Tie] in
            guard index != part else { return [] }
            let whole = figures[index]
            var ties = whole.tie(asWholeOf: figures[part], rule: "claim.figures")
            if whole.ratioWhole != nil { ties += whole.byWhole.tie(asWholeOf: figures[part], rule: "claim.figures") }
            let isBeside = isNearest && !isOfPlan && whole.sentence == percentage.sentence
            for tie in ties.indices { ties[tie].isBeside = isBeside }
            return ties
        }
    }
}
