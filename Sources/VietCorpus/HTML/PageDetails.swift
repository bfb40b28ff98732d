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

    /// Nothing stated.
    public init() {}
}
