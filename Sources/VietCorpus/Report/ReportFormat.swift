/// Articles as one self-contained web page: each with its entities highlighted, people with their offices, dates in order,
/// figures with what the article's own numbers say of them.
public struct ReportFormat: ArticleFormat {
    /// The unit of positions.
    public let offsetUnit: OffsetUnit
    /// Entities of other labels are left out.
    public let labels: Set<Label>
    /// What the page is called.
    public let title: String

    /// A format.
    public init(
        offsetUnit: OffsetUnit = .scalar, labels: Set<Label> = Set(Label.allCases), title: String = "viettext"
    ) {
        self.offsetUnit = offsetUnit
        self.labels = labels
        self.title = title
    }

    private var page: ReportPage { ReportPage(title: title, script: .articleScript) }

    /// The page around the articles.
    public var framing: Framing {
        Framing(
            opening: String(decoding: page.opening, as: UTF8.self),
            closing: String(decoding: page.closing, as: UTF8.self))
    }

    /// One article as a section of the page.
    public func encode(_ article: Article, of document: Document) -> [UInt8] {
        var writer = HTMLWriter()
        ArticleReport(article, document, labels: labels, offsetUnit: offsetUnit).write(to: &writer)
        return writer.bytes
    }

    /// One article as a page of its own.
    func page(_ article: Article, of document: Document) -> [UInt8] {
        let page = ReportPage(title: article.record.headline ?? document.id, script: .articleScript)
        return page.opening + encode(article, of: document) + page.closing
    }
}
