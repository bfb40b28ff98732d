import ArgumentParser
import VietCorpus
import VietExtraction

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tries the sentences of Corpus/rules with the rules as they stand in the files.",
        discussion: """
            Nothing has to be compiled before: the rules and the classes of words are read from their files, the lexicons \
            are those that the package was built with. Names each sentence that does not come out as it is marked.
            """)

    @OptionGroup var sources: RuleSources

    @Argument(help: "Identifiers of rules, or their beginnings; all rules without any.")
    var rules: [String] = []

    func run() throws {
        let shipped = try sources.compile()
        let check = RuleCheck(rules: shipped)
        let entries = (shipped.entries + shipped.parts).filter { entry in
            rules.isEmpty || rules.contains { entry.identifier.hasPrefix($0) }
        }
        let mistakes = try entries.flatMap(check.mistakes)
        for mistake in mistakes { print(mistake) }
        print("\(entries.count) rules, \(mistakes.count) mistakes")
        if !mistakes.isEmpty { throw ExitCode(1) }
    }
}

/// Where rules stand.
struct RuleSources: ParsableArguments {
    @Option(help: "The folder with the rules.")
    var input = "Corpus/rules"

    @Option(help: "The classes of words.")
    var classes = "Corpus/lexicon/word_classes.tsv"

    func compile() throws -> DocumentedRules {
        let rows = try TabSeparatedTable(classes).rows.map { row in
            guard row["value"].isEmpty || Int(row["value"]) != nil else {
                throw row.error("“\(row["value"])” is no number", remedy: "write a whole number or nothing")
            }
            return DocumentedRules.ClassRow(name: row["class"], word: row["word"], value: Int(row["value"]))
        }
        let names = try File.names(in: input).filter { $0.hasSuffix(".rules") }
        return try DocumentedRules(
            classes: rows, files: names.map { ("\(input)/\($0)", try File.read("\(input)/\($0)")) })
    }
}
