import Synchronization
import VietTokenization

/// A text that is cut into sentences and these into words or syllables, to be written one after the other.
struct TokenizedText {
    /// A word, a syllable or typed token, or a syllable shown after its word.
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

    /// Calls `body` with the tokens of each sentence that has any, and with the gaps where they are joined to units of a cut; in
    /// constant memory but for the longest sentence.
    @inline(__always)
    func forEachSentence(
        _ tokenizer: Tokenizer, _ cut: Cut, _ body: (Span<Token>, _ joins: borrowing GapSet) -> Void
    ) {
        withWorkspace { workspace in
            if cut.unit == .word {
                tokenizer.forEachSentenceOfJoinedTokens(in: utf8.span, workspace: &workspace) { tokens, joins in
                    if tokens.count > 0 { body(tokens, joins) }
                }
            } else {
                let none = GapSet()
                tokenizer.forEachSentenceOfTokens(in: utf8.span, workspace: &workspace) { tokens in
                    if tokens.count > 0 { body(tokens, none) }
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
    /// - Parameter position: the number of the first in the text; of the next sentence's first after the call.
    @inline(__always)
    func forEachUnit(
        _ tokens: Span<Token>, joinedAt joins: borrowing GapSet, position: inout Int,
        _ body: (TokenizedText.Unit) -> Void
    ) {
        var (first, number) = (0, position)
        joins.forEachMissing(in: 0..<tokens.count) { last in
            let unit = tokens.unit(first..<last &+ 1, position: number)
            first = last &+ 1
            if !keepsPunctuation, unit.kind == .punctuation { return }
            body(unit)
            if showsParts, unit.parts.count > 1 {
                for index in unit.parts { body(tokens.unit(index..<index &+ 1, position: number)) }
            }
            number &+= 1
        }
        position = number
    }

    /// How often a token is written at most.
    var copies: Int { showsParts ? 2 : 1 }
}

extension Span<Token> {
    /// What some of the tokens make together.
    @inline(__always)
    fileprivate func unit(_ parts: Range<Int>, position: Int) -> TokenizedText.Unit {
        let (first, last) = (self[parts.lowerBound], self[parts.upperBound &- 1])
        return TokenizedText.Unit(
            utf8Range: Range(uncheckedBounds: (Int(first.start), Int(last.end))),
            kind: parts.count == 1 ? first.kind : .word, position: position, parts: parts)
    }

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
    /// The words of a sentence, a blank after each, their syllables joined by `_`, but for those that touch; which of them and
    /// how often a cut says.
    ///
    /// That is no more than the text with a byte more for each token, and all that once more for the parts of words.
    mutating func append(
        _ tokens: Span<Token>, joinedAt joins: borrowing GapSet, _ cut: TokenizedText.Cut, of utf8: Span<UInt8>
    ) {
        let blank = UInt8(ascii: " ")
        // A value of its own, which stays in registers; and no branch for each word that asks whether it goes on.
        var line = self
        var first = 0
        for index in tokens.indices {
            let token = tokens[index]
            let isJoined = joins.contains(index)
            if !cut.keepsPunctuation, token.kind == .punctuation, !isJoined, first == index {
                first = index &+ 1
                continue
            }
            if case .none = token.gap, first < index, tokens.touches(before: index) { line.removeLast(1) }
            line.append(token, of: utf8, then: isJoined ? UInt8(ascii: "_") : blank)
            if cut.showsParts, !isJoined, first < index {
                for part in first...index { line.append(tokens[part], of: utf8, then: blank) }
            }
            first = isJoined ? first : index &+ 1
        }
        self = line
    }

    /// A token and a byte after it.
    @inline(__always)
    private mutating func append(_ token: Token, of utf8: Span<UInt8>, then byte: UInt8) {
        let (start, count) = (Int(token.start), Int(token.end &- token.start))
        if token.kind.isWhole(count), append(count, at: start, of: utf8, then: byte) { return }
        self = appending(token.utf8Range, token.kind, of: utf8, then: byte)
    }

    /// The same for any token.
    @inline(never)
    private func appending(
        _ range: Range<Int>, _ kind: TokenKind, of utf8: Span<UInt8>, then byte: UInt8
    ) -> ByteCursor {
        var cursor = self
        if kind.isWhole(range.count) {
            cursor.append(range, of: utf8)
        } else {
            cursor.append(range, of: utf8, spacedBy: UInt8(ascii: "_"))
        }
        cursor.append(byte: byte)
        return cursor
    }
}

extension TokenKind {
    /// Whether a token of the kind certainly has no white space inside: only what is no word may, as `63,24 %` has, and nothing
    /// is inside of two bytes.
    @inline(__always)
    func isWhole(_ byteCount: Int) -> Bool { self == .word || byteCount <= 2 }
}
