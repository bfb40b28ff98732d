import VietTokenization

/// What is read as a whole, and remembered: all say where it ends, or −1.
extension Matcher {
    /// A phrase of the lexicon, a rule or a grammar.
    mutating func span(_ step: Program.Step, _ position: Int) -> Int {
        guard position < atoms.count, position == start || document.isConnected(position) else { return -1 }
        switch step.operation {
        case .phrase:
            let sort = step.b < 0 ? nil : Int(step.b)
            guard let phrase = matches.longest(category: UInt8(truncatingIfNeeded: step.a), sort: sort, at: position)
            else { return -1 }
            number = phrase.number
            return phrase.range.upperBound
        case .reading:
            // A number is what the atoms before spelled still.
            let outer = number
            defer { number = outer }
            return remembered(GrammarName.all.count + Int(step.a), position) { $0.reading(of: step, at: position) }
        default:
            guard context.mayRead(GrammarName.all[Int(step.a)], at: position) else { return -1 }
            return remembered(Int(step.a), position) { $0.grammar(step, at: position) }
        }
    }

    /// Where a pattern ended that was read here before and captured nothing: most are asked for again by the next form.
    @inline(__always)
    mutating func recalled(_ step: Program.Step, _ position: Int) -> Int? {
        let slot = Int(step.b)
        guard slot < memo.count, memo[slot].mark == mark(position), memo[slot].captureCount == 0 else { return nil }
        number = memo[slot].number
        return memo[slot].end
    }

    /// Twice the position, and 1 where a match starts there, which asks for no white space.
    @inline(__always)
    private func mark(_ position: Int) -> Int { position * 2 + (position == start ? 1 : 0) }

    /// A pattern that comes out as it did here before, unless it captured much or what a rule said.
    mutating func named(_ step: Program.Step, _ position: Int) -> Int {
        let captureCount = captures.count
        let slot = Int(step.b)
        guard slot < memo.count else {
            let end = run(step.a, position)
            if end < 0 { forget(captures: captureCount) }
            return end
        }
        let mark = mark(position)
        if memo[slot].mark == mark {
            number = memo[slot].number
            if memo[slot].captureCount > 0 { captures.append(memo[slot].captures.0) }
            if memo[slot].captureCount > 1 { captures.append(memo[slot].captures.1) }
            if memo[slot].captureCount > 2 { captures.append(memo[slot].captures.2) }
            return memo[slot].end
        }
        let end = run(step.a, position)
        if end < 0 { forget(captures: captureCount) }
        let added = captures.count - captureCount
        guard added <= 3, value < 0 else { return end }
        for index in captureCount..<captures.count where captures[index].value >= 0 { return end }
        memo[slot].mark = mark
        memo[slot].end = end
        memo[slot].number = number
        memo[slot].captureCount = added
        if added > 0 { memo[slot].captures.0 = captures[captureCount] }
        if added > 1 { memo[slot].captures.1 = captures[captureCount + 1] }
        if added > 2 { memo[slot].captures.2 = captures[captureCount + 2] }
        return end
    }

    /// What a grammar or a set reads, or read before at the same place.
    @inline(__always)
    private mutating func remembered(_ slot: Int, _ position: Int, _ read: (inout Self) -> Int) -> Int {
        if spans.isEmpty {
            spans = Array(repeating: SpanMemo(), count: GrammarName.all.count + rules.sets.count)
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
    private mutating func reading(of step: Program.Step, at position: Int) -> Int {
        guard
            rules.openings[Int(step.a)].mayStart(
                CompiledRules.key(of: atoms[position], word: words[position]), kinds[position + 1],
                matches.categories(at: position)),
            let reading = nestedReading(of: Int(step.a), at: position)
        else { return -1 }
        keep(reading.value)
        return reading.end
    }

    /// A grammar in code, with its value.
    private mutating func grammar(_ step: Program.Step, at position: Int) -> Int {
        guard let reading = context.reading(of: GrammarName.all[Int(step.a)], at: position) else { return -1 }
        keep(reading.value)
        number = reading.value.integer
        return reading.end
    }
}
