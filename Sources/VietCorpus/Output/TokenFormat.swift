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
        writer.reserve(min(Self.mostReserved, expectedCount(text)))
        let counter = OffsetCounter(unit: offsetUnit)
        switch layout {
        case .text: encodePlain(text, to: &writer)
        case .jsonl:
            var sentences: [UInt32] = []
            writer.append(utf8: openingOfJSON(id: id))
            encodeTokens(of: text, counter: counter, sentences: &sentences, to: &writer)
            writer.append(utf8: framingOfJSON.middle)
            writer.append(rows: sentences.span, of: framingOfJSON.columns)
            writer.append(utf8: framingOfJSON.closing)
        case .conllu:
            var sentences = SentenceNames(of: id)
            writer.append(utf8: sentences.opening)
            encodeSentences(of: text, counter: counter, names: &sentences, to: &writer)
        }
    }

    /// How many bytes are written of a text in most cases: what is reserved and not written takes no memory, while a buffer that
    /// grows is there twice.
    func expectedCount(_ text: TokenizedText) -> Int {
        let bytesOfByte =
            switch layout {
            case .text: 2 * cut.copies
            case .jsonl: 11
            case .conllu: 13
            }
        return text.utf8.count * bytesOfByte
    }

    private static let mostReserved = 1 << 28

    var cut: TokenizedText.Cut { .init(unit: unit, keepsPunctuation: keepsPunctuation, showsParts: showsParts) }

    /// Appends the sentences of a document or of a part of one.
    func encodePlain(_ text: TokenizedText, to target: inout some ByteTarget) {
        let utf8 = text.utf8.span
        let (cut, blank) = (cut, UInt8(ascii: " "))
        text.forEachSentence(tokenizer, cut) { tokens, joins in
            // After each token there is one byte more, and none is empty.
            let most = 2 * cut.copies * tokens.utf8Range.count + ByteCursor.slack
            target.append(atMost: most) { line in
                let start = line.count
                if unit == .sentence {
                    line.append(tokens.utf8Range, of: utf8, spacedBy: blank)
                    line.append(byte: blank)
                } else {
                    line.append(tokens, joinedAt: joins, cut, of: utf8)
                }
                if line.count > start { line.replace(byteBeforeEnd: 1, by: UInt8(ascii: "\n")) }
            }
        }
    }
}
