/// One article on its way in.
public struct Document: Sendable, Equatable {
    /// What outputs call it: a file's name without folder and extension, the number of its line, or its own.
    public let id: String
    /// The name of the file it came from, without folder; `nil` from standard input.
    public internal(set) var source: String?
    /// The address of the page that it is, where the input states it.
    public internal(set) var url: String?
    /// When a crawler fetched the page, as the archive states it: no date of the article.
    public internal(set) var captured: String?
    /// The text, unchanged; offsets refer to it.
    public let text: String
    /// Whether the text is nowhere in the input as it stands here, because it was decoded from a legacy encoding or
    /// taken out of a page: outputs with offsets carry it then.
    public let isConverted: Bool
    /// The date of publication, where the input states it apart from the text.
    public let published: PublicationDate?
    /// What the web page that it comes from states besides; `nil` for other inputs.
    public let page: PageDetails?
    /// What of the input could not be read and was left out, with what to do; `nil` where all was.
    public internal(set) var warning: InputError?
    /// Whether another article of the same input follows: see ``RunOutput/expectFurtherResults()``.
    public internal(set) var isFollowed = false
    /// What was found where the encoding was to be found.
    public let detection: LegacyEncoding.Detection?

    /// An article from elsewhere.
    public init(
        id: String, source: String? = nil, text: String, isConverted: Bool = false, published: PublicationDate? = nil,
        detection: LegacyEncoding.Detection? = nil, page: PageDetails? = nil
    ) {
        self.id = id
        self.source = source
        self.text = text
        self.isConverted = isConverted
        self.published = published
        self.detection = detection
        self.page = page
    }
}
