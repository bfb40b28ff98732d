/// Each article as a table for people: its record, then the rows of a table.
///
/// Line breaks inside a field show as spaces, long texts end in `…`; the other formats keep them.
public struct TableFormat: ArticleFormat {
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
        _ table: ArticleTable = .entities, offsetUnit: OffsetUnit = .scalar, labels: Set<Label> = Set(Label.allCases),
        showsBylines: Bool = false
    ) {
        self.showsBylines = showsBylines
        self.table = table
        self.offsetUnit = offsetUnit
        self.labels = labels
    }

    /// An empty line between articles.
    public var framing: Framing { Framing(separator: "\n") }

    /// The article's record and rows.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        let rows = table == .entities ? entityTable(article) : otherTable(article, document)
        return Array((heading(article.record, document) + rows.description).utf8)
    }

    /// The columns that are not in the heading already.
    private func otherTable(_ article: Article, _ document: Document) -> TextTable {
        let told: Set = ["article", "source", "published", "date", "event_date", "offset_unit"]
        let kept = table.columns.indices.filter { !told.contains(table.columns[$0]) }
        var text = TextTable(kept.map { _ in .left }, maximumWidth: 60)
        text.append(kept.map { table.columns[$0].uppercased().replacing("_", with: " ") })
        let source = RowSource(
            article, of: document, offsetUnit: offsetUnit, labels: labels, showsBylines: showsBylines)
        for row in table.rows(of: source) { text.append(kept.map { row[$0] }) }
        return text
    }

    private func entityTable(_ article: Article) -> TextTable {
        let offsets = Offsets(article.text, unit: offsetUnit)
        var table = TextTable([.left, .left, .left, .right], maximumWidth: 60)
        table.append(["LABEL", "TEXT", "VALUE, PERSON OR UNIT", "\(offsetUnit.rawValue.uppercased())S"])
        let holders = article.holders
        for entity in article.selecting(labels).entitiesInOrder {
            let range = offsets.range(entity.utf8Range)
            let meaning = entity.value?.description ?? holders[entity.id] ?? entity.unit?.description ?? ""
            table.append([
                (entity.isNested ? "· " : "") + entity.label.rawValue, String(entity.text), meaning,
                "\(range.lowerBound)–\(range.upperBound)",
            ])
        }
        return table
    }

    private func heading(_ record: Record, _ document: Document) -> String {
        let fields: [(name: String, value: String?)] = [
            ("headline", record.headline), ("published", record.published?.description),
            ("byline", record.byline.isEmpty ? nil : record.byline.joined(separator: "; ")),
            ("event date", record.eventDate?.description),
        ]
        var table = TextTable([.left, .left])
        table.append(["article", document.id])
        for field in fields { if let value = field.value { table.append([field.name, value]) } }
        return table.description + "\n"
    }
}

extension Article {
    /// For each title that has holders, their names.
    fileprivate var holders: [Int: String] {
        var texts: [Int: String] = [:]
        var names: [Int: [String]] = [:]
        for entity in entities { texts[entity.id] = String(entity.text) }
        for relation in relations where relation.kind == .holds {
            guard let title = relation.title, let name = texts[relation.person] else { continue }
            names[title, default: []].append(name)
        }
        var holders = names.mapValues { $0.joined(separator: "; ") }
        for entity in entities { if let person = entity.person { holders[entity.id] = person } }
        return holders
    }
}

extension ArticleSelection {
    /// The entities in order of their start, nested ones after the one that encloses them.
    fileprivate var entitiesInOrder: [Entity] {
        entities.contains(where: \.isNested)
            ? entities.sorted { a, b in
                (a.utf8Range.lowerBound, -a.utf8Range.count, a.id) < (b.utf8Range.lowerBound, -b.utf8Range.count, b.id)
            } : Array(entities)
    }
}

extension Entity {
    /// The administrative unit that it is or belongs to, where only one comes into question.
    fileprivate var unit: AdministrativeUnit? { units.count == 1 ? units.first : nil }
}
