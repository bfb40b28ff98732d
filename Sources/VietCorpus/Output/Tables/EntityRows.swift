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
        // Read in place: to copy an entity takes long.
        let entities = selected.span
        var sentence = SentenceField()
        for index in entities.indices {
            sentence.read(entities, index, source, utf8)
            write(entities, index, source, utf8, behind: head, sentence, memo, to: &writer)
        }
    }

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
        let free = text.count + meaning.byteCount + sentence.byteCount
        let fixed = head.count + unit.utf8.count + label.utf8.count + 4 * ByteCursor.longestNumber
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
            $0.append(sentence, of: utf8.span, separator)
        }
    }

    /// What is known of an entity, from its value to its subject.
    fileprivate struct Meaning {
        let value: String
        var person = ""
        var cluster: Int?
        let rule: String
        var noun = 0..<0
        var units: [UInt8] = []
        var subject = 0..<0

        init(_ entities: Span<Entity>, _ index: Int, _ memo: UnitMemo) {
            value = entities[index].value?.description ?? ""
            rule = entities[index].rule.description
            switch entities[index].details {
            case .title(let title):
                person = title.holder ?? ""
                units = Self.summary(of: title.units, memo)
            case .place(let units): self.units = Self.summary(of: units, memo)
            case .person(let cluster): self.cluster = cluster
            case .count(let noun): self.noun = noun.utf8Range
            case .percentage(let subject): self.subject = subject.utf8Range
            case .none, .date: break
            }
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

    /// The last field, which of mentions in one sentence the first works out.
    fileprivate struct SentenceField {
        private var sentence = 0..<0
        /// Where it stands in the text as it is written; `nil` where the text has line breaks there or is cut.
        private(set) var utf8Range: Range<Int>?
        /// Otherwise the text in one line.
        private(set) var line = ByteWriter()

        var byteCount: Int { utf8Range?.count ?? line.bytes.count }

        mutating func read(_ entities: Span<Entity>, _ index: Int, _ source: RowSource, _ utf8: [UInt8]) {
            let range = entities[index].sentence
            if source.cutsSentence(range, around: entities[index].utf8Range) {
                (sentence, utf8Range) = (0..<0, nil)
                line.removeAll()
                return line.append(text: source.sentence(of: entities[index]))
            }
            guard range != sentence else { return }
            sentence = range
            let text = utf8.span.extracting(range)
            utf8Range = text.mayHoldLineBreak ? nil : range
            guard utf8Range == nil else { return }
            line.removeAll()
            line.append(inOneLine: text)
        }
    }
}

extension UnitMemo {
    /// `542 Huyện An Lão, Tỉnh Bình Định`
    func summary(of unit: AdministrativeUnit) -> [UInt8] {
        bytes(of: unit) { unit in
            var writer = ByteWriter()
            writer.append(summaryOf: unit)
            return writer.bytes
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

    @inline(__always)
    fileprivate mutating func append(
        _ sentence: EntityRows.SentenceField, of utf8: Span<UInt8>, _ separator: UInt8
    ) {
        if let range = sentence.utf8Range {
            append(field: utf8.extracting(range), separator)
        } else {
            append(field: sentence.line.bytes.span, separator)
        }
    }
}
