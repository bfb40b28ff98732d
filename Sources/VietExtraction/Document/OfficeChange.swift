/// What a sentence does to an office: somebody takes it, leaves it or held it before.
struct OfficeChange: Sendable, Equatable {
    /// `nil` where somebody just holds it.
    var status: Relation.Status?
    /// The atoms of the clause, from the first to the last that the rule read.
    var clause: Range<Int>
    /// The atoms of the words that say it.
    var trigger: Range<Int>?
}
