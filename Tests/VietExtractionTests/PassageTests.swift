import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Passages: whole articles of our own, annotated by hand")
struct PassageTests {
    static let paths: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Passages")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
    }()

    /// What the passages mark.
    static let labels: Set<Label> = [.date, .time, .percent, .money, .quantity, .cardinal, .ordinal, .law, .event]

    @Test("Times, figures, documents and events are found, with their values and the record", arguments: paths)
    func passage(path: String) throws {
        let gold = try GoldArticle(contentsOf: path)
        let article = Extractor.default.extract(gold.text)
        var evaluation = EntityEvaluation(labels: Self.labels)
        evaluation.add(gold: gold, predicted: article.predictedEntities, record: article.predictedRecord)
        #expect(evaluation.mistakes.map { "\($0.kind) \($0.label) \($0.context)" } == [])
        for field in RecordField.allCases { #expect(evaluation.record[field]?.f1 == 1, "\(field)") }
    }

    @Test("There are passages") func present() { #expect(Self.paths.count >= 6) }
}
