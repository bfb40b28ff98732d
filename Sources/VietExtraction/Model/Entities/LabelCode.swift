/// A ``Label`` in a byte; what one of a rule's own is called, the rule says.
enum LabelCode: UInt8, Sendable, BitwiseCopyable {
    case person, title, organization, location
    case date, time, percent, money, quantity, cardinal, ordinal
    case law, event
    case own

    init(_ label: Label) { self = LabelCode(rawValue: label.code) ?? .own }

    /// The label, where it is one of the annotation guide's.
    var label: Label? {
        switch self {
        case .person: .person
        case .title: .title
        case .organization: .organization
        case .location: .location
        case .date: .date
        case .time: .time
        case .percent: .percent
        case .money: .money
        case .quantity: .quantity
        case .cardinal: .cardinal
        case .ordinal: .ordinal
        case .law: .law
        case .event: .event
        case .own: nil
        }
    }
}
