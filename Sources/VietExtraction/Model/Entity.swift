/// One mention of something in an article.
public struct Entity: Sendable {
    /// What kind of thing is mentioned.
    public let label: Label
    /// The rule that made the entity.
    public let rule: RuleIdentifier
    /// What only entities of some labels have; the properties of `Entity` read it one by one.
    public let details: Details
    /// The text of the article and the explanations, in one object for all entities.
    private let source: Source
    /// The normalized value, where the label has one and the article decides it.
    public let value: Value?
    /// Whether another entity encloses this one.
    public let isNested: Bool
    // Texts are shorter than 2³¹ bytes, and dense ones have an entity in two: half the room counts.
    private let number: Int32
    private let range: (start: Int32, end: Int32)
    private let sentenceRange: (start: Int32, end: Int32)

    /// A class, for a reference takes half the room of a string.
    final class Source: Sendable {
        fileprivate let text: String
        /// Of all entities, or of none.
        fileprivate let explanations: [Explanation]

        init(_ text: String, explanations: [Explanation]) {
            self.text = text
            self.explanations = explanations
        }
    }

    init(
        id: Int, label: Label, utf8Range: Range<Int>, source: Source, value: Value?, rule: RuleIdentifier,
        details: Details, isNested: Bool, sentence: Range<Int>
    ) {
        self.label = label
        self.rule = rule
        self.details = details
        self.source = source
        self.value = value
        self.isNested = isNested
        number = Int32(id)
        range = (Int32(utf8Range.lowerBound), Int32(utf8Range.upperBound))
        sentenceRange = (Int32(sentence.lowerBound), Int32(sentence.upperBound))
    }

    /// Number of the entity in its article, from 0; the outputs print it as `T1`, `T2`, ….
    public var id: Int { Int(number) }

    /// Half-open range of UTF-8 bytes in the article's text.
    public var utf8Range: Range<Int> { Int(range.start)..<Int(range.end) }

    /// The very slice of the article's text.
    public var text: Substring {
        let text = source.text
        let start = text.utf8.index(text.startIndex, offsetBy: Int(range.start))
        return text[start..<text.utf8.index(start, offsetBy: Int(range.end - range.start))]
    }

    /// The sentence that it stands in, as a half-open UTF-8 byte range of the article's text.
    public var sentence: Range<Int> { Int(sentenceRange.start)..<Int(sentenceRange.end) }

    /// What the entity rests on; `nil` unless the extractor was made with ``Extractor/Options/explanations``.
    public var explanation: Explanation? {
        source.explanations.isEmpty ? nil : source.explanations[id]
    }
}

extension Entity {
    /// What only entities of some labels have.
    ///
    /// Indirect, for Swift 6.3 ends with an ownership error where optimized code reads such a payload in place.
    public indirect enum Details: Sendable, Equatable {
        case none
        /// A person: the number of the person among those of the article, from 0; mentions of one person share it.
        case person(cluster: Int)
        case title(TitleDetails)
        /// A place or an organization: the administrative units that it may be, or belong to.
        case place([AdministrativeUnit])
        case date(DateDetails)
        /// A count: the noun that says what is counted.
        case count(of: Phrase)
        /// A percentage: what it is about, a counted noun or the noun at the head of its clause.
        case percentage(of: Phrase)
    }

    /// What a title has.
    public struct TitleDetails: Sendable, Equatable {
        /// The full name of the one person who holds it, in NFC and free of line breaks and invisible characters; `nil`
        /// where the article names no holder or several.
        public let holder: String?
        /// For an abbreviation, all the readings that the article leaves possible.
        public let expansion: [String]
        /// The units that the office may belong to, one where the article or its publication date decides it.
        public let units: [AdministrativeUnit]
        /// What the unit is called, be it known which one it is or not: `Huyện An Lão`.
        public let unitName: String?
        /// The whole name of the body, with the name of its unit where the article decides it.
        public let body: String?
    }

    /// What a date has besides its value.
    public struct DateDetails: Sendable, Equatable {
        /// The day of the lunar calendar, with its ``LunarDay/solar`` twin. Such a date has no ``Entity/value``.
        public let lunar: LunarDay?
        /// Whether the text states another weekday than the calendar has for it.
        public let contradictsWeekday: Bool
    }

    /// For a title, the full name of the one person who holds it: ``TitleDetails/holder``.
    public var person: String? {
        guard case .title(let title) = details else { return nil }
        return title.holder
    }

    /// For an abbreviation, all the readings that the article leaves possible.
    public var expansion: [String] {
        guard case .title(let title) = details else { return [] }
        return title.expansion
    }

    /// For a person, the number of the person among those of the article, from 0; mentions of one person share it.
    public var cluster: Int? {
        guard case .person(let cluster) = details else { return nil }
        return cluster
    }

    /// For a place, an organization or a title, the administrative units that it may be, or belong to: one where the article
    /// or its publication date decides it, else all that are possible.
    public var units: [AdministrativeUnit] {
        switch details {
        case .place(let units): units
        case .title(let title): title.units
        default: []
        }
    }

    /// For a title, what the unit of its body is called, be it known which one it is or not.
    public var unitName: String? {
        guard case .title(let title) = details else { return nil }
        return title.unitName
    }

    /// For a title, the whole name of its body: ``TitleDetails/body``.
    public var body: String? {
        guard case .title(let title) = details else { return nil }
        return title.body
    }

    /// For a count, the noun that says what is counted: `đảng viên` behind `136`.
    public var countedNoun: Phrase? {
        guard case .count(let noun) = details else { return nil }
        return noun
    }

    /// For a percentage, what it is about: `hộ` of `205/318 hộ, đạt 64,46%`, `Tỷ lệ hộ nghèo` of `Tỷ lệ hộ nghèo còn 2,08%`.
    public var subject: Phrase? {
        guard case .percentage(let subject) = details else { return nil }
        return subject
    }

    /// For a date of the lunar calendar, the day there.
    public var lunar: LunarDay? {
        guard case .date(let date) = details else { return nil }
        return date.lunar
    }

    /// For a date, whether the text states another weekday than the calendar has for it.
    public var contradictsWeekday: Bool {
        guard case .date(let date) = details else { return false }
        return date.contradictsWeekday
    }
}
