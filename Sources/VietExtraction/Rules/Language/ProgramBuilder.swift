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

    /// Where the words of a row start in ``words``, by its first node.
    var wordRows: [Int32: Int32] = [:]
    /// What the words of a row pass together, by its first node.
    var wordFilters: [Int32: AtomFilter] = [:]

    /// How many places are kept where the next step stands.
    var usedPlaces = 0

    let shapes: NodeShapes
    let nodeFilters: [AtomFilter]

    /// - Parameters:
    ///   - nodes: every node stands behind those inside it.
    ///   - filters: for each node, what it may take first.
    init(nodes: [CompiledRules.Node], children: [Int32], filters: [AtomFilter]) {
        shapes = NodeShapes(nodes: nodes, children: children)
        nodeFilters = filters
    }

    /// The program of forms that start with some nodes.
    mutating func program(of roots: [Int32]) -> Program {
        let starts = roots.map { start(of: $0) }
        skipJumps()
        return Program(steps: steps, words: words, filters: AtomFilterTable(filters), starts: starts)
    }

    private mutating func start(of root: Int32) -> Int32 {
        let start = part(root, isTested: false)
        // Whoever calls a part has looked at its first atom.
        while let call = calls.popLast() { steps[call.step].a = part(call.node, isTested: true) }
        return start
    }

    private mutating func part(_ node: Int32, isTested: Bool) -> Int32 {
        if let start = parts[node] { return start }
        let start = Int32(steps.count)
        parts[node] = start
        usedPlaces = 0
        layOut(node, isTested: isTested)
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

    /// Steps that move the position behind a node, or give the part up.
    ///
    /// - Parameter isTested: whether the first atom has passed the node's filter.
    mutating func layOut(_ index: Int32, isTested: Bool = false) {
        let index = shapes.resolved(index)
        let node = shapes.nodes[Int(index)]
        switch node.operation {
        case .sequence:
            for (place, child) in shapes.inner(node).enumerated() { layOut(child, isTested: isTested && place == 0) }
        case .choice: choice(index, isTested: isTested)
        case .repeated: repeated(index)
        case .captured: captured(index, isTested: isTested)
        case .looking:
            // The steps that fail go on with the first one, which gives up.
            look(index, at: 0)
        default: add(single(index, at: 0, .takes))
        }
    }

    private mutating func choice(_ index: Int32, isTested: Bool) {
        let items = joined(shapes.inner(shapes.nodes[Int(index)]))
        if items.count > 1, !isTested { test(index) }
        var jumps: [Int] = []
        let last = items.count - 1
        choose(items, &jumps) { builder, item, place in
            switch item {
            case .words(let first, let count): return [builder.wordSet(first, count, at: 0, .takes)]
            case .node(let alternative) where place < last: return builder.alternative(alternative)
            case .node(let alternative):
                builder.layOut(alternative)
                return []
            }
        }
        // The steps of the last one that fail give the part up.
        goOn(from: jumps)
    }

    /// An alternative that others follow: the steps from where these are tried.
    private mutating func alternative(_ index: Int32) -> [Int] {
        let index = shapes.resolved(index)
        if shapes.isSingle(index) { return [add(single(index, at: 0, .takes))] }
        guard shapes.isFixed(index), let width = shapes.width(index) else {
            return attempt(index)
        }
        let failures = check(index, at: 0)
        advance(index, width)
        return failures
    }

    private mutating func repeated(_ index: Int32) {
        let node = shapes.nodes[Int(index)]
        if let count = shapes.fixedCount(node), shapes.isSingle(node.a) {
            for _ in 0..<count { layOut(node.a) }
            return
        }
        if node.b == 0, node.c == 1, shapes.isFixed(node.a), let width = shapes.width(node.a) {
            let failures = check(node.a, at: 0)
            advance(node.a, width)
            goOn(from: failures)
            return
        }
        guard node.b == 0, node.c == 1 else {
            call(node.a, Program.Step(operation: .repeated, b: node.b, c: node.c))
            return
        }
        option(node.a)
    }

    private mutating func captured(_ index: Int32, isTested: Bool) {
        let node = shapes.nodes[Int(index)]
        guard shapes.captures(node.a) else {
            var open = Program.Step(operation: .open, offset: isBackward(index) ? -1 : 0)
            open.filter = isTested ? 0 : filter(of: index)
            add(open)
            layOut(node.a, isTested: true)
            add(Program.Step(operation: .close, b: node.b))
            return
        }
        if !isTested { test(index) }
        call(node.a, Program.Step(operation: .captured, b: node.b))
    }

    private mutating func advance(_ index: Int32, _ width: Int) {
        if width > 0 { add(Program.Step(operation: .advance, a: Int32(isBackward(index) ? -width : width))) }
    }

    // MARK: Patterns that stay

    /// Steps that ask whether a node stands at a place and leave the position: those from which it goes on if it does not.
    private mutating func check(_ index: Int32, at place: Int) -> [Int] {
        let index = shapes.resolved(index)
        let node = shapes.nodes[Int(index)]
        return switch node.operation {
        case .sequence: check(inOrder: shapes.inner(node), at: place)
        case .choice: check(oneOf: shapes.inner(node), of: index, at: place)
        case .repeated:
            check(inOrder: repeatElement(node.a, count: shapes.fixedCount(node) ?? 0), at: place)
        case .looking: look(index, at: place)
        default: [add(single(index, at: place, []))]
        }
    }

    /// The same for nodes of which one stands behind the other.
    private mutating func check(inOrder nodes: some Sequence<Int32>, at place: Int) -> [Int] {
        var place = place
        var failures: [Int] = []
        for node in nodes {
            failures += check(node, at: place)
            let width = shapes.width(node) ?? 0
            place += isBackward(node) ? -width : width
        }
        return failures
    }

    /// The same for the alternatives of a choice.
    private mutating func check(oneOf nodes: ArraySlice<Int32>, of choice: Int32, at place: Int) -> [Int] {
        let items = joined(nodes)
        var jumps: [Int] = []
        var failures = items.count > 2 ? test(choice, at: place) : []
        failures += choose(items, at: place, &jumps) { builder, item, _ in
            switch item {
            case .node(let alternative): builder.check(alternative, at: place)
            case .words(let first, let count): [builder.wordSet(first, count, at: place, [])]
            }
        }
        goOn(from: jumps)
        return failures
    }

    @discardableResult
    private mutating func look(_ index: Int32, at place: Int) -> [Int] {
        let node = shapes.nodes[Int(index)]
        let isNegated = node.flags.contains(.isNegated)
        guard shapes.isFixed(node.a) else { return look(node.a, at: place, isNegated: isNegated) }
        let failures = check(node.a, at: place)
        guard isNegated else { return failures }
        let found = add(.jump)
        goOn(from: failures)
        return [found]
    }
}
