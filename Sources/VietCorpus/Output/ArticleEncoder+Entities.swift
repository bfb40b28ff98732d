/// The entities of an article's record.
extension ArticleEncoder {
    func write(_ entities: [Entity], to writer: inout JSONWriter) {
        let start = writer.count
        var check = Self.firstCheck
        var sentence = SentenceOffsets()
        var names = NameMemo()
        writer.array {
            // Read in place: to copy an entity takes as long as to write a third of it.
            let entities = entities.span
            for index in entities.indices {
                if index == check, !$0.givesAway {
                    $0.reserve(($0.count - start) / index * (entities.count - index) / 10 * 11)
                    check *= Self.nextCheck
                }
                write(entities, index, &sentence, &names, to: &$0)
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
        _ entities: Span<Entity>, _ index: Int, _ sentence: inout SentenceOffsets, _ names: inout NameMemo,
        to writer: inout JSONWriter
    ) {
        writeMention(entities, index, to: &writer)
        let details = entities[index].details
        writeMeaning(details, to: &writer)
        writeRule(entities[index].rule, details, entities[index].utf8Range, &names, to: &writer)
        if case .percentage(let subject) = details { write("subject", subject, to: &writer) }
        writer.member("sentence", sentence.range(of: entities[index].sentence, offsets))
        switch details {
        case .place(let units): write(units, unitMemo, to: &writer)
        case .title(let title): write(title.units, unitMemo, to: &writer)
        case .none, .person, .date, .count, .percentage: break
        }
        if let explanation = entities[index].explanation { writeExplanation(explanation, to: &writer) }
        writer.endObject()
    }

    /// Opens the object of an entity, and says where it stands, what is written there and what that means.
    private func writeMention(_ entities: Span<Entity>, _ index: Int, to writer: inout JSONWriter) {
        let text = utf8.span.extracting(entities[index].utf8Range)
        let range = offsets.range(entities[index].utf8Range)
        let (id, label) = (entities[index].id, entities[index].label.rawValue)
        let value = entities[index].value?.description ?? ""
        let isNested = entities[index].isNested
        let isShort = text.count <= JSONWriter.longestShort
        let textSize = isShort ? ByteCursor.longestEscape * text.count : 0
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
            $0.append(string: text)
            if isNested { $0.append(",\"nested\":true") }
            guard !value.isEmpty else { return }
            $0.append(",\"value\":")
            $0.append(string: value)
        }
        if isShort { return writer.expectMember() }
        writer.string(utf8: text)
        if isNested { writer.member("nested", true) }
        if !value.isEmpty { writer.member("value", value) }
    }

    /// The rule of an entity, and who it is where it is a person.
    private func writeRule(
        _ rule: RuleIdentifier, _ details: Entity.Details, _ utf8Range: Range<Int>, _ names: inout NameMemo,
        to writer: inout JSONWriter
    ) {
        let rule = rule.description
        let ruleSize = ByteCursor.longestEscape * rule.utf8.count + 10
        guard case .person(let cluster) = details else {
            return writer.value(atMost: ruleSize) {
                $0.append("\"rule\":")
                $0.append(string: rule)
            }
        }
        let isShort = utf8Range.count <= JSONWriter.longestShort
        let name = isShort ? names.name(of: cluster, at: utf8Range, in: utf8) : nil
        let nameSize = name?.withParts { ByteCursor.longestEscape * ($0.count + $1.count + $2.count) + 36 } ?? 0
        writer.value(atMost: ruleSize + ByteCursor.longestNumber + 15 + nameSize) { cursor in
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
        }
        if !isShort { writeName(utf8.span.extracting(utf8Range), to: &writer) }
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

    /// The parts of a Vietnamese name, however long its mention is.
    private func writeName(_ name: Span<UInt8>, to writer: inout JSONWriter) {
        guard let name = PersonalName(utf8: name) else { return }
        name.withParts { surname, middle, given in
            writer.member("surname", utf8: surname)
            if middle.count > 0 { writer.member("middle", utf8: middle) }
            writer.member("given", utf8: given)
        }
    }
}
