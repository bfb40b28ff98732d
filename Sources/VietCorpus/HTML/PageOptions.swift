/// What is read of a page besides its article.
public struct PageOptions: OptionSet, Sendable {
    /// The bits of the options.
    public let rawValue: UInt8

    /// Options by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// All articles of a page that holds several, or that lists them with some text of each; else such a page is refused,
    /// or its first one taken.
    public static let allArticles = PageOptions(rawValue: 1)
    /// What readers wrote below the article: ``PageDetails/comments``.
    public static let comments = PageOptions(rawValue: 2)
}
