/// What mentions say that does not fit into them, while the text is read: what their entities keep, drafts of times, titles.
struct MentionFacts: Sendable {
    /// What stays when the text has been read.
    var kept = EntityFacts()
    private var drafts: [TimeDraft] = []
    private(set) var titles: [Title] = []

    /// What a title has.
    struct Title: Sendable {
        /// The clusters of those who hold it.
        var holders: [Int]
        /// The atoms of the definite body that it names.
        var body: Range<Int>?
        /// For an abbreviation, the index of the expansions in the string table.
        var expansions: Int?
        /// What the sentence does to the office, where it does anything.
        var change: OfficeChange?
    }

    // MARK: Values

    /// The value of a mention, where nothing is left to know of it.
    func value(of mention: Mention) -> Value? { kept.value(of: mention) }

    /// The time that a mention says, where nothing is left to know of it.
    func time(of mention: Mention) -> TimeExpression? { kept.time(of: mention) }

    /// The time that a mention says, where its value waits for the publication date.
    func draft(of mention: Mention) -> TimeDraft? {
        mention.valueKind == .draft ? drafts[Int(mention.valueBits)] : nil
    }

    /// Gives a mention a value.
    mutating func set(_ value: Value?, of mention: inout Mention) { kept.set(value, of: &mention) }

    /// Gives a mention a time.
    mutating func set(_ time: TimeExpression?, of mention: inout Mention) { kept.set(time, of: &mention) }

    /// Gives a mention a time that waits for the publication date.
    mutating func set(_ draft: TimeDraft, of mention: inout Mention) {
        mention.valueKind = .draft
        mention.valueBits = Int32(drafts.count)
        if drafts.isEmpty { drafts.reserveCapacity(Self.usualDraftCount) }
        drafts.append(draft)
    }

    /// Room is made at once for the times of most articles.
    private static let usualDraftCount = 8

    /// Makes room for the times that the drafts become.
    mutating func reserveTimes() { kept.reserveTimes(drafts.count) }

    // MARK: Details

    /// What the title has that a mention is.
    func title(_ mention: Mention) -> Title? {
        if case .title(let title) = mention.details { titles[title] } else { nil }
    }

    /// The clusters of the people that a mention names: a person's own, of a title all who hold it.
    func people(_ mention: Mention) -> [Int] {
        switch mention.details {
        case .person(let cluster): [cluster]
        case .title(let title): titles[title].holders
        case .none, .excess, .date, .phrase, .units: []
        }
    }

    /// The first of the people that a mention names.
    func firstPerson(_ mention: Mention) -> Int? {
        switch mention.details {
        case .person(let cluster): cluster
        case .title(let title): titles[title].holders.first
        case .none, .excess, .date, .phrase, .units: nil
        }
    }

    /// The noun that a count counts, or what a percentage is about.
    func phrase(of mention: Mention) -> Range<Int>? { kept.phrase(of: mention) }

    /// Makes a mention that of a title.
    mutating func set(_ title: Title, of mention: inout Mention) {
        mention.details = .title(titles.count)
        titles.append(title)
    }

    /// Gives a date what it has besides its value.
    mutating func setDate(_ lunar: LunarDay?, contradictsWeekday: Bool, of mention: inout Mention) {
        kept.setDate(lunar, contradictsWeekday: contradictsWeekday, of: &mention)
    }

    /// Gives a count its noun, or a percentage what it is about.
    mutating func set(_ phrase: Range<Int>, of mention: inout Mention) { kept.set(phrase, of: &mention) }
}
