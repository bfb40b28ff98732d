import ArgumentParser
import VietCorpus

/// `viettext normalize`: one spelling of Vietnamese text, line ends as they came.
struct NormalizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize", abstract: "Brings text into one spelling; line ends stay as they came.")

    /// Where tones stand in open oa, oe and uy.
    enum Tone: String, CaseIterable, ExpressibleByArgument {
        case keep
        case old
        case new
    }

    /// The Unicode normalization form of the result.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case nfc
        case nfd
    }

    @OptionGroup var inputs: InputOptions

    @Option(help: "Tone placement: hòa is old, hoà is new.")
    var tone = Tone.keep

    @Flag(help: "Mend misplaced tones, the order of marks and letters that look alike.")
    var `repair` = false

    @Flag(help: "Drop invisible characters and write every space as U+0020.")
    var clean = false

    @Flag(help: "Decode HTML entities.")
    var htmlEntities = false

    @Flag(help: "Mend UTF-8 that was once read as another encoding.")
    var mojibake = false

    @Option(help: "The Unicode normalization form of the result.")
    var form = Form.nfc

    @Option(help: ArgumentHelp("A file of words, one a line, whose tones stay where they are.", valueName: "file"))
    var protect: String?

    @Option(help: "What is printed: the text, or JSON Lines with the edits.")
    var format = NormalizationFormat.Layout.text

    @Option(help: "The unit of positions in JSON Lines.")
    var offsets = OffsetUnit.scalar

    func run() async throws {
        let format = NormalizationFormat(
            Normalizer(options, protecting: try protectedWords()), layout: format, offsetUnit: offsets,
            endsLines: inputs.lines)
        try await print(inputs.corpus().map(jobs: inputs.jobs) { format.encode($0) })
    }

    private var options: Normalizer.Options {
        var options: Normalizer.Options = form == .nfc ? .nfc : .nfd
        if tone != .keep { options.insert(.tonePlacement(tone == .old ? .old : .new)) }
        if `repair` { options.formUnion([.toneRepair, .markOrder, .lookAlikes, .highlandApostrophes]) }
        if clean { options.insert(.clean) }
        if htmlEntities { options.insert(.htmlEntities) }
        if mojibake { options.insert(.mojibake) }
        return options
    }

    private func protectedWords() throws -> ProtectedWords {
        guard let protect else { return [] }
        do {
            return ProtectedWords(try WordList.read(protect))
        } catch {
            StandardError.write("viettext: \(error)")
            throw ExitStatus.inputsFailed
        }
    }
}

extension NormalizationFormat.Layout: ExpressibleByArgument {}
