import Foundation
import Testing

@testable import VietCorpus

@Suite("Scores of facts")
struct FactEvaluationTests {
    private func table(_ rows: [String]) throws -> [GoldFacts] {
        let file = URL.temporaryDirectory.appending(path: "facts-\(UUID().uuidString).tsv")
        defer { try? FileManager.default.removeItem(at: file) }
        let header = "half\tpublished\tsentence\trelations\tnouns\n"
        try Data((header + rows.map { $0 + "\n" }.joined()).utf8).write(to: file)
        return try GoldFacts.table(contentsOf: file.path)
    }

    @Test("The table of the gold standard has two halves of at least 75 sentences, none of them twice")
    func gold() throws {
        let gold = try GoldFacts.table(contentsOf: Repository.gold.appending(path: "relations.tsv").path)
        for half in GoldFacts.Half.allCases { #expect(gold.count { $0.half == half } >= 75) }
        #expect(Set(gold.map(\.sentence)).count == gold.count)
        let kinds = Set(gold.flatMap { row in row.facts.filter { !$0.value.isEmpty }.map(\.key) })
        #expect(kinds.isSuperset(of: Fact.Kind.allCases))
    }

    @Test("Facts compare by their words; what is missing and what is too much is told")
    func scores() throws {
        let rows = try table([
            "learn\t\tĐồng chí Lê Văn An chủ trì hội nghị.\tchairs: LÊ VĂN AN → Hội nghị\t",
            "check\t2022-10-04\tXã có 136 hộ.\tspeaks: Lê Văn An\t136 → nhà",
        ])
        let learn = FactEvaluation(on: rows.filter { $0.half == .learn })
        #expect(learn.all == Tally(matched: 1, predicted: 1, gold: 1) && learn.mistakes.isEmpty)
        let check = FactEvaluation(on: rows.filter { $0.half == .check })
        #expect(check.all == Tally(matched: 0, predicted: 1, gold: 2))
        #expect(
            Set(check.mistakes.map { "\($0.isSpurious) \($0.fact)" }) == [
                "true noun: 136 → hộ", "false noun: 136 → nhà", "false speaks: Lê Văn An",
            ])
    }

    @Test("What a sentence was not annotated for is not scored")
    func notAnnotated() throws {
        let rows = try table(["learn\t\tĐồng chí Lê Văn An chủ trì hội nghị của 12 xã.\t-\t12 → xã"])
        #expect(FactEvaluation(on: rows).all == Tally(matched: 1, predicted: 1, gold: 1))
    }

    @Test(
        "A row that breaks the format is named with its remedy",
        arguments: [
            "both\t\tA.\t\t", "learn\thôm qua\tA.\t\t", "learn\t\tA.\tlikes: B → C\t", "learn\t\tA.\tB\t",
        ])
    func brokenRow(row: String) {
        let error = #expect(throws: InputError.self) { try table([row]) }
        #expect(error?.name.hasSuffix(":2") == true && error?.remedy.isEmpty == false)
    }
}
