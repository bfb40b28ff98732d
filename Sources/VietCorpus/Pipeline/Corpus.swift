/// Articles in files, folders or standard input, worked through in parallel and delivered in order.
///
/// ```swift
/// for await result in Corpus(paths: ["articles/"]).extract(with: .default) {
///     switch result {
///     case .success(let (document, article)): print(document.id, article.entities.count)
///     case .failure(let error): print(error)
///     }
/// }
/// ```
public struct Corpus: Sendable {
    /// Files, folders (with the files in and below them that ``patterns`` name, sorted), or `-` for standard input.
    /// What is compressed by gzip, zstd, bzip2 or xz is decompressed by these tools of the system.
    public let paths: [String]
    /// What files in folders are called, with `*`, `?` and `[…]` as in a shell.
    public let patterns: [String]
    /// How the inputs hold their articles.
    public let format: InputFormat
    /// How their bytes stand for text; JSON and the gold standard are UTF-8 whatever it says.
    public let encoding: InputEncoding
    /// What is read of pages besides their articles.
    public let pageOptions: PageOptions
    /// An article of more bytes, its JSON counted in, is skipped with an error that names it.
    public let maximumRecord: Int
    /// How a long text is cut into the parts of which is made what is made of it: see ``LongText``; `nil` where it stays whole.
    package var partition: TextPartition?
    /// Whether texts are cut too that come through a pipe or are compressed: see ``StreamedText``.
    package var cutsStreams = false

    /// Names a corpus; nothing is read before the first result is asked for.
    ///
    /// - Parameter patterns: none stands for what files of the format are called, such as `*.txt` and `*.txt.gz`.
    public init(
        paths: [String], patterns: [String] = [], format: InputFormat = .text, encoding: InputEncoding = .utf8,
        pageOptions: PageOptions = [], maximumRecord: Int = .max
    ) {
        self.paths = paths
        self.patterns = patterns.isEmpty ? format.patterns : patterns
        self.format = format
        self.encoding = encoding
        self.pageOptions = pageOptions
        self.maximumRecord = maximumRecord
    }

    /// The size of all inputs in bytes, or `nil` where it is not known beforehand: standard input, pipes, devices.
    ///
    /// - Complexity: looks at every file once, and opens none.
    public var inputSize: Int? {
        var total = 0
        for case .success(let path) in InputFiles(paths, patterns: patterns) {
            guard path != "-", [nil, .file].contains(FileSystem.kind(of: path)) else { return nil }
            total += FileSystem.size(of: path) ?? 0
        }
        return total
    }

    /// Applies a function to every article.
    ///
    /// Memory is bounded by a few batches of articles whatever the size of the corpus: no article is read before the
    /// results before it are asked for.
    ///
    /// - Parameters:
    ///   - jobs: how many batches are worked on at once; at least 1.
    ///   - skipping: how many inputs are passed over, as done before; they are found, but not decoded.
    ///   - transform: runs on any thread.
    /// - Returns: a result for each article in the order of the inputs, an error where one could not be read.
    public func map<Output: Sendable>(
        jobs: Int = 1, skipping: Int = 0, _ transform: @escaping @Sendable (Document) -> Output
    ) -> CorpusResults<Output> {
        CorpusResults(corpus: self, jobs: max(1, jobs), start: CorpusStart(skipping: skipping), transform: transform)
    }

    /// Applies a function to every article whose result is not in an output yet, and lets the output know what is read.
    ///
    /// The articles that are done are read again and compared with what was read of them then.
    ///
    /// - Parameters:
    ///   - jobs: how many batches are worked on at once; at least 1.
    ///   - output: takes the results, all of them and in their order.
    ///   - transform: runs on any thread.
    /// - Throws: ``OutputError/Kind/changed`` where an input is not what it was, is gone, or another one stands before
    ///   it; before any result. New ones after those that were read are no matter.
    public func map<Output: Sendable>(
        jobs: Int = 1, resuming output: ResumableOutput, _ transform: @escaping @Sendable (Document) -> Output
    ) throws(OutputError) -> CorpusResults<Output> {
        let reader = try BatchReader(
            self, after: output.inputCount, of: output.journalPath, recordingIn: output.ledger)
        let start = CorpusStart(reader, skipped: output.inputCount)
        return CorpusResults(corpus: self, jobs: max(1, jobs), start: start, transform: transform)
    }

    /// Extracts from every article.
    ///
    /// - Parameters:
    ///   - extractor: what to extract with.
    ///   - published: the publication date of all of them, where it is known from elsewhere; wins over what the
    ///     input states.
    ///   - jobs: how many batches are worked on at once.
    public func extract(
        with extractor: Extractor, published: PublicationDate? = nil, jobs: Int = 1
    ) -> CorpusResults<(Document, Article)> {
        map(jobs: jobs) { ($0, extractor.extract($0, published: published)) }
    }
}

extension Extractor {
    /// Extracts everything from one document; what its input states of it is not guessed from the text.
    ///
    /// - Parameter published: the publication date, where it is known from elsewhere; wins over what the input states.
    public func extract(_ document: Document, published: PublicationDate? = nil) -> Article {
        extract(document.text, published: published ?? document.published)
            .stating(headline: document.page?.headline, authors: document.page?.authors ?? [])
    }
}
