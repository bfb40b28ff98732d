import VietTokenization

/// What an article says: its entities with their values, links and claims, and its record.
///
/// A value that owns the text it describes. Ranges are half-open UTF-8 byte ranges of ``text``.
public struct Article: Sendable {
    /// The text as it was given, unchanged.
    public let text: String
    /// The entities: the outermost ones in order of their start, then, where asked for, those inside them in order of
    /// theirs. The ``Entity/id`` of an entity is its index.
    public let entities: Entities
    /// Who holds which title, belongs to which body, and chairs, attends, speaks or reports.
    public let relations: [Relation]
    /// The percentages that the article's own figures prove or disprove, in order of the percentages.
    public let claims: [Claim]
    /// Headline, publication date, byline, event date and body.
    public private(set) var record: Record
    /// The tokenizer's atoms of the text, for those who write its tokens as well: where ``Extractor/Options/atoms`` asks for
    /// them, and the text was read as it stands.
    package let atoms: [Atom]?

    /// The article with what somebody who knows states of it instead of what the text seems to say: its headline, and its
    /// authors, unless the text signs with one of them and more.
    public consuming func stating(headline: String?, authors: [String]) -> Article {
        if let headline { record.headline = headline }
        if !authors.isEmpty, !record.byline.contains(where: authors.contains) { record.byline = authors }
        return self
    }
}

extension Article {
    /// The sentence that an entity stands in.
    public func sentence(of entity: Entity) -> Substring {
        text.slice(entity.sentence)
    }

    /// The sentence in which a claim states its percentage.
    public func sentence(of claim: Claim) -> Substring { sentence(of: entities[claim.percent]) }

    /// What the percentage of a claim is about: ``Entity/subject``.
    public func subject(of claim: Claim) -> Phrase? { entities[claim.percent].subject }
}
