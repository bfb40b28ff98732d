/// One mention of something in an article: a view on the ``Article/entities`` of it.
public struct Entity: Sendable {
    let store: Entities.Store
    private let number: Int32

    init(_ number: Int, in store: Entities.Store) {
        self.store = store
        self.number = Int32(number)
    }

    var mention: Mention { store.mentions[id] }

    /// Number of the entity in its article, from 0; the outputs print it as `T1`, `T2`, ….
    public var id: Int { Int(number) }

    /// What kind of thing is mentioned.
    public var label: Label { store.rules.label(mention) }

    /// The rule that made the entity.
    public var rule: RuleIdentifier { store.rules.identifier(mention.rule) }

    /// The normalized value, where the label has one and the article decides it.
    public var value: Value? { store.facts.value(of: mention) }

    /// Whether another entity encloses this one.
    public var isNested: Bool { id >= store.outerCount }

    /// Half-open range of UTF-8 bytes in the article's text.
    public var utf8Range: Range<Int> { mention.range }

    /// The very slice of the article's text.
    public var text: Substring { store.text.slice(utf8Range) }

    /// The sentence that it stands in, as a half-open UTF-8 byte range of the article's text.
    public var sentence: Range<Int> { store.sentences[id].range }

    /// What the entity rests on; `nil` unless the extractor was made with ``Extractor/Options/explanations``.
    public var explanation: Explanation? { store.explanations.isEmpty ? nil : store.explanations[id] }

    /// What only entities of some labels have; the properties of `Entity` read it one by one.
    public var details: Details {
        switch mention.details {
        case .none, .excess: .none
        case .person(let cluster): .person(cluster: cluster)
        case .title(let title): .title(store.titles[title])
        case .date(let lunar, let contradictsWeekday):
            .date(
                DateDetails(lunar: lunar.map { store.facts.lunarDays[$0] }, contradictsWeekday: contradictsWeekday))
        case .phrase(let number):
            label == .cardinal ? .count(of: phrase(number)) : .percentage(of: phrase(number))
        case .units(let list): .place(store.units[list])
        }
    }

    private func phrase(_ number: Int) -> Phrase {
        let range = store.facts.phrases[number].range
        return Phrase(utf8Range: range, text: store.text.slice(range))
    }
}

extension String {
    /// The slice of a range of UTF-8 bytes.
    func slice(_ range: Range<Int>) -> Substring {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}

extension Entity {
    /// What only entities of some labels have.
    public enum Details: Sendable, Equatable {
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
        guard case .title(let title) = mention.details else { return nil }
        return store.titles[title].holder
    }

    /// For an abbreviation, all the readings that the article leaves possible.
    public var expansion: [String] {
        guard case .title(let title) = mention.details else { return [] }
        return store.titles[title].expansion
    }

    /// For a person, the number of the person among those of the article, from 0; mentions of one person share it.
    public var cluster: Int? {
        guard case .person(let cluster) = mention.details else { return nil }
        return cluster
    }

    /// For a place, an organization or a title, the administrative units that it may be, or belong to: one where the article
    /// or its publication date decides it, else all that are possible.
    public var units: [AdministrativeUnit] {
        switch mention.details {
        case .units(let list): store.units[list]
        case .title(let title): store.titles[title].units
        default: []
        }
    }

    /// For a title, what the unit of its body is called, be it known which one it is or not.
    public var unitName: String? {
        guard case .title(let title) = mention.details else { return nil }
        return store.titles[title].unitName
    }

    /// For a title, the whole name of its body: ``TitleDetails/body``.
    public var body: String? {
        guard case .title(let title) = mention.details else { return nil }
        return store.titles[title].body
    }

    /// For a count, the noun that says what is counted: `đảng viên` after `136`.
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
