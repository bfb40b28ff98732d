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
    ///   - jumps: gets the steps that go on after all of them.
    ///   - layOut: lays one out by its number: the steps from where the next one is tried.
    /// - Returns: those of the last one.
    @discardableResult
    mutating func choose(
        _ items: [Item], at place: Int = 0, _ known: Surroundings, _ jumps: inout [Int], _ layOut: Layout
    ) -> [Int] {
        let offsets = items.count < Self.fewSelected ? [] : tellingOffsets(of: items, known)
        if offsets.count > 1, items.count <= Selection.mostAlternatives {
            return select(items, offsets, at: place, known, &jumps, layOut)
        }
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

    // MARK: Selections

    /// Fewer alternatives than these are told apart one by one sooner.
    private static let fewSelected = 10

    /// Lets a step stand before each alternative that goes on where the next one starts that may stand there.
    private mutating func select(
        _ items: [Item], _ offsets: [Int], at place: Int, _ known: Surroundings, _ jumps: inout [Int],
        _ layOut: Layout
    ) -> [Int] {
        var selection = Selection(items.map { opening(of: $0) }, offsets: offsets)
        var selects: [Int] = []
        var starts: [Int] = []
        var failures: [Int] = []
        for number in items.indices {
            goOn(from: failures)
            selects.append(
                add(
                    Program.Step(
                        operation: .select, casing: UInt8(offsets.count), offset: Int8(place), b: Int32(number))))
            starts.append(steps.count)
            var known = known
            for offset in offsets {
                let filter = opening(of: items[number])[offset].filter
                known[offset] = AtomGate(atoms: filter.intersection(known[offset].filter))
            }
            failures = layOut(&self, items[number], number, known)
            if number + 1 < items.count { jumps.append(add(.jump)) }
        }
        selection.finish(starts: starts)
        add(selection, to: selects)
        return selects + failures
    }

    /// The atoms that tell alternatives apart, those that tell most first.
    private func tellingOffsets(of items: [Item], _ known: Surroundings) -> [Int] {
        let openings = items.map { opening(of: $0) }
        let shares = Surroundings.offsets.map { offset in
            (offset: offset, share: openings.reduce(0) { $0 + share(of: $1, offset, known) })
        }
        return shares.filter { $0.share < Double(items.count) }.sorted { $0.share < $1.share }.map(\.offset)
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
