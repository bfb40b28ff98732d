/// A row an entity, in CSV (RFC 4180) or the same with tabs, below one row of names.
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
    /// The unit of all positions.
    public let offsetUnit: OffsetUnit
    /// Entities of other labels are left out.
    public let labels: Set<Label>

    /// A format.
    public init(
        _ delimiter: Delimiter, offsetUnit: OffsetUnit = .scalar, labels: Set<Label> = Set(Label.allCases)
    ) {
        self.delimiter = delimiter
        self.offsetUnit = offsetUnit
        self.labels = labels
    }

    /// The row of names.
    public var framing: Framing {
        Framing(
            opening: row([
                "article", "source", "published", "entity", "start", "end", "offset_unit", "label", "text", "nested",
                "value", "person", "cluster", "rule",
            ]))
    }

    /// The article's rows; none where it has no entities.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        let offsets = Offsets(article.text, unit: offsetUnit)
        var rows = ""
        for entity in article.entities where labels.contains(entity.label) {
            let range = offsets.range(entity.utf8Range)
            rows += row([
                document.id, document.source ?? "", article.record.published?.description ?? "", entity.name,
                String(range.lowerBound), String(range.upperBound), offsetUnit.rawValue, entity.label.rawValue,
                String(entity.text), entity.isNested ? "true" : "false", entity.value?.description ?? "",
                entity.person ?? "", entity.clusterName ?? "", entity.rule.description,
            ])
        }
        return Array(rows.utf8)
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
