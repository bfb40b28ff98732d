import ArgumentParser
import VietCorpus

/// `viettext normalize`: one spelling for every text.
struct NormalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize", _superCommandName: "viettext", abstract: "Brings text into one spelling.",
        discussion: "Without options the text is composed (NFC) and nothing else; line ends stay as they came.")

    /// How tones in hòa, khỏe, thúy are placed.
    enum Tone: String, NamedChoice {
        case keep
        case old
        case new
    }

    /// The canonical forms of Unicode.
    enum Form: String, NamedChoice {
        case nfc
        case nfd
    }

    /// How the results are printed.
    enum Format: String, NamedChoice {
        case text
        case jsonl
    }

    @OptionGroup var inputs: InputOptions

    @OptionGroup(title: "Who works") var workers: WorkerChoices

    @Option(help: "Where the tone of open oa, oe, uy stands: old hòa, new hoà, or as it is.")
    var tone = Tone.keep

    @Flag(
        help:
            "Repair misplaced tones, the order of marks, marks and parts of words that stand apart, letters that only look right, apostrophes of highland names."
    )
    var repair = false

    @Flag(help: "Delete invisible characters and make every kind of space one.")
    var clean = false

    @Flag(help: "Replace HTML character references, also where they were escaped twice.")
    var htmlEntities = false

    @Flag(help: "Read again what was UTF-8 and was taken for windows-1252 or windows-1258, once or twice.")
    var mojibake = false

    @Flag(help: "Take all diacritics off Latin letters.")
    var fold = false

    @Flag(help: "Make all letters small.")
    var lower = false

    @Flag(help: "Make a name for addresses and files of each line: small ASCII letters and digits, joined by hyphens.")
    var slug = false

    @Option(help: "The canonical form of the result.")
    var form = Form.nfc

    @Option(help: ArgumentHelp("A file of words and phrases, one a line, that keep their tones.", valueName: "file"))
    var protect: String?

    @Option(help: "How to print the results: the text, or an object a line with the edits.")
    var format = Format.text

    @Option(help: "The unit of positions in edits: scalar, utf8 or utf16.")
    var offsets = OffsetUnit.scalar

    func run() throws {
        try inputs.open()
        let normalizer = Normalizer(options, protecting: try protectedWords())
        let output = NormalizedFormat(format == .text ? .text : .lines, offsetUnit: offsets)
        // As text the lines of an input make the same output as the whole, with their ends as they came.
        let inputFormat: InputFormat = inputs.lines && format == .jsonl ? .lines : .text
        var corpus = Corpus(
            paths: inputs.inputPaths, patterns: inputs.pattern, format: inputFormat, encoding: inputs.from.encoding,
            maximumRecord: inputs.maxRecord ?? InputOptions.largestRecord)
        // A protected phrase may go on where a part ends.
        let cutsTexts = protect == nil
        // Of lines each is a document: that a later one is not text keeps none of those before from being printed.
        corpus.cutsStreams = cutsTexts && inputs.lines && format == .text
        try corpus.checkInputs(against: .standardOutput, knowledge: [protect].compactMap(\.self))
        let job = TextJob.normalized(normalizer, output)
        let results = try workers.results(
            of: corpus, job, mayStartAnew: protect == nil, cutsLongTexts: cutsTexts)
        try deliver(results, into: JoinedTextOutput(framing: job.framing))
    }

    private var options: Normalizer.Options {
        var options: Normalizer.Options = form == .nfc ? .nfc : .nfd
        if repair { options.formUnion(Self.repairs) }
        if clean { options.insert(.clean) }
        if htmlEntities { options.insert(.htmlEntities) }
        if mojibake { options.insert(.mojibake) }
        if lower { options.insert(.letterCase(.lower)) }
        if slug { options.insert(.slug) }
        if fold { options.insert(.foldDiacritics) }
        switch tone {
        case .keep: break
        case .old: options.insert(.tonePlacement(.old))
        case .new: options.insert(.tonePlacement(.new))
        }
        return options
    }

    private static let repairs: Normalizer.Options = [
        .toneRepair, .markOrder, .lookAlikes, .highlandApostrophes, .detachedMarks, .splitWords,
    ]

    private func protectedWords() throws -> ProtectedWords {
        guard let protect else { return [] }
        return try reading("--protect") { () throws(InputError) in try ProtectedWords(contentsOf: protect) }
    }
}
