/// The smallest unit that words are made of: a syllable, or a typed token such as a number, a date, an abbreviation
/// or a punctuation mark.
public struct Token: Sendable, Equatable {
    package var start: Int32
    package var end: Int32
    /// What the token is.
    public package(set) var kind: TokenKind
    package var shape: Shape
    /// The white space before it.
    package var gap: Atom.Gap
    /// Equal for all spellings of one syllable; one value for all numbers of a length, for all dates and so on.
    package var key: UInt64

    /// Half-open range of UTF-8 bytes in the text.
    public var utf8Range: Range<Int> { Int(start)..<Int(end) }

    /// Whether `_` joins it to the token before, in a text that is cut already.
    ///
    /// Beside white space only `_` is left out between tokens and has one byte: invisible characters have more.
    package func isJoined(to previous: Token) -> Bool { gap == .none && start == previous.end &+ 1 }

    /// Whether nothing that can be seen stands between it and the token before.
    package func touches(_ previous: Token) -> Bool { gap == .none && !isJoined(to: previous) }

    /// The outward form that the word segmenter looks at.
    package enum Shape: UInt8, Sendable, CaseIterable {
        case lower, title, upper, mixed, initial, roman, number, date, punctuation, symbol, abbreviation, compound
    }
}

extension Token.Shape {
    /// Written with a capital at its head, as names are.
    @inline(__always)
    var isCapitalized: Bool {
        let shapes =
            Self.title.bit | Self.upper.bit | Self.mixed.bit | Self.initial.bit | Self.roman.bit | Self.compound.bit
        return shapes & bit != 0
    }

    @inline(__always)
    private var bit: UInt32 { 1 &<< UInt32(rawValue) }
}
