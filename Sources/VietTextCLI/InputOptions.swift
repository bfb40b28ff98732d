import ArgumentParser
import VietCorpus

/// What every command that reads articles takes.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files, folders of them, or - for standard input, which is also the default.")
    var paths: [String] = ["-"]

    @Option(
        help: ArgumentHelp(
            "Which files of folders to read, as in '*.txt'; may be repeated. (default: by what they hold)",
            valueName: "glob"))
    var pattern: [String] = []

    @Flag(help: "Take each line for a document; they are numbered from 1.")
    var lines = false

    @Option(
        help: ArgumentHelp(
            "Skip documents of more bytes, naming them. (default: 16777216 to extract from, else 2147483647)",
            valueName: "bytes"))
    var maxRecord: Int?

    /// Positions in a text are 32-bit numbers inside the library.
    static let largestRecord = Int(Int32.max)

    func validate() throws {
        if let maxRecord, !(1...Self.largestRecord).contains(maxRecord) {
            throw ValidationError("--max-record takes 1 to \(Self.largestRecord).")
        }
        if pattern.contains(where: { $0.isEmpty || $0.contains("/") }) {
            throw ValidationError("--pattern takes the names of files, as in '*.txt', without folders.")
        }
    }

    func corpus(
        _ format: InputFormat = .text, encoding: InputEncoding = .utf8, defaultMaximum: Int = largestRecord
    ) -> Corpus {
        Corpus(
            paths: paths, patterns: pattern, format: lines ? .lines : format, encoding: encoding,
            maximumRecord: maxRecord ?? defaultMaximum)
    }
}
