import ArgumentParser
import VietCorpus

/// `viettext tokenize`: the words, syllables or sentences of each text.
struct TokenizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tokenize", _superCommandName: "viettext",
        abstract: "Cuts text into sentences and these into words or syllables.")

    @OptionGroup var inputs: InputOptions

    @OptionGroup(title: "Who works") var workers: WorkerChoices

    @Option(help: "What the text is cut into.")
    var unit = TokenUnit.word

    @Option(help: "How the tokens are printed.")
    var format = TokenFormat.Layout.text

    @Option(help: "The unit of positions.")
    var offsets = OffsetUnit.scalar

    @Option(
        help: ArgumentHelp(
            "A file of your own words, one phrase a line, with | between two words: 'nông thôn mới', 'bí thư|huyện ủy'.",
            valueName: "file"))
    var lexicon: String?

    @Flag(help: "Print the syllables of each word after it, at the position of the word.")
    var search = false

    @Flag(help: "Leave punctuation marks out.")
    var dropPunctuation = false

    func validate() throws {
        if unit == .sentence, format == .conllu {
            throw ValidationError("--unit sentence has no tokens for --format conllu; take word or syllable.")
        }
        if search, unit != .word || format == .conllu {
            throw ValidationError("--search goes with --unit word and --format text or jsonl.")
        }
        if dropPunctuation, unit == .sentence || format == .conllu {
            throw ValidationError("--drop-punctuation goes with --unit word or syllable and --format text or jsonl.")
        }
    }

    func run() throws {
        try inputs.open()
        let format = TokenFormat(
            unit, layout: format, tokenizer: try tokenizer(), offsetUnit: offsets, keepsPunctuation: !dropPunctuation,
            showsParts: search)
        let corpus = inputs.corpus()
        try corpus.checkInputs(against: .standardOutput, knowledge: [lexicon].compactMap(\.self))
        let job = TextJob.tokens(format)
        let results = try workers.results(of: corpus, job, mayStartAnew: lexicon == nil)
        try deliver(results, into: JoinedTextOutput(framing: job.framing))
    }

    private func tokenizer() throws -> Tokenizer {
        guard let lexicon else { return .default }
        return Tokenizer(
            lexicon: try reading("--lexicon") { () throws(InputError) in try UserLexicon(contentsOf: lexicon) })
    }
}

extension TokenUnit: NamedChoice {}

extension TokenFormat.Layout: NamedChoice {}
