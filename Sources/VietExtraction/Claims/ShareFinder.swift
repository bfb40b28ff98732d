/// Ties a percentage to a part and a whole.
struct ShareFinder: Sendable {
    let words: ClaimWords
    let figures: [Figure]
    /// The mention that is the whole of the claim before.
    let usualWhole: Int?

    private typealias Tie = ClaimFinder.Tie

    /// How many figures before a percentage may be its part.
    private static let maximumPartDistance = 3
    /// More words than stand between a figure and its percentage.
    private static let maximumGapCount = 40

    func claim(_ percentage: StatedPercentage, _ lead: ClaimWords.Lead) -> ClaimFinder.Draft? {
        let candidate = Candidate(percentage, lead, words)
        var ties = preceding(candidate)
        ties += following(candidate)
        guard let claim = percentage.claim(ties) else { return nil }
        return claim.verdict == .mismatch && isExplained(percentage) ? nil : claim
    }

    /// A percentage with the words around it.
    private struct Candidate {
        let percentage: StatedPercentage
        let lead: ClaimWords.Lead
        let isOfPlan: Bool
        /// The number of the first sentence that may have the part: `Có 45/48 phiếu. Đạt 93,75%.`
        let firstSentence: Int
        /// Where the clause before the lead ends: before its semicolon, where it has one.
        let clauseEnd: Int
        /// Whether a comma alone ties the percentage to what stands before it.
        let isAppended: Bool

        init(_ percentage: StatedPercentage, _ lead: ClaimWords.Lead, _ words: ClaimWords) {
            self.percentage = percentage
            self.lead = lead
            isOfPlan = words.isOfPlan(at: percentage.range.upperBound)
            let opensSentence = lead.connects && words.document.endsSentence(lead.start - 1)
            firstSentence = opensSentence ? percentage.sentence - 1 : percentage.sentence
            let goesOn = lead.connects && words.document.isMark(lead.start - 1, ";")
            clauseEnd = goesOn ? lead.start - 1 : lead.start
            isAppended = !lead.connects && words.document.isMark(lead.start - 1, ",")
        }

        /// Whether another result would prove the percentage wrong, given an unmistakable part and whole.
        var isExact: Bool { !isOfPlan && !lead.isApproximate }
    }

    // MARK: Figures before the percentage

    private func preceding(_ candidate: Candidate) -> [ClaimFinder.Tie] {
        let percentage = candidate.percentage
        var ties: [ClaimFinder.Tie] = []
        let first = max(0, percentage.figuresBefore - Self.maximumPartDistance)
        for index in (first..<max(first, percentage.figuresBefore)).reversed() {
            let figure = figures[index]
            guard figure.sentence >= candidate.firstSentence, figure.range.upperBound <= candidate.lead.start else {
                break
            }
            let gap = words.gap(figure.range.upperBound..<max(figure.range.upperBound, candidate.clauseEnd))
            guard gap.count <= Self.maximumGapCount, !gap.hasBreak else { break }
            ties += figure.ratioWhole == nil ? counted(index, candidate, gap) : ratio(figure, index, candidate, gap)
        }
        return ties
    }

    private func isNearest(_ index: Int, _ percentage: StatedPercentage) -> Bool {
        index == percentage.figuresBefore - 1
    }

    /// `23/25 xã, đạt 92%`.
    private func ratio(
        _ figure: Figure, _ index: Int, _ candidate: Candidate, _ gap: ClaimWords.Gap
    ) -> [ClaimFinder.Tie] {
        let isTied = isNearest(index, candidate.percentage) && candidate.lead.connects && !candidate.isOfPlan
        let isBeside = isNearest(index, candidate.percentage) && gap.count <= 6 && !candidate.isOfPlan
        guard isTied || isBeside || candidate.percentage.isTelling else { return [] }
        let isClose = gap.count <= 14 && gap.commas <= 1 && !gap.namesRate && !gap.opensParts
        return ratioTie(figure, isUnmistakable: isTied && isClose && candidate.isExact).map { [$0] } ?? []
    }

    private func ratioTie(_ figure: Figure, isUnmistakable: Bool) -> ClaimFinder.Tie? {
        guard let whole = figure.ratioWhole, let share = Percentage(part: figure.number, whole: whole) else {
            return nil
        }
        return Tie(
            part: figure, whole: figure, percentage: share, rule: "claim.ratio",
            isUnmistakable: isUnmistakable && whole >= figure.number)
    }

