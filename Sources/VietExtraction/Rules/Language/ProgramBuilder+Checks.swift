/// Patterns that stay: whether they stand at a place.
extension ProgramBuilder {
    /// Steps that ask whether a node stands at a place and leave the position: those from which it goes on if it does not.
    mutating func check(_ index: Int32, at place: Int, _ known: Surroundings) -> [Int] {
        let index = shapes.resolved(index)
        let node = shapes.nodes[Int(index)]
        return switch node.operation {
        case .sequence: check(sequence: index, at: place, known)
        case .choice: check(oneOf: alternatives(of: index), of: index, at: place, known)
        case .repeated:
            check(inOrder: repeatElement(node.a, count: shapes.fixedCount(node) ?? 0), at: place, known)
        case .looking: look(index, at: place, known)
        default: addSingle(index, at: place, [], known)
        }
    }

    /// The same for a sequence: before its first node stands a look at the atom that tells most, where that is another one.
    private mutating func check(sequence index: Int32, at place: Int, _ known: Surroundings) -> [Int] {
        var known = known
        var failures: [Int] = []
        let opening = openings[Int(index)]
        if let offset = tellingOffset(of: opening, known), offset != firstOffset(index) {
            failures = tests(opening, at: place, sparing: stepCount(index), &known)
        }
        return failures + check(inOrder: shapes.inner(shapes.nodes[Int(index)]), at: place, known)
    }

    /// The same for nodes of which one stands after the other.
    private mutating func check(
        inOrder nodes: some Sequence<Int32>, at place: Int, _ known: Surroundings
    ) -> [Int] {
        var place = place
        var known = known
        var failures: [Int] = []
        for node in nodes {
            failures += check(node, at: place, known)
            known = self.known(after: node, known)
            let width = shapes.width(node) ?? 0
            place += isBackward(node) ? -width : width
        }
        return failures
    }

    /// The same for the alternatives of a choice.
    private mutating func check(
        oneOf nodes: [Int32], of choice: Int32, at place: Int, _ known: Surroundings
    ) -> [Int] {
        var known = known
        let items = joined(nodes[...])
        var jumps: [Int] = []
        var failures = tests(openings[Int(choice)], at: place, sparing: items.count, &known)
        failures += choose(sorted(items, known), at: place, known, &jumps) { builder, item, _, known in
            switch item {
            case .node(let alternative): builder.check(alternative, at: place, known)
            case .words(let first, let count): [builder.wordSet(first, count, at: place, [])]
            }
        }
        goOn(from: jumps)
        return failures
    }

    /// The alternatives of a choice and of those inside it.
    private func alternatives(of choice: Int32) -> [Int32] {
        shapes.inner(shapes.nodes[Int(choice)]).flatMap { alternative in
            let alternative = shapes.resolved(alternative)
            return shapes.nodes[Int(alternative)].operation == .choice
                ? alternatives(of: alternative) : [alternative]
        }
    }

    @discardableResult
    mutating func look(_ index: Int32, at place: Int, _ known: Surroundings) -> [Int] {
        let node = shapes.nodes[Int(index)]
        let isNegated = node.flags.contains(.isNegated)
        guard shapes.isFixed(node.a) else { return look(node.a, at: place, isNegated: isNegated, known) }
        let failures = check(node.a, at: place, known)
        guard isNegated else { return failures }
        let found = add(.jump)
        goOn(from: failures)
        return [found]
    }
}
