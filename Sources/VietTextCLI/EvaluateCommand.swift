import ArgumentParser
import VietCorpus

/// `viettext evaluate`: scores against a gold standard.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Scores against a gold standard.",
        subcommands: [EvaluateEntitiesCommand.self])
}

/// How scores are printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
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

    @Option(help: ArgumentHelp("Print the first N mistakes.", valueName: "N"))
    var showErrors = 0

    @Option(help: "How to print the scores.")
    var format = ReportFormat.text

    func validate() throws {
        if showErrors < 0 { throw ValidationError("--show-errors takes 0 or more.") }
        if EvaluationInputs(paths).gold.isEmpty { throw ValidationError("Name a gold file or folder before PRED.") }
    }

    func run() throws {
        let inputs = EvaluationInputs(paths)
        let predictions: EntityPredictions?
        do {
            predictions = try inputs.predictions.map { path throws(InputError) in
                try EntityPredictions(contentsOf: path)
            }
        } catch {
            StandardError.write("viettext: \(error)")
            throw ExitStatus.inputsFailed
        }
        let comparison = EntityComparison(
            gold: inputs.gold, predictions: predictions, labels: labels?.labels ?? Set(Label.allCases))
        for problem in comparison.problems { StandardError.write("viettext: \(problem)") }
        var output = StandardOutput()
        switch format {
        case .json: try output.write(comparison.total.json + "\n")
        case .text: try output.write(comparison.table)
        }
        if showErrors > 0 {
            let report = comparison.total.mistakeReport(limit: showErrors)
            if format == .json { StandardError.write(report) } else { try output.write("\n" + report) }
        }
        try output.flush()
        if !comparison.problems.isEmpty { throw ExitStatus.inputsFailed }
    }
}
