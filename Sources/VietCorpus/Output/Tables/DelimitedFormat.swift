/// The rows of a table in CSV (RFC 4180) or the same with tabs, below one row of names.
public struct DelimitedFormat: PiecewiseFormat {
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
        var writer = DelimitedWriter(delimiter)
        writer.row(table.columns)
        return Framing(opening: String(decoding: writer.bytes, as: UTF8.self))
    }

    /// The article's rows; none where there is nothing to tell.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        encode(article, of: document, into: nil)
    }

    func encode(_ article: Article, of document: Document, into sink: RecordSink?) -> [UInt8] {
        let source = RowSource(
            article, of: document, offsetUnit: offsetUnit, labels: labels, showsBylines: showsBylines)
        var writer = DelimitedWriter(delimiter, sink: sink)
        if table == .entities {
            EntityRows.write(source, sink?.memo ?? RecordMemo(), to: &writer)
        } else {
            for row in table.rows(of: source) { writer.row(row) }
        }
        return writer.bytes
    }
}
