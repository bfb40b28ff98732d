/// What may stand at an atom: one that a filter lets pass, or a phrase of the lexicon that starts there.
struct AtomGate: Sendable, Hashable {
    var atoms: AtomFilter
    /// A bit for each category of the phrases.
    var categories: UInt64 = 0

    /// Lets every atom pass, and the end of the text.
    static let everything = AtomGate(atoms: .everything)
    static let nothing = AtomGate(atoms: .nothing)

    /// What atoms alone tell of it: a phrase may start with any letters or marks.
    var filter: AtomFilter { categories == 0 ? atoms : atoms.union(.letters).union(.marks) }

    mutating func formUnion(_ other: AtomGate) {
        atoms.formUnion(other.atoms)
        categories = atoms == .everything ? 0 : categories | other.categories
    }

    /// What passes both, and perhaps more: which words phrases start with no gate knows.
    func intersection(_ other: AtomGate) -> AtomGate {
        guard categories == 0 || other.categories == 0 || categories == other.categories else { return self }
        return AtomGate(atoms: atoms.intersection(other.atoms), categories: categories | other.categories)
    }
}
