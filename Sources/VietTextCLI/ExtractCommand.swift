import ArgumentParser
import VietCorpus

/// `viettext extract`: entities and record of each article.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Extracts the entities and the record of each article.")

    @OptionGroup var inputs: InputOptions

    @OptionGroup(title: "Who works") var workers: WorkerChoices

    @OptionGroup(title: "What the inputs are") var articles: ArticleInputOptions

    @OptionGroup(title: "What is printed") var printed: ArticleOutputOptions

    @OptionGroup(title: "What is known and told") var knowledge: KnowledgeOptions

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
        let format = printed.resolvedFormat
        if knowledge.nested, [.conll, .conllu, .spacy].contains(format) {
            throw ValidationError("--format \(format.rawValue) holds no entities inside others; leave --nested out.")
        }
        if knowledge.explain, ![.jsonl, .json].contains(format) {
            throw ValidationError("--explain goes with --format jsonl or json.")
        }
    }

    func run() throws {
        let lexicon = try knowledge.customLexicon()
        let extractor = try knowledge.extractor(lexicon)
        guard let format = printed.articleFormat, !printed.makesFolder else {
            try writeFolder(printed.output ?? "", extractor)
            return
        }
        guard let path = printed.output else {
            try deliver(
                extract(with: extractor, format.encode), into: PrintedOutput(format.framing), progress: style)
            return
        }
        if printed.resume, ResumableOutput.isComplete(path) {
            StandardError.write("viettext: \(path) is complete already; run without --resume to make it anew")
            return
        }
        let output = try ResumableOutput(
            path: path, framing: format.framing, configuration: configuration(lexicon), resumes: printed.resume,
            retriesFailures: printed.retryFailures)
        try deliver(
            extract(with: extractor, skipping: output.inputCount, format.encode), into: output, progress: style,
            hasFailures: output.failureCount > 0, earlierRecords: output.inputCount)
    }

    private func writeFolder(_ path: String, _ extractor: Extractor) throws {
        if printed.resolvedFormat == .html {
            let output = try FolderOutput(path: path, layout: ReportLayout())
            try deliver(extract(with: extractor, printed.htmlFormat.entry), into: output, progress: style)
        } else {
            let labels = printed.resolvedLabels
            let output = try FolderOutput(path: path, layout: BratLayout())
            try deliver(
                extract(with: extractor) { BratDocument($0, of: $1, labels: labels) }, into: output, progress: style)
        }
    }

    private var style: ProgressStyle { progress.style(writesFile: printed.output != nil) }

    private func extract<Content: Transferable>(
        with extractor: Extractor, skipping skipped: Int = 0,
        _ encode: @escaping (Article, Document) -> Content
    ) throws(SupervisionError) -> SupervisedResults<RunResult<Content>> {
        let published = published
        let labels = printed.resolvedLabels
        let corpus = inputs.corpus(
            articles.corpusFormat, encoding: articles.from.encoding, defaultMaximum: Self.defaultMaximum)
        return try workers.results(of: corpus, skipping: skipped) { document in
            let article = extractor.extract(document.text, published: published ?? document.published)
            return RunResult(encode(article, document), entityCounts: article.entityCounts(labels))
        }
    }

    /// Everything that the results depend on.
    private func configuration(_ lexicon: CustomLexicon?) -> String {
        let labels = (printed.labels?.labels ?? []).map(\.rawValue).sorted().joined(separator: ",")
        return "\(inputs.paths) \(inputs.pattern) \(inputs.lines) \(articles.corpusFormat) "
            + "\(articles.from.encoding) \(inputs.maxRecord ?? Self.defaultMaximum) "
            + "\(published?.description ?? "") \(printed.resolvedFormat) \(printed.resolvedTable) \(printed.offsets) "
            + "\(labels) \(lexicon?.entries ?? []) \(knowledge.home ?? "") \(knowledge.nested) \(knowledge.explain)"
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(argument) }
}
