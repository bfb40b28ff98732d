import VietTokenization

extension TokenFormat {
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
        of text: TokenizedText, counter: OffsetCounter, sentences: inout [UInt32], to target: inout some ByteTarget
    ) {
        let utf8 = text.utf8.span
        var (counter, sentenceCounter) = (counter, counter)
        let start = target.count
        var position = 0
        text.forEachSentence(tokenizer, cut) { tokens, joins in
            sentences.append(sentenceCounter.range(tokens.utf8Range, in: utf8))
            guard unit != .sentence else { return }
            let most = ByteCursor.longestEscape * tokens.utf8Range.count + Self.longestFrame * tokens.count
            let isFirst = target.count == start
            target.append(atMost: cut.copies * most + 6 * ShortParts.size) {
                encode(tokens, joinedAt: joins, from: &position, &counter, of: utf8, isFirst: isFirst, to: &$0)
            }
        }
    }

    /// Appends the units of a sentence, a comma before each but the first of all.
    ///
    /// - Parameter isFirst: whether no other sentence with units stands before it.
    @inline(__always)
    private func encode(
        _ tokens: Span<Token>, joinedAt joins: borrowing GapSet, from position: inout Int,
        _ counter: inout OffsetCounter, of utf8: Span<UInt8>, isFirst: Bool, to cursor: inout ByteCursor
    ) {
        let digits = DecimalDigits.shared
        // Copies stay in registers.
        var (writer, places, needsComma) = (cursor, counter, !isFirst)
        cut.forEachUnit(tokens, joinedAt: joins, position: &position) { unit in
            let offsets = places.range(unit.utf8Range, in: utf8)
            writer.append(shortParts: 6) {
                if needsComma { $0.append(",") }
                $0.append("{\"start\":")
                $0.append(offsets.lowerBound, digits)
                $0.append(",\"end\":")
                $0.append(offsets.upperBound, digits)
                $0.append(",\"text\":\"")
            }
            needsComma = true
            writer.append(escaped: unit.utf8Range, of: utf8)
            if unit.kind == .word {
                writer.append("\",\"kind\":\"word\"")
            } else {
                writer.append("\",\"kind\":\"")
                writer.append(unit.kind.printedName)
                writer.append(byte: UInt8(ascii: "\""))
            }
            if showsParts {
                writer.append(",\"position\":")
                writer.append(unit.position, digits)
            }
            writer.append(byte: UInt8(ascii: "}"))
        }
        (cursor, counter) = (writer, places)
    }

    /// Bytes that stand around the text of a token at most: keys, three numbers and the name of its kind.
    private static let longestFrame = 160
}
