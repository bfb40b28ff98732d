import ArgumentParser
import VietCorpus

/// What every command that reads articles takes.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files, folders of them, or - for standard input, which is also the default.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("The text itself, in the place of inputs.", valueName: "text"))
    var text: String?

    @Option(
        help: ArgumentHelp(
            "Which files of folders to read, as in '*.txt'; may be repeated. (default: by what they hold)",
            valueName: "glob"))
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
        if text != nil, !paths.isEmpty { throw ValidationError("--text and inputs exclude each other.") }
        if lines, from.encoding == .legacy(.utf16) {
            throw ValidationError(
                "--lines does not go with --from utf-16; leave --lines out or convert the input first.")
        }
        if let maxRecord, !(1...Self.largestRecord).contains(maxRecord) {
            throw ValidationError("--max-record takes 1 to \(Self.largestRecord).")
        }
        if pattern.contains(where: { $0.isEmpty || $0.contains("/") }) {
            throw ValidationError("--pattern takes the names of files, as in '*.txt', without folders.")
        }
    }

    /// The inputs, standard input where none is named.
    var inputPaths: [String] { paths.isEmpty ? ["-"] : paths }

    /// Gives the text of the command line a place, and tells who sits at a terminal what is waited for.
    ///
    /// Asked for once, before the inputs are read.
    func open() throws(InputError) {
        if let text {
            try StandardInput.replace(by: text)
        } else if inputPaths.contains("-"), StandardInput.isTerminal {
            StandardError.write("viettext: reads what you type; end with Ctrl-D at the start of a line")
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
