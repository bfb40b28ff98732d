/// The entities of an article's record.
extension ArticleEncoder {
    func write(_ entities: [Entity], to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        var sentence = SentenceOffsets()
        writer.array {
            // Read in place: to copy an entity takes as long as to write a third of it.
            let entities = entities.span
            for index in entities.indices {
                if index == check, !$0.givesAway {
                    $0.reserve(($0.count - start) / index * (entities.count - index) / 10 * 11)
                    check *= Self.nextCheck
                }
                write(entities, index, &sentence, to: &$0)
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
        _ entities: Span<Entity>, _ index: Int, _ sentence: inout SentenceOffsets, to writer: inout JSONWriter
    ) {
        writeMention(entities, index, to: &writer)
        let details = entities[index].details
        writeMeaning(details, to: &writer)
        let (units, explanation) = (details.units, entities[index].explanation)
        let ending = Ending(
            sentence: sentence.range(of: entities[index].sentence, offsets),
            unit: units.count == 1 ? written(units[0]) : [], isLast: units.count < 2 && explanation == nil)
        if case .percentage(let subject) = details {
            writeRule(entities[index].rule, to: &writer)
            write("subject", subject, to: &writer)
            writer.value(atMost: ending.byteCount) { $0.append(ending) }
        } else if case .person(let cluster) = details {
            writePerson(cluster, entities[index].utf8Range, entities[index].rule, ending, to: &writer)
        } else {
            writeRule(entities[index].rule, ending, to: &writer)
        }
        if ending.isLast { return }
        if units.count > 1 { write(units, to: &writer) }
        if let explanation { writeExplanation(explanation, to: &writer) }
        writer.endObject()
    }

    /// Opens the object of an entity, and says where it stands, what is written there and what that means.
    private func writeMention(_ entities: Span<Entity>, _ index: Int, to writer: inout JSONWriter) {
        let utf8Range = entities[index].utf8Range
        let range = offsets.range(utf8Range)
        let (id, label) = (entities[index].id, entities[index].label.rawValue)
        let value = entities[index].value?.description ?? ""
        let isNested = entities[index].isNested
        let isShort = utf8Range.count <= JSONWriter.longestShort
        let textSize = isShort ? ByteCursor.longestEscape * utf8Range.count : 0
        let valueSize = ByteCursor.longestEscape * value.utf8.count
        writer.beginValue(
            atMost: 3 * ByteCursor.longestNumber + 80 + label.utf8.count + textSize + valueSize
        ) {
            $0.append("{\"id\":\"T")
            $0.append(id + 1)
            $0.append("\",\"start\":")
            $0.append(range.lowerBound)
            $0.append(",\"end\":")
            $0.append(range.upperBound)
            $0.append(",\"label\":\"")
            $0.append(text: label)
            $0.append("\",\"text\":")
            guard isShort else { return }
            $0.append(string: utf8Range, of: utf8.span)
            if isNested { $0.append(",\"nested\":true") }
            guard !value.isEmpty else { return }
            $0.append(",\"value\":")
            $0.append(string: value)
        }
        if isShort { return writer.expectMember() }
        writer.string(utf8: utf8.span.extracting(utf8Range))
        if isNested { writer.member("nested", true) }
        if !value.isEmpty { writer.member("value", value) }
    }

    /// The rule of an entity, and what stands behind it where nothing comes between.
    private func writeRule(_ rule: RuleIdentifier, _ ending: Ending? = nil, to writer: inout JSONWriter) {
        let rule = rule.description
        writer.value(atMost: ByteCursor.longestEscape * rule.utf8.count + 11 + (ending?.byteCount ?? 0)) {
            $0.append("\"rule\":")
            $0.append(string: rule)
            guard let ending else { return }
            $0.append(byte: UInt8(ascii: ","))
            $0.append(ending)
        }
    }

    /// The rule of a person, who it is, the parts of a Vietnamese name, and what stands behind them.
    private func writePerson(
        _ cluster: Int, _ utf8Range: Range<Int>, _ rule: RuleIdentifier, _ ending: Ending, to writer: inout JSONWriter
    ) {
        let rule = rule.description
        let name = memo.names.name(at: utf8Range, in: utf8)
        let nameSize = name.map { ByteCursor.longestEscape * $0.byteCount + 36 } ?? 0
        let fixed = ByteCursor.longestNumber + 26 + ending.byteCount
        writer.value(atMost: ByteCursor.longestEscape * rule.utf8.count + nameSize + fixed) { cursor in
            cursor.append("\"rule\":")
            cursor.append(string: rule)
            cursor.append(",\"cluster\":\"P")
            cursor.append(cluster + 1)
            cursor.append("\"")
            name?.withParts { surname, middle, given in
                cursor.append(",\"surname\":")
                cursor.append(string: surname)
                if middle.count > 0 {
                    cursor.append(",\"middle\":")
                    cursor.append(string: middle)
                }
                cursor.append(",\"given\":")
                cursor.append(string: given)
            }
            cursor.append(byte: UInt8(ascii: ","))
            cursor.append(ending)
        }
    }

    /// What only entities of some labels have, as far as it stands before the rule.
    private func writeMeaning(_ details: Entity.Details, to writer: inout JSONWriter) {
        switch details {
        case .title(let title):
            writer.member("person", title.holder)
            writer.member("expansion", title.expansion)
            writer.member("body", title.body)
        case .date(let date):
            writer.member("lunar", date.lunar?.description)
            writer.member("solar", date.lunar?.solar?.description)
            if date.contradictsWeekday { writer.member("contradictsWeekday", true) }
        case .count(let noun): write("noun", noun, to: &writer)
        case .none, .person, .place, .percentage: break
        }
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
}

extension Entity.Details {
    /// The units that an entity may be or belong to.
    fileprivate var units: [AdministrativeUnit] {
        switch self {
        case .place(let units): units
        case .title(let title): title.units
        case .none, .person, .date, .count, .percentage: []
        }
    }
}
