import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Gold: what readers marked is found")
struct GoldTests {
    @Test("The articles to learn from reach an F1 of 0.95 on the core labels")
    func learningArticles() throws {
        var evaluation = EntityEvaluation()
        for path in Repository.goldFiles where URL(filePath: path).lastPathComponent.hasPrefix("a") {
            let gold = try GoldArticle(contentsOf: path)
            evaluation.add(gold: gold, predicted: Extractor.default.extract(gold.text).predictedEntities)
        }
        try #require(evaluation.articleCount > 0)
        let core = evaluation.core
        #expect(2 * Double(core.matched) >= 0.95 * Double(core.predicted + core.gold))
    }

    private static let exactLabels: Set<Label> = [.person, .title, .date, .time, .percent]

    @Test("The seed article comes out whole, with values and holders", .enabled(if: Repository.hasSeed))
    func seed() throws {
        let gold = try GoldArticle(contentsOf: Repository.seed.path)
        let entities = Extractor.default.extract(gold.text).entities
        let found = entities.filter { Self.exactLabels.contains($0.label) && !$0.isNested }.map(Finding.init)
        let expected = gold.annotations.filter { Self.exactLabels.contains($0.label) }.map { Finding($0, in: gold) }
        #expect(found == expected)
    }

    @Test("Percentages of the seed are no dates, and its tail says nothing", .enabled(if: Repository.hasSeed))
    func seedTraps() throws {
        let gold = try GoldArticle(contentsOf: Repository.seed.path)
        let entities = Extractor.default.extract(gold.text).entities
        for percentage in ["18,4%", "63,24%"] {
            let hits = entities.filter { $0.text == percentage }
            #expect(!hits.isEmpty && hits.allSatisfy { $0.label == .percent })
        }
        let end = try #require(gold.annotations.last).utf8Range.upperBound
        #expect(!entities.contains { $0.utf8Range.lowerBound >= end })
    }
}
