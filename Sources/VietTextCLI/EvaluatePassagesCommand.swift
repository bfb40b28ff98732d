import ArgumentParser
import VietCorpus

/// `viettext evaluate passages`: how many marked passages come out right, by kind.
struct EvaluatePassagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passages", abstract: "Scores marked passages as a whole, by the kind of difficulty they show.",
        discussion: """
            PASSAGES: files in which '## kind: what it is about' opens a kind and every other line is a passage in the \
            marks of gold articles, as Corpus/gold/README.md describes it. A passage is right when its outermost \
            entities, their values and holders are exactly those marked.
            """)

    @Argument(help: ArgumentHelp("Files of passages.", valueName: "passages"))
    var paths: [String]

    @Option(help: ArgumentHelp("Print the first N mistakes.", valueName: "N"))
    var showErrors = 0

    @Option(help: "How to print the scores.")
    var format = ReportFormat.text

    func validate() throws { if showErrors < 0 { throw ValidationError("--show-errors takes 0 or more.") } }

    func run() throws {
        let passages = try paths.flatMap { try GoldPassage.file($0) }
        let evaluation = PassageEvaluation(on: passages)
        try printReport(
            format == .json ? evaluation.json + "\n" : evaluation.table,
            mistakes: showErrors > 0 ? evaluation.mistakeReport(limit: showErrors) : nil, format)
    }
}
