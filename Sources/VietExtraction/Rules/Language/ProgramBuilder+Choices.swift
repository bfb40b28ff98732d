/// How the alternatives of a choice are told apart.
extension ProgramBuilder {
    /// Lays out alternatives of which the first that is there counts.
    ///
    /// Before many in a row that can be told by their first atom stands a look at it, and before each half of them
    /// another one: most of them are passed over together.
    ///
    /// - Parameters:
    ///   - jumps: gets the steps that go on behind all of them.
    ///   - layOut: lays one out by its number: the steps from where the next one is tried.
    /// - Returns: those of the last one.
    @discardableResult
    mutating func choose(
        _ items: [Item], at place: Int = 0, _ jumps: inout [Int],
        _ layOut: (inout Self, Item, Int) -> [Int]
    ) -> [Int] {
        var failures: [Int] = []
        var rest = 0..<items.count
        while !rest.isEmpty {
            let isTelling = filter(of: items[rest.lowerBound]) != .everything
            let row = rest.prefix { (filter(of: items[$0]) != .everything) == isTelling }
            goOn(from: failures)
            let isWhole = row.count == items.count
            failures = choose(
                row, of: items, at: place, isTested: isWhole || !isTelling, isTelling: isTelling, &jumps, layOut)
            rest = row.upperBound..<items.count
        }
        return failures
    }

    /// - Parameters:
    ///   - isTested: whether the first atom has passed the filters of all of them.
    ///   - isTelling: whether they can be told by their first atom.
    private mutating func choose(
        _ row: Range<Int>, of items: [Item], at place: Int, isTested: Bool, isTelling: Bool, _ jumps: inout [Int],
        _ layOut: (inout Self, Item, Int) -> [Int]
    ) -> [Int] {
        if row.count == 1 {
            let failures = layOut(&self, items[row.lowerBound], row.lowerBound)
            if row.upperBound < items.count { jumps.append(add(.jump)) }
            return failures
        }
        var tests: [Int] = []
        if !isTested, row.count >= Self.fewestPassedOver {
            let filters = row.map { filter(of: items[$0]) }
            tests = [
                test(
                    filters.reduce(.nothing) { $0.union($1) }, at: isBackward(items[row.lowerBound]) ? place - 1 : place
                )
            ]
        }
        let middle = (row.lowerBound + row.upperBound) / 2
        let half = choose(
            row.lowerBound..<middle, of: items, at: place, isTested: !isTelling, isTelling: isTelling, &jumps, layOut)
        goOn(from: half)
        return tests
            + choose(
                middle..<row.upperBound, of: items, at: place, isTested: !isTelling, isTelling: isTelling, &jumps,
                layOut)
    }

    /// So many alternatives are worth a look before them.
    private static let fewestPassedOver = 3

    /// What the first atom of an alternative has to pass.
    private func filter(of item: Item) -> AtomFilter {
        switch item {
        case .node(let node): nodeFilters[Int(node)]
        case .words(let first, _): wordFilters[first] ?? .everything
        }
    }

    private func isBackward(_ item: Item) -> Bool {
        switch item {
        case .node(let node), .words(let node, _): isBackward(node)
        }
    }
}
