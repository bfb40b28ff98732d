import ArgumentParser
import VietCorpus

/// What every command that reads articles takes.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files, folders with *.txt files, or - for standard input, which is also the default.")
    var paths: [String] = ["-"]

    @Flag(help: "Take each line for a document; they are numbered from 1.")
    var lines = false

    @Option(help: ArgumentHelp("How many threads work. (default: all cores)", valueName: "n"))
    var jobs = availableCores

    func validate() throws {
        if jobs < 1 { throw ValidationError("--jobs takes 1 or more.") }
    }

    func corpus(_ format: InputFormat = .text) -> Corpus { Corpus(paths: paths, format: lines ? .lines : format) }
}
