import VietNormalization

/// Which atom each node of compiled rules may take first: most are ruled out by one look, before they are tried.
struct NodeFilters {
    /// A filter for each node; it lets everything pass where the node may take no atom.
    private(set) var filters: [AtomFilter] = []

    /// What is known of a node once its inner ones are.
    private struct Opening {
        /// What it takes first where it takes something; for a test, what has to stand there.
        var filter = AtomFilter.everything
        /// Whether it may take no atom.
        var isNullable = true
        /// Whether it never takes one.
        var isTest = false
    }

    private var openings: [Opening] = []
    private let nodes: [CompiledRules.Node]
    private let children: [Int32]
    private let spellings: [AtomFilter]
    private let classes: [AtomFilter]
    /// A filter for each set of rules.
    let sets: [AtomFilter]

    /// - Parameters:
    ///   - nodes: every node stands behind those inside it.
    ///   - vocabulary: what the numbers of words and classes mean.
    /// - Complexity: O(n) in the number of nodes, members of classes and entries of sets.
    init(
        nodes: [CompiledRules.Node], children: [Int32], spellings: [[UInt8]], sets: [CompiledRules.Dispatch],
        vocabulary: Vocabulary
    ) {
        self.nodes = nodes
        self.children = children
        self.spellings = spellings.map {
            .word(vocabulary.number(of: SyllableKey(String(decoding: $0, as: UTF8.self)).rawValue))
        }
        var classes = [AtomFilter](repeating: .nothing, count: vocabulary.classNames.count)
        for member in vocabulary.members { classes[Int(member.wordClass)].formUnion(.word(member.word)) }
        self.classes = classes
        self.sets = sets.map(Self.filter)
        openings.reserveCapacity(nodes.count)
        filters.reserveCapacity(nodes.count)
        for node in nodes {
            let opening = opening(of: node)
            openings.append(opening)
            filters.append(opening.isNullable && !opening.isTest ? .everything : opening.filter)
        }
    }

    private func opening(of node: CompiledRules.Node) -> Opening {
        switch node.operation {
        case .sequence: return sequence(node)
        case .choice: return choice(node)
        case .repeated:
            var inner = openings[Int(node.a)]
            if node.b == 0 { inner.isNullable = true }
            return inner
        case .captured, .named: return openings[Int(node.a)]
        case .looking: return Opening(filter: required(by: node), isTest: true)
        case .condition, .gap, .edge: return Opening(isTest: true)
        default: return Opening(filter: filter(of: node), isNullable: false)
        }
    }

    /// A row of nodes: what the first of them takes, and what the tests before it look for.
    private func sequence(_ node: CompiledRules.Node) -> Opening {
        var taken = AtomFilter.nothing
        var required = AtomFilter.everything
        var isTest = true
        for inner in inner(node) {
            if inner.isTest {
                if isTest { required.formIntersection(inner.filter) }
                continue
            }
            isTest = false
            taken.formUnion(inner.filter)
            if !inner.isNullable { return Opening(filter: taken.intersection(required), isNullable: false) }
        }
        return Opening(filter: isTest ? required : taken, isTest: isTest)
    }

    private func choice(_ node: CompiledRules.Node) -> Opening {
        var whole = Opening(filter: .nothing, isNullable: false)
        whole.isTest = inner(node).allSatisfy(\.isTest)
        for inner in inner(node) {
            whole.isNullable = whole.isNullable || inner.isNullable
            if !inner.isTest || whole.isTest { whole.filter.formUnion(inner.filter) }
        }
        return whole
    }

    /// What a look has to find, where it looks the way in which the pattern around it is read.
    private func required(by node: CompiledRules.Node) -> AtomFilter {
        let inner = openings[Int(node.a)]
        let isSameWay = nodes[Int(node.a)].flags.contains(.backward) == node.flags.contains(.backward)
        return isSameWay && !inner.isNullable && !node.flags.contains(.isNegated) ? inner.filter : .everything
    }

    private func inner(_ node: CompiledRules.Node) -> some Sequence<Opening> {
        children[Int(node.a)..<Int(node.a + node.b)].lazy.map { openings[Int($0)] }
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
        case .phrase: AtomFilter.letters.union(.marks)
        case .reading: sets[Int(node.a)]
        case .grammar: if case .digits? = GrammarName.allCases[Int(node.a)].first { .digits } else { .everything }
        default: .everything
        }
    }

    /// What the rules of a set start with.
    private static func filter(of set: CompiledRules.Dispatch) -> AtomFilter {
        var filter = AtomFilter.nothing
        var start: UInt16 = 0
        for (key, end) in set.ends.enumerated() {
            if end > start { filter.formUnion(CompiledRules.filter(ofKey: key)) }
            start = end
        }
        return filter
    }
}
