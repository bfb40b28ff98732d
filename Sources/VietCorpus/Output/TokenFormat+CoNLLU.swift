import VietTokenization

extension TokenFormat {
    /// Appends the sentences of a document, or of a part of one.
    func encodeSentences(
        of text: TokenizedText, counter: OffsetCounter, names: inout SentenceNames, to target: inout some ByteTarget
    ) {
        let utf8 = text.utf8.span
        let cut = cut
        var counter = counter
        text.forEachSentence(tokenizer, cut) { tokens, joins in
            let most = names.longest + 2 * tokens.utf8Range.count + tokens.count * ByteCursor.longestRow
            let start = target.count
            target.append(atMost: most + ByteCursor.roomForRow) {
                names.appendNext(to: &$0, after: start - $0.count)
                ($0, counter) = $0.appending(sentence: tokens, joinedAt: joins, cut, counter, of: utf8)
            }
        }
    }
}

extension ByteCursor {
    /// The same cursor after the text of a sentence and the rows of its units, and the counter after them: values, for those
    /// whose address is taken do not stay in registers.
    @inline(never)
    fileprivate func appending(
        sentence tokens: Span<Token>, joinedAt joins: borrowing GapSet, _ cut: TokenizedText.Cut,
        _ counter: OffsetCounter, of utf8: Span<UInt8>
    ) -> (cursor: ByteCursor, counter: OffsetCounter) {
        let digits = DecimalDigits.shared
        var (row, counter) = (self, counter)
        let areSpaced = tokens.areSpaced(in: utf8)
        if areSpaced {
            row.append(utf8.extracting(tokens.utf8Range))
        } else {
            row = row.appending(textOf: tokens, joinedAt: joins, cut, of: utf8)
        }
        row.append(byte: UInt8(ascii: "\n"))
        var position = 0
        cut.forEachUnit(tokens, joinedAt: joins, position: &position) { unit in
            let range = unit.utf8Range
            let offsets: Range<Int>
            if areSpaced, ShortText.isOne(range, of: utf8) {
                let text = ShortText(range, of: utf8)
                offsets = counter.range(range, of: text, in: utf8)
                row.append(row: unit.position &+ 1, text, end: offsets.upperBound, digits)
            } else {
                offsets = counter.range(range, in: utf8)
                row = row.appending(row: unit.position &+ 1, range, of: utf8, end: offsets.upperBound)
            }
            let isJoined = tokens.isFollowed(unit)
            row.append(note: "", start: offsets.lowerBound, isJoined: isJoined, then: "\n", digits)
        }
        row.append(byte: UInt8(ascii: "\n"))
        return (row, counter)
    }

    /// The same cursor after the forms of a sentence, a blank between those that are apart.
    @inline(never)
    private func appending(
        textOf tokens: Span<Token>, joinedAt joins: borrowing GapSet, _ cut: TokenizedText.Cut, of utf8: Span<UInt8>
    ) -> ByteCursor {
        var (cursor, position) = (self, 0)
        cut.forEachUnit(tokens, joinedAt: joins, position: &position) { unit in
            cursor.append(spaced: unit.utf8Range, of: utf8)
            if unit.parts.upperBound < tokens.count, !tokens.isFollowed(unit) { cursor.append(byte: 0x20) }
        }
        return cursor
    }
}

extension Span<Token> {
    /// Whether the next token follows on a unit with nothing between them that can be seen: between tokens stands white space,
    /// perhaps with invisible characters, or invisible characters alone.
    @inline(__always)
    fileprivate func isFollowed(_ unit: TokenizedText.Unit) -> Bool {
        let end = unit.parts.upperBound
        return end < count ? touches(before: end) : false
    }

    /// Whether nothing but one blank stands between any of the tokens, and no white space inside of one, as in most sentences:
    /// `true` is certain.
    fileprivate func areSpaced(in utf8: Span<UInt8>) -> Bool {
        var end = Int32(truncatingIfNeeded: utf8Range.lowerBound)
        for index in indices {
            let token = self[index]
            let gap = token.start &- end
            let byte = utf8[Int(end)]
            guard gap == 0 || gap == 1 && byte == 0x20 else { return false }
            let range = token.utf8Range
            guard token.kind.isWhole(range.count) || utf8.isWord(range) else { return false }
            end = token.end
        }
        return true
    }
}
