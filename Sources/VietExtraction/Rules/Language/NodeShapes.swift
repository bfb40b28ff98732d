/// What the nodes of patterns are like: how many atoms they take, and what may have to be taken back.
struct NodeShapes {
    let nodes: [CompiledRules.Node]
    private let children: [Int32]
    /// How many atoms each takes; −1 where that is not always the same.
    private var widths: [Int] = []
    /// How far it looks, the looks inside it among that, at least.
    private var reaches: [Int] = []
    /// How many nodes there are in it.
    private var sizes: [Int] = []
    /// How many patterns it stands in.
    private var uses: [Int]
    /// Whether it captures something.
    private var capturing: [Bool] = []
    /// Whether it can be asked without moving: nothing to capture, and all but the end in fixed places.
    private var fixed: [Bool] = []

    /// Atoms that are laid out one by one where a pattern takes so many of them.
    private static let longestRow = 8
    /// How far a pattern may look whose atoms stand in fixed places; offsets have 8 bits.
    private static let farthest = 100
    /// Nodes of a named pattern that is read again sooner than remembered.
    private static let smallSize = 6

    /// - Parameter nodes: every node stands after those inside it.
    init(nodes: [CompiledRules.Node], children: [Int32]) {
        self.nodes = nodes
        self.children = children
        uses = Array(repeating: 0, count: nodes.count)
        for child in children { uses[Int(child)] += 1 }
        for node in nodes {
            switch node.operation {
            case .repeated, .captured, .looking, .named: uses[Int(node.a)] += 1
            default: break
            }
        }
        for node in nodes {
            widths.append(width(of: node))
            reaches.append(reach(of: node))
            sizes.append(size(of: node))
            capturing.append(isCapturing(node))
            fixed.append(isFixed(node, Int32(fixed.count)))
        }
    }

    func inner(_ node: CompiledRules.Node) -> ArraySlice<Int32> { children[Int(node.a)..<Int(node.a + node.b)] }

    /// The node that stands for a named pattern where that is small or used once, else the node itself.
    func resolved(_ index: Int32) -> Int32 {
        isRemembered(index) || nodes[Int(index)].operation != .named ? index : resolved(nodes[Int(index)].a)
    }

    /// Whether a node is a named pattern for which it pays to remember what it found.
    private func isRemembered(_ index: Int32) -> Bool {
        let node = nodes[Int(index)]
        return node.operation == .named && sizes[Int(node.a)] > Self.smallSize && uses[Int(index)] > 1
    }

    /// How many atoms a node takes, where that is always the same.
    func width(_ index: Int32) -> Int? { widths[Int(index)] < 0 ? nil : widths[Int(index)] }

    /// How many nodes there are in a node, at most a few.
    func size(_ index: Int32) -> Int { sizes[Int(index)] }

    func captures(_ index: Int32) -> Bool { capturing[Int(index)] }

    func isFixed(_ index: Int32) -> Bool { fixed[Int(index)] }

    /// How often a pattern is repeated, where that is always the same and not often.
    func fixedCount(_ node: CompiledRules.Node) -> Int? {
        node.b == node.c && node.b <= Self.longestRow ? Int(node.b) : nil
    }

    /// Whether a node is one step.
    func isSingle(_ index: Int32) -> Bool {
        switch nodes[Int(index)].operation {
        case .sequence, .choice, .repeated, .captured, .looking: false
        default: true
        }
    }

    /// Whether a node is a word that is asked for like another one.
    func isPlainWord(_ index: Int32, like other: Int32) -> Bool {
        let (node, other) = (nodes[Int(index)], nodes[Int(other)])
        return node.operation == .word && other.operation == .word && node.casing == other.casing
            && node.flags == other.flags
    }

    private func width(of node: CompiledRules.Node) -> Int {
        switch node.operation {
        case .sequence:
            let inner = inner(node).map { widths[Int($0)] }
            return inner.contains(-1) ? -1 : inner.reduce(0, +)
        case .choice:
            let inner = Set(inner(node).map { widths[Int($0)] })
            return inner.count == 1 ? inner.first ?? -1 : -1
        case .repeated:
            let inner = widths[Int(node.a)]
            return inner < 0 ? -1 : fixedCount(node).map { $0 * inner } ?? -1
        case .captured, .named: return widths[Int(node.a)]
        case .looking, .condition, .gap, .edge: return 0
        case .phrase, .reading, .grammar: return -1
        default: return 1
        }
    }

    private func reach(of node: CompiledRules.Node) -> Int {
        switch node.operation {
        case .sequence: inner(node).reduce(0) { min($0 + reaches[Int($1)], Self.farthest + 1) }
        case .choice: inner(node).map { reaches[Int($0)] }.max() ?? 0
        case .repeated: min(max(Int(node.b), 1) * reaches[Int(node.a)], Self.farthest + 1)
        case .captured, .named, .looking: reaches[Int(node.a)]
        default: 1
        }
    }

    private func size(of node: CompiledRules.Node) -> Int {
        switch node.operation {
        case .sequence, .choice: inner(node).reduce(1) { min($0 + sizes[Int($1)], Self.smallSize + 1) }
        case .repeated, .captured, .looking, .named: min(sizes[Int(node.a)] + 1, Self.smallSize + 1)
        default: 1
        }
    }

    private func isCapturing(_ node: CompiledRules.Node) -> Bool {
        switch node.operation {
        case .captured: true
        case .sequence, .choice: inner(node).contains { capturing[Int($0)] }
        case .repeated, .named, .looking: capturing[Int(node.a)]
        default: false
        }
    }

    private func isFixed(_ node: CompiledRules.Node, _ index: Int32) -> Bool {
        switch node.operation {
        case .sequence:
            let inner = inner(node)
            return reach(of: node) <= Self.farthest && inner.allSatisfy { fixed[Int($0)] }
                && inner.dropLast().allSatisfy { widths[Int($0)] >= 0 }
        case .choice: return inner(node).allSatisfy { fixed[Int($0)] }
        case .repeated:
            return reach(of: node) <= Self.farthest && fixedCount(node) != nil && fixed[Int(node.a)]
                && widths[Int(node.a)] >= 0
        case .captured: return false
        case .named: return isRemembered(index) ? !capturing[Int(node.a)] : fixed[Int(node.a)]
        case .looking: return !capturing[Int(node.a)]
        default: return true
        }
    }
}
