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
        let text = TokenizedText(document.text)
        return switch layout {
        case .text: plain(text)
        case .jsonl: json(text, of: document)
        case .conllu: conllu(text, of: document)
        }
    }

    private func forEachSentence(in text: TokenizedText, _ body: (TokenizedText.Sentence) -> Void) {
        text.forEachSentence(
            tokenizer, by: unit, keepsPunctuation: keepsPunctuation, showsParts: showsParts, body)
    }

    private func plain(_ text: TokenizedText) -> [UInt8] {
        var bytes: [UInt8] = []
        forEachSentence(in: text) { sentence in
            let line =
                unit == .sentence
                ? text.slice(sentence.utf8Range, spacedBy: " ") : sentence.units.map(text.joined).joined(separator: " ")
            if !line.isEmpty { bytes += Array((line + "\n").utf8) }
        }
        return bytes
    }

    private func json(_ text: TokenizedText, of document: Document) -> [UInt8] {
        let offsets = Offsets(document.text, unit: offsetUnit)
        var sentences: [Range<Int>] = []
        var writer = JSONWriter()
        writer.object {
            $0.member("id", document.id)
            $0.member("offsetUnit", offsetUnit.rawValue)
            if unit == .sentence {
                forEachSentence(in: text) { sentences.append($0.utf8Range) }
            } else {
                $0.key("tokens")
                $0.array { tokens in
                    forEachSentence(in: text) { sentence in
                        sentences.append(sentence.utf8Range)
                        for token in sentence.units { write(token, text, offsets, to: &tokens) }
                    }
                }
            }
            $0.key("sentences")
            $0.array { for sentence in sentences { $0.range(offsets.range(sentence)) } }
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(
        _ token: TokenizedText.Unit, _ text: TokenizedText, _ offsets: Offsets, to writer: inout JSONWriter
    ) {
        let range = offsets.range(token.utf8Range)
        writer.object {
            $0.key("start")
            $0.integer(range.lowerBound)
            $0.key("end")
            $0.integer(range.upperBound)
            $0.member("text", text.slice(token.utf8Range))
            $0.member("kind", token.kind.name)
            if showsParts {
                $0.key("position")
                $0.integer(token.position)
            }
        }
    }

    private func conllu(_ text: TokenizedText, of document: Document) -> [UInt8] {
        let offsets = Offsets(document.text, unit: offsetUnit)
        var writer = CoNLLUWriter(document)
        forEachSentence(in: text) { sentence in
            let tokens = sentence.units
            writer.sentence(
                tokens.indices.map { index in
                    let range = offsets.range(tokens[index].utf8Range)
                    // Between tokens stands white space, perhaps with invisible characters, or invisible characters alone.
                    return CoNLLUWriter.Form(
                        text: text.slice(tokens[index].utf8Range, spacedBy: " "),
                        isJoined: index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore,
                        notes: ["Start=\(range.lowerBound)", "End=\(range.upperBound)"])
                })
        }
        return Array(writer.text.utf8)
    }
}
