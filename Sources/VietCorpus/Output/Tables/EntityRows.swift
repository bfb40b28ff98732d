/// A row a mention.
enum EntityRows {
    static let columns =
        RowSource.articleColumns + ["entity"] + RowSource.positionColumns
        + ["label", "text", "nested", "value", "person", "cluster", "rule", "noun", "units", "subject", "sentence"]

    /// Writes the rows of an article, a field for each column; what is not known is empty.
    static func write(_ source: RowSource, _ memo: RecordMemo, to writer: inout DelimitedWriter) {
        let head = writer.encoded(source.articleFields)
        let selected = source.article.selecting(source.labels).entities
        writer.reserve(min(selected.count * bytesOfRow, RecordSpool.pieceSize))
        var sentence = SentenceField()
        memo.withTexts { texts in
            for index in selected.indices {
                let id = selected.id(at: index)
                let outline = source.article.entities.outline(of: id)
                sentence.read(id, outline, source, writer.separator)
                writeMention(id, outline, source, after: head.span, &texts.labels, to: &writer)
                writeMeaning(id, outline, source, &texts, sentence.field.bytes.span, to: &writer)
            }
        }
    }

    /// What a row takes in most texts.
    private static let bytesOfRow = 400

    /// Begins a row: where a mention stands, what is written there and what its value is.
    private static func writeMention(
        _ id: Int, _ outline: EntityOutline, _ source: RowSource, after head: Span<UInt8>,
        _ labels: inout WordTable, to writer: inout DelimitedWriter
    ) {
        let position = source.range(outline.utf8Range)
        let utf8 = source.utf8.span
        let separator = writer.separator
        let label = labels.place(of: outline.label) {
            writer.joined(["", source.offsetUnit.rawValue, source.article.entities[id].label.rawValue, ""])
        }
        let words = labels.texts.bytes.span
        let fixed = head.count + label.count + 4 * ByteCursor.longestNumber + ByteCursor.quotes + 12
        writer.append(atMost: fixed + 2 * outline.utf8Range.count) {
            // A copy stays in registers.
            var cursor = $0
            cursor.append(head)
            cursor.append(byte: separator)
            cursor.append(byte: UInt8(ascii: "T"))
            cursor.append(id &+ 1)
            cursor.append(byte: separator)
            cursor.append(position.lowerBound)
            cursor.append(byte: separator)
            cursor.append(position.upperBound)
            cursor.append(label, of: words)
            cursor.append(field: outline.utf8Range, of: utf8, separator)
            cursor.append(byte: separator)
            if outline.isNested { cursor.append("true") } else { cursor.append("false") }
            cursor.append(byte: separator)
            if case .integer(let number) = outline.value { cursor.append(number) }
            $0 = cursor
        }
        if case .text = outline.value {
            source.article.entities.valueText(of: id).withUTF8 { writer.append(field: $0) }
        }
    }

    /// Ends a row: what is known of an entity besides, and the sentence.
    private static func writeMeaning(
        _ id: Int, _ outline: EntityOutline, _ source: RowSource, _ texts: inout RecordTexts,
        _ sentence: Span<UInt8>, to writer: inout DelimitedWriter
    ) {
        let (separator, utf8, entities) = (writer.separator, source.utf8.span, source.article.entities)
        var cluster: Int?
        var (noun, subject) = (0..<0, 0..<0)
        writer.append(byte: separator)
        switch outline.meaning {
        case .title: if let person = entities[id].person { person.withUTF8Bytes { writer.append(field: $0) } }
        case .person(let number): cluster = number
        case .count(let range): noun = range
        case .percentage(let range): subject = range
        case .none, .place, .date: break
        }
        let unit =
            outline.unitCount == 1
            ? texts.units.place(of: entities.firstUnit(of: id)) { field($0.summary, separator) } : 0..<0
        let units = outline.unitCount > 1 ? field(entities[id].units, &texts.units, separator) : []
        let rule = texts.rules.place(of: outline.rule) { writer.joined(["", entities[id].rule.description, ""]) }
        let (rules, unitTexts) = (texts.rules.texts.bytes.span, texts.units.texts.bytes.span)
        let fixed = ByteCursor.longestNumber + rule.count + 2 * ByteCursor.quotes + 6
        let free = 2 * (noun.count + subject.count) + unit.count + units.count + sentence.count
        writer.append(atMost: fixed + free) {
            // A copy stays in registers.
            var cursor = $0
            cursor.append(byte: separator)
            if let cluster {
                cursor.append(byte: UInt8(ascii: "P"))
                cursor.append(cluster &+ 1)
            }
            cursor.append(rule, of: rules)
            if !noun.isEmpty { cursor.append(field: noun, of: utf8, separator) }
            cursor.append(byte: separator)
            if !unit.isEmpty { cursor.append(unit, of: unitTexts) }
            if !units.isEmpty { cursor.append(units.span) }
            cursor.append(byte: separator)
            if !subject.isEmpty { cursor.append(field: subject, of: utf8, separator) }
            cursor.append(byte: separator)
            cursor.append(sentence)
            $0 = cursor
        }
        writer.endRow()
    }

    /// Several units, of which one is meant, as a field.
    private static func field(_ units: [AdministrativeUnit], _ memo: inout UnitMemo, _ separator: UInt8) -> [UInt8] {
        var content = ByteWriter()
        for unit in units {
            if content.count > 0 { content.append("; ") }
            let place = memo.place(of: unit, isPossible: true) { $0.summary }
            content.append(span: memo.texts.bytes.span.extracting(place))
        }
        return field(content.bytes, separator)
    }

    private static func field(_ content: [UInt8], _ separator: UInt8) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(field: content.span, separator)
        return writer.bytes
    }

    /// The last field, which of mentions in one sentence the first writes.
    private struct SentenceField {
        private var sentence = 0..<0
        /// What is written.
        private(set) var field = ByteWriter()
        /// The text in one line, where it is not as it stands.
        private var line = ByteWriter()

        mutating func read(_ id: Int, _ outline: EntityOutline, _ source: RowSource, _ separator: UInt8) {
            let range = outline.sentence
            let isCut = source.cutsSentence(range, around: outline.utf8Range)
            guard isCut || range != sentence else { return }
            sentence = isCut ? 0..<0 : range
            field.removeAll()
            line.removeAll()
            let text = source.utf8.span.extracting(range)
            if isCut {
                line.append(text: source.sentence(of: source.article.entities[id]))
            } else if text.mayHoldLineBreakOrQuote {
                line.append(inOneLine: text)
            } else {
                return field.append(plainField: text, separator)
            }
            let shown = line.bytes
            field.append(field: shown.span, separator)
        }
    }
}
