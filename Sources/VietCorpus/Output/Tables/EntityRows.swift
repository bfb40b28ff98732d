/// A row a mention.
enum EntityRows {
    static let columns =
        RowSource.articleColumns + ["entity"] + RowSource.positionColumns
        + ["label", "text", "nested", "value", "person", "cluster", "rule", "noun", "units", "subject", "sentence"]

    /// Writes the rows of an article, a field for each column; what is not known is empty.
    static func write(_ source: RowSource, to writer: inout DelimitedWriter) {
        let head = writer.encoded(source.articleFields)
        let utf8 = Array(source.article.text.utf8)
        let selected = source.article.selecting(source.labels).entities
        // Read in place: to copy an entity takes long.
        let entities = selected.span
        var sentence = SentenceField()
        for index in entities.indices {
            writeMention(entities, index, source, utf8, behind: head, to: &writer)
            writeMeaning(entities, index, utf8, to: &writer)
            sentence.write(of: entities, index, source, utf8, to: &writer)
            writer.endRow()
        }
    }

    /// The last field, which of mentions in one sentence the first works out.
    private struct SentenceField {
        private var range = 0..<0
        private var field: [UInt8] = []
        private var line = ByteWriter()

        mutating func write(
            of entities: Span<Entity>, _ index: Int, _ source: RowSource, _ utf8: [UInt8],
            to writer: inout DelimitedWriter
        ) {
            if source.cutsSentence(entities[index].sentence, around: entities[index].utf8Range) {
                range = 0..<0
                source.sentence(of: entities[index]).withUTF8Bytes { writer.field(utf8: $0) }
                return
            }
            if range != entities[index].sentence {
                range = entities[index].sentence
                line.removeAll()
                line.append(inOneLine: utf8.span.extracting(range))
                field = writer.encoded(line.bytes.span)
            }
            writer.raw(field)
        }
    }

    /// Which entity it is, where it stands, and what is written there.
    private static func writeMention(
        _ entities: Span<Entity>, _ index: Int, _ source: RowSource, _ utf8: [UInt8], behind head: [UInt8],
        to writer: inout DelimitedWriter
    ) {
        let (id, range) = (entities[index].id, source.range(entities[index].utf8Range))
        let (unit, label) = (source.offsetUnit.rawValue, entities[index].label.rawValue)
        let separator = writer.separator
        let count = head.count + 3 * ByteCursor.longestNumber + unit.utf8.count + label.utf8.count + 6
        writer.plainField(atMost: count) {
            $0.append(head.span)
            $0.append(byte: separator)
            $0.append(byte: UInt8(ascii: "T"))
            $0.append(id + 1)
            $0.append(byte: separator)
            $0.append(range.lowerBound)
            $0.append(byte: separator)
            $0.append(range.upperBound)
            $0.append(byte: separator)
            $0.append(text: unit)
            $0.append(byte: separator)
            $0.append(text: label)
        }
        writer.field(utf8: utf8.span.extracting(entities[index].utf8Range))
    }

    /// What is known of it.
    private static func writeMeaning(
        _ entities: Span<Entity>, _ index: Int, _ utf8: [UInt8], to writer: inout DelimitedWriter
    ) {
        let isNested = entities[index].isNested
        writer.plainField(atMost: 5) { $0.append(isNested ? "true" : "false") }
        writer.field(entities[index].value?.description)
        let details = entities[index].details
        if case .title(let title) = details { writer.field(title.holder) } else { writer.emptyField() }
        if case .person(let cluster) = details {
            writer.plainField(atMost: ByteCursor.longestNumber + 1) {
                $0.append(byte: UInt8(ascii: "P"))
                $0.append(cluster + 1)
            }
        } else {
            writer.emptyField()
        }
        writer.field(entities[index].rule.description)
        if case .count(let noun) = details { write(noun, utf8, to: &writer) } else { writer.emptyField() }
        switch details {
        case .place(let units): write(units, to: &writer)
        case .title(let title): write(title.units, to: &writer)
        case .none, .person, .date, .count, .percentage: writer.emptyField()
        }
        if case .percentage(let subject) = details { write(subject, utf8, to: &writer) } else { writer.emptyField() }
    }

    private static func write(_ phrase: Phrase, _ utf8: [UInt8], to writer: inout DelimitedWriter) {
        writer.field(utf8: utf8.span.extracting(phrase.utf8Range))
    }

    private static func write(_ units: [AdministrativeUnit], to writer: inout DelimitedWriter) {
        guard !units.isEmpty else { return writer.emptyField() }
        var summary = ByteWriter()
        for (number, unit) in units.enumerated() {
            if number > 0 { summary.append("; ") }
            summary.append(summaryOf: unit)
        }
        writer.field(utf8: summary.bytes.span)
    }
}
