/// A candidate entity: what a recognizer found, before conflicts are resolved.
struct Mention: Sendable {
    var label: Label
    /// Range of atoms.
    var range: Range<Int>
    var rule: RuleIdentifier
    var value: DraftValue = .none
    /// Bytes of the last atom that do not belong to it, such as a view counter glued to a clock time.
    var excess = 0
    /// For a day of the lunar calendar, what it is there.
    var lunar: LunarDay?
    /// Whether the text states another weekday for a day than it has.
    var contradictsWeekday = false
    /// For titles, the clusters of their holders; for people, their own.
    var people: [Int] = []
    /// For titles, the atoms of the definite body that they name.
    var body: Range<Int>?
    /// For abbreviated titles, the index of the expansions in the string table.
    var expansions: Int?

    /// For counts, the atoms of the noun that says what is counted.
    var countedNoun: Range<Int>?

    /// A value that may still wait for the publication date. Indirect, for mentions are copied a lot.
    enum DraftValue: Sendable {
        case none
        indirect case known(Value)
        case time(TimeDraft)
    }
}
