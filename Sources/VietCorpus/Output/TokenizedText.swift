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
    @inline(__always)
    func forEachSentence(_ tokenizer: Tokenizer = .default, _ body: (Span<Token>) -> Void) {
        withWorkspace { workspace in
            tokenizer.forEachSentenceOfTokens(in: utf8.span, workspace: &workspace) { tokens in
                if tokens.count > 0 { body(tokens) }
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
        for index in tokens.indices {
            let token = tokens[index]
            if !keepsPunctuation, token.kind == .punctuation { continue }
            body(
                TokenizedText.Unit(
                    utf8Range: token.utf8Range, kind: token.kind, position: position, parts: index..<index + 1))
            position += 1
        }
    }

    @inline(__always)
    private func forEachWord(
        _ words: Span<Word>, _ tokens: Span<Token>, position: inout Int, _ body: (TokenizedText.Unit) -> Void
    ) {
        var start = 0
        for index in words.indices {
            let word = words[index]
            let kind = word.kind
            let end = start + word.syllables.count
            let parts = start..<end
            start = end
            if !keepsPunctuation, kind == .punctuation { continue }
            let range = Self.utf8Range(of: tokens, parts)
            body(TokenizedText.Unit(utf8Range: range, kind: kind, position: position, parts: parts))
            if showsParts, parts.count > 1 { forEachPart(of: parts, tokens, position, body) }
            position += 1
        }
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

    @inline(__always)
    private static func utf8Range(of tokens: Span<Token>, _ parts: Range<Int>) -> Range<Int> {
        let start = tokens[parts.lowerBound].utf8Range.lowerBound
        let end = tokens[parts.upperBound - 1].utf8Range.upperBound
        return start..<end
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
    /// A unit, its syllables joined by `_`, where the text has white space between them or `_` itself.
    ///
    /// It has at most a byte more for each token: between two that do not touch stands one at least.
    @inline(__always)
    mutating func append(_ unit: TokenizedText.Unit, of tokens: Span<Token>, in utf8: Span<UInt8>) {
        if appendWhole(unit, of: tokens, in: utf8) { return }
        append(tokens[unit.parts.lowerBound], of: utf8)
        for index in unit.parts.dropFirst() {
            if !tokens.touches(before: index) { append(byte: UInt8(ascii: "_")) }
            append(tokens[index], of: utf8)
        }
    }

    /// A unit copied at once, with `_` put over each byte of white space: most words by far.
    ///
    /// - Returns: whether it was appended.
    @inline(__always)
    private mutating func appendWhole(
        _ unit: TokenizedText.Unit, of tokens: Span<Token>, in utf8: Span<UInt8>
    ) -> Bool {
        guard unit.kind == .word, append(unit.utf8Range, ofShort: utf8) else { return false }
        let first = tokens[unit.parts.lowerBound]
        var isWhole = first.kind == .word
        var end = first.utf8Range.upperBound
        for index in unit.parts.dropFirst() {
            let token = tokens[index]
            let start = token.utf8Range.lowerBound
            if start == end &+ 1 { replace(byteBeforeEnd: unit.utf8Range.upperBound &- end, by: UInt8(ascii: "_")) }
            if start > end &+ 1 || token.kind != .word { isWhole = false }
            end = token.utf8Range.upperBound
        }
        if !isWhole { removeLast(unit.utf8Range.count) }
        return isWhole
    }

    /// A token; only what is no word may have white space inside, as `63,24 %` has.
    @inline(__always)
    private mutating func append(_ token: Token, of utf8: Span<UInt8>) {
        if token.kind == .word {
            append(token.utf8Range, of: utf8)
        } else {
            append(token.utf8Range, of: utf8, spacedBy: UInt8(ascii: "_"))
        }
    }
}
