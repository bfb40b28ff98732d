/// A candidate entity: what a recognizer found, before conflicts are resolved.
struct Mention: Sendable {
    var label: Label
    /// Range of atoms.
    var range: Range<Int>
    var rule: RuleIdentifier
    var value: DraftValue = .none

    /// A value that may still wait for the publication date.
    enum DraftValue: Sendable {
        case none
        case known(Value)
        case time(TimeDraft)
    }
}

extension RuleIdentifier: ExpressibleByStringLiteral {
    /// A rule by its name.
    public init(stringLiteral value: String) { self.init(value) }
}
