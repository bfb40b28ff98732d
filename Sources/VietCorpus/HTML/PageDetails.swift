/// What a page states about its article besides the text; whatever it does not state is absent.
public struct PageDetails: Sendable, Equatable {
    /// The headline.
    public var headline: String?
    /// The names of the authors, never the site's.
    public var authors: [String] = []
    /// The address: the page's own (`canonical`, `og:url`), else the one that the caller knows.
    public var url: String?
    /// The name of the site.
    public var site: String?
    /// The section of the site that the article stands in.
    public var section: String?
    /// The keywords.
    public var tags: [String] = []
    /// The addresses of the documents that the article links to, as the page writes them.
    public var attachments: [String] = []
    /// The language, as in `vi`.
    public var language: String?
    /// What readers wrote below it, where ``PageOptions/comments`` asks for that.
    public var comments: [PageComment] = []

    /// Nothing stated.
    public init() {}
}

/// What a reader wrote below an article.
public struct PageComment: Sendable, Equatable {
    /// The reader's name, where it is stated.
    public let author: String?
    /// When it was written, where that is stated as a date; in Vietnam's time.
    public let published: PublicationDate?
    /// The text, a line for each of its blocks.
    public let text: String

    /// Describes a comment.
    public init(author: String? = nil, published: PublicationDate? = nil, text: String) {
        self.author = author
        self.published = published
        self.text = text
    }
}
