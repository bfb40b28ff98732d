/// The rows of a table in CSV (RFC 4180) or the same with tabs, below one row of names.
public struct DelimitedFormat: ArticleFormat {
    /// What stands between two fields.
    public enum Delimiter: String, Sendable, CaseIterable {
        /// CSV.
        case comma = ","
        /// TSV.
        case tab = "\t"
    }

    /// What stands between two fields.
    public let delimiter: Delimiter
    /// What a row stands for.
    public let table: ArticleTable
    /// The unit of all positions.
    public let offsetUnit: OffsetUnit
    /// In the table of entities those of other labels are left out.
    public let labels: Set<Label>
    /// Whether the table of people has rows for authors and photographers.
    public let showsBylines: Bool

    /// A format.
    public init(
        _ delimiter: Delimiter, table: ArticleTable = .entities, offsetUnit: OffsetUnit = .scalar,
        labels: Set<Label> = Set(Label.allCases),
        showsBylines: Bool = false
    ) {
        self.showsBylines = showsBylines
        self.delimiter = delimiter
        self.table = table
        self.offsetUnit = offsetUnit
        self.labels = labels
    }

    /// The row of names.
    public var framing: Framing {
        var writer = ByteWriter()
        append(table.columns, to: &writer)
        return Framing(opening: String(decoding: writer.bytes, as: UTF8.self))
    }

    /// The article's rows; none where there is nothing to tell.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        let source = RowSource(
            article, of: document, offsetUnit: offsetUnit, labels: labels, showsBylines: showsBylines)
        var writer = ByteWriter()
        for row in table.rows(of: source) { append(row, to: &writer) }
        return writer.bytes
    }

    private func append(_ row: [String], to writer: inout ByteWriter) {
        for (column, field) in row.enumerated() {
            if column > 0 { writer.append(text: delimiter.rawValue) }
            append(field, to: &writer)
        }
        writer.append("\r\n")
    }

    /// Quotes what would end the field or the row, and white space at its ends, which some readers would strip.
    private func append(_ field: String, to writer: inout ByteWriter) {
        guard needsQuotes(field) else { return writer.append(text: field) }
        writer.append(atMost: 2 * field.utf8.count + 2) {
            $0.append(byte: UInt8(ascii: "\""))
            for byte in field.utf8 {
                if byte == UInt8(ascii: "\"") { $0.append(byte: byte) }
                $0.append(byte: byte)
            }
            $0.append(byte: UInt8(ascii: "\""))
        }
    }

    private func needsQuotes(_ field: String) -> Bool {
        let separator: UInt8 = delimiter == .comma ? UInt8(ascii: ",") : UInt8(ascii: "\t")
        let isMark = { (byte: UInt8) in
            byte == separator || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        let holdsMark =
            field.utf8.withContiguousStorageIfAvailable { $0.contains(where: isMark) }
            ?? field.utf8.contains(where: isMark)
        if holdsMark { return true }
        let scalars = field.unicodeScalars
        return scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
    }
}
