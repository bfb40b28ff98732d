import Foundation
import Testing
import VietCorpus
import VietExtraction

/// A rule of `Corpus/rules` or a row of `Corpus/rules.tsv`: what one rule recognizes, with sentences in which it fires and in which it must not.
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

/// All rules with their sentences. Sentences stand in the markup of the gold standard, ` ¦ ` between them, ` ⏎ ` for a line break.
enum RuleExamples {
    /// The day of publication that all sentences of the table are read with, a Tuesday.
    static let published = PublicationDate("2022-10-04")

    static let rows = written + coded

    /// The rules of `Corpus/rules`.
    private static let written: [RuleRow] =
        (try? shipped().entries.compactMap { entry in
            Label(rawValue: entry.label).map {
                RuleRow(
                    rule: entry.identifier, label: $0, says: entry.says,
                    examples: entry.examples.map { lines($0.text) },
                    counterExamples: entry.counterExamples.map { lines($0.text) })
            }
        }) ?? []

    /// The files of `Corpus/rules`, compiled anew.
    static func shipped() throws -> DocumentedRules {
        let folder = Repository.root.appending(path: "Corpus/rules")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".rules") }
        let files = try names.sorted().map { name in
            (name: name, text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
        let table = try String(
            contentsOf: Repository.root.appending(path: "Corpus/lexicon/word_classes.tsv"), encoding: .utf8)
        let classes = table.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return DocumentedRules.ClassRow(
                name: cells[0], word: cells[1], value: cells.count > 2 ? Int(cells[2]) : nil)
        }
        return try DocumentedRules(classes: classes, files: files)
    }

    /// The rules that stand in code, as `Corpus/rules.tsv` documents them.
    private static let coded: [RuleRow] = {
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
            .map(lines)
    }

    private static func lines(_ sentence: String) -> String {
        sentence.replacingOccurrences(of: " ⏎ ", with: "\n")
    }
}
