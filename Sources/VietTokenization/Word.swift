/// A word: one token, or several syllables that mean one thing.
public struct Word: Sendable, Equatable {
    private let start: Int32
    private let end: Int32
    private let firstSyllable: Int32
    private let endSyllable: Int32
    /// What the word is; a word of several tokens is a ``TokenKind/word``.
    public let kind: TokenKind

    init(_ first: Token, _ last: Token, syllables: Range<Int>, offset: Int) {
        start = first.start
        end = last.end
        firstSyllable = Int32(truncatingIfNeeded: syllables.lowerBound &+ offset)
        endSyllable = Int32(truncatingIfNeeded: syllables.upperBound &+ offset)
        kind = syllables.count == 1 ? first.kind : .word
    }

    /// Half-open range of UTF-8 bytes in the text.
    public var utf8Range: Range<Int> { Int(start)..<Int(end) }

    /// Which of the text's syllables, as ``Tokenizer/syllables(in:)`` counts them, the word is made of.
    public var syllables: Range<Int> { Int(firstSyllable)..<Int(endSyllable) }
}
