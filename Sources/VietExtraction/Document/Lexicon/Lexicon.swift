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
    /// Sixteen bytes: ordinary text has some five of them to four atoms.
    struct Match: Sendable {
        private let start: Int32
        private let end: Int32
        private let payload: UInt32
        let category: LexiconCategory

        init(_ match: PhraseTable.Match, _ category: LexiconCategory) {
            start = match.start
            end = match.end
            payload = match.payload
            self.category = category
        }

        /// Atoms.
        @inline(__always)
        var range: Range<Int> { Int(start)..<Int(end) }

        @inline(__always)
        var number: Int { Int(payload >> 8) }

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
        var found = phrases?.matches(in: document.atoms) ?? []
        if let own = custom?.phrases?.matches(in: document.atoms), !own.isEmpty {
            found = (found + own).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        }
        return LexiconMatches(found, atomCount: document.atoms.count)
    }
}
