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

/// The lexicon phrases of one document by the atom where they start.
///
/// A class for the reason that ``Document`` is one.
final class LexiconMatches: Sendable {
    private let matches: [Lexicon.Match]
    private let starts: [Int32]
    /// For each atom, a bit for each category that starts there: it answers most questions.
    private let categories: [UInt64]

    /// - Parameters:
    ///   - matches: in order of their start.
    ///   - starts: for each atom, and behind the last, how many of them start before it.
    fileprivate init(matches: [Lexicon.Match], starts: [Int32]) {
        self.matches = matches
        self.starts = starts
        var categories = Array(repeating: 0 as UInt64, count: starts.count - 1)
        for match in matches { categories[match.range.lowerBound] |= Self.bit(match.category) }
        self.categories = categories
    }

    /// Whether no phrase starts at an atom, but for syllables of people's names, which say nothing in lower case.
    func startsNoPhrase(at index: Int) -> Bool {
        categories[index] & ~(Self.bit(.surname) | Self.bit(.givenName)) == 0
    }

    private static func bit(_ category: LexiconCategory) -> UInt64 { 1 << UInt64(category.rawValue) }

    /// The phrases that start at an atom, shorter ones first.
    func at(_ index: Int) -> ArraySlice<Lexicon.Match> {
        guard categories.indices.contains(index), categories[index] != 0 else { return [] }
        return matches[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// All phrases of a category, in order of their start.
    func all(_ category: LexiconCategory) -> [Lexicon.Match] { matches.filter { $0.category == category } }

    /// The longest phrase of a category that starts at an atom.
    func longest(_ category: LexiconCategory, at index: Int) -> Lexicon.Match? {
        guard categories.indices.contains(index), categories[index] & Self.bit(category) != 0 else { return nil }
        // The most frequent question of all rules: indices spare it the slice and its reference count.
        let first = Int(starts[index])
        var last = Int(starts[index + 1]) - 1
        while last >= first {
            if matches[last].category == category { return matches[last] }
            last -= 1
        }
        return nil
    }
}
