import Synchronization
import VietTokenization

/// A text that is cut into sentences and these into words or syllables, to be written one after the other.
struct TokenizedText {
    /// A word, a syllable or typed token, or a syllable shown behind its word.
    struct Unit {
        let utf8Range: Range<Int>
        let kind: TokenKind
        /// The number of the word or syllable in the text; a part has that of its word.
        let position: Int
        /// Which of the sentence's tokens it is made of.
        let parts: Range<Int>
    }

    /// Which units there are.
    struct Cut {
        var unit: TokenUnit
        var keepsPunctuation = true
        /// Whether the syllables of a word follow it.
        var showsParts = false
    }

    let utf8: ArraySlice<UInt8>

    /// Workspaces that texts lend and give back: to make one costs more than a short line.
    private static let workspaces = Mutex<[Tokenizer.Workspace]>([])

    init(_ text: String) { utf8 = text.bytes[...] }

    init(utf8: ArraySlice<UInt8>) { self.utf8 = utf8 }

    /// Calls `body` with the words of each sentence that has any, none where a cut is not into words, and its tokens; in
    /// constant memory but for the longest sentence.
    @inline(__always)
    func forEachSentence(_ tokenizer: Tokenizer, _ cut: Cut, _ body: (Span<Word>, Span<Token>) -> Void) {
        withWorkspace { workspace in
            if cut.unit == .word {
                tokenizer.forEachSentence(in: utf8.span, workspace: &workspace) { words, tokens in
                    if tokens.count > 0 { body(words, tokens) }
                }
            } else {
                tokenizer.forEachSentenceOfTokens(in: utf8.span, workspace: &workspace) { tokens in
                    if tokens.count > 0 { body(Span(), tokens) }
                }
            }
        }
    }

    /// Calls `body` with the tokens of each sentence that has any.
    ///
    /// - Parameter atoms: those of the text, where they are known.
    @inline(__always)
    func forEachSentence(of atoms: [Atom]?, _ body: (Span<Token>) -> Void) {
        withWorkspace { workspace in
            if let atoms {
                Tokenizer.default.forEachSentenceOfTokens(of: atoms, workspace: &workspace) { tokens in
                    if tokens.count > 0 { body(tokens) }
                }
            } else {
                Tokenizer.default.forEachSentenceOfTokens(in: utf8.span, workspace: &workspace) { tokens in
                    if tokens.count > 0 { body(tokens) }
                }
            }
        }
    }

    private func withWorkspace(_ body: (inout Tokenizer.Workspace) -> Void) {
        var workspace = Self.workspaces.withLock { $0.popLast() } ?? Tokenizer.Workspace()
        body(&workspace)
        // Given away: to copy it would count references to all of its arrays.
        let used = consume workspace
        Self.workspaces.withLock { $0.append(used) }
    }
}

extension TokenizedText.Cut {
    /// Calls `body` with each unit of a sentence.
    ///
    /// - Parameter position: the number of the first in the text; of the next sentence's first behind the call.
    @inline(__always)
    func forEachUnit(
        _ words: Span<Word>, _ tokens: Span<Token>, position: inout Int, _ body: (TokenizedText.Unit) -> Void
    ) {
        if unit == .word {
            forEachWord(words, tokens, position: &position, body)
        } else {
            forEachToken(tokens, position: &position, body)
        }
    }

    @inline(__always)
    private func forEachToken(_ tokens: Span<Token>, position: inout Int, _ body: (TokenizedText.Unit) -> Void) {
        var number = position
        for index in tokens.indices {
            let token = tokens[index]
            if !keepsPunctuation, token.kind == .punctuation { continue }
            body(
                TokenizedText.Unit(
                    utf8Range: token.utf8Range, kind: token.kind, position: number, parts: index..<index + 1))
            number &+= 1
        }
        position = number
    }

    @inline(__always)
    private func forEachWord(
        _ words: Span<Word>, _ tokens: Span<Token>, position: inout Int, _ body: (TokenizedText.Unit) -> Void
    ) {
        var (start, number) = (0, position)
        for index in words.indices {
            let word = words[index]
            let kind = word.kind
            let end = start &+ word.syllables.count
            let parts = start..<end
            start = end
            if !keepsPunctuation, kind == .punctuation { continue }
            body(TokenizedText.Unit(utf8Range: word.utf8Range, kind: kind, position: number, parts: parts))
            if showsParts, parts.count > 1 { forEachPart(of: parts, tokens, number, body) }
            number &+= 1
        }
        position = number
    }

