/// What stands around a place: a gate for each of some atoms before and after it, counted from the first one after it.
struct Surroundings: Sendable, Hashable {
    /// The atoms that are looked at.
    static let offsets = -2..<4

    private var gates: [AtomGate]

    static let everything = Surroundings(gates: offsets.map { _ in .everything })
    static let nothing = Surroundings(gates: offsets.map { _ in .nothing })

    private init(gates: [AtomGate]) { self.gates = gates }

    /// Those of a place where one atom is told.
    init(_ offset: Int, _ gate: AtomGate) {
        self = .everything
        self[offset] = gate
    }

    subscript(_ offset: Int) -> AtomGate {
        get { Self.offsets.contains(offset) ? gates[offset - Self.offsets.lowerBound] : .everything }
        set { if Self.offsets.contains(offset) { gates[offset - Self.offsets.lowerBound] = newValue } }
    }

    mutating func formUnion(_ other: Surroundings) {
        for offset in Self.offsets { self[offset].formUnion(other[offset]) }
    }

    func intersection(_ other: Surroundings) -> Surroundings {
        Surroundings(gates: Self.offsets.map { self[$0].intersection(other[$0]) })
    }

    /// The same seen from a place so many atoms farther on, or farther back where they are negative.
    func seen(from distance: Int) -> Surroundings { Surroundings(gates: Self.offsets.map { self[$0 + distance] }) }
}
