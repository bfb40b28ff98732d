/// What a rule looks for: a parsing expression over the atoms of a document.
///
/// Alternatives are tried in the order in which they stand and the first that fits is taken, repetitions take as much as
/// they can, and neither is taken back: matching is linear in the pattern (Bryan Ford, *Parsing Expression Grammars*, 2004).
struct Pattern: Sendable {
    indirect enum Kind: Sendable {
        case atom(AtomPattern)
        case sequence([Pattern])
        case choice([Pattern])
        case repeated(Pattern, ClosedRange<Int>)
        case captured(CaptureName, Pattern)
        /// What stands before or after, without becoming part of the match.
        case looking(Direction, Pattern, isNegated: Bool)
        /// The longest phrase of a category of the lexicon, of one sort where it is named.
        case phrase(category: String, sort: String?)
        /// A rule of a set, with its value.
        case reading(set: String)
        /// A grammar in code, with its value.
        case grammar(String)
        /// Something that code has to judge.
        case condition(String)
        /// A pattern with a name of its own.
        case named(String)
        /// The white space before the next atom.
        case gap(Gap)
        case edge(Edge)
    }

    enum Direction: Sendable { case ahead, behind }

    enum Gap: Int32, Sendable, CaseIterable {
        /// None at all.
        case glued
        /// Blanks, and no end of a line.
        case spaced
    }

    /// Where a match may have to start or end.
    enum Edge: String, Sendable, CaseIterable {
        case lineStart = "line-start"
        case lineEnd = "line-end"
        case sentenceStart = "sentence-start"

        /// The edges by their numbers.
        static let all = allCases
    }

    var kind: Kind
    var place: RulePlace

    /// Patterns within patterns, those that are named among them: what reads and runs them calls itself as deep.
    static let maximumDepth = 128
}

/// A test of one atom.
struct AtomPattern: Sendable {
    enum Content: Sendable {
        /// A word in any spelling with the same syllable key.
        case word(String)
        /// Exactly this spelling.
        case spelling(String)
        case wordClass(String)
        /// Digits, so many of them, of a value between bounds.
        case digits(count: ClosedRange<Int>, value: ClosedRange<Int>)
        case roman(ClosedRange<Int>)
        case mark(Unicode.Scalar)
        /// Any hyphen or dash.
        case dash
        case letters
        case punctuation
        case any
    }

    var content: Content
    /// How letters have to be cased; empty for any.
    var casing: Casing = []
    /// Whether the atom may stand after any white space, a paragraph break too.
    var isLoose = false

    /// Casings of letters, one bit each.
    struct Casing: OptionSet, Sendable {
        let rawValue: UInt8

        static let lower = Casing(rawValue: 1)
        static let title = Casing(rawValue: 2)
        static let upper = Casing(rawValue: 4)
        static let mixed = Casing(rawValue: 8)
        static let capital: Casing = [.title, .upper]

        /// The casings by their names in rules.
        static let names: [(name: String, casing: Casing)] = [
            ("lower", .lower), ("title", .title), ("upper", .upper), ("mixed", .mixed), ("capital", .capital),
        ]
    }
}

/// Where something stands in a file of rules, from 1; columns count characters.
struct RulePlace: Sendable, Equatable {
    var line: Int
    var column: Int
}
