import VietTokenization

/// How a ``Program`` is run.
extension Matcher {
    /// Where a part of the program ends that is read from a position on, or −1.
    mutating func run(_ part: Int32, _ from: Int) -> Int {
        steps &+= 1
        guard steps < Self.maximumSteps else { return -1 }
        var next = Int(part)
        var position = from
        var captureStart = from
        var kept = Kept()
        while true {
            let step = program[next]
            next &+= 1
            if meets(step, &next, &position, &captureStart, &kept) { continue }
            next = step.otherwise
            if next == 0 { return step.operation == .done ? position : -1 }
        }
    }

    /// Whether what a step asks for is there; the position goes on where it takes it.
    ///
    /// One long switch: divided in two it costs an extraction a twenty-fifth more instructions.
    @inline(__always)
    private mutating func meets(
        _ step: Program.Step, _ next: inout Int, _ position: inout Int, _ captureStart: inout Int,
        _ kept: inout Kept
    ) -> Bool {
        let index = position &+ step.offset
        switch step.operation {
        case .fail, .done, .jump: return false
        case .skip: break
        case .advance: position &+= Int(step.a)
        case .test: return admits(step, index)
        case .select:
            next = selected(step, index)
            return next > 0
        case .open:
            guard admits(step, index) else { return false }
            number = nil
            value = -1
            captureStart = position
        case .close: capture(step, captureStart, position)
        case .keep: kept[step.b] = (position, captures.count)
        case .rewind: position = kept[step.b].position
        case .goBack:
            let place = kept[step.b]
            position = place.position
            forget(captures: place.captureCount)
            return false
        case .attempt, .option, .captured, .repeated, .look:
            let end = calls(step, position)
            guard end >= 0 else { return false }
            position = end
        case .word:
            guard let code = code(index), code.isLetters, Int32(code.word) == step.a,
                isReachable(step, index, code), isCased(step, code)
            else { return false }
            take(step, index, &position)
        case .words:
            guard let code = code(index), admits(step, code), isWord(code.word, step),
                isReachable(step, index, code), isCased(step, code)
            else { return false }
            take(step, index, &position)
        case .mark:
            guard let code = code(index), code.isMark, atoms[index].value == UInt64(step.a),
                isReachable(step, index, code)
            else { return false }
            take(step, index, &position)
        case .letters, .any:
            guard let code = code(index), step.operation == .any ? !code.isEnd : code.isLetters,
                isReachable(step, index, code), isCased(step, code)
            else { return false }
            take(step, index, &position)
        case .digits:
            guard let code = code(index), code.isDigits, isNumber(atoms[index], step), isReachable(step, index, code),
                isCased(step, code)
            else { return false }
            number = Int(exactly: atoms[index].value)
            take(step, index, &position)
        case .wordClass, .spelling, .roman, .dash, .punctuation:
            guard let code = code(index), !code.isEnd, admits(step, code), isReachable(step, index, code),
                fits(step, index, code)
            else { return false }
            take(step, index, &position)
        case .gap:
            return code(index).map { $0.isAfter(step.a == Pattern.Gap.glued.rawValue ? .none : .space) } ?? false
        case .condition, .edge: return holds(step, index)
        case .named:
            guard admits(step, index) else { return false }
            let end = recalled(step, place(of: step, index)) ?? named(step, place(of: step, index))
            guard end >= 0 else { return false }
            if step.flags.contains(.takes) { position = end }
        case .phrase, .reading, .grammar:
            guard admits(step, index) else { return false }
            if step.operation == .grammar,
                !context.mayRead(GrammarName(code: step.a), at: place(of: step, index))
            {
                return false
            }
            let end = span(step, place(of: step, index))
            guard end >= 0 else { return false }
            if step.flags.contains(.takes) { position = end }
        }
        return true
    }

    /// The position at which a step is asked that looks at an atom first.
    @inline(__always)
    func place(of step: Program.Step, _ index: Int) -> Int { index &+ Int(step.flags.rawValue & 1) }

    /// Moves the position over an atom, where a step takes it.
    @inline(__always)
    func take(_ step: Program.Step, _ index: Int, _ position: inout Int) {
        if step.flags.contains(.takes) { position = step.flags.contains(.backward) ? index : index &+ 1 }
    }

