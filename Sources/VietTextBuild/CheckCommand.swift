import ArgumentParser
import VietCorpus
import VietExtraction

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Tries the sentences of Corpus/rules and Corpus/rules.tsv with rules and lexicons as they stand in the files.",
        discussion: """
            Nothing has to be compiled before: rules, classes of words and lexicons are read from their files. Names each \
            sentence that does not come out as it is marked.
            """)

    @OptionGroup var sources: RuleSources

    @Option(help: "The rules of entities that code recognizes.")
    var entities = "Corpus/rules.tsv"

    @Option(help: "The folder with the tables of the lexicon.")
    var lexicon = "Corpus/lexicon"

    @Argument(help: "Identifiers of rules, or their beginnings; all rules without any.")
    var rules: [String] = []

    func run() throws {
        let documented = try sources.compile()
        let check = RuleCheck(rules: documented, tables: try tables())
        let coded = try TabSeparatedTable(entities).rows.map(Self.entry)
        let entries = (documented.entries + documented.parts + coded).filter { entry in
            rules.isEmpty || rules.contains { entry.identifier.hasPrefix($0) }
        }
        let mistakes = try entries.flatMap(check.mistakes)
        for mistake in mistakes { print(mistake) }
        print("\(entries.count) rules, \(mistakes.count) mistakes")
        if !mistakes.isEmpty { throw ExitCode(1) }
    }

    private func tables() throws -> Extractor.LexiconTables {
        var compiler = LexiconCompiler(folder: lexicon)
        try compiler.compile()
        var units = try AdministrativeUnitsCompiler(folder: lexicon)
        return try .init(phrases: compiler.phrases.build(), strings: compiler.strings.bytes, units: units.compile())
    }

    /// A rule that stands in code, with the sentences of its row.
    private static func entry(_ row: TabSeparatedTable.Row) -> DocumentedRules.Entry {
        func sentences(_ column: String) -> [DocumentedRules.Sentence] {
            RulesPage.sentences(row, column).map { .init(text: $0, place: row.place) }
        }
        return .init(
            identifier: row["rule"], label: row["label"], says: row["says"], examples: sentences("examples"),
            counterExamples: sentences("counter-examples"))
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
