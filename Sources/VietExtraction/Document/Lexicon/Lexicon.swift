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
    /// The meanings of the phrases that the package ships, and after them the caller's.
    private let meanings: StaticTable<UInt32>

    init(custom: CustomLexicon? = nil) {
        self.custom = custom
        let shipped = PhraseTable(StaticBytes(constant: viet_data_phrases(), count: viet_data_phrases_count()))
        phrases = shipped
        meanings = Self.meanings(shipped, custom?.phrases)
        strings = StringTable(StaticBytes(constant: viet_data_strings(), count: viet_data_strings_count()))
    }

    /// Tables that are not compiled into the package yet, as `viettext-build lexicon` makes them.
    init(phrases: [UInt8], strings: [UInt8]) {
        custom = nil
        let table = PhraseTable(StaticBytes(phrases))
        self.phrases = table
        meanings = Self.meanings(table, nil)
        self.strings = StringTable(StaticBytes(strings))
    }

    private static func meanings(_ phrases: PhraseTable?, _ own: PhraseTable?) -> StaticTable<UInt32> {
        guard let own else { return phrases?.meanings ?? StaticTable([]) }
        return StaticTable((phrases?.meanings.values ?? []) + own.meanings.values)
    }

    /// One meaning of a phrase of the lexicon found in a document.
    struct Match: Sendable, BitwiseCopyable {
        private let start: Int32
        private let end: Int32
        /// The category in the low 8 bits, and the number.
        private let payload: UInt32

        @inline(__always)
        init(_ range: Range<Int>, payload: UInt32) {
            start = Int32(truncatingIfNeeded: range.lowerBound)
            end = Int32(truncatingIfNeeded: range.upperBound)
            self.payload = payload
        }

        /// The tables hold no phrases of other categories.
        @inline(__always)
        var category: LexiconCategory {
            LexiconCategory(rawValue: UInt8(truncatingIfNeeded: payload)) ?? .commonWord
        }

        /// Whether the phrase is of a category: one byte is compared.
        @inline(__always)
        func isOf(_ category: LexiconCategory) -> Bool { isOf(category.rawValue) }

        @inline(__always)
        func isOf(_ category: UInt8) -> Bool { UInt8(truncatingIfNeeded: payload) == category }

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

    /// All phrases of a document.
    ///
    /// - Complexity: O(n · length of the longest phrase).
    func matches(in document: Document) -> LexiconMatches {
        let atoms = document.atoms
        var found = phrases?.matches(in: atoms) ?? PhraseTable.Matches(atomCount: atoms.count)
        if let own = custom?.phrases { found.add(own.matches(in: atoms), meaningsFrom: phrases?.meanings.count ?? 0) }
        return LexiconMatches(found, meanings: meanings)
    }
}
