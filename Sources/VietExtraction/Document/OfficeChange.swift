/// What a sentence does to an office: somebody takes it, leaves it or held it before.
struct OfficeChange: Sendable, Equatable {
    /// `nil` where somebody just holds it.
    var status: Relation.Status?
    /// The atoms of the clause, from the first to the last that the rule read.
    var clause: Range<Int>
    /// The atoms of the words that say it.
    var trigger: Range<Int>?
}

extension Document {
    /// Whether the first word of a title says that nobody holds it any more: `nguyên Chủ tịch UBND huyện`.
    func isFormer(_ title: Range<Int>) -> Bool { value(of: .officeState, title.lowerBound) == -1 }
}
