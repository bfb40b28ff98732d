import ArgumentParser
import VietCorpus

extension GoldFacts.Half: NamedChoice {}

/// `viettext evaluate facts`: precision and recall of relations and counted nouns.
struct EvaluateFactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "Scores relations and counted nouns of sentences annotated by hand.",
        discussion: """
            FACTS: a table with the columns half, published, sentence, relations and nouns, as Corpus/gold/README.md \
            describes it. The parts 'learn', 'check' and 'blind' are scored apart.
            """)

    @Argument(help: ArgumentHelp("The table.", valueName: "facts"))
    var path: String

    @Option(help: "Which part to score. (default: all)")
    var half: GoldFacts.Half?

    @OptionGroup var report: ReportOptions

    func run() throws {
        let gold = try GoldFacts.table(contentsOf: path)
        let halves = (half.map { [$0] } ?? GoldFacts.Half.allCases).map { half in
            (half: half, evaluation: FactEvaluation(on: gold.filter { $0.half == half }))
        }
        try report.write(
            table: FactEvaluation.table(halves), json: FactEvaluation.json(halves),
            mistakes: { limit in halves.map { $0.evaluation.mistakeReport(limit: limit) }.joined() })
    }
}
