import ArgumentParser
import VietCorpus

/// What every command that reads articles takes.
struct InputOptions: ParsableArguments, InputPlaces {
    @Argument(help: .inputPaths)
    var paths: [String] = []

    @Option(help: .inputText)
    var text: String?

    @Option(help: .inputPattern)
    var pattern: [String] = []

    @Flag(help: "Take each line for a document; they are numbered from 1.")
    var lines = false

    @Option(
        help: ArgumentHelp(
            "The encoding of the inputs; auto finds it out for each. Results carry the text where it is not UTF-8.",
            valueName: "encoding"))
    var from = SourceEncoding(.utf8)

    @Option(
        help: ArgumentHelp(
            "Skip documents of more bytes, naming them. (default: 16777216 to extract from, else 2147483647)",
            valueName: "bytes"))
    var maxRecord: Int?

    /// Positions in a text are 32-bit numbers inside the library.
    static let largestRecord = Int(Int32.max)

    func validate() throws {
        try checkPlaces()
        if lines, from.encoding == .legacy(.utf16) {
            throw ValidationError(
                "--lines does not go with --from utf-16; leave --lines out or convert the input first.")
        }
        if let maxRecord, !(1...Self.largestRecord).contains(maxRecord) {
            throw ValidationError("--max-record takes 1 to \(Self.largestRecord).")
        }
    }

    func corpus(
        _ format: InputFormat = .text, pages: PageOptions = [], defaultMaximum: Int = largestRecord
    ) -> Corpus {
        Corpus(
            paths: inputPaths, patterns: pattern, format: lines ? .lines : format, encoding: from.encoding,
            pageOptions: pages, maximumRecord: maxRecord ?? defaultMaximum)
    }
}
