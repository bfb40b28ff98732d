import VietTokenization

/// The lexicon phrases of one document by the atom where they start.
///
/// A class for the reason that ``Document`` is one.
final class LexiconMatches: Sendable {
    private let openings: [PhraseTable.Opening]
    private let longer: [PhraseTable.Match]
    private let meanings: StaticTable<UInt32>
    /// For each atom, a bit for each category that starts there: it answers most questions.
    let categories: [UInt64]
    /// The same for each sixteen atoms together: most categories start at few.
    private let blocks: [UInt64]

    private static let blockShift = 4
    private static let blockSize = 1 << blockShift

    /// - Parameter meanings: those of the phrases found.
    init(_ found: PhraseTable.Matches, meanings: StaticTable<UInt32>) {
        openings = found.openings
        longer = found.longer
        self.meanings = meanings
        categories = found.categories
        let categories = found.categories.span
        blocks = Array(capacity: categories.count / Self.blockSize + 1) { blocks in
            var start = 0
            while start < categories.count {
                var bits: UInt64 = 0
                for index in start..<min(start + Self.blockSize, categories.count) { bits |= categories[index] }
                blocks.append(bits)
                start += Self.blockSize
            }
        }
    }

    /// Whether no phrase starts at an atom, but for syllables of people's names and words before places, which say nothing
    /// by themselves in lower case, and words that matter to figures alone.
    ///
    /// - Parameter categories: a bit for each category that starts at the atom.
    @inline(__always)
    static func startNoPhrase(_ categories: UInt64) -> Bool { categories & ~unnaming == 0 }

    private static let unnaming =
        bit(.surname) | bit(.givenName) | bit(.foreignWord) | bit(.placeCue) | bit(.currency)
        | bit(.figureHomograph) | bit(.actionVerb) | bit(.measureNoun)

    /// Whether no phrase starts at an atom that a name in lower case may open with, or that holds no name.
    @inline(__always)
    static func openNoName(_ categories: UInt64) -> Bool { categories & opening == 0 }

    private static let opening =
        bit(.commonWord) | bit(.titleHead) | bit(.titleAbbreviation) | bit(.honorific) | bit(.knownPlace)
        | bit(.placeHead) | bit(.bodyName) | bit(.bodyHead)

    /// Whether one of some categories is one that a known place, or a noun or a name of bodies or places, has.
    @inline(__always)
    static func openPlaceOrBody(_ categories: UInt64) -> Bool { categories & placesAndBodies != 0 }

    /// Whether one of some categories is that of heads of titles or of their abbreviations.
    @inline(__always)
    static func openTitle(_ categories: UInt64) -> Bool { categories & titles != 0 }

    private static let titles = bit(.titleHead) | bit(.titleAbbreviation)

    /// Whether a category is among some.
    @inline(__always)
    static func holds(_ categories: UInt64, _ category: LexiconCategory) -> Bool { categories & bit(category) != 0 }

    /// Whether the name of a body, or a noun that bodies are named with, starts at an atom.
    @inline(__always)
    func startsBody(at index: Int) -> Bool { starts(anyOf: Self.bodies, at: index) }

    private static let bodies = bit(.bodyName) | bit(.bodyHead)

    /// Whether a noun or a title starts at an atom that is no name of a place by itself.
    @inline(__always)
    func startsNounOfName(at index: Int) -> Bool { starts(anyOf: Self.nounsOfNames, at: index) }

    private static let nounsOfNames =
        bit(.bodyHead) | bit(.bodyName) | bit(.placeHead) | bit(.titleHead) | bit(.honorific)

    private static let placesAndBodies = bit(.knownPlace) | bit(.placeHead) | bit(.bodyName) | bit(.bodyHead)

    @inline(__always)
    private static func bit(_ category: LexiconCategory) -> UInt64 { 1 &<< UInt64(category.rawValue) }

    /// The phrases that start at an atom, shorter ones first.
    func at(_ index: Int) -> [Lexicon.Match] { all(at: index) { _ in true } }

    /// The phrases of a category that start at an atom, shorter ones first.
    func all(_ category: LexiconCategory, at index: Int) -> [Lexicon.Match] { all(at: index) { $0.isOf(category) } }

    /// Hands over the phrases of a category that start at an atom, longer ones first.
    @inline(__always)
    func forEach(_ category: LexiconCategory, at index: Int, _ body: (Lexicon.Match) -> Void) {
        _ = last(category, at: index) { match in
            body(match)
            return false
        }
    }