    /// Where a step goes on that runs a part of its own at the position, or −1.
    private mutating func calls(_ step: Program.Step, _ position: Int) -> Int {
        let captureCount = captures.count
        switch step.operation {
        case .look:
            let index = position &+ step.offset
            let isFound = admits(step, index) ? run(step.a, place(of: step, index)) >= 0 : false
            guard step.flags.contains(.isNegated) else { return isFound ? position : -1 }
            forget(captures: captureCount)
            return isFound ? -1 : position
        case .repeated: return repeated(step, position)
        case .captured:
            number = nil
            value = -1
            let end = run(step.a, position)
            if end >= 0 { capture(step, position, end) }
            return end
        default:
            let end = admits(step, position &+ step.offset) ? run(step.a, position) : -1
            // What takes nothing may have captured something: the part of the day of `3h [chiều 15/7]`.
            if end >= 0 { return end }
            forget(captures: captureCount)
            return step.operation == .option ? position : -1
        }
    }

    /// Whether an atom passes the filter of a step.
    @inline(__always)
    func admits(_ step: Program.Step, _ index: Int) -> Bool {
        guard let code = code(index) else { return false }
        return admits(step, code)
    }

    @inline(__always)
    private func admits(_ step: Program.Step, _ code: AtomCode) -> Bool {
        let kind = code.kind.rawValue
        return filters[step.filter &+ Int(kind &>> 6)] &>> UInt64(kind & 63) & 1 == 1
    }

    private mutating func repeated(_ step: Program.Step, _ start: Int) -> Int {
        var position = start
        var count: Int32 = 0
        let skip = program[Int(step.a)]
        let mayTake = skip.operation == .skip
        while count < step.c, admits(step, position &+ step.offset) {
            if mayTake, isPassedOver(skip, position) {
                position &+= 1
                count &+= 1
                continue
            }
            let captureCount = captures.count
            let end = run(step.a, position)
            guard end >= 0, end != position || count < step.b else {
                forget(captures: captureCount)
                break
            }
            position = end
            count &+= 1
        }
        return count >= step.b ? position : -1
    }

    /// Whether a part that is repeated just takes an atom.
    @inline(__always)
    private func isPassedOver(_ skip: Program.Step, _ position: Int) -> Bool {
        guard let code = code(position), code.isOnLine, !code.isEnd, admits(skip, code) else { return false }
        return skip.a == 0 ? true : !context.mayRead(.people, at: position)
    }

    private mutating func capture(_ step: Program.Step, _ start: Int, _ end: Int) {
        // Room is made at once for what most matches capture.
        if captures.capacity == 0 { captures.reserveCapacity(Self.usualCount) }
        captures.append(
            .init(
                name: UInt8(truncatingIfNeeded: step.b), start: Int32(truncatingIfNeeded: min(start, end)),
                end: Int32(truncatingIfNeeded: max(start, end)), number: number, value: value))
    }

    private mutating func holds(_ step: Program.Step, _ place: Int) -> Bool {
        step.operation == .edge
            ? Self.isEdge(Int(step.a), place, of: document)
            : context.holds(ConditionName.all[Int(step.a)], at: place, from: start)
    }

    /// Of no matcher: a copy of one would be made for it.
    private static func isEdge(_ edge: Int, _ position: Int, of document: Document) -> Bool {
        switch Pattern.Edge.all[edge] {
        case .lineStart: position == 0 || document.atom(position)?.gap ?? .none >= .lineBreak
        case .lineEnd: document.atom(position)?.gap ?? .paragraphBreak >= .lineBreak
        case .sentenceStart: position == 0 || document.endsSentence(position - 1)
        }
    }

    /// The places to which a part may return, with how much was captured before.
    private struct Kept {
        private var first = (position: 0, captureCount: 0)
        private var second = (position: 0, captureCount: 0)

        @inline(__always)
        subscript(_ number: Int32) -> (position: Int, captureCount: Int) {
            get { number == 0 ? first : second }
            set { if number == 0 { first = newValue } else { second = newValue } }
        }
    }
}
