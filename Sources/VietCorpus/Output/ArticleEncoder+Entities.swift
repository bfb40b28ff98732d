/// The entities of an article's record.
extension ArticleEncoder {
    func write(_ selected: SelectedEntities, to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        var state = EntityState()
        memo.withTexts { texts in
            writer.array {
                for index in selected.indices {
                    if index == check, !$0.givesAway {
                        $0.reserve(($0.count - start) / index * (selected.count - index) / 10 * 11)
                        check *= Self.nextCheck
                    }
                    let id = selected.id(at: index)
                    let isWhole = write(id, utf8.span, &state, &texts, to: &$0)
                    if !isWhole { writeRest(of: article.entities[id], &texts.units, to: &$0) }
                    $0.giveAway()
                }
            }
        }
    }

    /// After so many entities, and again after so many times as many, there is room made for those to come, by what the ones
    /// before took: a buffer that grows is there twice.
    private static let firstCheck = 256
    private static let nextCheck = 16

    /// Bytes of an entity at most, but for what differs from one to the other, and room for short parts.
    private static let longestFrame = 6 * ByteCursor.longestNumber + 120 + 6 * ShortParts.size

    /// What entities have from those before them.
    private struct EntityState {
        /// Members of an entity that only some have: between its text and its rule, and after that.
        var (before, after) = (JSONWriter(), JSONWriter())
        private var utf8Sentence = 0..<0
        private var sentence = 0..<0

        /// Where a sentence stands, which entities of one sentence ask for one after the other.
        @inline(__always)
        mutating func range(of sentence: Range<Int>, _ offsets: borrowing Offsets) -> Range<Int> {
            if sentence != utf8Sentence {
                utf8Sentence = sentence
                self.sentence = offsets.range(sentence)
            }
            return self.sentence
        }
    }

    /// Writes an entity up to the units of which it may be one, and its explanation.
    ///
    /// - Returns: whether it has neither; else its object is open still.
    @inline(never)
    private func write(
        _ id: Int, _ utf8: Span<UInt8>, _ state: inout EntityState, _ texts: inout RecordTexts,
        to writer: inout JSONWriter
    ) -> Bool {
        let entities = article.entities
        let outline = entities.outline(of: id)
        let range = offsets.range(outline.utf8Range)
        let sentence = state.range(of: outline.sentence, offsets)
        writeMembers(of: id, outline, before: &state.before, after: &state.after)
        let label = texts.labels.place(of: outline.label) {
            ",\"label\":\"\(entities[id].label.rawValue)\",\"text\":"
        }
        let rule = texts.rules.place(of: outline.rule) { ",\"rule\":\"\(entities[id].rule)\"" }
        var cluster: Int?
        var parts = 0..<0
        if case .person(let number) = outline.meaning {
            cluster = number
            parts = texts.names.place(ofNameAt: outline.utf8Range, in: utf8, Self.written)
        }
        let unit = outline.unitCount == 1 ? self.units.place(of: entities.firstUnit(of: id), in: &texts.units) : 0..<0
        let isWhole = outline.unitCount < 2 && !outline.isExplained
        let (labels, rules) = (texts.labels.texts.bytes.span, texts.rules.texts.bytes.span)
        let (names, units) = (texts.names.texts.bytes.span, texts.units.texts.bytes.span)
        let (before, after) = (state.before.bytes.span, state.after.bytes.span)
        let free =
            ByteCursor.longestEscape * outline.utf8Range.count + before.count + parts.count + after.count + unit.count
        writer.value(atMost: Self.longestFrame + label.count + rule.count + free) {
            let digits = DecimalDigits.shared
            // A copy stays in registers.
            var cursor = $0
            cursor.append(shortParts: 6) {
                $0.append("{\"id\":\"T")
                $0.append(id &+ 1, digits)
                $0.append("\",\"start\":")
                $0.append(range.lowerBound, digits)
                $0.append(",\"end\":")
                $0.append(range.upperBound, digits)
            }
            cursor.append(label, of: labels)
            cursor.append(string: outline.utf8Range, of: utf8)
            if outline.isNested { cursor.append(",\"nested\":true") }
            if case .integer(let number) = outline.value {
                cursor.append(",\"value\":\"")
                cursor.append(number)
                cursor.append("\"")
            }
            cursor.append(member: 0..<before.count, of: before)
            cursor.append(rule, of: rules)
            if let cluster {
                cursor.append(",\"cluster\":\"P")
                cursor.append(cluster &+ 1)
                cursor.append("\"")
            }
            cursor.append(member: parts, of: names)
            cursor.append(member: 0..<after.count, of: after)
            cursor.append(shortParts: 5) {
                $0.append(",\"sentence\":[")
                $0.append(sentence.lowerBound, digits)
                $0.append(",")
                $0.append(sentence.upperBound, digits)
                $0.append("]")
            }
            cursor.append(member: unit, of: units)
            if isWhole { cursor.append("}") }
            $0 = cursor
        }
        return isWhole
    }

    private func writeRest(of entity: Entity, _ memo: inout UnitMemo, to writer: inout JSONWriter) {
        if entity.units.count > 1 { units.write(entity.units, &memo, to: &writer) }
        if let explanation = entity.explanation { writeExplanation(explanation, to: &writer) }
        writer.endObject()
    }
}

/// The members that only some entities have, written before the others.
extension ArticleEncoder {
    /// Values that are no integers, what only entities of some labels have, and what a percentage is about.
    private func writeMembers(
        of id: Int, _ outline: EntityOutline, before: inout JSONWriter, after: inout JSONWriter
    ) {
        if before.count > 0 { before.removeAll() }
        if after.count > 0 { after.removeAll() }
        if case .text = outline.value {
            article.entities.valueText(of: id).withUTF8 { before.member("value", utf8: $0) }
        }
        switch outline.meaning {
        case .title:
            let title = article.entities[id]
            before.member("person", title.person)
            before.member("expansion", title.expansion)
            before.member("body", title.body)
        case .date(isSpecial: true): writeDate(article.entities[id], to: &before)
        case .count(let noun): write("noun", noun, to: &before)
        case .percentage(let subject): write("subject", subject, to: &after)
        case .none, .place, .date, .person: break
        }
    }

    /// The parts of a name.
    private static func written(_ name: PersonalName) -> [UInt8] {
        var writer = JSONWriter()
        writer.reserve(ByteCursor.longestEscape * name.byteCount + 40)
        name.withParts { surname, middle, given in
            writer.member("surname", utf8: surname)
            if middle.count > 0 { writer.member("middle", utf8: middle) }
            writer.member("given", utf8: given)
        }
        return writer.bytes
    }

    private func writeDate(_ date: Entity, to writer: inout JSONWriter) {
        if let lunar = date.lunar {
            writer.member("lunar", lunar.description)
            writer.member("solar", lunar.solar?.description)
        }
        if date.contradictsWeekday { writer.member("contradictsWeekday", true) }
    }
}

extension ByteCursor {
    /// Members that were written before, after others; nothing where there are none.
    @inline(__always)
    fileprivate mutating func append(member range: Range<Int>, of utf8: Span<UInt8>) {
        guard !range.isEmpty else { return }
        append(byte: UInt8(ascii: ","))
        append(utf8.extracting(range))
    }
}
