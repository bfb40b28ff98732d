/// How the alternatives of a choice are told apart.
extension ProgramBuilder {
    /// What lays out an alternative where something is known; its number is that among those that are given.
    typealias Layout = (inout ProgramBuilder, Item, Int, Surroundings) -> [Int]

    /// Lays out alternatives of which the first that is there counts.
    ///
    /// Before many in a row that are told by the same atom stands a look at it, and before each half of them another one:
    /// most of them are passed over together.
    ///
    /// - Parameters:
    ///   - known: what stands around the place where they start.
    ///   - jumps: gets the steps that go on behind all of them.
    ///   - layOut: lays one out by its number: the steps from where the next one is tried.
    /// - Returns: those of the last one.
    @discardableResult
    mutating func choose(
        _ items: [Item], at place: Int = 0, _ known: Surroundings, _ jumps: inout [Int], _ layOut: Layout
    ) -> [Int] {
        var failures: [Int] = []
        var rest = 0..<items.count
        while !rest.isEmpty {
            let offset = tellingOffset(of: opening(of: items[rest.lowerBound]), known)
            let row = rest.prefix { tellingOffset(of: opening(of: items[$0]), known) == offset }
            goOn(from: failures)
            failures = choose(row, of: items, at: place, known, &jumps, layOut)
            rest = row.upperBound..<items.count
        }
        return failures
    }

    private mutating func choose(
        _ row: Range<Int>, of items: [Item], at place: Int, _ known: Surroundings, _ jumps: inout [Int],
        _ layOut: Layout
    ) -> [Int] {
        if row.count == 1 {
            let failures = layOut(&self, items[row.lowerBound], row.lowerBound, known)
            if row.upperBound < items.count { jumps.append(add(.jump)) }
            return failures
        }
        var known = known
        var all = Surroundings.nothing
        for item in row { all.formUnion(opening(of: items[item])) }
        let tests = tests(all, at: place, sparing: row.reduce(0) { $0 + stepCount(items[$1]) }, &known)
        let middle = (row.lowerBound + row.upperBound) / 2
        goOn(from: choose(row.lowerBound..<middle, of: items, at: place, known, &jumps, layOut))
        return tests + choose(middle..<row.upperBound, of: items, at: place, known, &jumps, layOut)
    }

    /// Alternatives that take nothing and capture nothing in any order: those that the same atom tells side by side.
    func sorted(_ items: [Item], _ known: Surroundings) -> [Item] {
        let offsets = items.map { tellingOffset(of: opening(of: $0), known) }
        var order: [Int?] = []
        for offset in offsets where !order.contains(offset) { order.append(offset) }
        return order.flatMap { offset in items.indices.filter { offsets[$0] == offset }.map { items[$0] } }
    }

    private func opening(of item: Item) -> Surroundings {
        switch item {
        case .node(let node): openings[Int(node)]
        case .words(let first, _):
            Surroundings(firstOffset(first), AtomGate(atoms: wordFilters[first] ?? .everything))
        }
    }

    private func stepCount(_ item: Item) -> Int {
        switch item {
        case .node(let node): stepCount(node)
        case .words: 1
        }
    }
}