    /// `25 đồng chí, chiếm 18,4%`: the part; or `312 trên tổng số 415 hộ, đạt 75,2%`: the whole after its part.
    private func counted(_ index: Int, _ candidate: Candidate, _ gap: ClaimWords.Gap) -> [ClaimFinder.Tie] {
        let isNearest = isNearest(index, candidate.percentage)
        let isTelling = candidate.percentage.isTelling
        guard candidate.lead.connects || candidate.isAppended && isNearest && isTelling && gap.count <= 12,
            !gap.opensParts,
            isNearest || isTelling
        else { return [] }
        let isStrict = isNearest && candidate.lead.connects && candidate.isExact && gap.count <= 20 && !gap.namesRate
        if let tie = wholeAfter(index, isUnmistakable: isStrict) { return [tie] }
        let finder = WholeFinder(words: words, figures: figures)
        // `312 hộ tham gia, tỷ lệ hộ nghèo chiếm 10%`: a rate of something else, unless the figures say so.
        guard !gap.namesRate else {
            return isTelling
                ? finder.matching(
                    part: index, candidate.percentage, isNearest: false, isOfPlan: false, usual: usualWhole) : []
        }
        let tied = [
            finder.tied(part: index, isUnmistakable: isStrict),
            afterPercentage(index, candidate, isUnmistakable: isStrict),
            GrowthFinder(words: words, figures: figures).change(index),
        ]
        return tied.compactMap { $0 }
            + finder.matching(
                part: index, candidate.percentage, isNearest: isNearest, isOfPlan: candidate.isOfPlan, usual: usualWhole
            )
    }

    /// `312 hộ trên tổng số 415 hộ`: the figure is the whole, the one before it the part.
    private func wholeAfter(_ index: Int, isUnmistakable: Bool) -> ClaimFinder.Tie? {
        guard index > 0, let announcement = words.announcement(before: figures[index].range.lowerBound) else {
            return nil
        }
        let part = figures[index - 1]
        let gap = part.range.upperBound..<figures[index].range.lowerBound
        guard part.sentence == figures[index].sentence, gap.count <= 16, part.ratioWhole == nil else { return nil }
        return figures[index].tie(
            asWholeOf: part, rule: "claim.out-of", isUnmistakable: isUnmistakable && announcement == .total)
    }

    /// `25 đồng chí, chiếm 18,4% tổng số 136 đảng viên`.
    private func afterPercentage(_ part: Int, _ candidate: Candidate, isUnmistakable: Bool) -> ClaimFinder.Tie? {
        guard let whole = figureAfter(candidate.percentage, within: 6),
            words.announcement(before: whole.range.lowerBound) == .total
        else { return nil }
        return whole.tie(asWholeOf: figures[part], rule: "claim.out-of", isUnmistakable: isUnmistakable)
    }

    // MARK: Figures after the percentage

    /// `75,2% (312/415 hộ)`, `18,4% (25 đồng chí)`, `đạt 75,2%, với 312/415 hộ`.
    private func following(_ candidate: Candidate) -> [ClaimFinder.Tie] {
        let percentage = candidate.percentage
        guard let figure = figureAfter(percentage, within: 8) else { return [] }
        let opening = words.lead(before: figure.range.lowerBound)
        guard opening.connects || words.document.has(.with, figure.range.lowerBound - 1) else { return [] }
        guard figure.ratioWhole == nil else {
            let gap = words.gap(percentage.range.upperBound..<opening.start)
            let isAdjacent = gap.count <= 4 && gap.commas == 0 && words.document.isMark(opening.start, "(")
            guard isAdjacent || percentage.isTelling else { return [] }
            return ratioTie(figure, isUnmistakable: isAdjacent && candidate.isExact).map { [$0] } ?? []
        }
        let finder = WholeFinder(words: words, figures: figures)
        return finder.matching(
            part: percentage.figuresBefore, percentage, isNearest: true, isOfPlan: candidate.isOfPlan, usual: usualWhole
        )
    }

    /// The first figure after a percentage in its sentence and clause.
    private func figureAfter(_ percentage: StatedPercentage, within count: Int) -> Figure? {
        guard percentage.figuresBefore < figures.count else { return nil }
        let figure = figures[percentage.figuresBefore]
        let gap = percentage.range.upperBound..<max(percentage.range.upperBound, figure.range.lowerBound)
        guard figure.sentence == percentage.sentence, gap.count <= count, !words.gap(gap).hasBreak else { return nil }
        return figure
    }

    // MARK: Mismatches

    /// Whether two other figures of the sentence give the percentage after all: then the tie was not what the text means.
    private func isExplained(_ percentage: StatedPercentage) -> Bool {
        let around = max(0, percentage.figuresBefore - 8)..<min(figures.count, percentage.figuresBefore + 4)
        return around.contains { part in
            if let tie = ratioTie(figures[part], isUnmistakable: false), percentage.gives(tie) { return true }
            return around.contains { whole in
                figures[whole].tie(asWholeOf: figures[part], rule: "claim.figures").map(percentage.gives) ?? false
            }
        }
    }
}

extension Figure {
    /// The tie of a part to this figure as its whole; none where the two do not count the same kind of thing.
    func tie(asWholeOf part: Figure, rule: RuleIdentifier, isUnmistakable: Bool = false) -> ClaimFinder.Tie? {
        guard part.mention != mention, let (own, other) = part.numbers(with: self), own <= other,
            let share = Percentage(part: own, whole: other)
        else { return nil }
        return ClaimFinder.Tie(part: part, whole: self, percentage: share, rule: rule, isUnmistakable: isUnmistakable)
    }
}
