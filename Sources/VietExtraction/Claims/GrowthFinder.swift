/// Ties a percentage of change to what was reached and what it started from.
struct GrowthFinder: Sendable {
    let words: ClaimWords
    let figures: [Figure]

    /// More words than stand between the figures of one comparison.
    private static let maximumGapCount = 24
    /// How many figures before the one reached may be what it started from.
    private static let maximumBaseDistance = 8

    /// The claim of `tăng 8,25%` or `giảm 8,25%`.
    func claim(
        _ percentage: StatedPercentage, _ lead: ClaimWords.Lead, _ change: ClaimWords.Change
    ) -> ClaimFinder.Draft? {
        let last = percentage.figuresBefore - 1
        guard last >= 0, figures[last].range.upperBound <= lead.start, figures[last].sentence == percentage.sentence
        else { return nil }
        let gap = words.gap(figures[last].range.upperBound..<lead.start)
        guard gap.count <= Self.maximumGapCount, !gap.hasBreak, !gap.namesRate, figures[last].ratioWhole == nil else {
            return nil
        }
        return percentage.claim(
            fromTo(last, change, isUnmistakable: !lead.isApproximate) + after(percentage, last, change)
                + before(percentage, last, change))
    }

    /// `từ 1.200 lên 1.299 tấn, tăng 8,25%`.
    private func fromTo(_ reached: Int, _ change: ClaimWords.Change, isUnmistakable: Bool) -> [ClaimFinder.Tie] {
        guard reached > 0, figures[reached - 1].sentence == figures[reached].sentence else { return [] }
        let base = figures[reached - 1].range
        let between = base.upperBound..<figures[reached].range.lowerBound
        let document = words.document
        let opens = (max(0, base.lowerBound - 2)..<base.lowerBound).contains { document.has(.since, $0) }
        guard opens, between.count <= Self.maximumGapCount,
            between.contains(where: { document.has(.reaching, $0) })
        else { return [] }
        return growth(from: figures[reached - 1], to: figures[reached], change, isUnmistakable: isUnmistakable)
    }

    /// `đạt 1.299 tấn, tăng 8,25% so với cùng kỳ (1.200 tấn)`.
    private func after(
        _ percentage: StatedPercentage, _ reached: Int, _ change: ClaimWords.Change
    ) -> [ClaimFinder.Tie] {
        guard percentage.figuresBefore < figures.count else { return [] }
        let base = figures[percentage.figuresBefore]
        let gap = percentage.range.upperBound..<max(percentage.range.upperBound, base.range.lowerBound)
        guard base.sentence == percentage.sentence, gap.count <= Self.maximumGapCount, !words.gap(gap).hasBreak else {
            return []
        }
        return growth(from: base, to: figures[reached], change)
    }

    /// `Năm 2021 đạt 1.200 tấn. Năm 2022 đạt 1.299 tấn, tăng 8,25%`.
    private func before(
        _ percentage: StatedPercentage, _ reached: Int, _ change: ClaimWords.Change
    ) -> [ClaimFinder.Tie] {
        guard percentage.isTelling else { return [] }
        return (max(0, reached - Self.maximumBaseDistance)..<reached).reversed().flatMap { base in
            growth(from: figures[base], to: figures[reached], change)
        }
    }

    private func growth(
        from base: Figure, to reached: Figure, _ change: ClaimWords.Change, isUnmistakable: Bool = false
    ) -> [ClaimFinder.Tie] {
        guard base.ratioWhole == nil, let (start, end) = base.numbers(with: reached),
            change == .increase ? start < end : end < start, let percentage = Percentage(from: start, to: end)
        else { return [] }
        return [
            ClaimFinder.Tie(
                kind: .growth, part: reached, whole: base, percentage: percentage, rule: "claim.growth",
                isUnmistakable: isUnmistakable)
        ]
    }

    /// `đạt 1.299 tấn, tăng 99 tấn (8,25%)`: the change itself is the part.
    func change(_ part: Int) -> ClaimFinder.Tie? {
        guard part > 0, let change = words.lead(before: figures[part].range.lowerBound).change,
            figures[part - 1].sentence == figures[part].sentence, figures[part - 1].unit == figures[part].unit,
            figures[part - 1].ratioWhole == nil,
            let percentage = Percentage(change: figures[part].number, change, to: figures[part - 1].number)
        else { return nil }
        return ClaimFinder.Tie(
            kind: .change, part: figures[part], whole: figures[part - 1], percentage: percentage, rule: "claim.change")
    }
}
