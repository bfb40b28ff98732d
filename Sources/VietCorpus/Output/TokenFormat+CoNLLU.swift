import VietTokenization

extension TokenFormat {
    /// Appends a document as CoNLL-U.
    func encodeCoNLLU(_ text: TokenizedText, id: String, to writer: inout ByteWriter) {
        var sentences = CoNLLUWriter(id: id, after: &writer)
        encodeSentences(of: text, counter: OffsetCounter(unit: offsetUnit), to: &sentences)
        writer = sentences.finish()
    }

    /// Appends the sentences of a document, or of a part of one.
    func encodeSentences(of text: TokenizedText, counter: OffsetCounter, to writer: inout CoNLLUWriter) {
        let utf8 = text.utf8.span
        var counter = counter
        var position = 0
        writer.reserve(min(Self.mostReserved, text.utf8.count * Self.bytesOfRows))
        text.forEachSentence(tokenizer, cut) { words, tokens in
            cut.forEachUnit(words, tokens, position: &position) { unit in
                let end = unit.parts.upperBound
                // Between tokens stands white space, perhaps with invisible characters, or invisible characters alone.
                let isJoined = end < tokens.count ? tokens.touches(before: end) : false
                let range = counter.range(unit.utf8Range, in: utf8)
                writer.form(spaced: unit.utf8Range, of: utf8, isJoined: isJoined, miscAtMost: Self.longestMisc) {
                    misc in
                    misc.append("End=")
                    misc.append(range.upperBound)
                    misc.append(isJoined ? "|SpaceAfter=No|Start=" : "|Start=")
                    misc.append(range.lowerBound)
                }
            }
            writer.endSentence()
        }
    }

    /// Bytes of the last column at most.
    private static let longestMisc = 2 * ByteCursor.longestNumber + 26
    /// What a byte of text takes in most texts, see ``encodeJSON(_:id:to:)``.
    private static let bytesOfRows = 13
    private static let mostReserved = 1 << 28
}
