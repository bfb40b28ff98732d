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
    /// Whether punctuation marks are tokens too.
    public let keepsPunctuation: Bool

    /// A format.
    public init(
        _ unit: TokenUnit, layout: Layout, offsetUnit: OffsetUnit = .scalar, keepsPunctuation: Bool = true
    ) {
        self.unit = unit
        self.layout = layout
        self.offsetUnit = offsetUnit
        self.keepsPunctuation = keepsPunctuation
    }

    /// Tokenizes one document.
    ///
    /// - Complexity: O(n).
    public func encode(_ document: Document) -> [UInt8] {
        let tokenized = TokenizedText(document.text, by: unit, keepsPunctuation: keepsPunctuation)
        return switch layout {
        case .text: text(tokenized)
        case .jsonl: json(tokenized, of: document)
        case .conllu: conllu(tokenized, of: document)
        }
    }

    private func text(_ tokenized: TokenizedText) -> [UInt8] {
        let lines = tokenized.sentences.map { sentence in
            unit == .sentence
                ? tokenized.slice(tokenized.range(of: sentence), spacedBy: " ")
                : sentence.map(tokenized.joined).joined(separator: " ")
        }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private func json(_ tokenized: TokenizedText, of document: Document) -> [UInt8] {
        let offsets = Offsets(document.text, unit: offsetUnit)
        var writer = JSONWriter()
        writer.object {
            $0.member("id", document.id)
            $0.member("offsetUnit", offsetUnit.rawValue)
            if unit != .sentence {
                $0.key("tokens")
                $0.array {
                    for token in tokenized.sentences.joined() {
                        let range = offsets.range(token.utf8Range)
                        $0.object {
                            $0.key("start")
                            $0.integer(range.lowerBound)
                            $0.key("end")
                            $0.integer(range.upperBound)
                            $0.member("text", tokenized.slice(token.utf8Range))
                            $0.member("kind", token.kind.name)
                        }
                    }
                }
            }
            $0.key("sentences")
            $0.array { for sentence in tokenized.sentences { $0.range(offsets.range(tokenized.range(of: sentence))) } }
        }
        writer.endLine()
        return writer.bytes
    }

    private func conllu(_ tokenized: TokenizedText, of document: Document) -> [UInt8] {
        let offsets = Offsets(document.text, unit: offsetUnit)
        var lines = ["# newdoc id = \(document.id.inOneLine)"]
        for (number, sentence) in tokenized.sentences.enumerated() {
            lines.append("# sent_id = \(document.id.inOneLine)-\(number + 1)")
            lines.append("# text = \(tokenized.slice(tokenized.range(of: sentence), spacedBy: " "))")
            for (index, token) in sentence.enumerated() {
                let range = offsets.range(token.utf8Range)
                let isJoined =
                    index + 1 < sentence.count && sentence[index + 1].utf8Range.lowerBound == token.utf8Range.upperBound
                let notes =
                    ["End=\(range.upperBound)"] + (isJoined ? ["SpaceAfter=No"] : []) + ["Start=\(range.lowerBound)"]
                let form = tokenized.slice(token.utf8Range, spacedBy: " ")
                let columns =
                    [String(index + 1), form] + Array(repeating: "_", count: 7) + [notes.joined(separator: "|")]
                lines.append(columns.joined(separator: "\t"))
            }
            lines.append("")
        }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
}
