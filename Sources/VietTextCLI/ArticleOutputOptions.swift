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
        case brat
        case conll
        case conllu
        case spacy
        case html
    }

    @Option(help: "The form of the results. (default: jsonl; table on a terminal)")
    var format: Format?

    @Option(help: "csv, tsv and table: what a row stands for. (default: entities)")
    var table: ArticleTable?

    @Option(help: "Labels to print, separated by commas. (default: all)")
    var labels: LabelList?

    @Option(help: "The unit of positions: scalar, utf8 or utf16.")
    var offsets = OffsetUnit.scalar

    @Option(
        help: ArgumentHelp(
            "Write to a file, or a folder for brat and html, that appears when it is complete; failures go to "
                + "PATH.errors.jsonl. A PATH ending in .html is one page of all articles.", valueName: "path"))
    var output: String?

    @Flag(help: "Go on with a run of the same inputs and options that was interrupted; needs --output.")
    var resume = false

    @Flag(
        help: ArgumentHelp(
            "With --resume: go back to before the first input that failed. Else what failed is not tried again."))
    var retryFailures = false

    func validate() throws {
        let format = resolvedFormat
        if [.spacy, .brat].contains(format), offsets != .scalar {
            throw ValidationError("--format \(format.rawValue) counts scalars, as Python does.")
        }
        if format == .brat, output == nil || resume {
            throw ValidationError("--format brat writes a folder: give --output, and no --resume.")
        }
        if table != nil, ![.csv, .tsv, .table].contains(format) {
            throw ValidationError("--table goes with --format csv, tsv or table.")
        }
        if labels != nil, resolvedTable != .entities {
            throw ValidationError("--labels goes with --table entities.")
        }
        if retryFailures, !resume { throw ValidationError("--retry-failures needs --resume.") }
        if resume, output == nil { throw ValidationError("--resume needs --output.") }
        if resume, articleFormat?.framing.isPrefixOnly != true {
            throw ValidationError("--resume needs a format of independent lines, such as jsonl or csv.")
        }
    }

    var resolvedFormat: Format { format ?? (output == nil && StandardOutput.isTerminal ? .table : .jsonl) }

    var resolvedTable: ArticleTable { table ?? .entities }

    var resolvedLabels: Set<Label> { labels?.labels ?? Set(Label.allCases) }

    /// Whether the results make a folder of files.
    var makesFolder: Bool {
        switch resolvedFormat {
        case .brat: true
        case .html: output.map { !$0.hasSuffix(".html") } ?? false
        default: false
        }
    }

    var htmlFormat: HTMLFormat { HTMLFormat(offsetUnit: offsets, labels: resolvedLabels) }

    /// The format of an output in one file; `nil` for one that is a folder always.
    var articleFormat: (any ArticleFormat)? {
        let labels = resolvedLabels
        return switch resolvedFormat {
        case .jsonl: JSONFormat(.lines, offsetUnit: offsets, labels: labels)
        case .json: JSONFormat(.array, offsetUnit: offsets, labels: labels)
        case .table: TableFormat(resolvedTable, offsetUnit: offsets, labels: labels)
        case .csv: DelimitedFormat(.comma, table: resolvedTable, offsetUnit: offsets, labels: labels)
        case .tsv: DelimitedFormat(.tab, table: resolvedTable, offsetUnit: offsets, labels: labels)
        case .brat: nil as (any ArticleFormat)?
        case .conll: CoNLLFormat(labels: labels)
        case .conllu: CoNLLUFormat(offsetUnit: offsets, labels: labels)
        case .spacy: SpaCyFormat(labels: labels)
        case .html: htmlFormat
        }
    }
}

extension OffsetUnit: ExpressibleByArgument {}

extension ArticleTable: ExpressibleByArgument {}
