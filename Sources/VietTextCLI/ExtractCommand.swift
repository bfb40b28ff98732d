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
        let format = printed.articleFormat
        let published = published
        let corpus = Corpus(
            paths: inputs.paths, format: inputs.lines ? .lines : articles.corpusFormat,
            maximumRecord: articles.maxRecord)
        let results = corpus.map(jobs: inputs.jobs) { document in
            format.encode(
                Extractor.default.extract(document.text, published: published ?? document.published), of: document)
        }
        try await print(results, framing: format.framing)
    }
}

extension PublicationDate: ExpressibleByArgument {
    /// Reads a date from the command line.
    public init?(argument: String) { self.init(argument) }
}
