/// The kind of an entity: the thirteen of the annotation guide, and those of rules of one's own.
public enum Label: Sendable, Hashable, Codable, RawRepresentable, CaseIterable {
    case person, title, organization, location
    case date, time, percent, money, quantity, cardinal, ordinal
    case law, event
    /// The label of a rule in a ``RuleTable``: capitals, digits and `_`, a capital first.
    ///
    /// Indirect, for hardly any entity has one, and dense texts have an entity in two bytes.
    indirect case own(String)

    /// The thirteen labels of the annotation guide.
    public static let allCases: [Label] = [
        .person, .title, .organization, .location, .date, .time, .percent, .money, .quantity, .cardinal, .ordinal, .law,
        .event,
    ]

    /// The labels whose joint F1 the project reports as "core".
    public static let core: Set<Label> = [.person, .title, .date, .percent]

    /// The label with a name; one of one's own where the guide has none such, `nil` where the name has another form.
    public init?(rawValue name: String) {
        if let known = Self.allCases.first(where: { $0.rawValue == name }) {
            self = known
            return
        }
        guard let first = name.utf8.first, (0x41...0x5A).contains(first),
            name.utf8.allSatisfy({ (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F })
        else { return nil }
        self = .own(name)
    }

    /// The name as the outputs print it.
    public var rawValue: String {
        switch self {
        case .person: "PERSON"
        case .title: "TITLE"
        case .organization: "ORG"
        case .location: "LOC"
        case .date: "DATE"
        case .time: "TIME"
        case .percent: "PERCENT"
        case .money: "MONEY"
        case .quantity: "QUANTITY"
        case .cardinal: "CARDINAL"
        case .ordinal: "ORDINAL"
        case .law: "LAW"
        case .event: "EVENT"
        case .own(let name): name
        }
    }

    /// The place of a label of the guide in its order; 255 for those of one's own.
    @inline(__always)
    var code: UInt8 {
        switch self {
        case .person: 0
        case .title: 1
        case .organization: 2
        case .location: 3
        case .date: 4
        case .time: 5
        case .percent: 6
        case .money: 7
        case .quantity: 8
        case .cardinal: 9
        case .ordinal: 10
        case .law: 11
        case .event: 12
        case .own: 255
        }
    }

    /// Whether two labels are the same. Written out, for the one of raw values compares strings.
    public static func == (a: Label, b: Label) -> Bool {
        if case .own(let first) = a, case .own(let second) = b { return first == second }
        return a.code == b.code
    }

    /// Feeds the label to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        if case .own(let name) = self { hasher.combine(name) }
    }

    /// Whether the label is not one of the annotation guide's.
    public var isOwn: Bool {
        guard case .own = self else { return false }
        return true
    }
}
