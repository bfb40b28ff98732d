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
            try await print(extract(format.encode), framing: format.framing)
            return
        }
        if printed.resume, ResumableOutput.isComplete(path) {
            StandardError.write("viettext: \(path) is complete already; run without --resume to make it anew")
            return
        }
        let output = try ResumableOutput(
            path: path, framing: format.framing, configuration: configuration, resumes: printed.resume)
        try await write(extract(skipping: output.inputCount, format.encode), to: output)
    }

    private func writeFolder() async throws {
        let labels = printed.resolvedLabels
        let documents = extract { BratDocument($0, of: $1, labels: labels) }
        try await write(documents, to: FolderOutput(path: printed.output ?? ""))
    }

    private func extract<Output: Sendable>(
        skipping skipped: Int = 0, _ encode: @escaping @Sendable (Article, Document) -> Output
    ) -> CorpusResults<Output> {
        let published = published
        let corpus = inputs.corpus(
            articles.corpusFormat, encoding: articles.from.encoding, maximumRecord: articles.maxRecord)
        return corpus.map(jobs: inputs.jobs, skipping: skipped) { document in
            encode(Extractor.default.extract(document.text, published: published ?? document.published), document)
        }
    }

    /// Everything that the results depend on.
    private var configuration: String {
        let labels = (printed.labels?.labels ?? []).map(\.rawValue).sorted().joined(separator: ",")
        return "\(inputs.paths) \(inputs.pattern) \(inputs.lines) \(articles.corpusFormat) "
            + "\(articles.from.encoding) \(articles.maxRecord) "
            + "\(published?.description ?? "") \(printed.resolvedFormat) \(printed.offsets) \(labels)"
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(argument) }
}
