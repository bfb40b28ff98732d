import ArgumentParser
import VietCorpus

/// `viettext evaluate`: scores against a gold standard.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Scores against a gold standard.",
        subcommands: [
            EvaluateEntitiesCommand.self, EvaluatePassagesCommand.self, EvaluateFactsCommand.self,
            EvaluateSegmentationCommand.self, EvaluateRulesCommand.self,
        ])
}

/// How scores are printed.
enum ReportFormat: String, NamedChoice {
    case text
    case json
}

/// What is printed of an evaluation.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Print the first N mistakes.", valueName: "N"))
    var showErrors = 0

    @Option(help: "How to print the scores.")
    var format = ReportFormat.text

    func validate() throws { if showErrors < 0 { throw ValidationError("--show-errors takes 0 or more.") } }

    /// Prints scores, and mistakes after them; to standard error where the scores are JSON.
    func write(table: @autoclosure () -> String, json: @autoclosure () -> String, mistakes: (Int) -> String) throws {
        var output = StandardOutput()
        try output.write(format == .json ? json() + "\n" : table())
        if showErrors > 0 {
            let mistakes = mistakes(showErrors)
            if format == .json { StandardError.write(mistakes) } else { try output.write("\n" + mistakes) }
        }
        try output.flush()
    }
}

/// `viettext evaluate entities`: strict precision, recall and F1, values, title links and clusters.
struct EvaluateEntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Scores entities, their values, title links and person clusters.",
        discussion: """
            GOLD: files named *.txt and folders of them, marked as the annotation guide says. PRED, the last argument \
            where it is neither: the JSON Lines of 'viettext extract', matched by id; '-' reads them from standard \
            input. Without PRED the extractor runs on the text alone, never the header.
            """)

    @Argument(help: ArgumentHelp("Gold files and folders, then the predictions.", valueName: "gold-or-pred"))
    var paths: [String]

    @Option(help: "Labels to score, separated by commas. (default: all)")
    var labels: LabelList?

    @Option(
        help: ArgumentHelp(
            "A table of all claims. (default: claims-a.tsv beside a01.txt, a02.txt, …)", valueName: "file"))
    var claims: String?

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if let label = labels?.labels.first(where: \.isOwn) {
            throw ValidationError("Gold articles have no label \(label.rawValue).")
        }
        if EvaluationInputs(paths).gold.isEmpty { throw ValidationError("Name a gold file or folder before PRED.") }
    }

    func run() throws {
        let inputs = EvaluationInputs(paths)
        let predictions = try inputs.predictions.map { try EntityPredictions(contentsOf: $0) }
        let comparison = EntityComparison(
            gold: inputs.gold, predictions: predictions, labels: labels?.labels ?? Set(Label.allCases),
            claims: claims)
        for problem in comparison.problems { StandardError.write("viettext: \(problem.message)") }
        try report.write(
            table: comparison.table, json: comparison.total.json,
            mistakes: { comparison.total.mistakeReport(limit: $0) })
        if !comparison.problems.isEmpty { throw ExitStatus.inputsFailed }
    }
}
