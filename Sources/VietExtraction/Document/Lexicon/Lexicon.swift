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

    /// One phrase of the lexicon found in a document.
    struct Match: Sendable {
        let range: Range<Int>
        let category: LexiconCategory
        let number: Int

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
        var matches: [Match] = []
        var starts = [Int32](repeating: 0, count: document.atoms.count + 1)
        for index in document.atoms.indices {
            starts[index] = Int32(matches.count)
            phrases?.forEachMatch(in: document.atoms, at: index) { Self.add($1, index..<$0, to: &matches) }
            guard let own = custom?.phrases else { continue }
            let shippedEnd = matches.count
            own.forEachMatch(in: document.atoms, at: index) { Self.add($1, index..<$0, to: &matches) }
            if matches.count > shippedEnd { matches[Int(starts[index])...].sort { $0.range.count < $1.range.count } }
        }
        starts[document.atoms.count] = Int32(matches.count)
        return LexiconMatches(matches: matches, starts: starts)
    }

    @inline(__always)
    private static func add(_ payloads: PhraseTable.Payloads, _ range: Range<Int>, to matches: inout [Match]) {
        for payload in payloads {
            guard let category = LexiconCategory(rawValue: payload.category) else { continue }
            matches.append(Match(range: range, category: category, number: payload.number))
        }
    }
}
