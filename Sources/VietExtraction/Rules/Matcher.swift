import VietTokenization

/// Runs rules over the atoms of one document.
///
/// Nothing is allocated for an atom where no rule starts.
struct Matcher<Context: RuleContext> {
    let document: Document
    let matches: LexiconMatches
    let rules: CompiledRules
    var context: Context

    // Copies of what the inner loop reads: through the classes that own them every step would count references.
    private let atoms: [Atom]
    private let words: [Vocabulary.WordNumber]
    private let nodes: [CompiledRules.Node]
    private let filters: [AtomFilter]
    private let atomFilters: [AtomFilter]
    private let children: [Int32]

    private var captures: [Captures.Capture] = []
    /// For each named pattern, how it was read last; empty where only one place is read.
    private var memo: [Memo]
    /// The number that the atoms matched last spell.
    private var number: Int?
    /// The place in ``values`` of what the reading or the grammar matched last said, or −1.
    private var value: Int32 = -1
    private var values: [RuleValue] = []
    /// The first atom of the match under way: no white space is asked for before it.
    private var start = 0
    private var depth = 0
    private var steps = 0

    /// Rules that use rules that use rules: deeper than any text needs.
    private static var maximumDepth: Int { 24 }
    /// Steps at one atom after which a rule is given up; shipped rules need some hundreds.
    private static var maximumSteps: Int { 20_000 }

    /// - Parameter scans: whether many places are read one after the other, which makes it pay to remember.
    init(
        document: Document, matches: LexiconMatches, rules: CompiledRules, context: Context, scans: Bool = true
    ) {
        self.document = document
        self.matches = matches
        self.rules = rules
        self.context = context
        atoms = document.atoms
        words = document.words
        nodes = rules.nodes
        filters = rules.filters
        atomFilters = document.filters
        children = rules.children
        memo = scans ? Array(repeating: Memo(), count: rules.namedCount) : []
    }

    /// The reading of a set of rules at an atom: the longest of those with the highest priority; of equally long ones the
    /// one that stands first.
    mutating func reading(of set: Int, at start: Int) -> RuleReading? {
        guard start >= 0, start < atoms.count, rules.setFilters[set].bits & atomFilters[start].bits != 0 else {
            return nil
        }
        steps = 0
        if !values.isEmpty { values.removeAll(keepingCapacity: true) }
        return nestedReading(of: set, at: start)
    }

    private mutating func nestedReading(of set: Int, at start: Int) -> RuleReading? {
        let candidates = rules.candidates(in: set, of: atoms[start], words[start])
        guard !candidates.isEmpty, depth < Self.maximumDepth else { return nil }
        let next = start + 1 < atoms.count ? atomFilters[start + 1] : .nothing
        var best: RuleReading?
        for index in candidates {
            let rule = Int(rules.sets[set].rules[index])
            if let best, rules.rules[best.rule].priority > rules.rules[rule].priority { break }
            guard rules.rules[rule].second.admits(next) else { continue }
            guard mayStart(rule, at: start) else { continue }
            if let reading = reading(ofRule: rule, at: start, next), reading.end > best?.end ?? start { best = reading }
        }
        return best
    }

    /// Whether a form of a rule starts with the atom, or with a phrase that starts there.
    @inline(__always)
    private func mayStart(_ rule: Int, at start: Int) -> Bool {
        if rules.rules[rule].open.admits(atomFilters[start]) { return true }
        let categories = rules.rules[rule].categories
        return categories != 0 && matches.starts(anyOf: categories, at: start)
    }

    /// The first form of a rule that matches and makes a value.
    private mutating func reading(ofRule rule: Int, at start: Int, _ next: AtomFilter) -> RuleReading? {
        let outer = (start: self.start, number: number, value: value)
        self.start = start
        depth += 1
        defer {
            (self.start, number, value) = outer
            depth -= 1
        }
        let captureStart = captures.count
        let first = atomFilters[start]
        let firstForm = Int(rules.rules[rule].firstForm)
        for form in firstForm..<firstForm + Int(rules.rules[rule].formCount)
        where rules.forms[form].first.admits(first) && rules.forms[form].second.admits(next) {
            let categories = rules.forms[form].categories
            if categories != 0, !matches.starts(anyOf: categories, at: start) { continue }
            number = nil
            value = -1
            defer { forget(captures: captureStart) }
            let end = match(Int(rules.forms[form].root), start)
            guard end > start else { continue }
            let made = Production.all[Int(rules.forms[form].production)].make(
                Captures(
                    document: document, captures: captures[captureStart...], values: values,
                    constants: rules.forms[form].constants))
            guard let made else { continue }
            return RuleReading(end: end, rule: rule, value: made.value, excess: made.excess)
        }
        return nil
    }

