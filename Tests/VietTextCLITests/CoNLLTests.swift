import Foundation
import Testing

@Suite("CoNLL-2003")
struct CoNLLTests {
    private struct Record: Decodable {
        struct Entity: Decodable {
            let label: String
            let text: String
            let nested: Bool?
        }
        let entities: [Entity]
    }

    @Test("the entities read back from the tags are those of the JSON, on every gold article")
    func tags() throws {
        let gold = ["--input-format", "gold", "Corpus/gold"]
        let json = try CommandLineTool.run(["extract", "--format", "json"] + gold)
        let expected = try JSONDecoder().decode([Record].self, from: json.output).map { record in
            record.entities.filter { $0.nested != true }.map { "\($0.label) \(withoutSpace($0.text))" }
        }
        let written = try CommandLineTool.run(["extract", "--format", "conll"] + gold)
        let articles = written.text.split(separator: "-DOCSTART- _ _ O\n")
        try #require(articles.count == expected.count)
        for (article, entities) in zip(articles, expected) { #expect(read(article) == entities) }
    }

    private func read(_ article: Substring) -> [String] {
        var entities: [String] = []
        for line in article.split(separator: "\n") {
            let columns = line.split(separator: " ")
            #expect(columns.count == 4)
            guard let tag = columns.last, let form = columns.first, tag != "O" else { continue }
            if tag.hasPrefix("B-") { entities.append("\(tag.dropFirst(2)) ") }
            if let last = entities.popLast() { entities.append(last + form) }
        }
        return entities
    }

    /// Without white space, and without the invisible characters that stand between tokens.
    private func withoutSpace(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    !$0.properties.isWhitespace && $0.properties.generalCategory != .format
                }))
    }
}
