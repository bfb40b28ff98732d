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
