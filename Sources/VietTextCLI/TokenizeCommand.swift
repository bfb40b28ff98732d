import ArgumentParser
import VietCorpus

/// `viettext tokenize`: the words, syllables or sentences of each text.
struct TokenizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenize", abstract: "Cuts text into sentences and these into words or syllables.")

    @OptionGroup var inputs: InputOptions

    @Option(help: "What the text is cut into.")
    var unit = TokenUnit.word

    @Option(help: "How the tokens are printed.")
    var format = TokenFormat.Layout.text

    @Option(help: "The unit of positions.")
    var offsets = OffsetUnit.scalar

    @Flag(help: "Leave punctuation marks out.")
    var dropPunctuation = false

    func validate() throws {
        if unit == .sentence, format == .conllu {
            throw ValidationError("--unit sentence has no tokens for --format conllu; take word or syllable.")
        }
    }

    func run() async throws {
        let format = TokenFormat(unit, layout: format, offsetUnit: offsets, keepsPunctuation: !dropPunctuation)
        let results = inputs.corpus().map(jobs: inputs.jobs) { RunResult(format.encode($0)) }
        try await deliver(results, into: PrintedOutput())
    }
}

extension TokenUnit: ExpressibleByArgument {}

extension TokenFormat.Layout: ExpressibleByArgument {}
