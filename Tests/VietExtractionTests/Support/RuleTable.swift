import Foundation
import Testing
import VietCorpus
import VietExtraction

/// A row of `Corpus/rules.tsv`: what one rule recognizes, with sentences in which it fires and in which it must not.
struct RuleRow: CustomTestStringConvertible, Sendable {
    let rule: String
    let label: Label
    let says: String
    let examples: [String]
    let counterExamples: [String]

    /// Whether the rule finds entities inside others; its sentences mark only these.
    var isNested: Bool { rule.contains(".in-") }

    var testDescription: String { rule }
}

/// The table of rules. Sentences stand in the markup of the gold standard, ` ¦ ` between them, ` ⏎ ` for a line break.
enum RuleTable {
    /// The day of publication that all sentences of the table are read with, a Tuesday.
    static let published = PublicationDate("2022-10-04")

    static let rows: [RuleRow] = {
        guard let table = try? String(contentsOf: Repository.rules, encoding: .utf8) else { return [] }
        return table.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 5, let label = Label(rawValue: cells[1]) else { return nil }
            return RuleRow(
                rule: cells[0], label: label, says: cells[2], examples: sentences(cells[3]),
                counterExamples: sentences(cells[4]))
        }
    }()

    private static func sentences(_ cell: String) -> [String] {
        cell.components(separatedBy: " ¦ ").filter { !$0.isEmpty }
            .map { $0.replacingOccurrences(of: " ⏎ ", with: "\n") }
    }
}
