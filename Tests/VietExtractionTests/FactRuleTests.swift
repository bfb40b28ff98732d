import Foundation
import Testing
import VietExtraction

@Suite("Rules of claims and relations: their table says what they find")
struct FactRuleTests {
    @Test("Every rule finds just what its examples say", arguments: FactRuleTable.rows)
    func examples(row: FactRuleRow) {
        #expect(row.examples.count >= 2 && row.says.hasSuffix("."))
        for example in row.examples {
            let found = Extractor.default.extract(example.sentence).facts(by: row.rule)
            #expect(!example.facts.isEmpty && found == example.facts, "\(example.sentence)")
        }
    }

    @Test("No rule fires in its counter-examples", arguments: FactRuleTable.rows)
    func counterExamples(row: FactRuleRow) {
        #expect(!row.counterExamples.isEmpty)
        for sentence in row.counterExamples {
            let found = Extractor.default.extract(sentence).facts(by: row.rule)
            #expect(found.isEmpty, "\(sentence)")
        }
    }

    @Test("The table holds each rule of the sources once and no other")
    func completeness() throws {
        let literal = try Regex<(Substring, Substring)>("\"((?:claim|relation)\\.[a-z-]+)\"")
        var rules = Set<String>()
        let files = FileManager.default.enumerator(at: Repository.extractionSources, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: literal) { rules.insert(String(match.1)) }
        }
        let names = FactRuleTable.rows.map(\.rule)
        #expect(names.count == Set(names).count && Set(names) == rules)
    }
}
