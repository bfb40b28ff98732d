import VietTokenization

/// What a text is cut into.
public enum TokenUnit: String, Sendable, CaseIterable {
    /// Words of one or several syllables.
    case word
    /// Syllables and typed tokens.
    case syllable
    /// Sentences.
    case sentence
}

/// The tokens of a document as text, JSON Lines or CoNLL-U.
public struct TokenFormat: Sendable {
    /// How a document is written.
    public enum Layout: String, Sendable, CaseIterable {
        /// One sentence a line, words separated by one space, the syllables of a word joined by `_`.
        case text
        /// One object a line: `{"id":…,"offsetUnit":…,"tokens":[…],"sentences":[[start,end],…]}`.
        case jsonl
        /// CoNLL-U with form and misc filled in; https://universaldependencies.org/format.html
        case conllu
    }

    /// What the text is cut into.
    public let unit: TokenUnit
    /// How it is written.
    public let layout: Layout
    /// The unit of all positions.
    public let offsetUnit: OffsetUnit
    /// Whether punctuation marks are tokens too; CoNLL-U has them always.
    public let keepsPunctuation: Bool
    /// Whether the syllables of each word follow it, as a search index wants them; not in CoNLL-U.
    public let showsParts: Bool
    /// What finds the tokens.
    public let tokenizer: Tokenizer

    /// A format.
    public init(
        _ unit: TokenUnit, layout: Layout, tokenizer: Tokenizer = .default, offsetUnit: OffsetUnit = .scalar,
        keepsPunctuation: Bool = true, showsParts: Bool = false
    ) {
        self.unit = unit
        self.layout = layout
        self.tokenizer = tokenizer
        self.offsetUnit = offsetUnit
        self.keepsPunctuation = keepsPunctuation || layout == .conllu
        self.showsParts = showsParts && layout != .conllu
    }

    /// Tokenizes one document.
    ///
    /// - Complexity: O(n).
    public func encode(_ document: Document) -> [UInt8] {
        var writer = ByteWriter()
        encode(TokenizedText(document.text), id: document.id, to: &writer)
        return writer.bytes
    }

    /// Appends what is written of a document.
    func encode(_ text: TokenizedText, id: String, to writer: inout ByteWriter) {
        switch layout {
        case .text: writer.append(atMost: longestPlain(text)) { encodePlain(text, to: &$0) }
        case .jsonl: encodeJSON(text, id: id, to: &writer)
        case .conllu: encodeCoNLLU(text, id: id, to: &writer)
        }
    }

    var cut: TokenizedText.Cut { .init(unit: unit, keepsPunctuation: keepsPunctuation, showsParts: showsParts) }

    /// Appends the sentences of a document or of a part of one, for which there is room: ``longestPlain(_:)``.
    func encodePlain(_ text: TokenizedText, to cursor: inout ByteCursor) {
        let utf8 = text.utf8.span
        let (cut, blank) = (cut, UInt8(ascii: " "))
        text.forEachSentenceOfJoinedTokens(tokenizer, cut) { tokens, joins in
            let start = cursor.count
            if unit == .sentence {
                cursor.append(tokens.utf8Range, of: utf8, spacedBy: blank)
                cursor.append(byte: blank)
            } else {
                cursor.append(tokens, joinedAt: joins, cut, of: utf8)
            }
            if cursor.count > start { cursor.replace(byteBeforeEnd: 1, by: UInt8(ascii: "\n")) }
        }
    }

    /// How many bytes are written of a text at most: after each token there is one more, and none is empty.
    func longestPlain(_ text: TokenizedText) -> Int { 2 * cut.copies * text.utf8.count + ByteCursor.slack }
}
