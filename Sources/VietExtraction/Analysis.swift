import VietTokenization

/// The cascade: everything known about one document, each stage built on the ones before.
struct Analysis: Sendable {
    let document: Document
    let lexicon: Lexicon
    let matches: LexiconMatches
    let anatomy: ArticleAnatomy
    /// The publication date in force: the caller's, else the page's.
    let published: PublicationDate?
    /// The final mentions in order, no two overlapping.
    let mentions: [Mention]

    init(document: Document, lexicon: Lexicon, published: PublicationDate?) {
        self.document = document
        self.lexicon = lexicon
        matches = lexicon.matches(in: document)
        anatomy = ArticleAnatomy(document: document, lexicon: matches)
        let candidates = Self.candidates(document, matches, anatomy)
        let chosen = ConflictResolver.resolve(candidates)
        let page = PublicationLineReader(document: document).date(in: anatomy.publicationLine, mentions: chosen)
        self.published = published ?? page
        mentions = MentionValues(document: document, anatomy: anatomy, published: self.published?.day).resolved(chosen)
    }

    private static func candidates(
        _ document: Document, _ matches: LexiconMatches, _ anatomy: ArticleAnatomy
    ) -> [Mention] {
        let time = TimeRecognizer(document: document)
        let percent = PercentRecognizer(document: document)
        var mentions: [Mention] = []
        for zone in anatomy.zones {
            mentions += time.mentions(in: zone)
            mentions += zone.compactMap { percent.mention(at: $0) }
        }
        return mentions
    }
}
