import VietTokenization

/// How each kind of node is read from a position on: all say where it ends, or −1.
extension Matcher {
    /// Whether the atom that a node would take first at a position is one of those that it may take.
    @inline(__always)
    private func admits(_ index: Int, _ position: Int) -> Bool {
        filters.admits(index, kinds[position + (nodes[index].flags.contains(.backward) ? 0 : 1)])
    }

    /// Where a node ends that is read from a position on, or −1.
    mutating func match(_ index: Int, _ position: Int) -> Int {
        steps += 1
        guard steps < Self.maximumSteps else { return -1 }
        let node = nodes[index]
        switch node.operation {
        case .sequence: return sequence(node, position)
        case .choice: return choice(node, position)
        case .repeated: return repeated(node, position)
        case .captured: return captured(node, position)
        case .named: return named(node, position)
        case .looking: return looking(node, position)
        case .reading, .grammar, .phrase: return span(node, position)
        case .condition:
            let condition = ConditionName.allCases[Int(node.a)]
            return context.holds(condition, at: position, from: start) ? position : -1
        case .gap: return hasGap(node.a, position) ? position : -1
        case .edge: return isEdge(Int(node.a), position) ? position : -1
        default: return atom(node, position)
        }
    }

    private mutating func sequence(_ node: CompiledRules.Node, _ position: Int) -> Int {
        var position = position
        for child in node.a..<node.a + node.b {
            let inner = Int(children[Int(child)])
            guard admits(inner, position) else { return -1 }
            position = match(inner, position)
            if position < 0 { return -1 }
        }
        return position
    }

    private mutating func choice(_ node: CompiledRules.Node, _ position: Int) -> Int {
        let captureCount = captures.count
        for child in node.a..<node.a + node.b {
            let inner = Int(children[Int(child)])
            guard admits(inner, position) else { continue }
            let end = match(inner, position)
            if end >= 0 { return end }
            forget(captures: captureCount)
        }
        return -1
    }

    private mutating func repeated(_ node: CompiledRules.Node, _ position: Int) -> Int {
        var position = position
        var count: Int32 = 0
        while count < node.c, admits(Int(node.a), position) {
            let captureCount = captures.count
            let end = match(Int(node.a), position)
            guard end >= 0, end != position || count < node.b else {
                forget(captures: captureCount)
                break
            }
            position = end
            count += 1
        }
        return count >= node.b ? position : -1
    }

    private mutating func captured(_ node: CompiledRules.Node, _ position: Int) -> Int {
        number = nil
        value = -1
        let end = match(Int(node.a), position)
        guard end >= 0 else { return -1 }
        captures.append(
            .init(
                name: UInt8(node.b), start: Int32(min(position, end)), end: Int32(max(position, end)), number: number,
                value: value))
        return end
    }

    /// A pattern that comes out as it did here before, unless it captured much or what a rule said.
    private mutating func named(_ node: CompiledRules.Node, _ position: Int) -> Int {
        let mark = position * 2 + (position == start ? 1 : 0)
        let slot = Int(node.b)
        guard slot < memo.count else { return match(Int(node.a), position) }
        if memo[slot].mark == mark {
            number = memo[slot].number
            if let first = memo[slot].first { captures.append(first) }
            if let second = memo[slot].second { captures.append(second) }
            if let third = memo[slot].third { captures.append(third) }
            return memo[slot].end
        }
        let captureCount = captures.count
        let end = match(Int(node.a), position)
        let added = end < 0 ? 0 : captures.count - captureCount
        if added <= 3, value < 0, captures.suffix(added).allSatisfy({ $0.value < 0 }) {
            memo[slot] = Memo(
                mark: mark, end: end, number: number, first: added > 0 ? captures[captureCount] : nil,
                second: added > 1 ? captures[captureCount + 1] : nil,
                third: added > 2 ? captures[captureCount + 2] : nil)
        }
        return end
    }

    private mutating func looking(_ node: CompiledRules.Node, _ position: Int) -> Int {
        let captureCount = captures.count
        let found = admits(Int(node.a), position) && match(Int(node.a), position) >= 0
        guard !node.flags.contains(.isNegated) else {
            forget(captures: captureCount)
            return found ? -1 : position
        }
        return found ? position : -1
    }

    /// A phrase of the lexicon, a rule or a grammar: several atoms at once, from left to right only.
    private mutating func span(_ node: CompiledRules.Node, _ position: Int) -> Int {
        guard position < atoms.count, position == start || document.isConnected(position) else { return -1 }
        switch node.operation {
        case .phrase:
            let sort = node.b < 0 ? nil : Int(node.b)
            guard let phrase = matches.longest(category: UInt8(node.a), sort: sort, at: position) else { return -1 }
            number = phrase.number
            return phrase.range.upperBound
        case .reading:
            // A number is what the atoms before spelled still.
            let outer = number
            defer { number = outer }
            return remembered(GrammarName.allCases.count + Int(node.a), position) { $0.reading(of: node, at: position) }
        default: return remembered(Int(node.a), position) { $0.grammar(node, at: position) }
        }
    }

    /// What a grammar or a set reads, or read before at the same place.
    @inline(__always)
    private mutating func remembered(_ slot: Int, _ position: Int, _ read: (inout Self) -> Int) -> Int {
        if spans.isEmpty {
            spans = Array(repeating: SpanMemo(), count: GrammarName.allCases.count + rules.sets.count)
        }
        if spans[slot].position == position, spans[slot].readCount == readCount {
            if spans[slot].end >= 0 { (number, value) = (spans[slot].number, spans[slot].value) }
            return spans[slot].end
        }
        let end = read(&self)
        spans[slot] = SpanMemo(readCount: readCount, position: position, end: end, number: number, value: value)
        return end
    }

    /// A rule of a set, with its value.
    private mutating func reading(of node: CompiledRules.Node, at position: Int) -> Int {
        guard let reading = nestedReading(of: Int(node.a), at: position) else { return -1 }
        keep(reading.value)
        return reading.end
    }

    /// A grammar in code, with its value.
    private mutating func grammar(_ node: CompiledRules.Node, at position: Int) -> Int {
        guard let reading = context.reading(of: GrammarName.allCases[Int(node.a)], at: position) else { return -1 }
        keep(reading.value)
        number = reading.value.integer
        return reading.end
    }

    private func hasGap(_ gap: Int32, _ position: Int) -> Bool {
        guard position < atoms.count else { return false }
        return atoms[position].gap == (gap == Pattern.Gap.glued.rawValue ? .none : .space)
    }

    private func isEdge(_ edge: Int, _ position: Int) -> Bool {
        switch Pattern.Edge.allCases[edge] {
        case .lineStart: position == 0 || document.atom(position)?.gap ?? .none >= .lineBreak
        case .lineEnd: document.atom(position)?.gap ?? .paragraphBreak >= .lineBreak
        case .sentenceStart: position == 0 || document.endsSentence(position - 1)
        }
    }
}
