/// A row a mention.
enum EntityRows {
    static let columns =
        RowSource.articleColumns + ["entity"] + RowSource.positionColumns
        + ["label", "text", "nested", "value", "person", "cluster", "rule", "noun", "units", "subject", "sentence"]

    /// Writes the rows of an article, a field for each column; what is not known is empty.
    static func write(_ source: RowSource, _ memo: UnitMemo, to writer: inout DelimitedWriter) {
        let head = writer.encoded(source.articleFields)
        let utf8 = source.utf8
        let selected = source.article.selecting(source.labels).entities
        writer.reserve(min(selected.count * bytesOfRow, RecordSpool.pieceSize))
        // Read in place: to copy an entity takes long.
        let entities = selected.span
        var sentence = SentenceField()
        for index in entities.indices {
            sentence.read(entities, index, source, utf8, writer.separator)
            write(entities, index, source, utf8, behind: head, sentence, memo, to: &writer)
        }
    }

    /// What a row takes in most texts.
    private static let bytesOfRow = 400

    private static func write(
        _ entities: Span<Entity>, _ index: Int, _ source: RowSource, _ utf8: [UInt8], behind head: [UInt8],
        _ sentence: SentenceField, _ memo: UnitMemo, to writer: inout DelimitedWriter
    ) {
        let (id, range) = (entities[index].id, source.range(entities[index].utf8Range))
        let (unit, label) = (source.offsetUnit.rawValue, entities[index].label.rawValue)
        let text = utf8.span.extracting(entities[index].utf8Range)
        let isNested = entities[index].isNested
        let meaning = Meaning(entities, index, memo)
        let separator = writer.separator
        let free = text.count + meaning.byteCount
        let names = unit.utf8.count + label.utf8.count
        let fixed = head.count + names + sentence.field.count + 4 * ByteCursor.longestNumber
        writer.row(atMost: fixed + 2 * free + Self.columns.count * (ByteCursor.quotes + 1) + 6) {
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
            $0.append(byte: separator)
            $0.append(field: text, separator)
            $0.append(byte: separator)
            $0.append(isNested ? "true" : "false")
            $0.append(byte: separator)
            $0.append(meaning, of: utf8.span, separator)
            $0.append(byte: separator)
            $0.append(sentence.field.bytes.span)
        }
    }

    /// What is known of an entity, from its value to its subject.
    fileprivate struct Meaning {
        let value: String
        let person: String
        let cluster: Int?
        let rule: String
        let noun: Range<Int>
        let units: [UInt8]
        let subject: Range<Int>

        init(_ entities: Span<Entity>, _ index: Int, _ memo: UnitMemo) {
            // Each is set once and at the end: to change a part of it, all of it would be copied.
            var person: String?
            var cluster: Int?
            var (noun, subject) = (0..<0, 0..<0)
            var units: [UInt8] = []
            switch entities[index].details {
            case .title(let title):
                person = title.holder
                units = Self.summary(of: title.units, memo)
            case .place(let possible): units = Self.summary(of: possible, memo)
            case .person(let number): cluster = number
            case .count(let phrase): noun = phrase.utf8Range
            case .percentage(let phrase): subject = phrase.utf8Range
            case .none, .date: break
            }
            value = entities[index].value?.description ?? ""
            rule = entities[index].rule.description
            (self.person, self.cluster, self.units) = (person ?? "", cluster, units)
            (self.noun, self.subject) = (noun, subject)
        }

        /// Bytes of all fields but for quotes and the number.
        var byteCount: Int {
            value.utf8.count + person.utf8.count + rule.utf8.count + noun.count + units.count + subject.count
        }

        private static func summary(of units: [AdministrativeUnit], _ memo: UnitMemo) -> [UInt8] {
            if units.count == 1 { return memo.summary(of: units[0]) }
            return Array(units.map { memo.summary(of: $0) }.joined(separator: Array("; ".utf8)))
        }
    }

    /// The last field, which of mentions in one sentence the first writes.
    fileprivate struct SentenceField {
        private var sentence = 0..<0
        /// What is written.
        private(set) var field = ByteWriter()
        /// The text in one line, where it is not as it stands.
        private var line = ByteWriter()

        mutating func read(
            _ entities: Span<Entity>, _ index: Int, _ source: RowSource, _ utf8: [UInt8], _ separator: UInt8
        ) {
            let range = entities[index].sentence
            let isCut = source.cutsSentence(range, around: entities[index].utf8Range)
            guard isCut || range != sentence else { return }
            sentence = isCut ? 0..<0 : range
            field.removeAll()
            line.removeAll()
            let text = utf8.span.extracting(range)
            if isCut {
                line.append(text: source.sentence(of: entities[index]))
            } else if text.mayHoldLineBreak {
                line.append(inOneLine: text)
            } else {
                return field.append(field: text, separator)
            }
            let shown = line.bytes
            field.append(field: shown.span, separator)
        }
    }
}

extension ByteCursor {
    @inline(__always)
    fileprivate mutating func append(_ meaning: EntityRows.Meaning, of utf8: Span<UInt8>, _ separator: UInt8) {
        append(field: meaning.value, separator)
        append(byte: separator)
        append(field: meaning.person, separator)
        append(byte: separator)
        if let cluster = meaning.cluster {
            append(byte: UInt8(ascii: "P"))
            append(cluster + 1)
        }
        append(byte: separator)
        append(field: meaning.rule, separator)
        append(byte: separator)
        append(field: utf8.extracting(meaning.noun), separator)
        append(byte: separator)
        append(field: meaning.units.span, separator)
        append(byte: separator)
        append(field: utf8.extracting(meaning.subject), separator)
    }
}
