import VietTokenization

/// Which forms are tried.
extension Matcher {
    /// Whether a part of the program may be met, as far as its first steps tell that look at an atom or ask for what is
    /// remembered.
    ///
    /// Many forms start alike: what the first of them read is not read again, only what comes after it is.
    @inline(__always)
    mutating func mayBegin(at first: Int, at position: Int) -> Bool {
        let step = program[first]
        guard step.otherwise == 0 else { return true }
        let index = position &+ step.offset
        switch step.operation {
        case .test, .open,
            .letters where !step.flags.contains(.takes):
            return admits(step, index) ? mayGoOn(at: first &+ 1, at: position) : false
        case .named:
            guard admits(step, index) else { return false }
            guard let end = recalledEnd(step, place(of: step, index)) else { return true }
            guard end >= 0 else { return false }
            return mayGoOn(at: first &+ 1, at: step.flags.contains(.takes) ? end : position)
        case .phrase: return startsPhrase(step, index)
        case .reading, .attempt, .word, .words, .wordClass, .digits, .mark, .spelling, .roman, .dash, .letters,
            .punctuation, .any:
            return admits(step, index)
        default: return true
        }
    }

    /// The same after the first step.
    ///
    /// Mutating, or else a copy of the matcher would be made for every call.
    private mutating func mayGoOn(at first: Int, at position: Int) -> Bool {
        var next = first
        var position = position
        while true {
            let step = program[next]
            guard step.otherwise == 0 else { return true }
            let index = position &+ step.offset
            switch step.operation {
            case .close: break
            case .test, .open: guard admits(step, index) else { return false }
            case .named, .grammar:
                guard admits(step, index) else { return false }
                let place = place(of: step, index)
                guard let end = step.operation == .named ? recalledEnd(step, place) : rememberedEnd(step, place) else {
                    return true
                }
                guard end >= 0 else { return false }
                if step.flags.contains(.takes) { position = end }
            case .phrase: return startsPhrase(step, index)
            case .reading, .attempt: return admits(step, index)
            case .word, .words, .wordClass, .digits, .mark, .spelling, .roman, .dash, .letters, .punctuation, .any:
                guard admits(step, index) else { return false }
                take(step, index, &position)
            case .advance: position &+= Int(step.a)
            default: return true
            }
            next &+= 1
        }
    }

    /// Whether a phrase of the lexicon starts where a step asks for it.
    @inline(__always)
    private func startsPhrase(_ step: Program.Step, _ index: Int) -> Bool {
        admits(step, index) ? phrase(step, place(of: step, index)) != nil : false
    }

    /// Where a pattern ended that was read here before: most are asked for again by the next form.
    @inline(__always)
    private func recalledEnd(_ step: Program.Step, _ position: Int) -> Int? {
        let slot = Int(step.b)
        guard slot < memo.count, memo[slot].mark == mark(position) else { return nil }
        return Int(memo[slot].end)
    }

    /// Where a grammar ended that was read here before, where the match starts here.
    @inline(__always)
    private func rememberedEnd(_ step: Program.Step, _ position: Int) -> Int? {
        let slot = Int(step.a)
        guard slot < spans.count, position == start, spans[slot].position == Int32(truncatingIfNeeded: position),
            spans[slot].readCount == readCount
        else { return nil }
        return Int(spans[slot].end)
    }
}
