/// What an article says: its entities with their values, links and claims, and its record.
///
/// A value that owns the text it describes. Ranges are half-open UTF-8 byte ranges of ``text``.
public struct Article: Sendable {
    /// The text as it was given, unchanged.
    public let text: String
    /// The entities: the outermost ones in order of their start, then, where asked for, those inside them in order of
    /// theirs. The ``Entity/id`` of an entity is its index.
    public let entities: [Entity]
    /// Who holds which title, belongs to which body, and chairs, attends, speaks or reports.
    public let relations: [Relation]
    /// The percentages that the article's own figures prove or disprove, in order of the percentages.
    public let claims: [Claim]
    /// Headline, publication date, byline, event date and body.
    public let record: Record
}

/// One mention of something in an article.
public struct Entity: Sendable {
    /// Number of the entity in its article, from 0; the outputs print it as `T1`, `T2`, ….
    public let id: Int
    /// What kind of thing is mentioned.
    public let label: Label
    /// Half-open range of UTF-8 bytes in the article's text.
    public let utf8Range: Range<Int>
    /// The very slice of the article's text.
    public let text: Substring
    /// The normalized value, where the label has one and the article decides it.
    public let value: Value?
    /// The rule that made the entity.
    public let rule: RuleIdentifier
    /// For a title, the full name of the one person who holds it, in NFC and free of line breaks and invisible
    /// characters; `nil` where the article names no holder or several.
    public let person: String?
    /// For an abbreviation, all the readings that the article leaves possible.
    public let expansion: [String]
    /// For a count, the noun that says what is counted: `đảng viên` behind `136`.
    public let countedNoun: Phrase?
    /// For a person, the number of the person among those of the article, from 0; mentions of one person share it.
    public let cluster: Int?
    /// For a place or an organization, the administrative units that it may be, or belong to: one where the article or
    /// its publication date decides it, else all that are possible.
    public let units: [AdministrativeUnit]
    /// Whether another entity encloses this one.
    public let isNested: Bool
    /// For a date of the lunar calendar, the day there, with its ``LunarDay/solar`` twin. Such a date has no ``value``.
    public let lunar: LunarDay?
    /// For a date, whether the text states another weekday than the calendar has for it.
    public let contradictsWeekday: Bool
    /// What the entity rests on; `nil` unless the extractor was made with ``Extractor/Options/explanations``.
    public let explanation: Explanation?
}

/// A stable name of a rule, such as `date.part-of-day`.
public struct RuleIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The name as the outputs print it.
    public let description: String

    /// Wraps a name.
    public init(_ name: String) { description = name }
}

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
