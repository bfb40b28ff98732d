/// A set of rules as readings at many positions, one after the other.
struct RuleSeries<Context: RuleContext> {
    /// Missing where the rules have no such set.
    private var matcher: Matcher<Context>?

    init(_ matcher: Matcher<Context>?) { self.matcher = matcher }

    /// What starts at an atom.
    @inline(__always)
    mutating func reading(at position: Int) -> RuleReading? { matcher?.reading(at: position) }
}
