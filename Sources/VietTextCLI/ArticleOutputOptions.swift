import ArgumentParser
import VietCorpus

/// How the results of `extract` are printed.
struct ArticleOutputOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case jsonl
        case json
        case table
        case csv
        case tsv
        case conll
        case spacy
    }

    @Option(help: "The form of the results. (default: jsonl; table on a terminal)")
    var format: Format?

    @Option(help: "Labels to print, separated by commas. (default: all)")
    var labels: LabelList?

    @Option(help: "The unit of positions: scalar, utf8 or utf16.")
    var offsets = OffsetUnit.scalar

    @Option(
        help: ArgumentHelp(
            "Write to a file that appears when it is complete; failures go to PATH.errors.jsonl.", valueName: "path"))
    var output: String?

    @Flag(help: "Go on with a run of the same inputs and options that was interrupted; needs --output.")
    var resume = false

    func validate() throws {
        if resume, output == nil { throw ValidationError("--resume needs --output.") }
        if resume, !articleFormat.framing.isPrefixOnly {
            throw ValidationError("--resume needs a format of independent lines, such as jsonl or csv.")
        }
        if format == .spacy, offsets != .scalar {
            throw ValidationError("--format spacy counts scalars, as Python does.")
        }
    }

    var articleFormat: any ArticleFormat {
        let labels = labels?.labels ?? Set(Label.allCases)
        return switch format ?? (output == nil && StandardOutput.isTerminal ? .table : .jsonl) {
        case .jsonl: JSONFormat(.lines, offsetUnit: offsets, labels: labels)
        case .json: JSONFormat(.array, offsetUnit: offsets, labels: labels)
        case .table: TableFormat(offsetUnit: offsets, labels: labels)
        case .csv: DelimitedFormat(.comma, offsetUnit: offsets, labels: labels)
        case .tsv: DelimitedFormat(.tab, offsetUnit: offsets, labels: labels)
        case .conll: CoNLLFormat(labels: labels)
        case .spacy: SpaCyFormat(labels: labels)
        }
    }
}

extension OffsetUnit: ExpressibleByArgument {}
