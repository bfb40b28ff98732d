import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Rules: the table of rules says what the extractor does")
struct RuleExampleTests {
    @Test("Every rule fires in its examples and finds just what they mark", arguments: RuleExamples.rows)
    func examples(row: RuleRow) throws {
        #expect(row.examples.count >= 2)
        for example in row.examples {
            let entities = try check(example, labels: [row.label], nested: row.isNested)
            #expect(entities.contains { $0.rule.description == row.rule }, "\(example)")
        }
    }

    @Test("No rule fires in its counter-examples", arguments: RuleExamples.rows)
    func counterExamples(row: RuleRow) throws {
        #expect(!row.counterExamples.isEmpty)
        for example in row.counterExamples {
            let entities = try check(example, labels: [], nested: row.isNested)
            #expect(!entities.contains { $0.rule.description == row.rule }, "\(example)")
        }
    }

    @Test("Every rule has its sentences once, in Corpus/rules or in the table of the rules that stand in code")
    func completeness() throws {
        let names = RuleExamples.rows.map(\.rule)
        #expect(names.count == Set(names).count)
        let written = Set(try RuleExamples.shipped().entries.map(\.identifier))
        #expect(Set(names) == written.union(try Self.rulesOfTheSources()))
        #expect(written.count >= 30)
        for row in RuleExamples.rows {
            #expect(row.rule.hasPrefix(row.label.rawValue.lowercased() + "."))
            #expect(row.says.hasSuffix("."))
        }
    }

    /// Extracts a sentence and expects exactly what it marks, of the given labels and of those that it marks.
    private func check(_ example: String, labels: Set<Label>, nested: Bool) throws -> Entities {
        let gold = try GoldArticle(parsing: example, id: "example", file: "rules.tsv")
        let article = Extractor(options: .nested).extract(gold.text, published: RuleExamples.published)
        let compared = labels.union(gold.annotations.map(\.label))
        let expected = gold.annotations.map { Finding($0, in: gold) }
        let found = article.entities.filter { compared.contains($0.label) && $0.isNested == nested }.map(Finding.init)
        #expect(found == expected, "\(example)")
        return article.entities
    }

    /// The string literals of the package that are names of rules: a label in lower case, a dot, and a name.
    private static func rulesOfTheSources() throws -> Set<String> {
        let labels = Label.allCases.map { $0.rawValue.lowercased() }.joined(separator: "|")
        let literal = try Regex<(Substring, Substring)>("\"((?:\(labels))\\.[a-z-]+)\"")
        let files = FileManager.default.enumerator(at: Repository.extractionSources, includingPropertiesForKeys: nil)
        var rules = Set<String>()
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            for match in source.matches(of: literal) { rules.insert(String(match.1)) }
        }
        return rules
    }
}
