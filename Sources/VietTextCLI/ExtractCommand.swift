import ArgumentParser
import VietCorpus

/// `viettext extract`: entities and record of each article.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Extracts the entities and the record of each article.")

    /// How the results are printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case jsonl
        case json
        case table
    }

    /// How the inputs hold their articles.
    enum Input: String, CaseIterable, ExpressibleByArgument {
        case text
        case gold
    }

    @OptionGroup var inputs: InputOptions

    @Option(help: "How to print the results. (default: jsonl; table on a terminal)")
    var format: Format?

    @Option(help: "What the inputs are: plain articles, or articles marked as the annotation guide says.")
    var inputFormat = Input.text

    @Option(
        help: ArgumentHelp(
            "The publication date of the articles, as in 2022-10-04 or 2022-10-04T09:01.", valueName: "date"))
    var published: PublicationDate?

    @Option(help: "Labels to print, separated by commas. (default: all)")
    var labels: LabelList?

    @Option(help: "The unit of positions: scalar, utf8 or utf16.")
    var offsets = OffsetUnit.scalar

    func validate() throws {
        if inputs.lines, inputFormat == .gold {
            throw ValidationError("--lines and --input-format gold exclude each other.")
        }
    }

    func run() async throws {
        let format = articleFormat
        let published = published
        let results = inputs.corpus(inputFormat == .gold ? .gold : .text).map(jobs: inputs.jobs) { document in
            format.encode(Extractor.default.extract(document.text, published: published), of: document)
        }
        try await print(results, framing: format.framing)
    }

    private var articleFormat: any ArticleFormat {
        let labels = labels?.labels ?? Set(Label.allCases)
        return switch format ?? (StandardOutput.isTerminal ? .table : .jsonl) {
        case .jsonl: JSONFormat(.lines, offsetUnit: offsets, labels: labels)
        case .json: JSONFormat(.array, offsetUnit: offsets, labels: labels)
        case .table: TableFormat(offsetUnit: offsets, labels: labels)
        }
    }
}

extension OffsetUnit: ExpressibleByArgument {}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(argument) }
}
