/// What may stand at an atom: one that a filter lets pass, or a phrase of the lexicon that starts there.
struct AtomGate: Sendable, Equatable {
    var atoms: AtomFilter
    /// A bit for each category of the phrases.
    var categories: UInt64 = 0

    /// Lets every atom pass, and the end of the text.
    static let everything = AtomGate(atoms: .everything)
    static let nothing = AtomGate(atoms: .nothing)

    mutating func formUnion(_ other: AtomGate) {
        atoms.formUnion(other.atoms)
        categories |= other.categories
    }

    /// What passes both, and perhaps more: which words phrases start with no gate knows.
    func intersection(_ other: AtomGate) -> AtomGate {
        guard categories == 0 || other.categories == 0 || categories == other.categories else { return self }
        return AtomGate(atoms: atoms.intersection(other.atoms), categories: categories | other.categories)
    }
}

/// Many gates by their numbers.
struct AtomGateTable: Sendable {
    let filters: AtomFilterTable
    let categories: [UInt64]

    init(_ gates: some Collection<AtomGate>) {
        filters = AtomFilterTable(gates.lazy.map(\.atoms))
        categories = gates.map(\.categories)
    }

    init(filters: AtomFilterTable, categories: [UInt64]) {
        self.filters = filters
        self.categories = categories
    }

    /// All of them.
    var gates: [AtomGate] {
        categories.indices.map { AtomGate(atoms: filters[$0], categories: categories[$0]) }
    }
}
