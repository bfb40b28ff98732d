import ArgumentParser
import VietCorpus

/// `viettext extract`: entities and record of each article.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Extracts the entities and the record of each article.")

    @OptionGroup var inputs: InputOptions

    @OptionGroup(title: "What the inputs are") var articles: ArticleInputOptions

    @OptionGroup(title: "What is printed") var printed: ArticleOutputOptions

    @Option(
        help: ArgumentHelp(
            "The publication date of the articles, as in 2022-10-04 or 2022-10-04T09:01.", valueName: "date"))
    var published: PublicationDate?

    @OptionGroup(title: "What is told meanwhile") var progress: ProgressOptions

    /// No article is longer; what is has lost its line ends.
    private static let defaultMaximum = 1 << 24

    func validate() throws {
        if inputs.lines, articles.inputFormat != .text {
            throw ValidationError("--lines and --input-format \(articles.inputFormat.rawValue) exclude each other.")
        }
    }

    func run() async throws {
        guard let format = printed.articleFormat else {
            try await writeFolder()
            return
        }
        guard let path = printed.output else {
            try await deliver(extract(format.encode), into: PrintedOutput(format.framing), progress: style)
            return
        }
        if printed.resume, ResumableOutput.isComplete(path) {
            StandardError.write("viettext: \(path) is complete already; run without --resume to make it anew")
            return
        }
        let output = try ResumableOutput(
            path: path, framing: format.framing, configuration: configuration, resumes: printed.resume)
        try await deliver(
            extract(skipping: output.inputCount, format.encode), into: output, progress: style,
            hasFailures: output.failureCount > 0, earlierRecords: output.inputCount)
    }

    private func writeFolder() async throws {
        let labels = printed.resolvedLabels
        let documents = extract { BratDocument($0, of: $1, labels: labels) }
        try await deliver(documents, into: FolderOutput(path: printed.output ?? ""), progress: style)
    }

    private var style: ProgressStyle { progress.style(writesFile: printed.output != nil) }

    private func extract<Content: Sendable>(
        skipping skipped: Int = 0, _ encode: @escaping @Sendable (Article, Document) -> Content
    ) -> CorpusResults<RunResult<Content>> {
        let published = published
        let labels = printed.resolvedLabels
        let corpus = inputs.corpus(
            articles.corpusFormat, encoding: articles.from.encoding, defaultMaximum: Self.defaultMaximum)
        return corpus.map(jobs: inputs.jobs, skipping: skipped) { document in
            let article = Extractor.default.extract(document.text, published: published ?? document.published)
            return RunResult(encode(article, document), entityCounts: article.entityCounts(labels))
        }
    }

    /// Everything that the results depend on.
    private var configuration: String {
        let labels = (printed.labels?.labels ?? []).map(\.rawValue).sorted().joined(separator: ",")
        return "\(inputs.paths) \(inputs.pattern) \(inputs.lines) \(articles.corpusFormat) "
            + "\(articles.from.encoding) \(inputs.maxRecord ?? Self.defaultMaximum) "
            + "\(published?.description ?? "") \(printed.resolvedFormat) \(printed.resolvedTable) \(printed.offsets) \(labels)"
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(argument) }
}
