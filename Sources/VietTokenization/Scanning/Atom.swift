import VietNormalization

/// The smallest unit that the scanner sees: a run of letters, a run of digits, or one other scalar.
///
/// Everything above (typed tokens, words, sentences, mentions) is a range of atoms.
@usableFromInline
package struct Atom: Sendable, Equatable {
    /// What the atom is made of.
    @usableFromInline
    package enum Kind: UInt8, Sendable {
        case letters, digits, punctuation, symbol
    }

    /// How the letters of an atom are cased.
    @usableFromInline
    package enum Casing: UInt8, Sendable {
        /// All letters lower case: `huyện`.
        case lower
        /// The first letter is a capital, no other: `Huyện`, `Y`.
        case title
        /// Two or more letters, all capitals: `UBND`.
        case upper
        /// Anything else: `TUv`, `McDonald`.
        case mixed
    }

    /// The white space before an atom. Invisible characters of no width are not white space.
    @usableFromInline
    package enum Gap: UInt8, Sendable {
        case none, space, lineBreak, paragraphBreak
    }

    /// What can be said of the letters of an atom.
    @usableFromInline
    package struct Traits: OptionSet, Sendable {
        @usableFromInline package let rawValue: UInt8
        @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// One of them is outside the Latin alphabet as Vietnamese writes it, or together they are a foreign ``WordForm``.
        static let foreign = Traits(rawValue: 1)
        /// All capitals, and a foreign word if they were not: `MARIE`, but `UNESCO` as well.
        static let foreignInCapitals = Traits(rawValue: 2)
        /// They read as a syllable of Vietnamese, whatever their marks.
        static let syllable = Traits(rawValue: 4)
        /// Capitals I, V and X alone. What number they are, if any, ``RomanNumeral`` knows.
        static let romanLetters = Traits(rawValue: 8)
    }

    /// Half-open range of UTF-8 bytes in the scanned buffer.
    @usableFromInline package var start: Int32
    @usableFromInline package var end: Int32
    @usableFromInline package var kind: Kind
    @usableFromInline package var gap: Gap
    @usableFromInline package var casing: Casing
    /// Letters: what they are together.
    @usableFromInline package var traits: Traits = []
    /// How many letters there are, however they are encoded, at most 255.
    package var letterCount: UInt8 = 0
    /// Letters: what token they are where they stand alone, in a line that is not all in capitals.
    package var tokenKind = TokenKind.word
    package var tokenShape = Token.Shape.lower
    /// Letters: the raw value of their ``SyllableKey``. Digits: their value, `UInt64.max` from 10¹⁹ on.
    /// Punctuation and symbols: the scalar value.
    @usableFromInline package var value: UInt64

    package var isForeign: Bool { traits.contains(.foreign) }
    package var isForeignInCapitals: Bool { traits.contains(.foreignInCapitals) }
    @inlinable @inline(__always)
    package var isSyllable: Bool { traits.rawValue & 4 != 0 }
    package var isRomanLetters: Bool { traits.contains(.romanLetters) }
}
