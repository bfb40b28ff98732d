import Foundation
import Testing
import VietExtraction

/// A row of `Corpus/fact_rules.tsv`: what one rule of claims or relations finds, with sentences in which it fires and in which
/// it must not.
struct FactRuleRow: CustomTestStringConvertible, Sendable {
    let rule: String
    let says: String
    /// Sentences and everything that the rule finds in them.
    let examples: [(sentence: String, facts: [String])]
    let counterExamples: [String]

    var testDescription: String { rule }
}

/// The table of rules of claims and relations. ` ¦ ` stands between sentences, ` ⇒ ` before the facts, `; ` between these.
enum FactRuleTable {
    static let rows: [FactRuleRow] = {
        let file = Repository.root.appending(path: "Corpus/fact_rules.tsv")
        guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return table.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4 else { return nil }
            return FactRuleRow(
                rule: cells[0], says: cells[1],
                examples: cells[2].components(separatedBy: " ¦ ").map { example in
                    let parts = example.components(separatedBy: " ⇒ ")
                    return (parts[0], parts.count > 1 ? parts[1].components(separatedBy: "; ") : [])
                },
                counterExamples: cells[3].components(separatedBy: " ¦ "))
        }
    }()
}

extension Article {
    /// What a rule found, as the table writes it.
    func facts(by rule: String) -> [String] {
        claims.filter { $0.rule.description == rule }.map { claim in
            let kind = claim.kind == .share ? "" : "\(claim.kind) "
            return "\(kind)\(claim.partNumber)/\(claim.wholeNumber) = \(claim.stated) \(claim.verdict)"
        }
            + relations.filter { $0.rule.description == rule }.map { relation in
                let end = relation.organization ?? relation.event
                return "\(relation.kind): \(entities[relation.person].text)\(end.map { " → \($0.text)" } ?? "")"
            }
    }
}