    /// Calls `body` with the syllables of a word.
    @inline(__always)
    private func forEachPart(
        of parts: Range<Int>, _ tokens: Span<Token>, _ position: Int, _ body: (TokenizedText.Unit) -> Void
    ) {
        for index in parts {
            let token = tokens[index]
            body(
                TokenizedText.Unit(
                    utf8Range: token.utf8Range, kind: token.kind, position: position, parts: index..<index + 1))
        }
    }

    /// How often a token is written at most.
    var copies: Int { showsParts ? 2 : 1 }
}

extension Span<Token> {
    /// Whether nothing that can be seen stands between a token and the one before.
    ///
    /// As ``Token/touches(_:)``, which is a call into another module with copies of both.
    @inline(__always)
    func touches(before index: Int) -> Bool {
        let start = self[index].utf8Range.lowerBound
        let end = self[index - 1].utf8Range.upperBound
        guard case .none = self[index].gap else { return false }
        return start != end + 1
    }

    /// The range from the first token to the last.
    var utf8Range: Range<Int> {
        let start = self[0].utf8Range.lowerBound
        let end = self[count - 1].utf8Range.upperBound
        return start..<end
    }
}

extension ByteCursor {
    /// A unit, its syllables joined by `_`, where the text has white space between them or `_` itself, and a byte behind it.
    ///
    /// Besides that it has at most a byte more for each token: between two that do not touch stands one at least.
    @inline(__always)
    mutating func append(
        _ unit: TokenizedText.Unit, of tokens: Span<Token>, in utf8: Span<UInt8>, then byte: UInt8
    ) {
        if unit.parts.count == 1 {
            if unit.kind.isWhole(in: unit.utf8Range), append(unit.utf8Range, ofShort: utf8, then: byte) { return }
            append(unit.utf8Range, unit.kind, of: utf8)
        } else {
            if appendWhole(unit, of: tokens, in: utf8, then: byte) { return }
            append(joined: unit, of: tokens, in: utf8)
        }
        append(byte: byte)
    }

    @inline(never)
    private mutating func append(joined unit: TokenizedText.Unit, of tokens: Span<Token>, in utf8: Span<UInt8>) {
        for index in unit.parts {
            if index > unit.parts.lowerBound, !tokens.touches(before: index) { append(byte: UInt8(ascii: "_")) }
            let token = tokens[index]
            append(token.utf8Range, token.kind, of: utf8)
        }
    }

    /// A unit copied at once, with `_` put over each byte of white space: most words by far.
    ///
    /// - Returns: whether it was appended.
    @inline(__always)
    private mutating func appendWhole(
        _ unit: TokenizedText.Unit, of tokens: Span<Token>, in utf8: Span<UInt8>, then byte: UInt8
    ) -> Bool {
        guard append(unit.utf8Range, ofShort: utf8, then: byte) else { return false }
        let first = tokens[unit.parts.lowerBound]
        var isWhole = first.kind == .word
        var end = first.end
        for index in unit.parts.lowerBound &+ 1..<unit.parts.upperBound {
            let token = tokens[index]
            if token.start == end &+ 1 {
                replace(byteBeforeEnd: unit.utf8Range.upperBound &- Int(end) &+ 1, by: UInt8(ascii: "_"))
            }
            if token.start > end &+ 1 || token.kind != .word { isWhole = false }
            end = token.end
        }
        if !isWhole { removeLast(unit.utf8Range.count &+ 1) }
        return isWhole
    }

    @inline(__always)
    private mutating func append(_ range: Range<Int>, _ kind: TokenKind, of utf8: Span<UInt8>) {
        if kind.isWhole(in: range) {
            append(range, of: utf8)
        } else {
            append(range, of: utf8, spacedBy: UInt8(ascii: "_"))
        }
    }
}

extension TokenKind {
    /// Whether a token of the kind certainly has no white space inside: only what is no word may, as `63,24 %` has, and nothing
    /// is inside of two bytes.
    @inline(__always)
    func isWhole(in range: Range<Int>) -> Bool { self == .word || range.count <= 2 }
}
