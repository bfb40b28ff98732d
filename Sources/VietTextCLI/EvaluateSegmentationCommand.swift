import ArgumentParser
import VietCorpus

/// `viettext evaluate segmentation`: precision, recall and F1 of words.
struct EvaluateSegmentationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segmentation", abstract: "Scores words against sentences that were segmented by hand.",
        discussion: """
            GOLD: one sentence a line, words separated by tabs, the syllables of a word by a space; a line '# text = …' \
            before it is the sentence as it was typed, and other lines that start with '# ' are comments. Each sentence \
            is a text of its own. PRED: the same text cut into words elsewhere, written as GOLD or as most segmenters \
            print it, words separated by spaces and syllables joined by '_'; '-' reads it from standard input. Words \
            are compared as spans over the characters that are not white space, punctuation counted.
            """)

    @Argument(help: ArgumentHelp("The gold file.", valueName: "gold"))
    var goldPath: String

    @Argument(help: ArgumentHelp("Words found elsewhere. (default: those of viettext)", valueName: "pred"))
    var predictionPath: String?

    @Flag(help: "Type sentences without '# text' as a person would, instead of with a space around every mark.")
    var detokenize = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if detokenize, predictionPath != nil { throw ValidationError("--detokenize goes without PRED.") }
    }

    func run() throws {
        let evaluation = try evaluate()
        try report.write(
            table: evaluation.table, json: evaluation.json, mistakes: { evaluation.mistakeReport(limit: $0) })
    }

    private func evaluate() throws(InputError) -> SegmentationEvaluation {
        let gold = try SegmentedSentence.read(contentsOf: goldPath)
        guard let predictionPath else {
            return SegmentationEvaluation(on: gold) { detokenize ? $0.detokenized : $0.spaced }
        }
        return SegmentationEvaluation(try SegmentationPredictions(contentsOf: predictionPath, for: gold), on: gold)
    }
}
