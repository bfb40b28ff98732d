import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Writes the documentation of the extraction rules from Corpus/rules.tsv and Corpus/fact_rules.tsv.",
        discussion: "The same tables give the same page. Run it in the package's root after changing the table.")

    @Option(help: "The rules of entities.")
    var input = "Corpus/rules.tsv"

    @Option(help: "The rules of claims and relations.")
    var facts = "Corpus/fact_rules.tsv"

    @Option(help: "The page to write.")
    var output = "Sources/VietExtraction/VietExtraction.docc/Rules.md"

    func run() throws {
        let page = try RulesPage(rules: TabSeparatedTable(input), facts: TabSeparatedTable(facts))
        try File.write(Array(page.text.utf8), to: output)
    }
}
