import VietNormalization

/// What has to stand around the place where each node of compiled rules starts: most are ruled out by a look at one atom,
/// before they are tried.
struct NodeOpenings {
    /// For each node, what stands around it where it is there.
    private(set) var nodes: [Surroundings] = []

    private let rules: RuleSource
    private let spellings: [AtomFilter]
    private let classes: [AtomFilter]
    /// What numbers in words go on with.
    private let numberWords: AtomFilter
    private let vocabulary: Vocabulary
    /// What the rules of sets open with, once it is asked for.
    private var sets: [Int: Surroundings] = [:]
    /// How many sets that read one another are being looked at.
    private var setDepth = 0
    /// What patterns that are used or followed again and again open with where something stands after them.
    private var followed: [Followed: Surroundings] = [:]

    /// What openings are made from.
    struct RuleSource {
        /// Every node stands after those inside it.
        var nodes: [CompiledRules.Node]
        var children: [Int32]
        var spellings: [[UInt8]]
        var forms: [CompiledRules.Form]
        var rules: [CompiledRules.Rule]
        var sets: [RuleSet]
    }

    /// A node with what stands after it.
    private struct Followed: Hashable {
        var node: Int32
        var next: Surroundings
    }

    /// So often a pattern is followed that may be repeated: no opening looks farther.
    private static let mostRepetitions = Surroundings.offsets.upperBound

    /// - Parameter vocabulary: what the numbers of words and classes mean.
    init(_ rules: RuleSource, vocabulary: Vocabulary) {
        self.rules = rules
        self.vocabulary = vocabulary
        spellings = rules.spellings.map {
            .word(vocabulary.number(of: SyllableKey(String(decoding: $0, as: UTF8.self)).rawValue))
        }
        var classes = [AtomFilter](repeating: .nothing, count: vocabulary.classNames.count)
        for member in vocabulary.members { classes[Int(member.wordClass)].formUnion(.word(member.word)) }
        self.classes = classes
        numberWords = NumberWords.keys.reduce(into: .nothing) {
            $0.formUnion(.word(vocabulary.number(of: $1.rawValue)))
        }
        nodes.reserveCapacity(rules.nodes.count)
        for index in rules.nodes.indices { nodes.append(opening(of: Int32(index), before: .everything)) }
    }

    /// What stands around a node that something follows.
    private mutating func opening(of index: Int32, before next: Surroundings) -> Surroundings {
        if Int(index) < nodes.count, next == .everything { return nodes[Int(index)] }
        let node = rules.nodes[Int(index)]
        switch node.operation {
        case .sequence: return inner(node).reversed().reduce(next) { opening(of: $1, before: $0) }
        case .choice:
            var all = Surroundings.nothing
            for alternative in inner(node) { all.formUnion(opening(of: alternative, before: next)) }
            return all
        case .captured: return opening(of: node.a, before: next)
        case .named, .repeated:
            let key = Followed(node: index, next: next)
            if let known = followed[key] { return known }
            let opening = node.operation == .named ? opening(of: node.a, before: next) : repetition(node, before: next)
            followed[key] = opening
            return opening
        case .looking:
            guard !node.flags.contains(.isNegated) else { return next }
            return next.intersection(opening(of: node.a, before: .everything))
        case .condition, .gap, .edge: return next
        case .phrase, .reading, .grammar: return span(node, before: next)
        default:
            let isBackward = node.flags.contains(.backward)
            let place = isBackward ? -1 : 0
            var opening = next.seen(from: isBackward ? 1 : -1)
            opening[place] = opening[place].intersection(AtomGate(atoms: filter(of: node)))
            return opening
        }
    }

    private mutating func repetition(_ node: CompiledRules.Node, before next: Surroundings) -> Surroundings {
        let most = min(Int(node.c), Self.mostRepetitions)
        var all = Int(node.c) > most ? .everything : next
        for count in (0..<most).reversed() {
            var once = opening(of: node.a, before: all)
            if count >= Int(node.b) { once.formUnion(next) }
            all = once
        }
        return all
    }

