import CVietData
import VietTokenization

/// The compiled tables of `Corpus/lexicon`, and what the caller adds to them.
struct Lexicon: Sendable {
    /// The tables that the package ships.
    static let shipped = Lexicon()

    /// Payload numbers of titles from here on mean readings of the caller's.
    static let firstCustomReading = 1 << 20

    let phrases: PhraseTable?
    private let strings: StringTable
    private let custom: CustomLexicon?

    init(custom: CustomLexicon? = nil) {
        self.custom = custom
        phrases = PhraseTable(StaticBytes(constant: viet_data_phrases(), count: viet_data_phrases_count()))
        strings = StringTable(StaticBytes(constant: viet_data_strings(), count: viet_data_strings_count()))
    }

    /// Tables that are not compiled into the package yet, as `viettext-build lexicon` makes them.
    init(phrases: [UInt8], strings: [UInt8]) {
        custom = nil
        self.phrases = PhraseTable(StaticBytes(phrases))
        self.strings = StringTable(StaticBytes(strings))
    }

    /// One phrase of the lexicon found in a document.
    ///
    /// Twelve bytes: ordinary text has some five of them to four atoms.
    struct Match: Sendable {
        private let phrase: PhraseTable.Match

        @inline(__always)
        init(_ phrase: PhraseTable.Match) { self.phrase = phrase }

        /// ``LexiconMatches`` holds no phrases of other categories.
        @inline(__always)
        var category: LexiconCategory {
            LexiconCategory(rawValue: UInt8(truncatingIfNeeded: phrase.payload)) ?? .commonWord
        }

        /// Whether the phrase is of a category: one byte is compared.
        @inline(__always)
        func isOf(_ category: LexiconCategory) -> Bool {
            UInt8(truncatingIfNeeded: phrase.payload) == category.rawValue
        }

        /// Atoms.
        @inline(__always)
        var range: Range<Int> { Int(phrase.start)..<Int(phrase.end) }

        @inline(__always)
        var number: Int { Int(phrase.payload >> 8) }

        /// What the phrase says within its category.
        func payload<Payload: LexiconPayload>(_: Payload.Type = Payload.self) -> Payload? { Payload(number: number) }
    }

    /// What an abbreviated title may stand for.
    func readings(_ number: Int) -> [String] {
        let index = number - Self.firstCustomReading
        guard index >= 0 else { return strings[number] }
        return custom.map { $0.readings.indices.contains(index) ? $0.readings[index] : [] } ?? []
    }

    /// All phrases of a document, in order of their start, shorter ones first.
    ///
    /// - Complexity: O(n · length of the longest phrase).
    func matches(in document: Document) -> LexiconMatches {
        guard let phrases else { return LexiconMatches([], atomCount: document.atoms.count) }
        let found = phrases.matches(in: document.atoms)
        guard let own = custom?.phrases?.matches(in: document.atoms).matches, !own.isEmpty else {
            return LexiconMatches(found, atomCount: document.atoms.count)
        }
        return LexiconMatches(
            (found.matches + own).sorted { ($0.start, $0.end) < ($1.start, $1.end) }, atomCount: document.atoms.count)
    }
}
