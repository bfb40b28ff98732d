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
        case .text: encodePlain(text, to: &writer)
        case .jsonl: encodeJSON(text, id: id, to: &writer)
        case .conllu: encodeCoNLLU(text, id: id, to: &writer)
        }
    }

    var cut: TokenizedText.Cut { .init(unit: unit, keepsPunctuation: keepsPunctuation, showsParts: showsParts) }

    func encodePlain(_ text: TokenizedText, to writer: inout ByteWriter) {
        let utf8 = text.utf8.span
        let blank = UInt8(ascii: " ")
        var position = 0
        writer.reserve(utf8.count + utf8.count / 8)
        text.forEachSentence(tokenizer, cut) { words, tokens in
            let range = tokens.utf8Range
            writer.append(atMost: cut.copies * (range.count + 2 * tokens.count) + ByteCursor.slack) { line in
                if unit == .sentence {
                    line.append(range, of: utf8, spacedBy: blank)
                    line.append(byte: blank)
                } else {
                    cut.forEachUnit(words, tokens, position: &position) { unit in
                        line.append(unit, of: tokens, in: utf8, then: blank)
                    }
                }
                if line.count > 0 { line.replace(byteBeforeEnd: 1, by: UInt8(ascii: "\n")) }
            }
        }
    }
}
