extension TokenFormat: TextEncoder {
    var framing: TextFraming { layout == .jsonl ? framingOfJSON : TextFraming() }

    var partSize: Int? {
        switch layout {
        case .text: 1 << 18
        // Where the parts of words are shown, words are numbered through the text.
        case .jsonl: showsParts ? nil : 1 << 16
        case .conllu: 1 << 16
        }
    }

    func encode(_ text: SourceText, to writer: inout ByteWriter) {
        encode(TokenizedText(utf8: text.utf8), id: text.id, to: &writer)
    }

    func encode(_ utf8: [UInt8], _ part: TextPart, id: String) -> EncodedText {
        let text = TokenizedText(utf8: utf8[...])
        let counter = OffsetCounter(unit: offsetUnit, behind: part.start)
        var writer = ByteWriter()
        switch layout {
        case .text:
            encodePlain(text, to: &writer)
            return EncodedText(part, opening: [], body: writer.bytes)
        case .jsonl:
            writer.reserve(utf8.count * Self.bytesOfJSON)
            var sentences: [UInt32] = []
            encodeTokens(of: text, counter: counter, sentences: &sentences, to: &writer)
            var encoded = EncodedText(part, opening: openingOfJSON(id: id), body: writer.bytes)
            encoded.rows = ByteBlock(sentences)
            return encoded
        case .conllu:
            var sentences = CoNLLUWriter(partOf: id)
            encodeSentences(of: text, counter: counter, to: &sentences)
            var opening: [UInt8] {
                var nothing = ByteWriter()
                return CoNLLUWriter(id: id, behind: &nothing).bytes
            }
            var encoded = EncodedText(part, opening: opening, body: sentences.bytes)
            encoded.gaps = ByteBlock(sentences.gaps ?? [])
            return encoded
        }
    }
}
