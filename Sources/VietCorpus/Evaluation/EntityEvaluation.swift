/// Scores of predicted entities against gold articles, by the rules of the annotation guide.
///
/// Strict: a prediction is right when its label and both ends are the gold's. Everything else is counted among the
/// strictly matched.
public struct EntityEvaluation: Sendable {
    /// How many articles were scored.
    public private(set) var articleCount = 0
    /// Precision and recall of each label that occurs.
    public private(set) var labels: [Label: Tally] = [:]
    /// Values right, of the matched entities whose gold carries one, for each label. `predicted` counts those that were
    /// given any value, so recall is the share right.
    public private(set) var values: [Label: Tally] = [:]
    /// Holders right, of the matched titles whose gold names one.
    public private(set) var links = Tally()
    /// Pairs of mentions of one person, of the matched mentions.
    public private(set) var clusters = Tally()
    /// Records right, for each part of them, of the articles with a header.
    public private(set) var record: [RecordField: Tally] = [:]
    /// Claims right, of the articles for which a table lists them.
    public private(set) var claims = ClaimScore()
    /// What went wrong, in the order of the articles and their text.
    public private(set) var mistakes: [EntityMistake] = []

    /// Which labels are scored.
    public let scoredLabels: Set<Label>

    /// Starts with nothing scored.
    ///
    /// - Parameter labels: gold and predictions of other labels are left out.
    public init(labels: Set<Label> = Set(Label.allCases)) { scoredLabels = labels }

    /// All labels together.
    public var micro: Tally { labels.values.reduce(Tally(), +) }

    /// PERSON, TITLE, DATE and PERCENT together.
    public var core: Tally { labels.filter { Label.core.contains($0.key) }.values.reduce(Tally(), +) }

    /// All values together.
    public var allValues: Tally { values.values.reduce(Tally(), +) }

    /// Scores one more article.
    ///
    /// - Parameter record: what was found of the article as a whole; without it no record is scored.
    /// - Complexity: O(n log n) in the number of entities.
    public mutating func add(
        gold article: GoldArticle, predicted: [PredictedEntity], record: PredictedRecord? = nil
    ) {
        articleCount += 1
        if let record, Self.hasRecord(article.header) {
            self.record.merge(Self.recordTallies(article.header, record), uniquingKeysWith: +)
        }
        let gold = article.annotations.filter { scoredLabels.contains($0.label) }
        let predicted = predicted.filter { scoredLabels.contains($0.label) }
        for annotation in gold { labels[annotation.label, default: Tally()].gold += 1 }
        for entity in predicted { labels[entity.label, default: Tally()].predicted += 1 }

        let alignment = EntityAlignment(gold: gold, predicted: predicted)
        var mistakes = alignment.mistakes(in: article)
        for pair in alignment.matched {
            labels[pair.gold.label, default: Tally()].matched += 1
            if let mistake = scoreValue(pair, in: article) { mistakes.append(mistake) }
            if let mistake = scoreLink(pair, in: article) { mistakes.append(mistake) }
        }
        scoreClusters(alignment.matched, in: article)
        self.mistakes += mistakes.sorted { $0.scalarRange.lowerBound < $1.scalarRange.lowerBound }
    }

    /// Scores the claims of one more article.
    public mutating func add(goldClaims gold: [GoldClaim], predicted: [PredictedClaim]) {
        claims.add(gold: gold, predicted: predicted)
    }

    private mutating func scoreValue(_ pair: EntityAlignment.Pair, in article: GoldArticle) -> EntityMistake? {
        guard let expected = pair.gold.value else { return nil }
        let isRight = pair.predicted.value == expected
        values[pair.gold.label, default: Tally()] += Tally(
            matched: isRight ? 1 : 0, predicted: pair.predicted.value == nil ? 0 : 1, gold: 1)
        return isRight
            ? nil
            : EntityMistake(
                .value, in: article, at: pair.gold.scalarRange, label: pair.gold.label, expected: expected,
                found: pair.predicted.value)
    }

    private mutating func scoreLink(_ pair: EntityAlignment.Pair, in article: GoldArticle) -> EntityMistake? {
        guard pair.gold.label == .title, let holder = pair.gold.person else { return nil }
        let names = pair.predicted.person.map { [$0] } ?? pair.predicted.sharers
        let isRight = names.map(NameKey.init).contains(NameKey(holder))
        links += Tally(matched: isRight ? 1 : 0, predicted: names.isEmpty ? 0 : 1, gold: 1)
        return isRight
            ? nil
            : EntityMistake(
                .holder, in: article, at: pair.gold.scalarRange, label: .title, expected: holder,
                found: names.isEmpty ? nil : names.joined(separator: "; "))
    }

    /// Adds the pairs of mentions that both sides, the prediction and the gold take for one person.
    private mutating func scoreClusters(_ matched: [EntityAlignment.Pair], in article: GoldArticle) {
        var together: [PersonPair: Int] = [:]
        var predicted: [PersonIdentity: Int] = [:]
        var gold: [PersonIdentity: Int] = [:]
        for pair in matched where pair.gold.label == .person {
            let surface = article.text.utf8Slice(pair.gold.utf8Range)
            let goldPerson = PersonIdentity.name(NameKey(pair.gold.person ?? surface))
            let predictedPerson =
                pair.predicted.cluster.map(PersonIdentity.cluster)
                ?? .name(NameKey(pair.predicted.person ?? surface))
            gold[goldPerson, default: 0] += 1
            predicted[predictedPerson, default: 0] += 1
            together[PersonPair(gold: goldPerson, predicted: predictedPerson), default: 0] += 1
        }
        func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        clusters += Tally(
            matched: pairs(together.values), predicted: pairs(predicted.values), gold: pairs(gold.values))
    }
}

private enum PersonIdentity: Hashable {
    case cluster(String)
    case name(NameKey)
}

private struct PersonPair: Hashable {
    let gold: PersonIdentity
    let predicted: PersonIdentity
}

extension String {
    /// The slice at a range of UTF-8 bytes on scalar boundaries.
    func utf8Slice(_ range: Range<Int>) -> String {
        let utf8 = self.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
}
