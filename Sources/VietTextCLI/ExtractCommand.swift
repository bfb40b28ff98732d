import ArgumentParser
import VietCorpus

/// `viettext extract`: entities and record of each article.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", _superCommandName: "viettext",
        abstract: "Extracts the entities and the record of each article.")

    @OptionGroup var inputs: InputOptions

    @OptionGroup(title: "Who works") var workers: WorkerChoices

    @OptionGroup(title: "What the inputs are") var articles: ArticleInputOptions

    @OptionGroup(title: "What is printed") var printed: ArticleOutputOptions

    @OptionGroup(title: "What is known and told") var knowledge: KnowledgeOptions

    @Option(
        help: ArgumentHelp(
            "The publication date of the articles, as in 2022-10-04, 2022-10-04T09:01, 04/10/2022 or 2022-07.",
            valueName: "date"))
    var published: PublicationDate?

    @OptionGroup(title: "What is told meanwhile") var progress: ProgressOptions

    /// No article is longer; what is has lost its line ends.
    private static let defaultMaximum = 1 << 24

    func validate() throws {
        if inputs.lines, articles.inputFormat != .text {
            throw ValidationError("--lines and --input-format \(articles.inputFormat.rawValue) exclude each other.")
        }
        try articles.validate(inputs.from)
        let format = printed.resolvedFormat
        if knowledge.nested, format.isFlat {
            throw ValidationError("--format \(format.rawValue) holds no entities inside others; leave --nested out.")
        }
        if knowledge.explain, !format.tellsReasons {
            throw ValidationError("--explain goes with --format jsonl or json.")
        }
    }

    func run() throws {
        try inputs.open()
        let destination = try printed.destination()
        let fileExtensions = printed.fileExtensions(in: destination)
        try corpus.checkInputs(
            against: destination, fileExtensions: fileExtensions,
            knowledge: [knowledge.lexicon, knowledge.rules].compactMap(\.self))
        let lexicon = try knowledge.customLexicon()
        let rules = try knowledge.ownRules()
        let extractor = try knowledge.extractor(lexicon, rules, keepsAtoms: printed.resolvedFormat.hasTokens)
        try printed.checkLabels(of: extractor)
        switch destination {
        case .standardOutput:
            let mayStartAnew = knowledge.lexicon == nil && knowledge.rules == nil
            try write(into: { StreamOutput(framing: $0) }, extractor, mayStartAnew: mayStartAnew)
        case .stream(let path):
            try write(
                into: { framing throws(OutputError) in try StreamOutput(path: path, framing: framing) }, extractor)
        case .file(let path), .folder(let path):
            if fileExtensions == nil {
                try writeFile(path, extractor, configuration(lexicon, rules))
            } else {
                try writeFolder(path, extractor)
            }
        }
    }

    private func write(
        into output: (Framing) throws(OutputError) -> StreamOutput, _ extractor: Extractor, mayStartAnew: Bool = false
    ) throws {
        guard let format = printed.articleFormat(of: extractor) else { return }
        // Nobody counts the records of a stream but who is told of progress, or compares them.
        let encode = format.recordEncoder(joins: style == .none && printed.duplicates == nil)
        let results = try workers.results(
            of: corpus, mayStartAnew: mayStartAnew, extraction(with: extractor, encode))
        try deliver(
            results, into: RecordOutput(try output(format.framing)), progress: style, isQuiet: progress.quiet,
            duplicates: DuplicateScreen(treatment(format)))
    }

    private func writeFile(_ path: String, _ extractor: Extractor, _ configuration: String) throws {
        guard let format = printed.articleFormat(of: extractor) else { return }
        if printed.resume, ResumableOutput.isComplete(path) {
            StandardError.write(
                "viettext: \(SystemPath.shown(path)) is complete already; run with --force to make it anew")
            return
        }
        let output = try ResumableOutput(
            path: path, framing: format.framing, configuration: configuration, existing: printed.existing,
            retriesFailures: printed.retryFailures)
        let results = try workers.results(
            of: corpus, resuming: output, extraction(with: extractor, format.recordEncoder()))
        try deliver(
            results, into: RecordOutput(output), progress: style, isQuiet: progress.quiet,
            hasFailures: output.failureCount > 0,
            earlierRecords: output.inputCount,
            duplicates: DuplicateScreen(treatment(format), after: output.earlierOriginals()))
    }

    private func writeFolder(_ path: String, _ extractor: Extractor) throws {
        if printed.resolvedFormat == .html {
            let output = try FolderOutput(path: path, layout: ReportLayout(), replaces: printed.force)
            let results = try workers.results(
                of: corpus, extraction(with: extractor, printed.htmlFormat(of: extractor).entry))
            try deliver(
                results, into: output, progress: style, isQuiet: progress.quiet,
                duplicates: DuplicateScreen(printed.duplicates == nil ? .none : .drop))
        } else {
            let labels = printed.selectedLabels(of: extractor)
            let output = try FolderOutput(path: path, layout: BratLayout(labels: labels), replaces: printed.force)
            let encode = extraction(with: extractor, BratDocument.encoder(labels: labels))
            try deliver(
                workers.results(of: corpus, encode), into: output, progress: style, isQuiet: progress.quiet,
                duplicates: DuplicateScreen(printed.duplicates == nil ? .none : .drop))
        }
    }

    /// What becomes of articles that repeat an earlier one.
    private func treatment(_ format: any ArticleFormat) -> DuplicateScreen<EncodedRecord>.Treatment {
        switch printed.duplicates {
        case nil: .none
        case .drop: .drop
        case .mark:
            (format as? JSONFormat).map { format in
                .mark { record, original in record.changingEnd { format.marked($0, duplicateOf: original) } }
            } ?? .none
        }
    }

    private var style: ProgressStyle { progress.style(writesFile: printed.output.map { $0 != "-" } ?? false) }

    private var corpus: Corpus {
        inputs.corpus(articles.corpusFormat, pages: articles.pageOptions, defaultMaximum: Self.defaultMaximum)
    }

    /// What becomes of an article.
    private func extraction<Content: Transferable>(
        with extractor: Extractor, _ encode: @escaping (Article, Document) -> Content
    ) -> (Document) -> RunResult<Content> {
        let published = published
        let labels = printed.selectedLabels(of: extractor)
        let comparesArticles = printed.duplicates != nil
        let tellsCounts = style != .none
        return { document in
            let article = extractor.extract(document, published: published)
            return RunResult(
                encode(article, document), entityCounts: tellsCounts ? article.entityCounts(labels) : [:],
                warning: document.warning,
                identity: comparesArticles ? ArticleIdentity(article, id: document.id) : nil,
                isFollowed: document.isFollowed)
        }
    }

    /// Everything that the results depend on but for the inputs, which are compared as they are read: the version, what
    /// the files of knowledge hold, and all options but those that say where the results go.
    private func configuration(_ lexicon: CustomLexicon?, _ rules: RuleTable?) -> String {
        let groups: [Any] = [inputs, articles, printed, knowledge]
        let options = groups.flatMap { group in
            Mirror(reflecting: group).children.compactMap { option -> String? in
                let name = (option.label ?? "").drop { $0 == "_" }
                return Self.placeOptions.contains(String(name)) ? nil : "\(name)=\(option.value)"
            }
        }
        let told = ["published=\(published?.description ?? "")", "format=\(printed.resolvedFormat)"]
        let known = ["\(lexicon?.entries ?? [])", rules?.text ?? ""]
        return ([Viettext.configuration.version] + options + told + known).joined(separator: " ")
    }

    /// The options that change no result: where it goes, what becomes of what is there, and the paths of files whose
    /// content counts.
    private static let placeOptions: Set = ["paths", "output", "resume", "retryFailures", "force", "lexicon", "rules"]
}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(stated: argument) }
}