    /// Drops the captures from a count on: what they belonged to did not match.
    @inline(__always)
    private mutating func forget(captures count: Int) {
        while captures.count > count { captures.removeLast() }
    }

    private mutating func keep(_ value: RuleValue) {
        if case .none = value {
            self.value = -1
            return
        }
        self.value = Int32(values.count)
        values.append(value)
    }

    // MARK: Nodes

    /// Whether the atom that a node would take first at a position is one of those that it may take.
    @inline(__always)
    private func admits(_ index: Int, _ position: Int) -> Bool {
        let filter = filters[index]
        if filter.bits == .max { return true }
        let atom = nodes[index].flags.contains(.backward) ? position - 1 : position
        return atom >= 0 && atom < atomFilters.count && filter.bits & atomFilters[atom].bits != 0
    }

    /// Where a node ends that is read from a position on, or −1.
    private mutating func match(_ index: Int, _ position: Int) -> Int {
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

    /// How a named pattern was read last: many rules start with the same one.
    private struct Memo {
        /// Twice the position, and 1 where a match starts there, which asks for no white space.
        var mark = -1
        /// Where it ended, or −1.
        var end = -1
        var number: Int?
        var first: Captures.Capture?
        var second: Captures.Capture?
        var third: Captures.Capture?
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
            guard let reading = nestedReading(of: Int(node.a), at: position) else { return -1 }
            keep(reading.value)
            return reading.end
        default:
            guard let reading = context.reading(of: GrammarName.allCases[Int(node.a)], at: position) else { return -1 }
            keep(reading.value)
            number = reading.value.integer
            return reading.end
        }
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

// MARK: Atoms

extension Matcher {
    /// One atom: the next, or read backward the one before.
    private mutating func atom(_ node: CompiledRules.Node, _ position: Int) -> Int {
        let isBackward = node.flags.contains(.backward)
        let index = isBackward ? position - 1 : position
        guard index >= 0, index < atoms.count else { return -1 }
        if !node.flags.contains(.isLoose), isBackward ? position < atoms.count : position != start,
            !document.isConnected(position)
        {
            return -1
        }
        guard fits(node, index) else { return -1 }
        return isBackward ? index : index + 1
    }

    private mutating func fits(_ node: CompiledRules.Node, _ index: Int) -> Bool {
        let word = words[index]
        switch node.operation {
        case .word: guard Int32(word) == node.a else { return false }
        case .wordClass:
            guard word != 0, document.vocabulary.classes(of: word) >> UInt128(node.a) & 1 == 1 else { return false }
            if node.flags.contains(.hasValues) {
                number = document.vocabulary.value(of: word, in: UInt8(node.a))
            }
        default:
            let atom = atoms[index]
            switch node.operation {
            case .digits:
                guard case .digits = atom.kind, atom.byteCount >= Int(node.a & 255), atom.byteCount <= Int(node.a >> 8),
                    atom.value >= UInt64(node.b), node.c == Int32.max || atom.value <= UInt64(node.c)
                else { return false }
                number = Int(exactly: atom.value)
            case .roman:
                guard atom.isRomanLetters, let roman = RomanNumeral.value(of: atom), roman >= node.b, roman <= node.c
                else { return false }
                number = roman
            case .mark:
                guard atom.kind.rawValue >= Atom.Kind.punctuation.rawValue, atom.value == UInt64(node.a) else {
                    return false
                }
            case .dash: guard atom.isDash else { return false }
            case .letters: guard case .letters = atom.kind else { return false }
            case .punctuation: guard atom.kind.rawValue >= Atom.Kind.punctuation.rawValue else { return false }
            case .spelling:
                guard document.utf8[atom.range].elementsEqual(rules.spellings[Int(node.a)]) else { return false }
            default: break
            }
        }
        return node.casing == 0 || node.casing >> atoms[index].casing.rawValue & 1 == 1
    }
}
