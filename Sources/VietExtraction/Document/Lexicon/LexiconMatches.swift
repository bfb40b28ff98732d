import VietTokenization

/// The lexicon phrases of one document by the atom where they start.
///
/// A class for the reason that ``Document`` is one.
final class LexiconMatches: Sendable {
    private let matches: [Lexicon.Match]
    /// For each atom, and behind the last, how many of them start before it.
    private let starts: [Int32]
    /// For each atom, a bit for each category that starts there: it answers most questions.
    private let categories: [UInt64]

    /// - Parameter found: in order of their start.
    init(_ found: [PhraseTable.Match], atomCount: Int) {
        var matches: [Lexicon.Match] = []
        matches.reserveCapacity(found.count)
        var starts = Array(repeating: 0 as Int32, count: atomCount + 1)
        var categories = Array(repeating: 0 as UInt64, count: atomCount)
        for match in found {
            guard let category = LexiconCategory(rawValue: UInt8(truncatingIfNeeded: match.payload)) else { continue }
            starts[Int(match.start) + 1] &+= 1
            categories[Int(match.start)] |= Self.bit(category)
            matches.append(Lexicon.Match(match, category))
        }
        for index in 1..<starts.count { starts[index] &+= starts[index - 1] }
        self.matches = matches
        self.starts = starts
        self.categories = categories
    }

    /// Whether no phrase starts at an atom, but for syllables of people's names and words before places, which say nothing
    /// by themselves in lower case, and words that matter to figures alone.
    func startsNoPhrase(at index: Int) -> Bool { categories[index] & ~Self.unnaming == 0 }

    private static let unnaming =
        bit(.surname) | bit(.givenName) | bit(.foreignWord) | bit(.placeCue) | bit(.currency)
        | bit(.figureHomograph) | bit(.actionVerb) | bit(.measureNoun)

    @inline(__always)
    private static func bit(_ category: LexiconCategory) -> UInt64 { 1 &<< UInt64(category.rawValue) }

    /// The phrases that start at an atom, shorter ones first.
    func at(_ index: Int) -> ArraySlice<Lexicon.Match> {
        guard categories.indices.contains(index), categories[index] != 0 else { return [] }
        return matches[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// A bit for each category of the phrases that start at an atom.
    @inline(__always)
    func categories(at index: Int) -> UInt64 { categories.indices.contains(index) ? categories[index] : 0 }

    /// Whether a phrase of one of some categories starts at an atom.
    @inline(__always)
    func starts(anyOf categories: UInt64, at index: Int) -> Bool {
        self.categories.indices.contains(index) && self.categories[index] & categories != 0
    }

    /// The longest phrase of a category and a sort that starts at an atom.
    ///
    /// - Parameter sort: the number of the phrase in the lexicon; `nil` for any.
    func longest(category: UInt8, sort: Int?, at index: Int) -> Lexicon.Match? {
        guard starts(anyOf: 1 &<< UInt64(category), at: index) else { return nil }
        var last = Int(starts[index + 1]) - 1
        while last >= Int(starts[index]) {
            if matches[last].category.rawValue == category, sort == nil || matches[last].number == sort {
                return matches[last]
            }
            last -= 1
        }
        return nil
    }

    /// The longest phrase of a category that ends at an atom, within so many atoms before it.
    func longest(_ category: LexiconCategory, endingAt end: Int, within atoms: Int) -> Lexicon.Match? {
        var longest: Lexicon.Match?
        for start in stride(from: end - 1, through: max(end - atoms, 0), by: -1) {
            guard starts(anyOf: Self.bit(category), at: start) else { continue }
            longest = at(start).last { $0.category == category && $0.range.upperBound == end } ?? longest
        }
        return longest
    }

    /// All phrases of a category, in order of their start.
    func all(_ category: LexiconCategory) -> [Lexicon.Match] { matches.filter { $0.category == category } }

    /// Whether a phrase of a category starts at an atom.
    @inline(__always)
    func starts(_ category: LexiconCategory, at index: Int) -> Bool { starts(anyOf: Self.bit(category), at: index) }

    /// The longest phrase of a category that starts at an atom.
    ///
    /// The most frequent question of all rules, and most often there is none: that is told without a call.
    @inline(__always)
    func longest(_ category: LexiconCategory, at index: Int) -> Lexicon.Match? {
        starts(category, at: index) ? last(category, at: index) : nil
    }

    private func last(_ category: LexiconCategory, at index: Int) -> Lexicon.Match? {
        // Indices spare it the slice and its reference count.
        let first = Int(starts[index])
        var last = Int(starts[index + 1]) - 1
        while last >= first {
            if matches[last].category == category { return matches[last] }
            last -= 1
        }
        return nil
    }

    /// The first atom of a range where a phrase starts that bodies or places are named with.
    func firstName(in range: Range<Int>) -> Int? { range.first { starts(anyOf: Self.naming, at: $0) } }

    private static let naming = bit(.bodyName) | bit(.bodyHead) | bit(.placeHead) | bit(.placeName)

    /// The longest word of bylines of a kind that starts at an atom.
    func longest(_ word: BylineWord, at position: Int) -> Lexicon.Match? {
        at(position).last { $0.category == .byline && $0.payload() == word }
    }
}
