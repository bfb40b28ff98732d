/// A set of rules as readings at many positions, one after the other.
struct RuleSeries<Context: RuleContext> {
    private let rules: CompiledRules
    private let set: Int?
    private var matcher: Matcher<Context>

    init(_ rules: CompiledRules, _ set: Int?, _ matcher: Matcher<Context>) {
        self.rules = rules
        self.set = set
        self.matcher = matcher
    }

    /// What starts at an atom.
    mutating func reading(at position: Int) -> RuleReading? {
        guard let set, rules.mayStart(set, at: position, in: matcher.document, matcher.matches) else { return nil }
        return matcher.reading(of: set, at: position)
    }
}
