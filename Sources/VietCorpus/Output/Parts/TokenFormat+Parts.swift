import VietNormalization

extension TokenFormat: TextEncoder {
    var framing: TextFraming { layout == .jsonl ? framingOfJSON : TextFraming() }

    var partition: TextPartition? {
        switch layout {
        case .text: TextPartition(size: 1 << 18)
        // Where the parts of words are shown, words are numbered through the text.
        case .jsonl where showsParts: nil
        case .jsonl, .conllu: TextPartition(size: 1 << 16, countsScalars: offsetUnit != .utf8)
        }
    }

    func encode(_ text: SourceText, to writer: inout ByteWriter) {
        encode(TokenizedText(utf8: text.utf8), id: text.id, to: &writer)
    }

    var mayKeepParts: Bool { false }

    func encode(
        _ source: ByteBlock, _ part: TextPart, id: String, room: inout AnswerRoom
    ) throws(InvalidUTF8) -> EncodedText {
        let text = TokenizedText(utf8: source.slice)
        try InvalidUTF8.validate(text.utf8.span)
        let counter = OffsetCounter(unit: offsetUnit, after: part.start)
        let count = expectedCount(text)
        switch layout {
        case .text:
            return EncodedText(part, opening: [], body: room.write(expecting: count) { encodePlain(text, to: &$0) })
        case .jsonl:
            var sentences: [UInt32] = []
            let body = room.write(expecting: count) {
                encodeTokens(of: text, counter: counter, sentences: &sentences, to: &$0)
            }
            var encoded = EncodedText(part, opening: openingOfJSON(id: id), body: body)
            encoded.rows = ByteBlock(sentences)
            return encoded
        case .conllu:
            var sentences = SentenceNames(ofPartOf: id)
            let body = room.write(expecting: count) {
                encodeSentences(of: text, counter: counter, names: &sentences, to: &$0)
            }
            var encoded = EncodedText(part, opening: sentences.opening, body: body)
            encoded.gaps = ByteBlock(sentences.gaps ?? [])
            return encoded
        }
    }
}
