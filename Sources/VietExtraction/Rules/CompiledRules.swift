import VietTokenization

/// Rules as flat arrays of small values, names resolved to numbers; what a ``Matcher`` runs is their ``program``.
final class CompiledRules: Sendable {
    /// One step of a pattern.
    struct Node: Sendable, Equatable {
        enum Operation: UInt8, CaseIterable, Sendable {
            /// a: number of the word.
            case word
            /// a: index of the spelling.
            case spelling
            /// a: bit of the class.
            case wordClass
            /// a: fewest digits, and 256 × the most; b, c: bounds of the value, `Int32.max` for none above.
            case digits
            /// b, c: bounds.
            case roman
            /// a: scalar value.
            case mark
            case dash, letters, punctuation, any
            /// a: first of `children`, b: count.
            case sequence, choice
            /// a: node, b, c: bounds.
            case repeated
            /// a: node, b: ``CaptureName``.
            case captured
            /// a: node, b: number of the pattern.
            case named
            /// a: node.
            case looking
            /// a: category, b: sort or −1.
            case phrase
            /// a: set.
            case reading
            /// a: ``GrammarName``.
            case grammar
            /// a: ``ConditionName``.
            case condition
            /// a: ``Pattern/Gap``.
            case gap
            /// a: index in ``Pattern/Edge``.
            case edge
        }

        /// Bits beside the operation.
        struct Flags: OptionSet, Sendable {
            let rawValue: UInt8

            /// The pattern is read from right to left.
            static let backward = Flags(rawValue: 1)
            /// Any white space may stand before the atom.
            static let isLoose = Flags(rawValue: 2)
            /// The look must find nothing.
            static let isNegated = Flags(rawValue: 4)
            /// Words of the class have values.
            static let hasValues = Flags(rawValue: 8)
        }

        var operation: Operation
        /// For atoms, ``AtomPattern/Casing``; 0 for any.
        var casing: UInt8 = 0
        var flags: Flags = []
        var a: Int32 = 0
        var b: Int32 = 0
        var c: Int32 = 0
    }

    /// One way to meet a rule.
    struct Form: Sendable, Equatable {
        var root: Int32
        var production: UInt8
        var constants: [Constant]
    }

    /// A number that a rule gives its production.
    struct Constant: Sendable, Equatable {
        var name: UInt8
        var number: Int32
    }

    struct Rule: Sendable, Equatable {
        var identifier: String
        /// The label of what it finds; `nil` for rules that only others use.
        var label: Label?
        var priority: Int32
        /// Indices in ``CompiledRules/forms``.
        var firstForm: Int32
        var formCount: Int32
    }

    /// Which rules of a set may start with which atoms, as the compiled form of the package's rules lists it; a ``Matcher``
    /// asks an ``OpeningTable``.
    struct StartLists: Sendable {
        /// For each kind of first atom (see ``CompiledRules/key(of:)``), the end of its rules in ``rules``.
        let ends: StaticTable<UInt16>
        /// Indices of rules, those of higher priority first.
        let rules: StaticTable<UInt16>
    }

    // What rules are compiled from is copied only for rules of one's own, which build upon it.
    var nodes: [Node] { nodeTable.values }
    var children: [Int32] { childTable.values }
    private let nodeTable: StaticTable<Node>
    private let childTable: StaticTable<Int32>
    let spellings: [[UInt8]]
    let forms: [Form]
    let rules: [Rule]
    /// What the sets are called, those that code asks for first, in the order of ``RuleSetName``.
    let setNames: [String]
    /// For each set, its rules and what their forms may open with.
    let openings: [OpeningTable]
    /// For each set of the package; none where rules of one's own were added.
    let startLists: [StartLists]
    /// What a ``Matcher`` runs.
    let program: Program
    /// How many patterns have a name.
    let namedCount: Int
    /// What the rules are called.
    let names: RuleCatalog
    /// The rules of days that code tells from others: `12/3`, and with their noun `ngày 12/3`.
    let dayInDigits: Mention.Rule?
    let dayWithNoun: Mention.Rule?
    /// What times and figures, which are looked for at every atom, start with.
    let figureStarts: StartingAtoms.Gate

    init(
        nodes: StaticTable<Node>, children: StaticTable<Int32>, spellings: [[UInt8]], forms: [Form], rules: [Rule],
        setNames: [String], program: Program, openings: [OpeningTable], startLists: [StartLists]
    ) {
        nodeTable = nodes
        childTable = children
        self.spellings = spellings
        self.forms = forms
        self.rules = rules
        self.setNames = setNames
        self.program = program
        self.openings = openings
        self.startLists = startLists
        namedCount = (0..<nodes.count).reduce(0) { count, index in
            nodes[index].operation == .named ? max(count, Int(nodes[index].b) + 1) : count
        }
        names = RuleCatalog(rules.map { RuleIdentifier($0.identifier) }, labels: rules.map(\.label))
        func number(_ identifier: String) -> Mention.Rule? {
            rules.firstIndex { $0.identifier == identifier }.map { Mention.Rule(compiled: $0) }
        }
        dayInDigits = number("date.digits")
        dayWithNoun = number("date.day")
        let everywhere = [RuleSetName.time, .figure].map { Int($0.rawValue) }
        figureStarts = StartingAtoms.Gate(everywhere.filter(openings.indices.contains).map { openings[$0] })
    }

    /// No rules.
    static let none = CompiledRules(
        nodes: StaticTable([]), children: StaticTable([]), spellings: [], forms: [], rules: [], setNames: [],
        program: Program(steps: StaticTable([]), words: [], filters: AtomFilterTable([]), starts: []), openings: [],
        startLists: [])

    /// Rules that use rules that use rules: deeper than any text needs.
    static var maximumDepth: Int { 24 }

    /// Kinds of first atoms before those of the words: other letters, digits by their number, marks.
    static let wordKeyStart = 7
    static let otherLettersKey = 0
    static let markKey = 6
    /// More digits than these are one kind.
    static let maximumDigitKey = 5

    /// The kind of an atom as the first of a match.
    @inline(__always)
    static func key(of code: AtomCode) -> Int {
        if code.isLetters { return key(ofWord: code.word) }
        return code.isDigits ? code.kind.digitCount : markKey
    }

    /// The kind of letters that are the word with a number, or none for 0.
    @inline(__always)
    static func key(ofWord number: Vocabulary.WordNumber) -> Int {
        number == 0 ? otherLettersKey : wordKeyStart + Int(number) - 1
    }

    /// The filter of the atoms of a kind.
    static func filter(ofKey key: Int) -> AtomFilter {
        switch key {
        case otherLettersKey: .word(0)
        case 1...maximumDigitKey: .digits(key...key)
        case markKey: .marks
        default: .word(Vocabulary.WordNumber(truncatingIfNeeded: key - wordKeyStart + 1))
        }
    }

    /// The set with a name; `nil` where there are no rules at all.
    func set(_ name: RuleSetName) -> Int? { Int(name.rawValue) < setNames.count ? Int(name.rawValue) : nil }
}
