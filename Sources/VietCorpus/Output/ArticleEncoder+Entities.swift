/// The entities of an article's record.
extension ArticleEncoder {
    func write(_ entities: [Entity], to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        var sentence = SentenceOffsets()
        writer.array {
            let utf8 = utf8.span
            for index in entities.indices {
                if index == check, !$0.givesAway {
                    $0.reserve(($0.count - start) / index * (entities.count - index) / 10 * 11)
                    check *= Self.nextCheck
                }
                write(entities[index], of: utf8, &sentence, to: &$0)
                $0.giveAway()
            }
        }
    }

    /// Where a sentence stands, which entities of one sentence ask for one after the other.
    private struct SentenceOffsets {
        private var utf8Range = 0..<0
        private var range = 0..<0

        mutating func range(of utf8Range: Range<Int>, _ offsets: borrowing Offsets) -> Range<Int> {
            if utf8Range != self.utf8Range { (self.utf8Range, range) = (utf8Range, offsets.range(utf8Range)) }
            return range
        }
    }

    /// After so many entities, and again after so many times as many, there is room made for those to come, by what the ones
    /// before took: a buffer that grows is there twice.
    private static let firstCheck = 256
    private static let nextCheck = 16

    private func write(
        _ entity: Entity, of utf8: Span<UInt8>, _ sentence: inout SentenceOffsets, to writer: inout JSONWriter
    ) {
        writeMention(entity, of: utf8, to: &writer)
        let (unitCount, explanation) = (entity.unitCount, entity.explanation)
        let ending = Ending(
            sentence: sentence.range(of: entity.sentence, offsets),
            unit: unitCount == 1 ? written(entity.firstUnit) : [], isLast: unitCount < 2 && explanation == nil)
        let rule = entity.rule
        switch entity.meaning {
        case .none, .place: break
        case .title: writeTitle(entity, to: &writer)
        case .date: writeDate(entity, to: &writer)
        case .count(let noun): write("noun", noun, to: &writer)
        case .percentage(let subject):
            writeRule(rule, to: &writer)
            write("subject", subject, to: &writer)
            writer.value(atMost: ending.byteCount) { $0.append(ending) }
            return writeEnd(of: entity, explanation, ending, to: &writer)
        case .person(let cluster):
            writePerson(cluster, entity.utf8Range, of: utf8, rule, ending, to: &writer)
            return writeEnd(of: entity, explanation, ending, to: &writer)
        }
        writeRule(rule, ending, to: &writer)
        writeEnd(of: entity, explanation, ending, to: &writer)
    }

    /// What stands behind the one unit: several of which one is meant, and what the entity rests on.
    @inline(__always)
    private func writeEnd(
        of entity: Entity, _ explanation: Explanation?, _ ending: Ending, to writer: inout JSONWriter
    ) {
        if ending.isLast { return }
        if entity.unitCount > 1 { write(entity.units, to: &writer) }
        if let explanation { writeExplanation(explanation, to: &writer) }
        writer.endObject()
    }

    /// Opens the object of an entity, and says where it stands, what is written there and what that means.
    private func writeMention(_ entity: Entity, of utf8: Span<UInt8>, to writer: inout JSONWriter) {
        let utf8Range = entity.utf8Range
        let range = offsets.range(utf8Range)
        let (id, label) = (entity.id, entity.label.rawValue)
        let value = entity.valueText
        let isNested = entity.isNested
        let isShort = utf8Range.count <= JSONWriter.longestShort
        let textSize = isShort ? ByteCursor.longestEscape * utf8Range.count : 0
        let valueSize = ByteCursor.longestEscape * value.byteCount
        writer.beginValue(
            atMost: 3 * ByteCursor.longestNumber + 80 + label.utf8.count + textSize + valueSize
        ) { cursor in
            cursor.append("{\"id\":\"T")
            cursor.append(id + 1)
            cursor.append("\",\"start\":")
            cursor.append(range.lowerBound)
            cursor.append(",\"end\":")
            cursor.append(range.upperBound)
            cursor.append(",\"label\":\"")
            cursor.append(text: label)
            cursor.append("\",\"text\":")
            guard isShort else { return }
            cursor.append(string: utf8Range, of: utf8)
            if isNested { cursor.append(",\"nested\":true") }
            guard value.byteCount > 0 else { return }
            cursor.append(",\"value\":")
            value.withUTF8 { cursor.append(string: $0) }
        }
        if isShort { return writer.expectMember() }
        writer.string(utf8: utf8.extracting(utf8Range))
        if isNested { writer.member("nested", true) }
        if value.byteCount > 0 { value.withUTF8 { writer.member("value", utf8: $0) } }
    }

