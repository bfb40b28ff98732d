/// One legal Vietnamese syllable taken apart: onset, medial glide, nucleus, coda and tone.
///
/// ```swift
/// let syllable = try Syllable("Khuỷu")
/// syllable.onset, syllable.medial, syllable.nucleus, syllable.coda, syllable.tone   // "kh", "u", "y", "u", .hỏi
/// syllable.spelled(.new)                                                            // "Khuỷu"
/// ```
/// Legal is what the spelling rules allow, whether or not a word has it.
public struct Syllable: Sendable {
    let run: SyllableLetters
    let onsetCount: Int
    let shape: RhymeTable.Shape

    /// Takes a syllable apart.
    ///
    /// Reads any case, composed and decomposed letters, and a tone on any vowel of the rhyme.
    /// - Throws: which rule the text breaks.
    public init(_ text: some StringProtocol) throws(IllegalSyllable) {
        guard let run = SyllableLetters(text) else { throw IllegalSyllable(text: String(text), rule: .letters) }
        switch Self.parse(run) {
        case .success(let syllable): self = syllable
        case .failure(let rule): throw IllegalSyllable(text: String(text), rule: rule)
        }
    }

    /// Puts a syllable together from its parts.
    ///
    /// - Parameters: toneless parts as they are spelled, such as "gi", "", "a", ""; gi before i and iê is written once.
    /// - Throws: which rule the result breaks.
    public init(
        onset: String, medial: String = "", nucleus: String, coda: String = "", tone: VietnameseLetter.Tone
    ) throws(IllegalSyllable) {
        let isShared = onset == "gi" && medial.isEmpty && nucleus.unicodeScalars.first == "i"
        let text = (isShared ? "g" : onset) + medial + nucleus + coda
        guard var run = SyllableLetters(text), run.tone == .ngang else {
            throw IllegalSyllable(text: text, rule: .letters)
        }
        run.tone = tone
        switch Self.parse(run) {
        case .success(let syllable): self = syllable
        case .failure(let rule): throw IllegalSyllable(text: text, rule: rule)
        }
    }

    init(run: SyllableLetters, onsetCount: Int, shape: RhymeTable.Shape) {
        self.run = run
        self.onsetCount = onsetCount
        self.shape = shape
    }

    /// The consonant at the start, "" for none; "gi" also where its i is that of the rhyme (`gì`).
    public var onset: String { sharesI ? "gi" : run.text(0..<onsetCount) }

    /// The glide before the nucleus, "o" or "u", "" for none.
    public var medial: String { run.text(onsetCount..<nucleusStart) }

    /// The vowel or diphthong.
    public var nucleus: String { run.text(nucleusStart..<codaStart) }

    /// The consonant or glide at the end, "" for none.
    public var coda: String { run.text(codaStart..<run.count) }

    /// Medial, nucleus and coda.
    public var rhyme: String { run.text(onsetCount..<run.count) }

    /// The tone.
    public var tone: VietnameseLetter.Tone { run.tone }

    var nucleusStart: Int { onsetCount + shape.medial }
    var codaStart: Int { nucleusStart + shape.nucleus }

    /// g before i is gi: the two are one consonant, whose i is the vowel, too.
    private var sharesI: Bool { onsetCount == 1 && run.letters[0] == Letter.g && run.letters[1] == Letter.i }
}

extension Syllable: Hashable {
    /// Equal when all parts are: whatever the case and the place of the tone.
    public static func == (a: Syllable, b: Syllable) -> Bool {
        a.run.letters == b.run.letters && a.tone == b.tone
    }

    /// Hashes the parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(run.letters)
        hasher.combine(tone)
    }
}

/// A text that is not a Vietnamese syllable.
public struct IllegalSyllable: Error, Sendable, Equatable, CustomStringConvertible {
    /// The rules of spelling, in the order in which they are checked.
    public enum Rule: Sendable {
        /// One to seven Vietnamese letters with one tone at most.
        case letters
        /// One of the 27 consonants or none at the start.
        case onset
        /// A rhyme of the table after it.
        case rhyme
        /// c, k and q, g and gh, ng and ngh, i and y each in their places.
        case spelling
        /// p, t, c, ch at the end go with sắc and nặng only.
        case toneOnStopCoda
    }

    /// The text in question.
    public let text: String
    /// The first rule that it breaks.
    public let rule: Rule

    /// One line with what is wrong.
    public var description: String {
        let what =
            switch rule {
            case .letters: "is not one run of Vietnamese letters with one tone at most"
            case .onset: "does not begin like a Vietnamese syllable"
            case .rhyme: "has no Vietnamese rhyme"
            case .spelling: "joins an onset and a rhyme that are not written together"
            case .toneOnStopCoda: "ends in p, t, c or ch and has neither sắc nor nặng"
            }
        return "“\(text)” \(what)"
    }
}
