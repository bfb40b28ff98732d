/// A set of rules as readings at many positions, one after the other.
struct RuleSeries<Context: RuleContext> {
    private let set: Int?
    private var matcher: Matcher<Context>

    init(_ set: Int?, _ matcher: Matcher<Context>) {
        self.set = set
        self.matcher = matcher
    }

    /// What starts at an atom.
    mutating func reading(at position: Int) -> RuleReading? {
        set.flatMap { matcher.reading(of: $0, at: position) }
    }
}