    /// The rule of an entity, and what stands behind it where nothing comes between.
    private func writeRule(_ rule: RuleIdentifier, _ ending: Ending? = nil, to writer: inout JSONWriter) {
        let rule = rule.description
        writer.value(atMost: rule.utf8.count + 11 + (ending?.byteCount ?? 0)) {
            $0.append(rule: rule)
            guard let ending else { return }
            $0.append(byte: UInt8(ascii: ","))
            $0.append(ending)
        }
    }

    /// The rule of a person, who it is, the parts of a Vietnamese name, and what stands behind them.
    private func writePerson(
        _ cluster: Int, _ utf8Range: Range<Int>, of utf8: Span<UInt8>, _ rule: RuleIdentifier, _ ending: Ending,
        to writer: inout JSONWriter
    ) {
        let rule = rule.description
        let name = memo.names.bytes(ofNameAt: utf8Range, in: utf8, Self.written)
        let fixed = ByteCursor.longestNumber + 26 + ending.byteCount
        writer.value(atMost: rule.utf8.count + name.count + fixed) {
            $0.append(rule: rule)
            $0.append(",\"cluster\":\"P")
            $0.append(cluster + 1)
            $0.append("\",")
            if !name.isEmpty {
                $0.append(name.span)
                $0.append(byte: UInt8(ascii: ","))
            }
            $0.append(ending)
        }
    }

    /// The parts of a name, as members.
    private static func written(_ name: PersonalName) -> [UInt8] {
        var writer = JSONWriter()
        writer.reserve(name.byteCount + 36)
        name.withParts { surname, middle, given in
            writer.member("surname", utf8: surname)
            if middle.count > 0 { writer.member("middle", utf8: middle) }
            writer.member("given", utf8: given)
        }
        return writer.bytes
    }

    /// What only titles have, but for their units.
    private func writeTitle(_ title: Entity, to writer: inout JSONWriter) {
        writer.member("person", title.person)
        writer.member("expansion", title.expansion)
        writer.member("body", title.body)
    }

    /// What only dates have.
    private func writeDate(_ date: Entity, to writer: inout JSONWriter) {
        if let lunar = date.lunar {
            writer.member("lunar", lunar.description)
            writer.member("solar", lunar.solar?.description)
        }
        if date.contradictsWeekday { writer.member("contradictsWeekday", true) }
    }

    /// What stands at the end of an entity's object.
    fileprivate struct Ending {
        let sentence: Range<Int>
        /// The member with the one unit that it is or belongs to; empty where there is none.
        let unit: [UInt8]
        /// Whether the object is closed behind them.
        let isLast: Bool

        var byteCount: Int { ByteCursor.longestRange + unit.count + 13 }
    }
}

extension ByteCursor {
    @inline(__always)
    fileprivate mutating func append(_ ending: ArticleEncoder.Ending) {
        append("\"sentence\":")
        append(ending.sentence)
        if !ending.unit.isEmpty {
            append(byte: UInt8(ascii: ","))
            append(ending.unit.span)
        }
        if ending.isLast { append(byte: UInt8(ascii: "}")) }
    }

    /// The member with the name of a rule, which needs no escapes.
    @inline(__always)
    fileprivate mutating func append(rule name: String) {
        append("\"rule\":\"")
        append(text: name)
        append("\"")
    }
}
