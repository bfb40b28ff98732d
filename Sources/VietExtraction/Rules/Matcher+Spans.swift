import VietTokenization

/// What is read as a whole, and remembered: all say where it ends, or −1.
extension Matcher {
    /// A phrase of the lexicon, a rule or a grammar.
    mutating func span(_ step: Program.Step, _ position: Int) -> Int {
        guard let code = code(position), !code.isEnd,
            code.isOnLine ? true : position == start ? true : document.isConnected(position)
        else { return -1 }
        switch step.operation {
        case .phrase:
            guard let phrase = phrase(step, position) else { return -1 }
            number = phrase.number
            return phrase.range.upperBound
        case .reading:
            // A number is what the atoms before spelled still.
            let outer = number
            defer { number = outer }
            return remembered(GrammarName.count + Int(step.a), position) { $0.reading(of: step, at: position) }
        default:
            return remembered(Int(step.a), position) { $0.grammar(step, at: position) }
        }
    }

    /// The phrase of the lexicon that a step asks for.
    @inline(__always)
    func phrase(_ step: Program.Step, _ position: Int) -> Lexicon.Match? {
        let sort = step.b < 0 ? nil : Int(step.b)
        return matches.longest(category: UInt8(truncatingIfNeeded: step.a), sort: sort, at: position)
    }

    /// Where a pattern ended, and its number, that was read here before and captured nothing.
    @inline(__always)
    mutating func recalled(_ step: Program.Step, _ position: Int) -> Int? {
        let slot = Int(step.b)
        guard slot < memo.count, memo[slot].mark == mark(position), memo[slot].captureCount == 0 else { return nil }
        number = memo[slot].number
        return Int(memo[slot].end)
    }

    /// Twice the position, and 1 where a match starts there, which asks for no white space.
    @inline(__always)
    func mark(_ position: Int) -> Int32 {
        Int32(truncatingIfNeeded: position) &* 2 &+ (position == start ? 1 : 0)
    }

    /// A pattern that comes out as it did here before, unless it captured much or what a rule said.
    mutating func named(_ step: Program.Step, _ position: Int) -> Int {
        let captureCount = captures.count
        let slot = Int(step.b)
        if memo.isEmpty, scans { memo = Array(filling: rules.namedCount, with: PatternMemo()) }
        guard slot < memo.count else {
            let end = run(step.a, position)
            if end < 0 { forget(captures: captureCount) }
            return end
        }
        let mark = mark(position)
        if memo[slot].mark == mark {
            number = memo[slot].number
            let first = Int(memo[slot].captures)
            for index in first..<first + Int(memo[slot].captureCount) { captures.append(memoCaptures[index]) }
            return Int(memo[slot].end)
        }
        let end = run(step.a, position)
        if end < 0 { forget(captures: captureCount) }
        guard value < 0 else { return end }
        if captures.count == captureCount {
            memo[slot].keep(mark, end, number)
        } else {
            remember(slot, mark, end, captureCount)
        }
        return end
    }

    /// Keeps how a pattern was read that captured what stands from a count on.
    private mutating func remember(_ slot: Int, _ mark: Int32, _ end: Int, _ captureCount: Int) {
        let added = captures.count - captureCount
        guard added <= PatternMemo.mostCaptures else { return }
        for index in captureCount..<captures.count where captures[index].value >= 0 { return }
        memo[slot].keep(mark, end, number)
        if memo[slot].captures == 0 {
            // Places of its own; the first are nobody's.
            if memoCaptures.isEmpty {
                memoCaptures.reserveCapacity(PatternMemo.usualCaptureCount)
                memoCaptures.append(.none)
            }
            memo[slot].captures = Int32(truncatingIfNeeded: memoCaptures.count)
            for _ in 0..<PatternMemo.mostCaptures { memoCaptures.append(.none) }
        }
        memo[slot].captureCount = UInt8(truncatingIfNeeded: added)
        let first = Int(memo[slot].captures)
        for index in 0..<added { memoCaptures[first + index] = captures[captureCount + index] }
    }

    /// What a grammar or a set reads, or read before at the same place.
    @inline(__always)
    private mutating func remembered(_ slot: Int, _ position: Int, _ read: (inout Self) -> Int) -> Int {
        if spans.isEmpty {
            spans = Array(filling: GrammarName.count + rules.openings.count, with: SpanMemo())
        }
        if spans[slot].position == Int32(truncatingIfNeeded: position), spans[slot].readCount == readCount {
            if spans[slot].end >= 0 { (number, value) = (spans[slot].number, spans[slot].value) }
            return Int(spans[slot].end)
        }
        let end = read(&self)
        spans[slot] = SpanMemo(
            readCount: readCount, position: Int32(truncatingIfNeeded: position), end: Int32(truncatingIfNeeded: end),
            value: value, number: number)
        return end
    }

    /// A rule of a set, with its value.
    private mutating func reading(of step: Program.Step, at position: Int) -> Int {
        guard
            rules.openings[Int(step.a)].mayStart(codes[position + 1], matches.categories(at: position)),
            let reading = nestedReading(of: Int(step.a), at: position)
        else { return -1 }
        keep(reading.value)
        return reading.end
    }

    /// A grammar in code, with its value.
    private mutating func grammar(_ step: Program.Step, at position: Int) -> Int {
        guard let reading = context.reading(of: GrammarName(code: step.a), at: position) else { return -1 }
        keep(reading.value)
        number = reading.value.integer
        return reading.end
    }
}
