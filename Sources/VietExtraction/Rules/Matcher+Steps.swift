import VietTokenization

/// How a ``Program`` is run.
extension Matcher {
    /// Where a part of the program ends that is read from a position on, or −1.
    mutating func run(_ part: Int32, _ from: Int) -> Int {
        steps += 1
        guard steps < Self.maximumSteps else { return -1 }
        var next = Int(part)
        var position = from
        var captureStart = from
        while true {
            let step = program[next]
            next += 1
            let place = position &+ Int(step.offset)
            switch step.operation {
            case .fail: return -1
            case .done: return position
            case .jump: next = Int(step.otherwise)
            case .advance: position &+= Int(step.a)
            case .test: if !admits(step, place) { next = Int(step.otherwise) }
            case .open:
                number = nil
                value = -1
                captureStart = position
            case .close: capture(step, captureStart, position)
            case .attempt:
                let end = admits(step, place) ? attempt(step.a, place) : -1
                if end >= 0 { position = end } else { next = Int(step.otherwise) }
            case .option:
                let captureCount = captures.count
                let end = admits(step, place) ? attempt(step.a, place) : -1
                if end >= 0, end != position { position = end } else { forget(captures: captureCount) }
            case .look:
                let captureCount = captures.count
                let isFound = admits(step, place) ? run(step.a, place) >= 0 : false
                if step.flags.contains(.isNegated) { forget(captures: captureCount) }
                if isFound == step.flags.contains(.isNegated) { next = Int(step.otherwise) }
            case .repeated:
                position = repeated(step, position)
                if position < 0 { return -1 }
            case .captured:
                number = nil
                value = -1
                let end = run(step.a, position)
                if end < 0 { return -1 }
                capture(step, position, end)
                position = end
            case .word, .words:
                let index = place &- Int(step.flags.rawValue & 1)
                guard index >= 0, index < words.count, isWord(words[index], step), isReachable(step, place),
                    isCased(step, index)
                else {
                    next = Int(step.otherwise)
                    continue
                }
                if step.flags.contains(.takes) { position = step.flags.contains(.backward) ? index : index &+ 1 }
            case .condition, .gap, .edge:
                if !holds(step, place) { next = Int(step.otherwise) }
            case .named, .phrase, .reading, .grammar:
                let end = admits(step, place) ? span(step, place) : -1
                guard end >= 0 else {
                    next = Int(step.otherwise)
                    continue
                }
                if step.flags.contains(.takes) { position = end }
            case .wordClass, .digits, .mark, .spelling, .roman, .dash, .letters, .punctuation, .any:
                let index = place &- Int(step.flags.rawValue & 1)
                guard index >= 0, index < atoms.count, isReachable(step, place), fits(step, index) else {
                    next = Int(step.otherwise)
                    continue
                }
                if step.flags.contains(.takes) { position = step.flags.contains(.backward) ? index : index &+ 1 }
            }
        }
    }

    /// Whether the atom that a step would take first passes its filter.
    @inline(__always)
    private func admits(_ step: Program.Step, _ place: Int) -> Bool {
        let kind = kinds[place &+ 1 &- Int(step.flags.rawValue & 1)].rawValue
        return filters[Int(step.filter) &* 4 &+ Int(kind &>> 6)] &>> UInt64(kind & 63) & 1 == 1
    }

    /// Where an alternative ends; what it captured is forgotten if it does not match.
    @inline(__always)
    private mutating func attempt(_ part: Int32, _ position: Int) -> Int {
        let captureCount = captures.count
        let end = run(part, position)
        if end < 0 { forget(captures: captureCount) }
        return end
    }

    private mutating func repeated(_ step: Program.Step, _ start: Int) -> Int {
        var position = start
        var count: Int32 = 0
        while count < step.c, admits(step, position) {
            let captureCount = captures.count
            let end = run(step.a, position)
            guard end >= 0, end != position || count < step.b else {
                forget(captures: captureCount)
                break
            }
            position = end
            count += 1
        }
        return count >= step.b ? position : -1
    }

    private mutating func capture(_ step: Program.Step, _ start: Int, _ end: Int) {
        captures.append(
            .init(
                name: UInt8(truncatingIfNeeded: step.b), start: Int32(truncatingIfNeeded: min(start, end)),
                end: Int32(truncatingIfNeeded: max(start, end)), number: number, value: value))
    }

    private mutating func holds(_ step: Program.Step, _ place: Int) -> Bool {
        switch step.operation {
        case .gap:
            guard place < atoms.count else { return false }
            return atoms[place].gap == (step.a == Pattern.Gap.glued.rawValue ? .none : .space)
        case .edge: return isEdge(Int(step.a), place)
        default: return context.holds(ConditionName.all[Int(step.a)], at: place, from: start)
        }
    }

    private mutating func isEdge(_ edge: Int, _ position: Int) -> Bool {
        switch Pattern.Edge.all[edge] {
        case .lineStart: position == 0 || document.atom(position)?.gap ?? .none >= .lineBreak
        case .lineEnd: document.atom(position)?.gap ?? .paragraphBreak >= .lineBreak
        case .sentenceStart: position == 0 || document.endsSentence(position - 1)
        }
    }
}
