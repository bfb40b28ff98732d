import VietTokenization

/// A candidate entity: what a recognizer found, before conflicts are resolved.
struct Mention: Sendable {
    var label: Label
    var rule: RuleIdentifier
    var value: DraftValue
    private var first: Int32
    private var end: Int32
    private var excessBytes: Int32
    var details: Details

    init(
        label: Label, range: Range<Int>, rule: RuleIdentifier, value: DraftValue = .none, excess: Int = 0,
        details: Details = .none
    ) {
        self.label = label
        self.rule = rule
        self.value = value
        self.details = details
        first = Int32(range.lowerBound)
        end = Int32(range.upperBound)
        excessBytes = Int32(excess)
    }

    /// Range of atoms.
    var range: Range<Int> {
        @inline(__always) get { Int(first)..<Int(end) }
        set { (first, end) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
    }

    /// Bytes of the last atom that do not belong to it, such as a view counter glued to a clock time.
    var excess: Int {
        get { Int(excessBytes) }
        set { excessBytes = Int32(newValue) }
    }

    /// A value that may still wait for the publication date.
    enum DraftValue: Sendable {
        case none
        case known(Value)
        case time(TimeDraft)
    }

    /// What only mentions of some labels have. Indirect, for mentions are copied a lot.
    indirect enum Details: Sendable {
        case none
        /// The cluster of the person.
        case person(Int)
        case title(Title)
        case date(Entity.DateDetails)
        /// The atoms of the noun that says what is counted.
        case count(Range<Int>)
        /// The atoms of what a percentage is about.
        case percentage(Range<Int>)
    }

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

    /// The clusters of the people that it names: a person's own, of a title all who hold it.
    var people: [Int] {
        switch details {
        case .person(let cluster): [cluster]
        case .title(let title): title.holders
        case .none, .date, .count, .percentage: []
        }
    }

    /// For counts, the atoms of the noun that says what is counted.
    var countedNoun: Range<Int>? {
        get {
            guard case .count(let noun) = details else { return nil }
            return noun
        }
        set { details = newValue.map(Details.count) ?? .none }
    }
}
