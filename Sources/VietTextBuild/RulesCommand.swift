import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Writes the documentation of the extraction rules from Corpus/rules.tsv.",
        discussion: "The same table gives the same page. Run it in the package's root after changing the table.")

    @Option(help: "The table of rules.")
    var input = "Corpus/rules.tsv"

    @Option(help: "The page to write.")
    var output = "Sources/VietExtraction/VietExtraction.docc/Rules.md"

    func run() throws {
        let page = try RulesPage(TabSeparatedTable(input))
        try File.write(Array(page.text.utf8), to: output)
    }
}
