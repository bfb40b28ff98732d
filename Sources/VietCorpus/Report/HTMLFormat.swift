/// Articles as one self-contained web page: each with its entities highlighted, people with their offices, dates in order,
/// figures with what the article's own numbers say of them.
public struct HTMLFormat: ArticleFormat {
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
        report(article, document).write(to: &writer)
        return writer.bytes
    }

    private func report(_ article: Article, _ document: Document) -> ArticleReport {
        ArticleReport(article, document, labels: labels, offsetUnit: offsetUnit)
    }

    /// What one article becomes in a folder of them (``ReportLayout``).
    public func entry(_ article: Article, of document: Document) -> ReportEntry {
        let report = report(article, document)
        return ReportEntry(report, page: page(report))
    }

    /// One article as a page of its own in a folder with an index.
    private func page(_ report: ArticleReport) -> [UInt8] {
        let page = ReportPage(title: report.headline, script: .articleScript)
        var writer = HTMLWriter()
        writer.element("p") { $0.element("a", ["href": "../index.html"], text: "← All articles") }
        report.write(to: &writer)
        return page.opening + writer.bytes + page.closing
    }
}
