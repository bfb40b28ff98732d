/// A format of extracted articles: what one article becomes, and what stands around and between them.
public protocol ArticleFormat: Sendable {
    /// What stands around and between the articles.
    var framing: Framing { get }

    /// One article, the same bytes whatever thread and order.
    func encode(_ article: Article, of document: Document) -> [UInt8]
}

/// A format that writes an article piece by piece.
protocol PiecewiseFormat: ArticleFormat {
    /// One article.
    ///
    /// - Parameter sink: takes all but the last bytes of what gets long.
    /// - Returns: the last bytes.
    func encode(_ article: Article, of document: Document, into sink: RecordSink?) -> [UInt8]
}

extension ArticleFormat {
    /// What makes an article a record that goes from a worker to an output.
    ///
    /// - Parameter joins: whether records may go as one that follow one another, for an output that does not count them.
    package func recordEncoder(joins: Bool = false) -> (Article, Document) -> EncodedRecord {
        let joins = joins && framing.separator.isEmpty
        guard let format = self as? any PiecewiseFormat else {
            return { EncodedRecord(encode($0, of: $1), mayJoin: joins) }
        }
        let spool = RecordSpool()
        return { article, document in
            let sink = RecordSink(spool)
            return sink.finish(format.encode(article, of: document, into: sink), of: document.id, mayJoin: joins)
        }
    }
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