    private func all(at index: Int, where fits: (Lexicon.Match) -> Bool) -> [Lexicon.Match] {
        guard categories(at: index) != 0 else { return [] }
        var all: [Lexicon.Match] = []
        _ = last(at: index) { match in
            if fits(match) { all.append(match) }
            return false
        }
        all.reverse()
        return all
    }

    /// The last phrase with some property that starts at an atom: longer ones are after shorter ones.
    @inline(__always)
    private func last(at index: Int, where fits: (Lexicon.Match) -> Bool) -> Lexicon.Match? {
        var number = Int(openings[index].longest)
        while true {
            let (end, start) = phrase(&number, at: index)
            let words = PhraseMeanings.words(at: Int(start), in: meanings)
            var word = words.upperBound
            while word > words.lowerBound {
                word -= 1
                let match = Lexicon.Match(index..<end, payload: meanings[word])
                if fits(match) { return match }
            }
            guard number > 0 else { return nil }
            number -= 1
        }
    }

    /// The end and the meanings of the phrase of several atoms that has a number, from 1, where it starts at an atom;
    /// otherwise those of the atom by itself, which makes the number 0.
    @inline(__always)
    private func phrase(_ number: inout Int, at index: Int) -> (end: Int, meanings: UInt32) {
        if number > 0 {
            let phrase = longer[number - 1]
            if Int(phrase.start) == index { return (Int(phrase.end), phrase.meanings) }
            number = 0
        }
        return (index + 1, openings[index].meanings)
    }

    /// Whether a phrase of a category with some property starts at an atom.
    @inline(__always)
    func contains(_ category: LexiconCategory, at index: Int, where fits: (Lexicon.Match) -> Bool) -> Bool {
        last(category, at: index, where: fits) != nil
    }

    /// The longest phrase of a category with some property that starts at an atom.
    @inline(__always)
    func last(_ category: LexiconCategory, at index: Int, where fits: (Lexicon.Match) -> Bool) -> Lexicon.Match? {
        guard starts(category, at: index) else { return nil }
        return last(at: index) { $0.isOf(category) && fits($0) }
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
        return last(at: index) { $0.isOf(category) && (sort == nil || $0.number == sort) }
    }

    /// The longest phrase of a category that ends at an atom, within so many atoms before it.
    func longest(_ category: LexiconCategory, endingAt end: Int, within atoms: Int) -> Lexicon.Match? {
        var longest: Lexicon.Match?
        for start in stride(from: end - 1, through: max(end - atoms, 0), by: -1) {
            guard starts(anyOf: Self.bit(category), at: start) else { continue }
            longest = last(category, at: start) { $0.range.upperBound == end } ?? longest
        }
        return longest
    }

    /// The first atom from one on where a phrase of one of two categories starts; `nil` after the last.
    func next(_ category: LexiconCategory, or other: LexiconCategory? = nil, from start: Int) -> Int? {
        let bits = Self.bit(category) | (other.map(Self.bit) ?? 0)
        let (allCategories, allBlocks) = (categories, blocks)
        let (categories, blocks) = (allCategories.span, allBlocks.span)
        var index = start
        while index < categories.count {
            if index & (Self.blockSize - 1) == 0 {
                let block = blocks[index >> Self.blockShift]
                if block & bits == 0 {
                    index &+= Self.blockSize
                    continue
                }
            }
            if categories[index] & bits != 0 { return index }
            index &+= 1
        }
        return nil
    }

    /// All phrases of a category, in order of their start.
    func all(_ category: LexiconCategory) -> [Lexicon.Match] {
        var all: [Lexicon.Match] = []
        var start = 0
        while let index = next(category, from: start) {
            all += self.all(category, at: index)
            start = index + 1
        }
        return all
    }

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
        last(at: index) { $0.isOf(category) }
    }

    /// The first atom of a range where a phrase starts that bodies or places are named with.
    func firstName(in range: Range<Int>) -> Int? { range.first { starts(anyOf: Self.naming, at: $0) } }

    private static let naming = bit(.bodyName) | bit(.bodyHead) | bit(.placeHead) | bit(.placeName)

    /// The longest word of bylines of a kind that starts at an atom.
    func longest(_ word: BylineWord, at position: Int) -> Lexicon.Match? {
        last(.byline, at: position) { $0.payload() == word }
    }
}
