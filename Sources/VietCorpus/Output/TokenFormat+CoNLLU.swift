import VietTokenization

extension TokenFormat {
    /// Appends the sentences of a document, or of a part of one.
    func encodeSentences(
        of text: TokenizedText, counter: OffsetCounter, names: inout SentenceNames, to target: inout some ByteTarget
    ) {
        let utf8 = text.utf8.span
        let cut = cut
        var positions = RunningPositions(counter)
        text.forEachSentence(tokenizer, cut) { tokens, joins in
            let most = names.longest + 2 * tokens.utf8Range.count + tokens.count * ByteCursor.longestRow
            let start = target.count
            target.append(atMost: most + ByteCursor.slack) {
                names.appendNext(to: &$0, after: start - $0.count)
                $0.append(sentence: tokens, joinedAt: joins, cut, &positions, of: utf8)
            }
        }
    }
}

extension ByteCursor {
    /// Bytes that a token takes at most, but for its form and that in the text of its sentence.
    fileprivate static let longestRow = 3 * longestNumber + 46

    /// The text of a sentence and the rows of its units.
    fileprivate mutating func append(
        sentence tokens: Span<Token>, joinedAt joins: borrowing GapSet, _ cut: TokenizedText.Cut,
        _ positions: inout RunningPositions, of utf8: Span<UInt8>
    ) {
        // Copies stay in registers.
        var (row, places, number) = (self, positions, RunningNumber())
        let areSpaced = tokens.areSpaced(in: utf8)
        if areSpaced {
            row.append(utf8.extracting(tokens.utf8Range))
        } else {
            row = row.appending(textOf: tokens, joinedAt: joins, cut, of: utf8)
        }
        row.append(byte: UInt8(ascii: "\n"))
        var position = 0
        cut.forEachUnit(tokens, joinedAt: joins, position: &position) { unit in
            number.advance(to: unit.position &+ 1)
            row.append(number, then: UInt8(ascii: "\t"))
            if areSpaced {
                row.append(unit.utf8Range, of: utf8)
            } else {
                row = row.appending(spaced: unit.utf8Range, of: utf8)
            }
            let (start, end) = places.next(unit.utf8Range, in: utf8)
            row.append("\t_\t_\t_\t_\t_\t_\t_\tEnd=")
            row.append(end)
            // Apart, so that each is copied in a few steps.
            if tokens.isFollowed(unit) { row.append("|SpaceAfter=No|Start=") } else { row.append("|Start=") }
            row.append(start, then: UInt8(ascii: "\n"))
        }
        row.append(byte: UInt8(ascii: "\n"))
        (self, positions) = (row, places)
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

    /// The same cursor after a form that may have white space inside, which becomes one blank.
    @inline(never)
    private func appending(spaced range: Range<Int>, of utf8: Span<UInt8>) -> ByteCursor {
        var cursor = self
        cursor.append(spaced: range, of: utf8)
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