    private func inner(_ node: CompiledRules.Node) -> ArraySlice<Int32> {
        rules.children[Int(node.a)..<Int(node.a + node.b)]
    }

    private func filter(of node: CompiledRules.Node) -> AtomFilter {
        switch node.operation {
        case .spelling: spellings[Int(node.a)]
        case .word: .word(Vocabulary.WordNumber(truncatingIfNeeded: node.a))
        case .wordClass: classes[Int(node.a)]
        case .digits: .digits(Int(node.a & 255)...Int(node.a >> 8))
        case .mark: .mark(UInt64(node.a))
        case .dash: .dashes
        case .punctuation: .marks
        case .letters, .roman: .letters
        default: .everything
        }
    }

    // MARK: What is read as a whole

    /// Read from right to left, nothing is known but what the matcher looks at.
    private mutating func span(_ node: CompiledRules.Node, before next: Surroundings) -> Surroundings {
        var opening =
            switch node.operation {
            case .phrase: Surroundings(0, AtomGate(atoms: .nothing, categories: 1 << UInt64(node.a)))
            case .reading: opening(ofSet: Int(node.a))
            default: opening(of: GrammarName(code: node.a), before: next)
            }
        if node.flags.contains(.backward) { opening = Surroundings(-1, AtomGate(atoms: opening[0].filter)) }
        return opening
    }

    private mutating func opening(ofSet number: Int) -> Surroundings {
        if let known = sets[number] { return known }
        // Rules that read one another open with anything, and so do those that no matcher reads.
        guard setDepth < CompiledRules.maximumDepth else { return .everything }
        setDepth += 1
        defer { setDepth -= 1 }
        sets[number] = .everything
        let set = rules.sets[number]
        var all = Surroundings.nothing
        for rule in set.rules {
            let rule = rules.rules[rule]
            for form in rule.firstForm..<rule.firstForm + rule.formCount {
                all.formUnion(opening(of: rules.forms[Int(form)].root, before: .everything))
            }
        }
        all[0] = all[0].intersection(AtomGate(atoms: Self.filter(of: set)))
        sets[number] = all
        return all
    }

    /// What the rules of a set start with.
    private static func filter(of set: RuleSet) -> AtomFilter {
        set.starts.indices.reduce(into: .nothing) { filter, key in
            if set.starts[key] { filter.formUnion(CompiledRules.filter(ofKey: key)) }
        }
    }

    /// Numbers go on with the marks between their digits, with thousands after a space and with the words that multiply
    /// them; those in words with more of them.
    private func opening(of grammar: GrammarName, before next: Surroundings) -> Surroundings {
        var second: AtomFilter
        let first: AtomFilter
        switch grammar.first {
        case .digits?:
            first = .digits
            second = .digits(3...3)
            for mark in grammar.marks { second.formUnion(.mark(UInt64(mark.value))) }
            second.formUnion(filter(of: grammar == .sharingAmount ? .rangeWord : .multiplier))
        case .wordClass(let name)?:
            first = filter(ofClass: name)
            second = numberWords
            if grammar == .decimalWords { second.formUnion(filter(of: .decimalComma)) }
        default: return .everything
        }
        var opening = Surroundings(0, AtomGate(atoms: first))
        opening[1] = AtomGate(atoms: second)
        // `5 tỷ` before `after(tỷ)` is no number alone.
        let mayBeLast = next[-1].filter.intersection(first) != .nothing
        if grammar.mayBeOneAtom, mayBeLast { opening[1].formUnion(next[0]) }
        return opening
    }

    private func filter(of wordClass: WordClass) -> AtomFilter { filter(ofClass: wordClass.name) }

    private func filter(ofClass name: String) -> AtomFilter {
        vocabulary.classNames.firstIndex(of: name).map { classes[$0] } ?? .nothing
    }
}
