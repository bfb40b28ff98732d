/// Finds the whole that a part belongs to.
struct WholeFinder: Sendable {
    let words: ClaimWords
    let figures: [Figure]

    /// How many figures of a list may stand between the whole and a part.
    private static let maximumListCount = 8
    /// How many figures before and after a percentage may be its whole.
    private static let window = (before: 24, after: 12)

    /// The whole that words tie to a part: `136 đảng viên, trong đó có 25 …`, `trong tổng số 136 đảng viên, có 25 …`.
    func tied(part: Int, isUnmistakable: Bool) -> ClaimFinder.Tie? {
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
            if let tie = whole.tie(asWholeOf: figures[part], rule: rule, isUnmistakable: isUnmistakable && isNext) {
                return tie
            }
        }
        return nil
    }

    /// The figures nearby of which the part is just that percentage: first the whole of the claim before, then by nearness.
    ///
    /// - Parameters:
    ///   - isNearest: whether the part is the figure next to the percentage. Others, and percentages of few digits, are met by
    ///     chance too easily: their whole stands in the same sentence.
    ///   - usual: the mention that was the whole of the claim before.
    func matching(
        part: Int, _ percentage: StatedPercentage, isNearest: Bool, isOfPlan: Bool, usual: Int?
    ) -> [ClaimFinder.Tie] {
        guard percentage.isTelling || isNearest else { return [] }
        let center = percentage.figuresBefore
        let before = max(0, center - Self.window.before)..<center
        let after = center..<min(figures.count, center + Self.window.after)
        let kin = isNearest ? nextOfKin(part) : nil
        let mostLikely = before.first { figures[$0].mention == usual }
        var found: [ClaimFinder.Tie] = []
        for index in [mostLikely].compactMap(\.self) + before.reversed() + Array(after) where index != part {
            let isInSentence = figures[index].sentence == percentage.sentence
            let mayBeFar = percentage.isTelling && isNearest || index == kin
            guard mayBeFar || isInSentence && (percentage.isTelling || !isOfPlan) else { continue }
            // A ratio is a whole by either number, the later one first.
            for isByPart in [false, true] {
                guard var tie = tie(ofPart: part, toWhole: index, isByPart: isByPart) else { continue }
                tie.isBeside = isNearest && !isOfPlan && isInSentence
                if percentage.gives(tie) { return found + [tie] }
                if found.isEmpty, percentage.claim(tie) != nil { found = [tie] }
            }
        }
        return found
    }

    /// The figure before a part that counts the same things or is measured alike, in the sentence before at the earliest.
    private func nextOfKin(_ part: Int) -> Int? {
        let figure = figures[part]
        let kin = (max(0, part - Self.maximumListCount)..<part).last { index in
            let other = figures[index]
            return other.unit == figure.unit
                && (figure.unit != .count || figure.noun != nil && other.noun == figure.noun)
        }
        return kin.flatMap { figures[$0].sentence + 1 >= figure.sentence ? $0 : nil }
    }

    /// What a part makes of a whole, of a ratio by the first of its numbers or else by the later one.
    private func tie(ofPart part: Int, toWhole whole: Int, isByPart: Bool) -> ClaimFinder.Tie? {
        if isByPart, figures[whole].ratioWhole == nil { return nil }
        let figure = isByPart ? figures[whole] : figures[whole].byWhole
        return figure.tie(asWholeOf: figures[part], rule: "claim.figures")
    }
}
