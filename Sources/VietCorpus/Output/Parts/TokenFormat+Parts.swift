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
        var writer = ByteWriter()
        switch layout {
        case .text:
            if let body = room.fill(atMost: longestPlain(text), { encodePlain(text, to: &$0) }) {
                return EncodedText(part, opening: [], body: body)
            }
            encode(text, id: id, to: &writer)
            return EncodedText(part, opening: [], body: ByteBlock(writer.bytes))
        case .jsonl:
            writer.reserve(source.count * Self.bytesOfJSON)
            var sentences: [UInt32] = []
            encodeTokens(of: text, counter: counter, sentences: &sentences, to: &writer)
            var encoded = EncodedText(part, opening: openingOfJSON(id: id), body: ByteBlock(writer.bytes))
            encoded.rows = ByteBlock(sentences)
            return encoded
        case .conllu:
            var sentences = CoNLLUWriter(partOf: id)
            encodeSentences(of: text, counter: counter, to: &sentences)
            var opening: [UInt8] {
                var nothing = ByteWriter()
                return CoNLLUWriter(id: id, after: &nothing).bytes
            }
            var encoded = EncodedText(part, opening: opening, body: ByteBlock(sentences.bytes))
            encoded.gaps = ByteBlock(sentences.gaps ?? [])
            return encoded
        }
    }
}
