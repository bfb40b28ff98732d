import CVietData
import VietTokenization

/// The compiled tables of `Corpus/lexicon`.
struct Lexicon: Sendable {
    /// The tables that the package ships.
    static let shipped = Lexicon()

    let phrases: PhraseTable?
    let strings: StringTable

    private init() {
        phrases = PhraseTable(StaticBytes(constant: viet_data_phrases(), count: viet_data_phrases_count()))
        strings = StringTable(StaticBytes(constant: viet_data_strings(), count: viet_data_strings_count()))
    }

    /// One phrase of the lexicon found in a document.
    struct Match: Sendable {
        let range: Range<Int>
        let category: LexiconCategory
        let number: Int
    }

    /// All phrases of a document, in order of their start, shorter ones first.
    ///
    /// - Complexity: O(n · length of the longest phrase).
    func matches(in document: Document) -> LexiconMatches {
        var matches: [Match] = []
        var starts = [Int32](repeating: 0, count: document.atoms.count + 1)
        for index in document.atoms.indices {
            starts[index] = Int32(matches.count)
            phrases?.forEachMatch(in: document.atoms, at: index) { end, payloads in
                for payload in payloads {
                    guard let category = LexiconCategory(rawValue: payload.category) else { continue }
                    matches.append(Match(range: index..<end, category: category, number: payload.number))
                }
            }
        }
        starts[document.atoms.count] = Int32(matches.count)
        return LexiconMatches(matches: matches, starts: starts)
    }
}

/// The lexicon phrases of one document by the atom where they start.
struct LexiconMatches: Sendable {
    fileprivate let matches: [Lexicon.Match]
    fileprivate let starts: [Int32]

    /// The phrases that start at an atom, shorter ones first.
    func at(_ index: Int) -> ArraySlice<Lexicon.Match> {
        guard index >= 0, index + 1 < starts.count else { return [] }
        return matches[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// All phrases of a category, in order of their start.
    func all(_ category: LexiconCategory) -> [Lexicon.Match] { matches.filter { $0.category == category } }

    /// The longest phrase of a category that starts at an atom.
    func longest(_ category: LexiconCategory, at index: Int) -> Lexicon.Match? {
        guard index >= 0, index + 1 < starts.count else { return nil }
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
