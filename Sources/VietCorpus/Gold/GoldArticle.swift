/// An article of the gold standard: the plain text, what a reader marked in it, and the header.
///
/// The text is what an extractor sees: marks, escapes and header are taken out, every other byte is kept, line ends and
/// decomposed letters among them.
public struct GoldArticle: Sendable {
    /// The name of the file without folder and extension; predictions are matched by it.
    public let id: String
    /// The lines above `---`; all absent where the file starts with the text.
    public let header: GoldHeader
    /// The plain text.
    public let text: String
    /// The marks in the order of the text; they never overlap.
    public let annotations: [GoldAnnotation]
}

/// One mark of a gold article.
public struct GoldAnnotation: Sendable, Equatable {
    /// The label of the mark.
    public let label: Label
    /// Half-open range of Unicode scalars of the plain text: the unit in which scores compare.
    public let scalarRange: Range<Int>
    /// Half-open range of UTF-8 bytes of the plain text.
    public let utf8Range: Range<Int>
    /// What stands after `=`, in the form of the annotation guide.
    public let value: String?
    /// What stands after `@`: the fullest form of the name of the person meant.
    public let person: String?
}

/// The header of a gold article: what its page says of itself, as the annotator read it.
public struct GoldHeader: Sendable, Equatable {
    /// The headline in one line.
    public var headline: String?
    /// Date and time of publication as ISO 8601, with the zone where the page states one.
    public var published: String?
    /// The authors' names.
    public var byline: [String] = []
    /// When the reported event took place, as a TIMEX3 value.
    public var eventDate: String?
    /// The content management system that the page looks like.
    public var layout: String?
    /// What is wrong with the text, for whoever looks for examples.
    public var dirt: String?

    /// An empty header.
    public init() {}
}
