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
        guard let path = printed.output else {
            try await print(results(skipping: 0), framing: printed.articleFormat.framing)
            return
        }
        if printed.resume, ResumableOutput.isComplete(path) {
            StandardError.write("viettext: \(path) is complete already; run without --resume to make it anew")
            return
        }
        let output = try ResumableOutput(
            path: path, framing: printed.articleFormat.framing, configuration: configuration, resumes: printed.resume)
        try await write(results(skipping: output.inputCount), to: output)
    }

    private func results(skipping skipped: Int) -> CorpusResults<[UInt8]> {
        let format = printed.articleFormat
        let published = published
        let corpus = Corpus(
            paths: inputs.paths, format: inputs.lines ? .lines : articles.corpusFormat,
            maximumRecord: articles.maxRecord)
        return corpus.map(jobs: inputs.jobs, skipping: skipped) { document in
            format.encode(
                Extractor.default.extract(document.text, published: published ?? document.published), of: document)
        }
    }

    /// Everything that the results depend on.
    private var configuration: String {
        let labels = (printed.labels?.labels ?? []).map(\.rawValue).sorted().joined(separator: ",")
        let format = printed.format ?? .jsonl
        return "\(inputs.paths) \(inputs.lines) \(articles.corpusFormat) \(articles.maxRecord) "
            + "\(published?.description ?? "") \(format) \(printed.offsets) \(labels)"
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(argument) }
}
