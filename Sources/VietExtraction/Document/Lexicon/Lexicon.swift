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
        var found = phrases?.matches(in: document.atoms) ?? []
        if let own = custom?.phrases?.matches(in: document.atoms), !own.isEmpty {
            found = (found + own).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        }
        var matches: [Match] = []
        matches.reserveCapacity(found.count)
        var starts: [Int32] = []
        starts.reserveCapacity(document.atoms.count + 1)
        for match in found {
            guard let category = LexiconCategory(rawValue: match.payload.category) else { continue }
            while starts.count <= match.start { starts.append(Int32(matches.count)) }
            matches.append(
                Match(range: Int(match.start)..<Int(match.end), category: category, number: match.payload.number))
        }
        while starts.count <= document.atoms.count { starts.append(Int32(matches.count)) }
        return LexiconMatches(matches: matches, starts: starts)
    }
}
