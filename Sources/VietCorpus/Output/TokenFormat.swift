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
        let text = TokenizedText(document.text)
        return switch layout {
        case .text: plain(text)
        case .jsonl: json(text, of: document)
        case .conllu: conllu(text, of: document)
        }
    }

    /// Tokenizes a part of a text, for ``Layout/text`` alone: the others say where in a document a token stands.
    package func encode(part utf8: [UInt8]) -> [UInt8] { plain(TokenizedText(utf8: utf8)) }

    private var cut: TokenizedText.Cut {
        .init(unit: unit, keepsPunctuation: keepsPunctuation, showsParts: showsParts)
    }

    private func plain(_ text: TokenizedText) -> [UInt8] {
        var writer = ByteWriter()
        writer.reserve(text.utf8.count + text.utf8.count / 8)
        var lineStart = 0
        text.forEachUnit(tokenizer, cut) { unit, isFirst, tokens in
            guard self.unit != .sentence else { return }
            writer.append(unit, of: tokens, in: text, behind: isFirst ? nil : UInt8(ascii: " "))
        } sentence: { range in
            if unit == .sentence { writer.append(text.utf8.span.extracting(range), spacedBy: UInt8(ascii: " ")) }
            if writer.bytes.count > lineStart { writer.append(byte: UInt8(ascii: "\n")) }
            lineStart = writer.bytes.count
        }
        return writer.bytes
    }

    private func json(_ text: TokenizedText, of document: Document) -> [UInt8] {
        var counter = OffsetCounter(unit: offsetUnit)
        var sentenceCounter = counter
        var sentences: [Range<Int>] = []
        var writer = JSONWriter()
        writer.reserve(min(Self.mostReserved, text.utf8.count * Self.bytesOfJSON))
        writer.object { record in
            record.member("id", document.id)
            record.member("offsetUnit", offsetUnit.rawValue)
            if unit == .sentence {
                text.forEachUnit(tokenizer, cut) { _, _, _ in
                } sentence: {
                    sentences.append(sentenceCounter.range($0, in: text.utf8.span))
                }
            } else {
                record.key("tokens")
                record.array { tokens in
                    text.forEachUnit(tokenizer, cut) { unit, _, _ in
                        write(unit, text, counter.range(unit.utf8Range, in: text.utf8.span), to: &tokens)
                    } sentence: {
                        sentences.append(sentenceCounter.range($0, in: text.utf8.span))
                    }
                }
            }
            record.key("sentences")
            record.array { for sentence in sentences { $0.range(sentence) } }
        }
        writer.endLine()
        return writer.bytes
    }

    private func write(
        _ token: TokenizedText.Unit, _ text: TokenizedText, _ range: Range<Int>, to writer: inout JSONWriter
    ) {
        let content = text.utf8.span.extracting(token.utf8Range)
        writer.value(atMost: ByteCursor.longestEscape * content.count + Self.longestFrame) {
            $0.append("{\"start\":")
            $0.append(range.lowerBound)
            $0.append(",\"end\":")
            $0.append(range.upperBound)
            $0.append(",\"text\":\"")
            $0.append(escaped: content)
            $0.append("\",\"kind\":\"")
            $0.append(token.kind.printedName)
            $0.append(byte: UInt8(ascii: "\""))
            if showsParts {
                $0.append(",\"position\":")
                $0.append(token.position)
            }
            $0.append(byte: UInt8(ascii: "}"))
        }
    }

    /// What a byte of text takes in most texts, with what stands around it: what is reserved and not written takes no memory,
    /// while a buffer that grows is there twice.
    private static let bytesOfJSON = 11
    private static let mostReserved = 1 << 28

    /// Bytes that stand around the text of a token at most: keys, three numbers and the name of its kind.
    private static let longestFrame = 160

    private func conllu(_ text: TokenizedText, of document: Document) -> [UInt8] {
        var counter = OffsetCounter(unit: offsetUnit)
        var writer = CoNLLUWriter(document)
        text.forEachUnit(tokenizer, cut) { unit, _, tokens in
            let end = unit.parts.upperBound
            // Between tokens stands white space, perhaps with invisible characters, or invisible characters alone.
            let isJoined = end < tokens.count ? tokens[end].touches(tokens[end - 1]) : false
            let range = counter.range(unit.utf8Range, in: text.utf8.span)
            writer.form(text.utf8.span.extracting(unit.utf8Range), isJoined: isJoined) { misc in
                misc.append(atMost: Self.longestFrame) {
                    $0.append("End=")
                    $0.append(range.upperBound)
                    if isJoined { $0.append("|SpaceAfter=No") }
                    $0.append("|Start=")
                    $0.append(range.lowerBound)
                }
            }
        } sentence: { _ in
            writer.endSentence()
        }
        return writer.bytes
    }
}
