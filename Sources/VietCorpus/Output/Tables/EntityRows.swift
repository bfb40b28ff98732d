/// A row a mention.
enum EntityRows {
    static let columns =
        RowSource.articleColumns + ["entity"] + RowSource.positionColumns
        + ["label", "text", "nested", "value", "person", "cluster", "rule", "noun", "units", "subject", "sentence"]

    /// Writes the rows of an article, a field for each column; what is not known is empty.
    static func write(_ source: RowSource, to writer: inout DelimitedWriter) {
        let articleFields = source.articleFields
        let utf8 = Array(source.article.text.utf8)
        var sentence: (range: Range<Int>, field: [UInt8])?
        for entity in source.article.selecting(source.labels).entities {
            for field in articleFields { writer.field(field) }
            writeMention(entity, source, utf8, to: &writer)
            writeMeaning(entity, utf8, to: &writer)
            // Of mentions in one sentence the first has worked it out.
            if let sentence, sentence.range == entity.sentence, !source.cutsSentence(of: entity) {
                writer.raw(sentence.field)
            } else {
                let field = source.withSentence(of: entity, utf8) { writer.encoded($0) }
                sentence = source.cutsSentence(of: entity) ? nil : (entity.sentence, field)
                writer.raw(field)
            }
            writer.endRow()
        }
    }

    /// Which entity it is, where it stands, and what is written there.
    private static func writeMention(
        _ entity: Entity, _ source: RowSource, _ utf8: [UInt8], to writer: inout DelimitedWriter
    ) {
        let range = source.range(entity.utf8Range)
        writer.plainField(atMost: ByteCursor.longestNumber + 1) {
            $0.append("T")
            $0.append(entity.id + 1)
        }
        writer.plainField(atMost: ByteCursor.longestNumber) { $0.append(range.lowerBound) }
        writer.plainField(atMost: ByteCursor.longestNumber) { $0.append(range.upperBound) }
        writer.field(source.offsetUnit.rawValue)
        writer.field(entity.label.rawValue)
        writer.field(utf8: utf8.span.extracting(entity.utf8Range))
        writer.plainField(atMost: 5) { $0.append(entity.isNested ? "true" : "false") }
    }

    /// What is known of it.
    private static func writeMeaning(_ entity: Entity, _ utf8: [UInt8], to writer: inout DelimitedWriter) {
        writer.field(entity.value?.description)
        writer.field(entity.person)
        writer.field(entity.clusterName)
        writer.field(entity.rule.description)
        write(entity.countedNoun, utf8, to: &writer)
        write(entity.units, to: &writer)
        write(entity.subject, utf8, to: &writer)
    }

    private static func write(_ phrase: Phrase?, _ utf8: [UInt8], to writer: inout DelimitedWriter) {
        let range = phrase?.utf8Range ?? 0..<0
        writer.field(utf8: utf8.span.extracting(range))
    }

    private static func write(_ units: [AdministrativeUnit], to writer: inout DelimitedWriter) {
        guard !units.isEmpty else { return writer.raw([]) }
        var summary = ByteWriter()
        for (number, unit) in units.enumerated() {
            if number > 0 { summary.append("; ") }
            summary.append(summaryOf: unit)
        }
        writer.field(utf8: summary.bytes.span)
    }
}
