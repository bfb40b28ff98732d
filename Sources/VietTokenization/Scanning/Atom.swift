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

    /// The white space before an atom. Invisible characters of no width are no white space.
    @usableFromInline
    package enum Gap: UInt8, Sendable {
        case none, space, lineBreak, paragraphBreak
    }

    /// Half-open range of UTF-8 bytes in the scanned buffer.
    @usableFromInline package var start: Int32
    @usableFromInline package var end: Int32
    @usableFromInline package var kind: Kind
    @usableFromInline package var casing: Casing
    @usableFromInline package var gap: Gap
    /// Letters: one of them is outside the Latin alphabet as Vietnamese writes it, or together they are a
    /// ``WordForm``.
    package var isForeign = false
    /// Letters: all capitals, and a foreign word if they were none: `MARIE`, but `UNESCO` as well.
    package var isForeignInCapitals = false
    /// Letters: they read as a syllable of Vietnamese, whatever their marks.
    package var isSyllable = false
    /// How many letters there are, however they are encoded, at most 255.
    package var letterCount: UInt8 = 0
    /// Capitals I, V and X alone. What number they are, if any, ``RomanNumeral`` knows.
    package var isRomanLetters = false
    /// Letters: the raw value of their ``SyllableKey``. Digits: their value, `UInt64.max` from 10¹⁹ on.
    /// Punctuation and symbols: the scalar value.
    @usableFromInline package var value: UInt64
}
