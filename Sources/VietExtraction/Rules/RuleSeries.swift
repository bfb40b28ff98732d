/// A set of rules as readings at many positions, one after the other.
struct RuleSeries<Context: RuleContext> {
    private let grammar: RuleGrammar<Context>
    /// Made for the first place where a rule may start: many texts have none.
    private var matcher: Matcher<Context>?

    init(_ grammar: RuleGrammar<Context>) { self.grammar = grammar }

    /// The first atom of a range at which a rule may start, or the end of the range: most atoms start none.
    func firstStart(in range: Range<Int>) -> Int { grammar.firstStart(in: range) }

    /// What starts at an atom.
    @inline(__always)
    mutating func reading(at position: Int) -> RuleReading? {
        grammar.mayStart(at: position) ? startedReading(at: position) : nil
    }

    private mutating func startedReading(at position: Int) -> RuleReading? {
        if matcher == nil { matcher = grammar.matcher(scans: true) }
        return matcher?.startedReading(at: position)
    }
}
