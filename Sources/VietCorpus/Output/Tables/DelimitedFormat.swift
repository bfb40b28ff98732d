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
    public var framing: Framing { Framing(opening: row(table.columns)) }

    /// The article's rows; none where there is nothing to tell.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        let source = RowSource(
            article, of: document, offsetUnit: offsetUnit, labels: labels, showsBylines: showsBylines)
        return Array(table.rows(of: source).map(row).joined().utf8)
    }

    private func row(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: delimiter.rawValue) + "\r\n"
    }

    /// Quotes what would end the field or the row, and white space at its ends, which some readers would strip.
    private func quoted(_ field: String) -> String {
        let scalars = field.unicodeScalars
        let needsQuotes =
            scalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || String($0) == delimiter.rawValue }
            || scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
        guard needsQuotes else { return field }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in scalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
