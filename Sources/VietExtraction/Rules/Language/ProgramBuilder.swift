import VietTokenization

/// Lays out the nodes of patterns as a ``Program``.
struct ProgramBuilder {
    var steps = [Program.Step(operation: .fail)]
    var words: [UInt16] = []
    var filters = [AtomFilter.everything]
    var filterStarts = [AtomFilter.everything.bits: 0]
    /// Where the parts start that are laid out, by their nodes.
    private var parts: [Int32: Int32] = [:]
    /// Steps that call parts, with the nodes of these.
    var calls: [(step: Int, node: Int32)] = []

    /// The words of selections, and the steps that ask for them.
    private var selections: [UInt64] = []
    private var selects: [Int] = []

    /// Where the words of a row start in ``words``, by its first node.
    var wordRows: [Int32: Int32] = [:]
    /// What the words of a row pass together, by its first node.
    var wordFilters: [Int32: AtomFilter] = [:]

    /// Nodes of parts that are called again and again.
    private var repeatedNodes: Set<Int32> = []

    /// How many places are kept where the next step stands.
    var usedPlaces = 0

    let shapes: NodeShapes
    /// For each node, what stands around the place where it starts.
    let openings: [Surroundings]

    /// - Parameters:
    ///   - nodes: every node stands after those inside it.
    ///   - openings: for each node, what stands around the place where it starts.
    init(nodes: [CompiledRules.Node], children: [Int32], openings: [Surroundings]) {
        shapes = NodeShapes(nodes: nodes, children: children)
        self.openings = openings
    }

    /// The program of forms that start with some nodes.
    mutating func program(of roots: [Int32]) -> Program {
        let starts = roots.map { start(of: $0) }
        skipJumps()
        let words = AtomFilterTable(filters).words
        for step in selects { steps[step].filter += words.count }
        return Program(
            steps: StaticTable(steps), words: self.words, filters: AtomFilterTable(words: words + selections),
            starts: starts)
    }

    /// Lets steps ask for a selection.
    mutating func add(_ selection: Selection, to selects: [Int]) {
        for step in selects { steps[step].filter = selections.count }
        selections += selection.words
        self.selects += selects
    }

    private mutating func start(of root: Int32) -> Int32 {
        // Before forms are tried, the atoms are looked at that tell whether they may open.
        var opening = Surroundings.everything
        for offset in -1...1 where openings[Int(root)][offset].categories == 0 {
            opening[offset] = openings[Int(root)][offset]
        }
        let start = part(root, opening)
        // Whoever calls a part has looked at its first atom.
        while let call = calls.popLast() { steps[call.step].a = part(call.node, tested(call.node)) }
        return start
    }

    private mutating func part(_ node: Int32, _ known: Surroundings) -> Int32 {
        if let start = parts[node] { return start }
        let start = Int32(steps.count)
        parts[node] = start
        usedPlaces = 0
        if repeatedNodes.contains(node), let skip = skip(over: node) { add(skip) }
        layOut(node, known)
        add(.done)
        return start
    }

    /// Lets steps that fail go where the jump leads that they would go on with.
    private mutating func skipJumps() {
        for index in steps.indices {
            while steps[steps[index].otherwise].operation == .jump {
                steps[index].otherwise = steps[steps[index].otherwise].otherwise
            }
        }
    }

    // MARK: Patterns that go on

    /// Steps that move the position past a node, or give the part up.
    ///
    /// - Parameter known: what stands around the position.
    mutating func layOut(_ index: Int32, _ known: Surroundings) {
        let index = shapes.resolved(index)
        let node = shapes.nodes[Int(index)]
        switch node.operation {
        case .sequence:
            var known = known
            for child in shapes.inner(node) {
                layOut(child, known)
                known = self.known(after: child, known)
            }
        case .choice: choice(index, known)
        case .repeated: repeated(index, known)
        case .captured: captured(index, known)
        // The steps that fail go on with the first one, which gives up.
        case .looking: look(index, at: 0, known)
        default: addSingle(index, at: 0, .takes, known)
        }
    }

    private mutating func choice(_ index: Int32, _ known: Surroundings) {
        var known = known
        let items = joined(shapes.inner(shapes.nodes[Int(index)]))
        if items.count > 1 { _ = tests(openings[Int(index)], at: 0, sparing: 2 * items.count, &known) }
        var jumps: [Int] = []
        let last = items.count - 1
        choose(items, known, &jumps) { builder, item, place, known in
            switch item {
            case .words(let first, let count): return [builder.wordSet(first, count, at: 0, .takes)]
            case .node(let alternative) where place < last: return builder.alternative(alternative, known)
            case .node(let alternative):
                builder.layOut(alternative, known)
                return []
            }
        }
        // The steps of the last one that fail give the part up.
        goOn(from: jumps)
    }

    /// An alternative that others follow: the steps from where these are tried.
    private mutating func alternative(_ index: Int32, _ known: Surroundings) -> [Int] {
        let index = shapes.resolved(index)
        if shapes.isSingle(index) { return addSingle(index, at: 0, .takes, known) }
        guard shapes.isFixed(index), let width = shapes.width(index) else { return attempt(index, known) }
        let failures = check(index, at: 0, known)
        advance(index, width)
        return failures
    }

    /// The step of an atom or a test, and before one that calls a part a look that tells more than the part's first atom.
    @discardableResult
    mutating func addSingle(
        _ index: Int32, at place: Int, _ flags: Program.Flags, _ known: Surroundings
    ) -> [Int] {
        var tests: [Int] = []
        if case .named = shapes.nodes[Int(index)].operation {
            var known = known.intersection(tested(index))
            tests = self.tests(openings[Int(index)], at: place, sparing: stepCount(index), &known)
        }
        return tests + [add(single(index, at: place, flags))]
    }

    private mutating func repeated(_ index: Int32, _ known: Surroundings) {
        let node = shapes.nodes[Int(index)]
        if let count = shapes.fixedCount(node), shapes.isSingle(node.a) {
            for _ in 0..<count { layOut(node.a, Self.nothingKnown) }
            return
        }
        if node.b == 0, node.c == 1, shapes.isFixed(node.a), let width = shapes.width(node.a) {
            let failures = check(node.a, at: 0, known)
            advance(node.a, width)
            goOn(from: failures)
            return
        }
        guard node.b == 0, node.c == 1 else {
            repeatedNodes.insert(node.a)
            call(node.a, Program.Step(operation: .repeated, b: node.b, c: node.c))
            return
        }
        option(node.a, known)
    }

    private mutating func captured(_ index: Int32, _ known: Surroundings) {
        let node = shapes.nodes[Int(index)]
        let isTested =
            known[firstOffset(index)].filter.intersection(firstFilter(of: index)) == known[firstOffset(index)].filter
        guard shapes.captures(node.a) else {
            var open = Program.Step(operation: .open, offset: isBackward(index) ? -1 : 0)
            open.filter = isTested ? 0 : filter(of: index)
            add(open)
            layOut(node.a, known.intersection(tested(index)))
            add(Program.Step(operation: .close, b: node.b))
            return
        }
        var known = known
        _ = tests(openings[Int(index)], at: 0, sparing: stepCount(index), &known)
        call(node.a, Program.Step(operation: .captured, b: node.b))
    }

    private mutating func advance(_ index: Int32, _ width: Int) {
        if width > 0 { add(Program.Step(operation: .advance, a: Int32(isBackward(index) ? -width : width))) }
    }
}
