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

    /// The figures nearby of which the part is just that percentage: first the whole of the claim before, then by nearness.
    ///
    /// - Parameters:
    ///   - isNearest: whether the part is the figure next to the percentage. Others, and percentages of few digits, are met by
    ///     chance too easily: their whole stands in the same sentence.
    ///   - usual: the mention that was the whole of the claim before.
    func matching(
        part: Int, _ percentage: StatedPercentage, isNearest: Bool, isOfPlan: Bool, usual: Int?
    ) -> [ClaimReader.Tie] {
        guard percentage.isTelling || isNearest else { return [] }
        let center = percentage.figuresBefore
        let before = (max(0, center - Self.window.before)..<center).reversed()
        let behind = center..<min(figures.count, center + Self.window.behind)
        let kin = isNearest ? nextOfKin(part) : nil
        let candidates = (Array(before) + Array(behind)).filter { index in
            if percentage.isTelling && isNearest || index == kin { return true }
            return figures[index].sentence == percentage.sentence && (percentage.isTelling || !isOfPlan)
        }
        let isUsual = { (index: Int) in figures[index].mention == usual }
        let ordered = candidates.filter(isUsual) + candidates.filter { !isUsual($0) }
        return ordered.flatMap { index -> [ClaimReader.Tie] in
            guard index != part else { return [] }
            let isBeside = isNearest && !isOfPlan && figures[index].sentence == percentage.sentence
            return ties(ofPart: part, toWhole: index, isBeside: isBeside)
        }
    }

    /// The figure before a part that counts the same things or is measured alike, in the sentence before at the earliest.
    private func nextOfKin(_ part: Int) -> Int? {
        let figure = figures[part]
        let kin = (max(0, part - Self.maximumListCount)..<part).last { index in
            let other = figures[index]
            return other.unit == figure.unit
                && (figure.unit != .count || !figure.noun.isEmpty && other.noun == figure.noun)
        }
        return kin.flatMap { figures[$0].sentence + 1 >= figure.sentence ? $0 : nil }
    }

    /// A ratio is a whole by either number, the later one first.
    private func ties(ofPart part: Int, toWhole whole: Int, isBeside: Bool) -> [ClaimReader.Tie] {
        var ties = figures[whole].byWhole.tie(asWholeOf: figures[part], rule: "claim.figures")
        if figures[whole].ratioWhole != nil {
            ties += figures[whole].tie(asWholeOf: figures[part], rule: "claim.figures")
        }
        for tie in ties.indices { ties[tie].isBeside = isBeside }
        return ties
    }
}
