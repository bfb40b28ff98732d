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

    @OptionGroup var report: ReportOptions

    func run() throws {
        let passages = try paths.flatMap { try GoldPassage.file($0) }
        let evaluation = PassageEvaluation(on: passages)
        try report.write(
            table: evaluation.table, json: evaluation.json, mistakes: { evaluation.mistakeReport(limit: $0) })
    }
}
