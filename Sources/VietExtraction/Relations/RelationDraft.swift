/// A relation before its mentions are entities.
struct RelationDraft: Sendable {
    var kind: Relation.Kind
    /// Index of the person's mention.
    var person: Int
    /// Index of the title's mention.
    var title: Int?
    /// What becomes of the title.
    var status: Relation.Status?
    /// From when on.
    var effective: Value?
    /// Atoms of who decided it.
    var decider: Range<Int>?
    /// Atoms of the body.
    var organization: Range<Int>?
    /// Atoms of the event.
    var event: Range<Int>?
    /// Atoms of the words that state the relation.
    var trigger: Range<Int>?
    var rule: RuleIdentifier
}
