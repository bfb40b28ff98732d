/// What a rule of personnel changes says: who is meant and which offices.
struct PersonnelChange: Sendable {
    /// What becomes of the offices; `nil` where the people just hold them.
    var status: Relation.Status?
    /// The atoms that name the people; `nil` where the clause before has named them.
    var people: Range<Int>?
    /// The atoms that name the offices; `nil` for the offices that stand beside the names.
    var offices: Range<Int>?
    /// The atoms of the words that say it.
    var trigger: Range<Int>?
}
