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
        var sentence = SentenceField()
        for entity in selected {
            sentence.read(entity, source, utf8, writer.separator)
            write(entity, source, utf8, behind: head, sentence, memo, to: &writer)
        }
    }

    /// What a row takes in most texts.
    private static let bytesOfRow = 400

    private static func write(
        _ entity: Entity, _ source: RowSource, _ utf8: [UInt8], behind head: [UInt8],
        _ sentence: SentenceField, _ memo: UnitMemo, to writer: inout DelimitedWriter
    ) {
        let (id, range) = (entity.id, source.range(entity.utf8Range))
        let (unit, label) = (source.offsetUnit.rawValue, entity.label.rawValue)
        let text = utf8.span.extracting(entity.utf8Range)
        let isNested = entity.isNested
        let separator = writer.separator
        let meaning = Meaning(entity, memo, separator)
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
        let value: ValueText
        let person: String
        let cluster: Int?
        /// Needs no quotes.
        let rule: String
        let noun: Range<Int>
        /// As a field.
        let units: [UInt8]
        let subject: Range<Int>

        init(_ entity: Entity, _ memo: UnitMemo, _ separator: UInt8) {
            // Each is set once and at the end: to change a part of it, all of it would be copied.
            var person: String?
            var cluster: Int?
            var (noun, subject) = (0..<0, 0..<0)
            switch entity.meaning {
            case .title: person = entity.person
            case .person(let number): cluster = number
            case .count(let range): noun = range
            case .percentage(let range): subject = range
            case .none, .place, .date: break
            }
            value = entity.valueText
            rule = entity.rule.description
            units = Self.units(of: entity, memo, separator)
            (self.person, self.cluster) = (person ?? "", cluster)
            (self.noun, self.subject) = (noun, subject)
        }

        /// Bytes of all fields but for quotes and the number.
        var byteCount: Int {
            value.byteCount + person.utf8.count + rule.utf8.count + noun.count + units.count + subject.count
        }

        /// The units that an entity may be or belong to, as a field.
        private static func units(of entity: Entity, _ memo: UnitMemo, _ separator: UInt8) -> [UInt8] {
            switch entity.unitCount {
            case 0: return []
            case 1: return memo.bytes(of: entity.firstUnit) { field($0.summary, separator) }
            default:
                let summaries = entity.units.map { memo.bytes(of: $0, isPossible: true) { $0.summary } }
                return field(Array(summaries.joined(separator: Array("; ".utf8))), separator)
            }
        }

        private static func field(_ content: [UInt8], _ separator: UInt8) -> [UInt8] {
            var writer = ByteWriter()
            writer.append(field: content.span, separator)
            return writer.bytes
        }
    }

    /// The last field, which of mentions in one sentence the first writes.
    fileprivate struct SentenceField {
        private var sentence = 0..<0
        /// What is written.
        private(set) var field = ByteWriter()
        /// The text in one line, where it is not as it stands.
        private var line = ByteWriter()

        mutating func read(_ entity: Entity, _ source: RowSource, _ utf8: [UInt8], _ separator: UInt8) {
            let range = entity.sentence
            let isCut = source.cutsSentence(range, around: entity.utf8Range)
            guard isCut || range != sentence else { return }
            sentence = isCut ? 0..<0 : range
            field.removeAll()
            line.removeAll()
            let text = utf8.span.extracting(range)
            if isCut {
                line.append(text: source.sentence(of: entity))
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
        if meaning.value.byteCount > 0 { meaning.value.withUTF8 { append(field: $0, separator) } }
        append(byte: separator)
        if !meaning.person.isEmpty { append(field: meaning.person, separator) }
        append(byte: separator)
        if let cluster = meaning.cluster {
            append(byte: UInt8(ascii: "P"))
            append(cluster + 1)
        }
        append(byte: separator)
        append(text: meaning.rule)
        append(byte: separator)
        if !meaning.noun.isEmpty { append(field: utf8.extracting(meaning.noun), separator) }
        append(byte: separator)
        if !meaning.units.isEmpty { append(meaning.units.span) }
        append(byte: separator)
        if !meaning.subject.isEmpty { append(field: utf8.extracting(meaning.subject), separator) }
    }
}
