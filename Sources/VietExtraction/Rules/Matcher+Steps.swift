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
            if step.operation == .done { return position }
            if meets(step, &position, &captureStart) { continue }
            next = step.otherwise
            if next == 0 { return -1 }
        }
    }

    /// Whether what a step asks for is there; the position goes on where it takes it.
    @inline(__always)
    private mutating func meets(_ step: Program.Step, _ position: inout Int, _ captureStart: inout Int) -> Bool {
        let place = position &+ step.offset
        switch step.operation {
        case .fail, .done, .jump: return false
        case .advance: position &+= Int(step.a)
        case .test: return admits(step, place)
        case .open:
            number = nil
            value = -1
            captureStart = position
        case .close: capture(step, captureStart, position)
        case .attempt, .option, .captured, .repeated: return calls(step, &position)
        case .look:
            let captureCount = captures.count
            let isFound = admits(step, place) ? run(step.a, place) >= 0 : false
            guard step.flags.contains(.isNegated) else { return isFound }
            forget(captures: captureCount)
            return !isFound
        case .word, .words:
            let index = place &- Int(step.flags.rawValue & 1)
            guard index >= 0, index < words.count, isWord(words[index], step), isReachable(step, place),
                isCased(step, index)
            else { return false }
            take(step, index, &position)
        case .mark:
            let index = place &- Int(step.flags.rawValue & 1)
            guard index >= 0, index < atoms.count, atoms[index].value == UInt64(step.a),
                atoms[index].kind.rawValue >= Atom.Kind.punctuation.rawValue, isReachable(step, place)
            else { return false }
            take(step, index, &position)
        case .letters, .any:
            let index = place &- Int(step.flags.rawValue & 1)
            guard index >= 0, index < atoms.count, isReachable(step, place),
                step.operation == .any || atoms[index].kind.rawValue == Atom.Kind.letters.rawValue,
                isCased(step, index)
            else { return false }
            take(step, index, &position)
        case .wordClass, .digits, .spelling, .roman, .dash, .punctuation:
            let index = place &- Int(step.flags.rawValue & 1)
            guard index >= 0, index < atoms.count, isReachable(step, place), fits(step, index) else { return false }
            take(step, index, &position)
        case .condition, .gap, .edge: return holds(step, place)
        case .named:
            guard admits(step, place) else { return false }
            let end = recalled(step, place) ?? named(step, place)
            guard end >= 0 else { return false }
            if step.flags.contains(.takes) { position = end }
        case .phrase, .reading, .grammar:
            guard admits(step, place) else { return false }
            let end = span(step, place)
            guard end >= 0 else { return false }
            if step.flags.contains(.takes) { position = end }
        }
        return true
    }

    /// Moves the position over an atom, where a step takes it.
    @inline(__always)
    private func take(_ step: Program.Step, _ index: Int, _ position: inout Int) {
        if step.flags.contains(.takes) { position = step.flags.contains(.backward) ? index : index &+ 1 }
    }

    /// A part of its own at the position: whether the step can go on behind it.
    private mutating func calls(_ step: Program.Step, _ position: inout Int) -> Bool {
        let captureCount = captures.count
        switch step.operation {
        case .repeated:
            let end = repeated(step, position)
            guard end >= 0 else { return false }
            position = end
        case .captured:
            number = nil
            value = -1
            let end = run(step.a, position)
            guard end >= 0 else { return false }
            capture(step, position, end)
            position = end
        default:
            let end = admits(step, position) ? run(step.a, position) : -1
            if end >= 0, end != position || step.operation == .attempt {
                position = end
                return true
            }
            forget(captures: captureCount)
            return step.operation == .option
        }
        return true
    }

    /// Whether the atom that a step would take first passes its filter.
    @inline(__always)
    private func admits(_ step: Program.Step, _ place: Int) -> Bool {
        let kind = kinds[place &+ 1 &- Int(step.flags.rawValue & 1)].rawValue
        return filters[step.filter &* 4 &+ Int(kind &>> 6)] &>> UInt64(kind & 63) & 1 == 1
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
