import VietNormalization

/// The smallest unit that the scanner sees: a run of letters, a run of digits, or one other scalar.
///
/// Everything above (typed tokens, words, sentences, mentions) is a range of atoms.
package struct Atom: Sendable, Equatable {
    /// What the atom is made of.
    package enum Kind: UInt8, Sendable {
        case letters, digits, punctuation, symbol

        /// Written out so that other modules inline it: they ask at every atom, and the derived one is a call by witness.
        @inlinable
        package static func == (a: Kind, b: Kind) -> Bool {
            switch (a, b) {
            case (.letters, .letters), (.digits, .digits), (.punctuation, .punctuation), (.symbol, .symbol): true
            default: false
            }
        }
    }

    /// How the letters of an atom are cased.
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
    package enum Gap: UInt8, Sendable, Comparable {
        case none, space, lineBreak, paragraphBreak

        @inlinable package static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
        @inlinable package static func >= (a: Gap, b: Gap) -> Bool { a.rawValue >= b.rawValue }
    }

    /// Half-open range of UTF-8 bytes in the scanned buffer.
    package var start: Int32
    package var end: Int32
    package var kind: Kind
    package var casing: Casing
    package var gap: Gap
    /// Letters: one of them is outside the Latin alphabet as Vietnamese writes it, or together they are a
    /// ``WordForm``.
    package var isForeign = false
    /// Letters: they read as a syllable of Vietnamese, whatever their marks.
    package var isSyllable = false
    /// How many letters there are, however they are encoded, at most 255.
    package var letterCount: UInt8 = 0
    /// Capitals I, V and X alone. What number they are, if any, ``RomanNumeral`` knows.
    package var isRomanLetters = false
    /// Letters: the raw value of their ``SyllableKey``. Digits: their value, `UInt64.max` from 10¹⁹ on.
    /// Punctuation and symbols: the scalar value.
    package var value: UInt64

    package var range: Range<Int> { Int(start)..<Int(end) }
    /// Bytes in the source. Equal spellings differ in it: ``letterCount`` says how long a word is.
    package var byteCount: Int { Int(end - start) }

    /// Whether this is the given punctuation mark or symbol.
    package func isMark(_ scalar: Unicode.Scalar) -> Bool {
        kind.rawValue >= Kind.punctuation.rawValue && value == UInt64(scalar.value)
    }

    package var isCapitalized: Bool { kind == .letters && casing != .lower && casing != .mixed }
}
