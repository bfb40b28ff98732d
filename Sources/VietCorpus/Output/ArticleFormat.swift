/// A format of extracted articles: what one article becomes, and what stands around and between them.
public protocol ArticleFormat: Sendable {
    /// What stands around and between the articles.
    var framing: Framing { get }

    /// One article, the same bytes whatever thread and order.
    func encode(_ article: Article, of document: Document) -> [UInt8]
}

/// What makes one output of many articles.
public struct Framing: Sendable, Equatable {
    /// Stands before the first article.
    public let opening: [UInt8]
    /// Stands between two articles.
    public let separator: [UInt8]
    /// Stands after the last article.
    public let closing: [UInt8]

    /// Whether an output of fewer articles is the beginning of one of more.
    public var isPrefixOnly: Bool { separator.isEmpty && closing.isEmpty }

    /// A framing; the articles alone where nothing is given.
    public init(opening: String = "", separator: String = "", closing: String = "") {
        self.opening = Array(opening.utf8)
        self.separator = Array(separator.utf8)
        self.closing = Array(closing.utf8)
    }
}
