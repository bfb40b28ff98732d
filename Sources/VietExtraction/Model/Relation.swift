/// What links a person of an article to an office, a body or an event.
public struct Relation: Sendable, Equatable {
    /// The kinds of link.
    public enum Kind: String, Sendable, CaseIterable {
        /// A person holds a title.
        case holds
        /// A person belongs to the body that a title of theirs names.
        case memberOf
        /// A person chairs an event.
        case chairs
        /// A person attends an event.
        case attends
        /// A person takes the floor.
        case speaks
        /// A person gives a report.
        case reports
    }

    /// What links the two.
    public let kind: Kind
    /// ``Entity/id`` of the person: of the mention that lies nearest.
    public let person: Int
    /// ``Entity/id`` of the title, for what a person holds or is a member by.
    public let title: Int?
    /// For a membership, the body as the title names it.
    public let organization: Phrase?
    /// The event that a person chairs or attends; `nil` where the clause names none.
    public let event: Phrase?
    /// Half-open range of UTF-8 bytes of the words that state the link; `nil` where only the order of names and titles does.
    public let trigger: Range<Int>?
    /// The rule that made the relation.
    public let rule: RuleIdentifier

    init(
        kind: Kind, person: Int, title: Int? = nil, organization: Phrase? = nil, event: Phrase? = nil,
        trigger: Range<Int>? = nil, rule: RuleIdentifier
    ) {
        self.kind = kind
        self.person = person
        self.title = title
        self.organization = organization
        self.event = event
        self.trigger = trigger
        self.rule = rule
    }
}
