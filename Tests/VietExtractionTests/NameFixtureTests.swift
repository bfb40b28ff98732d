import Foundation
import Testing
import VietCorpus
import VietExtraction

/// Passages of many layouts, written for these tests, in which people, titles, organizations and places are marked.
@Suite("Names in passages of many layouts")
struct NameFixtureTests {
    @Test(
        "People, titles, organizations and places are found",
        arguments: [(Label.person, 0.97), (.title, 0.97), (.organization, 0.93), (.location, 0.93)])
    func labels(label: Label, least: Double) throws {
        let evaluation = try Self.evaluation()
        let score = try #require(evaluation.labels[label])
        #expect(score.f1 >= least)
    }

    @Test("Titles are given to their holders")
    func links() throws {
        #expect(try Self.evaluation().links.recall >= 0.95)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Names")

    private static func evaluation() throws -> EntityEvaluation {
        var evaluation = EntityEvaluation()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let gold = try GoldArticle(contentsOf: folder.appending(path: name).path)
            evaluation.add(gold: gold, predicted: Extractor.default.extract(gold.text).predictedEntities)
        }
        try #require(evaluation.articleCount > 20)
        return evaluation
    }
}
