import VietTokenization

/// The single steps of a program.
extension ProgramBuilder {
    /// The step of an atom, of a test or of what reads several atoms at once.
    mutating func single(_ index: Int32, at place: Int, _ flags: Program.Flags) -> Program.Step {
        let node = shapes.nodes[Int(index)]
        let operation = Self.operation(node.operation)
        if [.gap, .edge, .condition].contains(operation) {
            return Program.Step(operation: operation, offset: Int8(place), a: node.a)
        }
        var step = Program.Step(
            operation: operation, casing: node.casing, flags: Program.Flags(rawValue: node.flags.rawValue).union(flags),
            offset: offset(of: index, at: place), a: node.a, b: node.b, c: node.c)
        if node.operation == .named { calls.append((steps.count, node.a)) }
        step.filter = filter(of: index)
        return step
    }

    /// How many atoms after the position the one stands that a node at a place looks at first.
    private func offset(of index: Int32, at place: Int) -> Int8 { Int8(isBackward(index) ? place - 1 : place) }

    private static func operation(_ operation: CompiledRules.Node.Operation) -> Program.Operation {
        switch operation {
        case .word: .word
        case .spelling: .spelling
        case .wordClass: .wordClass
        case .digits: .digits
        case .roman: .roman
        case .mark: .mark
        case .dash: .dash
        case .letters: .letters
        case .punctuation: .punctuation
        case .any: .any
        case .named: .named
        case .phrase: .phrase
        case .reading: .reading
        case .grammar: .grammar
        case .condition: .condition
        case .gap: .gap
        case .edge: .edge
        case .sequence, .choice, .repeated, .captured, .looking: .fail
        }
    }

    @discardableResult
    mutating func add(_ step: Program.Step) -> Int {
        steps.append(step)
        return steps.count - 1
    }

    @discardableResult
    mutating func add(_ operation: Program.Operation) -> Int { add(Program.Step(operation: operation)) }

    @discardableResult
    mutating func call(_ node: Int32, _ step: Program.Step) -> Int {
        var step = step
        step.filter = filter(of: node)
        if isBackward(node) { step.flags.insert(.backward) }
        step.offset = Int(offset(of: node, at: step.offset))
        calls.append((steps.count, node))
        return add(step)
    }

    /// - Parameter offset: of the atom from the position.
    mutating func test(_ filter: AtomFilter, at offset: Int) -> Int {
        var step = Program.Step(operation: .test, offset: Int8(offset))
        step.filter = start(ofFilter: filter)
        return add(step)
    }

    mutating func goOn(from failures: [Int]) {
        for failure in failures { steps[failure].otherwise = steps.count }
    }

    mutating func filter(of index: Int32) -> Int { start(ofFilter: firstFilter(of: index)) }

    mutating func start(ofFilter filter: AtomFilter) -> Int {
        if let start = filterStarts[filter.bits] { return start }
        let start = filters.count * AtomFilterTable.wordCount
        filterStarts[filter.bits] = start
        filters.append(filter)
        return start
    }

    func isBackward(_ index: Int32) -> Bool { shapes.nodes[Int(index)].flags.contains(.backward) }

    // MARK: Words

    /// An alternative, or several of single words.
    enum Item {
        case node(Int32)
        case words(first: Int32, count: Int)
    }

    /// Alternatives, those in a row that are nothing but words joined.
    mutating func joined(_ alternatives: ArraySlice<Int32>) -> [Item] {
        var items: [Item] = []
        var rest = alternatives
        while let first = rest.first {
            let row = rest.prefix { shapes.isPlainWord($0, like: first) }
            if row.count > 2 {
                items.append(.words(first: first, count: row.count))
                let numbers = row.map { UInt16(truncatingIfNeeded: shapes.nodes[Int($0)].a) }
                wordRows[first] = Int32(words.count)
                wordFilters[first] = row.reduce(.nothing) { $0.union(firstFilter(of: $1)) }
                words += numbers
                rest = rest.dropFirst(row.count)
            } else {
                items.append(.node(first))
                rest = rest.dropFirst()
            }
        }
        return items
    }

    mutating func wordSet(_ first: Int32, _ count: Int, at place: Int, _ flags: Program.Flags) -> Int {
        var step = single(first, at: place, flags)
        step.operation = .words
        step.a = wordRows[first] ?? 0
        step.b = Int32(count)
        step.filter = start(ofFilter: wordFilters[first] ?? .everything)
        return add(step)
    }
}
