/// What a row of a table stands for.
public enum ArticleTable: String, Sendable, CaseIterable {
    /// A mention in an article.
    case entities
    /// An office of a person in an article; a person without one has a row too.
    case people
    /// A percentage with the figures that prove or disprove it.
    case claims
    /// A named event, or one that somebody chairs or attends.
    case events

    /// The names of the columns.
    public var columns: [String] {
        switch self {
        case .entities: EntityRows.columns
        case .people: PersonRows.columns
        case .claims: ClaimRows.columns
        case .events: EventRows.columns
        }
    }

    /// The rows of an article, a field for each column; what is not known is empty. Those of entities, which are many and
    /// long, ``EntityRows`` writes: here there are none.
    func rows(of source: RowSource) -> [[String]] {
        switch self {
        case .entities: []
        case .people: PersonRows.rows(of: source)
        case .claims: ClaimRows.rows(of: source)
        case .events: EventRows.rows(of: source)
        }
    }
}

/// What rows are made from.
struct RowSource {
    let article: Article
    let document: Document
    let offsetUnit: OffsetUnit
    /// Entities of other labels have no row.
    let labels: Set<Label>
    /// Whether the table of people has rows for authors and photographers.
    let showsBylines: Bool
    /// The article's text.
    let utf8: [UInt8]
    private let offsets: Offsets

    init(
        _ article: Article, of document: Document, offsetUnit: OffsetUnit, labels: Set<Label>, showsBylines: Bool
    ) {
        self.showsBylines = showsBylines
        self.article = article
        self.document = document
        self.offsetUnit = offsetUnit
        self.labels = labels
        utf8 = article.text.bytes
        offsets = Offsets(utf8: utf8, unit: offsetUnit)
    }

    static let articleColumns = ["article", "source", "published"]
    static let positionColumns = ["start", "end", "offset_unit"]

    var articleFields: [String] {
        [document.id, document.source ?? "", article.record.published?.description ?? ""]
    }

    /// The range of UTF-8 bytes in the unit of the output.
    func range(_ utf8Range: Range<Int>) -> Range<Int> { offsets.range(utf8Range) }

    func positionFields(_ utf8Range: Range<Int>) -> [String] {
        let range = range(utf8Range)
        return [String(range.lowerBound), String(range.upperBound), offsetUnit.rawValue]
    }

    /// The sentence that an entity stands in, in one line; of one without end, as a page without punctuation has, what stands
    /// around the entity.
    func sentence(of entity: Entity) -> String {
        let shown = Self.shown(entity.sentence, around: entity.utf8Range)
        guard shown != entity.sentence else { return String(article.sentence(of: entity)).inOneLine }
        let utf8 = article.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: shown.lowerBound)
        return String(Substring(decoding: utf8[start...].prefix(shown.count), as: UTF8.self)).inOneLine
    }

    /// Whether not all of the sentence around an entity is shown.
    func cutsSentence(_ sentence: Range<Int>, around entity: Range<Int>) -> Bool {
        Self.shown(sentence, around: entity) != sentence
    }

    private static func shown(_ sentence: Range<Int>, around entity: Range<Int>) -> Range<Int> {
        sentence.clamped(to: entity.lowerBound - longestContext..<entity.upperBound + longestContext)
    }

    /// Bytes of a sentence that are shown on either side of an entity.
    private static let longestContext = 1000

    /// The text of an entity.
    func text(of entity: Int) -> String { String(article.entities[entity].text) }
}
