/// The entities of an article's record.
extension ArticleEncoder {
    func write(_ entities: [Entity], to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        var state = EntityState(words: memo.words)
        writer.array {
            let (utf8, entities) = (utf8.span, entities.span)
            for index in entities.indices {
                if index == check, !$0.givesAway {
                    $0.reserve(($0.count - start) / index * (entities.count - index) / 10 * 11)
                    check *= Self.nextCheck
                }
                write(entities[index], of: utf8, &state, to: &$0)
                $0.giveAway()
            }
        }
        memo.words = state.words
    }

    /// After so many entities, and again after so many times as many, there is room made for those to come, by what the ones
    /// before took: a buffer that grows is there twice.
    private static let firstCheck = 256
    private static let nextCheck = 16

    /// What entities have from those before them.
    private struct EntityState {
        var words: EntityWords
        var numbers = RunningNumbers()
        /// The members of an entity between its text and its rule.
        var members = JSONWriter()
        private var utf8Sentence = 0..<0
        private var sentence = (start: RunningNumber(), end: RunningNumber())

        init(words: EntityWords) { self.words = words }

        /// Where a sentence stands, which entities of one sentence ask for one after the other.
        @inline(__always)
        mutating func bounds(
            of sentence: Range<Int>, _ offsets: borrowing Offsets
        ) -> (start: RunningNumber, end: RunningNumber) {
            if sentence != utf8Sentence {
                utf8Sentence = sentence
                let range = offsets.range(sentence)
                self.sentence.start.advance(to: range.lowerBound)
                self.sentence.end.advance(to: range.upperBound)
            }
            return self.sentence
        }
    }

    private func write(
        _ entity: Entity, of utf8: Span<UInt8>, _ state: inout EntityState, to writer: inout JSONWriter
    ) {
        let outline = entity.outline
        if state.members.count > 0 { state.members.removeAll() }
        writeMembersBeforeRule(entity, outline, to: &state.members)
        let before = state.members.bytes
        let (name, start, end) = state.numbers.next(entity.id, offsets.range(outline.utf8Range))
        let sentence = state.bounds(of: outline.sentence, offsets)
        let label = state.words.labels.place(of: outline.label) {
            ",\"label\":\"\(entity.label.rawValue)\",\"text\":"
        }
        let rule = state.words.rules.place(of: outline.rule) { ",\"rule\":\"\(entity.rule)\"" }
        let (labels, rules) = (state.words.labels.utf8.span, state.words.rules.utf8.span)
        let (cluster, after) = membersAfterRule(outline, utf8)
        let unit = outline.unitCount == 1 ? written(entity.firstUnit) : []
        let isLast = outline.unitCount < 2 && !outline.isExplained
        let free = ByteCursor.longestEscape * outline.utf8Range.count + before.count + after.count + unit.count
        writer.value(atMost: 6 * ByteCursor.longestNumber + 120 + label.count + rule.count + free) {
            // A copy stays in registers.
            var cursor = $0
            cursor.append("{\"id\":\"T")
            cursor.append(name, then: UInt8(ascii: "\""))
            cursor.append(",\"start\":")
            cursor.append(start)
            cursor.append(",\"end\":")
            cursor.append(end)
            cursor.append(label, of: labels)
            cursor.append(string: outline.utf8Range, of: utf8)
            if outline.isNested { cursor.append(",\"nested\":true") }
            if case .integer(let number) = outline.value {
                cursor.append(",\"value\":\"")
                cursor.append(number)
                cursor.append("\"")
            }
            cursor.append(member: before)
            cursor.append(rule, of: rules)
            if let cluster {
                cursor.append(",\"cluster\":\"P")
                cursor.append(cluster &+ 1)
                cursor.append("\"")
            }
            cursor.append(member: after)
            cursor.append(",\"sentence\":[")
            cursor.append(sentence.start, then: UInt8(ascii: ","))
            cursor.append(sentence.end, then: UInt8(ascii: "]"))
            cursor.append(member: unit)
            if isLast { cursor.append("}") }
            $0 = cursor
        }
        if isLast { return }
        if outline.unitCount > 1 { write(entity.units, to: &writer) }
        if let explanation = entity.explanation { writeExplanation(explanation, to: &writer) }
        writer.endObject()
    }
}

/// The members that only some entities have, written before the others.
extension ArticleEncoder {
    /// Values that are no integers, and what only entities of some labels have.
    private func writeMembersBeforeRule(_ entity: Entity, _ outline: EntityOutline, to writer: inout JSONWriter) {
        if case .text = outline.value { entity.valueText.withUTF8 { writer.member("value", utf8: $0) } }
        switch outline.meaning {
        case .title:
            writer.member("person", entity.person)
            writer.member("expansion", entity.expansion)
            writer.member("body", entity.body)
        case .date(isSpecial: true): writeDate(entity, to: &writer)
        case .count(let noun): write("noun", noun, to: &writer)
        case .none, .place, .date, .person, .percentage: break
        }
    }

    /// Who a person is and the parts of the name, or what a percentage is about.
    private func membersAfterRule(
        _ outline: EntityOutline, _ utf8: Span<UInt8>
    ) -> (cluster: Int?, members: [UInt8]) {
        switch outline.meaning {
        case .person(let cluster):
            return (cluster, memo.names.bytes(ofNameAt: outline.utf8Range, in: utf8, Self.written))
        case .percentage(let subject):
            var writer = JSONWriter()
            write("subject", subject, to: &writer)
            return (nil, writer.bytes)
        case .none, .place, .title, .date, .count: return (nil, [])
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
    fileprivate mutating func append(member: [UInt8]) {
        guard !member.isEmpty else { return }
        append(",")
        append(member.span)
    }
}
