import VietTokenization

extension TokenFormat {
    /// Appends a document as a line of JSON.
    func encodeJSON(_ text: TokenizedText, id: String, to writer: inout ByteWriter) {
        writer.reserve(min(Self.mostReserved, text.utf8.count * Self.bytesOfJSON))
        writer.append(utf8: openingOfJSON(id: id))
        var sentences: [UInt32] = []
        encodeTokens(of: text, counter: OffsetCounter(unit: offsetUnit), sentences: &sentences, to: &writer)
        writer.append(utf8: framingOfJSON.middle)
        writer.append(rows: sentences.span, of: framingOfJSON.columns)
        writer.append(utf8: framingOfJSON.closing)
    }

    /// What stands before the tokens.
    func openingOfJSON(id: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.openObject()
        writer.member("id", id)
        writer.member("offsetUnit", offsetUnit.rawValue)
        if unit != .sentence {
            writer.key("tokens")
            writer.openArray()
        }
        return writer.bytes
    }

    /// What stands around tokens and sentences.
    var framingOfJSON: TextFraming {
        TextFraming(
            separator: [UInt8(ascii: ",")],
            middle: Array((unit == .sentence ? "" : "]").utf8) + Array(",\"sentences\":[".utf8),
            columns: 2, closing: Array("]}\n".utf8))
    }

    /// Appends the elements of the array of tokens, and the bounds of each sentence to those before.
    func encodeTokens(
        of text: TokenizedText, counter: OffsetCounter, sentences: inout [UInt32], to writer: inout ByteWriter
    ) {
        let utf8 = text.utf8.span
        var (positions, sentenceCounter) = (RunningPositions(counter), counter)
        var position = 0
        var isFirst = true
        text.forEachSentence(tokenizer, cut) { words, tokens in
            sentences.append(sentenceCounter.range(tokens.utf8Range, in: utf8))
            guard unit != .sentence else { return }
            let most = ByteCursor.longestEscape * tokens.utf8Range.count + Self.longestFrame * tokens.count
            writer.append(atMost: cut.copies * most + ByteCursor.slack) { writer in
                cut.forEachUnit(words, tokens, position: &position) { unit in
                    if !isFirst { writer.append(byte: UInt8(ascii: ",")) }
                    isFirst = false
                    let (start, end) = positions.next(unit.utf8Range, in: utf8)
                    encode(unit, utf8, start, end, to: &writer)
                }
            }
        }
    }

    @inline(__always)
    private func encode(
        _ token: TokenizedText.Unit, _ utf8: Span<UInt8>, _ start: RunningNumber, _ end: RunningNumber,
        to writer: inout ByteCursor
    ) {
        writer.append("{\"start\":")
        writer.append(start)
        writer.append(",\"end\":")
        writer.append(end)
        writer.append(",\"text\":\"")
        writer.append(escaped: token.utf8Range, of: utf8)
        if token.kind == .word {
            writer.append("\",\"kind\":\"word\"")
        } else {
            writer.append("\",\"kind\":\"")
            writer.append(token.kind.printedName)
            writer.append(byte: UInt8(ascii: "\""))
        }
        if showsParts {
            writer.append(",\"position\":")
            writer.append(token.position)
        }
        writer.append(byte: UInt8(ascii: "}"))
    }

    /// What a byte of text takes in most texts, with what stands around it: what is reserved and not written takes no memory,
    /// while a buffer that grows is there twice.
    static let bytesOfJSON = 11
    private static let mostReserved = 1 << 28

    /// Bytes that stand around the text of a token at most: keys, three numbers and the name of its kind.
    private static let longestFrame = 160
}
