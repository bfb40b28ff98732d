import ArgumentParser
import VietCorpus
import VietExtraction

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Compiles Corpus/rules and the classes of words, and writes their pages of documentation.",
        discussion: "The same files give the same bytes. Run it in the package's root after changing one.")

    @OptionGroup var sources: RuleSources

    @Option(help: "The rules of entities that code recognizes.")
    var entities = "Corpus/rules.tsv"

    @Option(help: "The rules of claims and relations.")
    var facts = "Corpus/fact_rules.tsv"

    @Option(help: "The folder that receives vocabulary.bin and rules.bin.")
    var output = "Sources/CVietData/compiled"

    @Option(help: "The folder that receives the pages Rules.md and RuleNames.md.")
    var pages = "Sources/VietExtraction/VietExtraction.docc"

    func run() throws {
        let shipped = try sources.compile()
        try File.write(shipped.vocabulary, to: output + "/vocabulary.bin")
        try File.write(shipped.rules, to: output + "/rules.bin")
        let text = try RulesPage(
            entries: shipped.entries, rules: TabSeparatedTable(entities), facts: TabSeparatedTable(facts)
        ).text
        try File.write(Array(text.utf8), to: pages + "/Rules.md")
        let names = try RuleNamesPage(sets: shipped.setNames, classes: TabSeparatedTable(sources.classes)).text
        try File.write(Array(names.utf8), to: pages + "/RuleNames.md")
    }
}
