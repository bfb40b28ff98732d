/// The article as a record: what a catalogue card would say.
///
/// Whatever the article does not state is absent, never guessed.
public struct Record: Sendable, Equatable {
    /// The headline in one line.
    public var headline: String?
    /// When the article was published: as the caller says, else as the page does.
    public var published: PublicationDate?
    /// When the page says it was published, where the caller says something else.
    public var publishedOnPage: PublicationDate?
    /// The authors as printed: names, initials such as `C.T`, a role or a body that signs.
    public var byline: [String] = []
    /// The day, or the few days on end, of the event that the opening paragraphs report, with the part of the day.
    public var eventDate: Value?
    /// Half-open range of UTF-8 bytes of the body, from the sapo to the end mark.
    public var body: Range<Int>?
    /// Half-open ranges of UTF-8 bytes of the lines that say again what an earlier line says, such as a headline or a
    /// sapo that stands there twice; entities are reported in each.
    public var repeated: [Range<Int>] = []

    /// An empty record.
    public init() {}
}
