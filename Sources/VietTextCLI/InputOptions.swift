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

    @Option(help: ArgumentHelp("How many threads work. (default: all cores)", valueName: "n"))
    var jobs = availableCores

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs takes 1 or more.") }
        if pattern.contains(where: { $0.isEmpty || $0.contains("/") }) {
            throw ValidationError("--pattern takes the names of files, as in '*.txt', without folders.")
        }
    }

    func corpus(
        _ format: InputFormat = .text, encoding: InputEncoding = .utf8, maximumRecord: Int = .max
    ) -> Corpus {
        Corpus(
            paths: paths, patterns: pattern, format: lines ? .lines : format, encoding: encoding,
            maximumRecord: maximumRecord)
    }
}
