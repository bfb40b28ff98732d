/// Atoms that a pattern which is repeated just takes: `(%offices | not before($border | %people) any)*24`.
extension ProgramBuilder {
    /// Where something else may stand.
    private struct Exceptions {
        var atoms = AtomFilter.nothing
        /// Whether names and titles are among them, and what people are addressed with.
        var haveItems = false
    }

    /// The step that tells the atoms that a node just takes; `nil` where it takes none so.
    mutating func skip(over index: Int32) -> Program.Step? {
        let index = shapes.resolved(index)
        guard !isBackward(index) else { return nil }
        let node = shapes.nodes[Int(index)]
        let alternatives = node.operation == .choice ? Array(shapes.inner(node)) : [index]
        var exceptions = Exceptions()
        for alternative in alternatives.dropLast() { add(alternative, to: &exceptions) }
        guard let last = alternatives.last, takesAny(last, but: &exceptions), exceptions.atoms != .everything else {
            return nil
        }
        var step = Program.Step(operation: .skip, a: exceptions.haveItems ? 1 : 0)
        step.filter = start(ofFilter: AtomFilter(bits: ~exceptions.atoms.bits))
        return step
    }

    /// Whether a node takes any atom but some: `not before($border | %people) any`.
    private func takesAny(_ index: Int32, but exceptions: inout Exceptions) -> Bool {
        let index = shapes.resolved(index)
        let node = shapes.nodes[Int(index)]
        guard node.operation == .sequence else { return node.operation == .any && node.casing == 0 && node.flags == [] }
        for child in shapes.inner(node).dropLast() {
            let look = shapes.nodes[Int(shapes.resolved(child))]
            guard look.operation == .looking, look.flags == .isNegated, !isBackward(look.a) else { return false }
            add(look.a, to: &exceptions)
        }
        return shapes.inner(node).last.map { takesAny($0, but: &exceptions) } ?? false
    }

    private func add(_ index: Int32, to exceptions: inout Exceptions) {
        let node = shapes.nodes[Int(index)]
        switch node.operation {
        case .named: add(node.a, to: &exceptions)
        case .choice: for inner in shapes.inner(node) { add(inner, to: &exceptions) }
        case .grammar where [.people, .titledPeople, .offices].contains(GrammarName(code: node.a)):
            exceptions.haveItems = true
        case .sequence where openings[Int(index)][0].filter == .everything:
            if let first = shapes.inner(node).first { add(first, to: &exceptions) }
        default: exceptions.atoms.formUnion(openings[Int(index)][0].filter)
        }
    }
}
