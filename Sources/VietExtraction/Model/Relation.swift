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

    /// What becomes of an office that a person holds.
    public enum Status: String, Sendable, CaseIterable {
        /// The text gives the person the office: `bổ nhiệm`, `trúng cử`.
        case takes
        /// The text takes the office from the person: `miễn nhiệm`, `nghỉ hưu`.
        case leaves
        /// The person held the office before: `nguyên`, `cựu`.
        case former
    }

    /// What links the two.
    public let kind: Kind
    /// ``Entity/id`` of the person: of the mention that lies nearest.
    public let person: Int
    /// ``Entity/id`` of the title, for what a person holds or is a member by.
    public let title: Int?
    /// For an office, whether the person takes it, leaves it or held it before; `nil` for a plain or standing one.
    public let status: Status?
    /// The day or time from which the person has taken or left the office, where the sentence gives it.
    public let effective: Value?
    /// Who decided it, a body or an office, where the sentence says so.
    public let decider: Phrase?
    /// For a membership, the body as the title names it.
    public let organization: Phrase?
    /// The event that a person chairs or attends; `nil` where the clause names none.
    public let event: Phrase?
    /// Half-open range of UTF-8 bytes of the words that state the link; `nil` where only the order of names and titles does.
    public let trigger: Range<Int>?
    /// The rule that made the relation.
    public let rule: RuleIdentifier

    init(
        kind: Kind, person: Int, title: Int? = nil, status: Status? = nil, effective: Value? = nil,
        decider: Phrase? = nil, organization: Phrase? = nil, event: Phrase? = nil,
        trigger: Range<Int>? = nil, rule: RuleIdentifier
    ) {
        self.kind = kind
        self.person = person
        self.title = title
        self.status = status
        self.effective = effective
        self.decider = decider
        self.organization = organization
        self.event = event
        self.trigger = trigger
        self.rule = rule
    }
}
