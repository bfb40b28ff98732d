import ArgumentParser
import VietCorpus

/// `viettext numbers`: figures in words as they are read aloud, or numbers in words as figures.
struct NumbersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers", _superCommandName: "viettext",
        abstract: "Writes the numbers of running text in words, as for speech, or in figures.",
        discussion: """
            To words: figures, dates, clock times, units and money as they are read aloud; 29/9/2022, 8h30, 120 ha, 63,5%. \
            Numbers of telephones are read digit by digit; designations, versions and addresses stay as they are. To digits: \
            numbers of two syllables and more, dates after 'ngày' and 'tháng', and units.
            """)

    /// What numbers become.
    enum Form: String, NamedChoice {
        case words
        case digits
    }

    /// Whose words.
    enum Region: String, NamedChoice {
        case north
        case south
    }

    @OptionGroup var inputs: InputOptions

    @OptionGroup(title: "Who works") var workers: WorkerChoices

    @Option(help: "What numbers become.")
    var to = Form.words

    @Option(help: "Whose words: nghìn and linh, or ngàn and lẻ.")
    var region = Region.north

    @Option(help: "How to print the results: the text, or an object a line with the edits.")
    var format = NormalizeCommand.Format.text

    @Option(help: "The unit of positions in edits: scalar, utf8 or utf16.")
    var offsets = OffsetUnit.scalar

    func run() throws {
        try inputs.open()
        let speech = NumberSpeech(region: region == .north ? .north : .south)
        let output = NormalizedFormat(format == .text ? .text : .lines, offsetUnit: offsets)
        let corpus = Corpus(
            paths: inputs.inputPaths, patterns: inputs.pattern,
            format: inputs.lines && format == .jsonl ? .lines : .text, encoding: inputs.from.encoding,
            maximumRecord: inputs.maxRecord ?? InputOptions.largestRecord)
        try corpus.checkInputs(against: .standardOutput)
        let results = try workers.results(of: corpus) { document in
            let spoken = to == .words ? speech.words(in: document.text) : speech.digits(in: document.text)
            return RunResult(output.encode(spoken, of: document))
        }
        try deliver(results, into: StreamOutput())
    }
}
