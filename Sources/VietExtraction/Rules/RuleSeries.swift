/// A set of rules as readings at many positions, one after the other.
struct RuleSeries<Context: RuleContext> {
    /// Missing where the rules have no such set.
    private var matcher: Matcher<Context>?
    // What most positions are asked for: a matcher that may be missing is copied to be asked.
    private let openings: OpeningTable?
    private let text: DocumentContext

    /// - Parameter openings: what the rules of the set open with.
    init(_ matcher: Matcher<Context>?, openings: OpeningTable?, of text: DocumentContext) {
        self.matcher = matcher
        self.openings = openings
        self.text = text
    }

    /// The first atom of a range at which a rule may start, or the end of the range: most atoms start none.
    func firstStart(in range: Range<Int>) -> Int {
        openings?.firstStart(in: range, of: text.document.codes, text.matches.categories) ?? range.upperBound
    }

    /// What starts at an atom.
    @inline(__always)
    mutating func reading(at position: Int) -> RuleReading? { matcher?.reading(at: position) }
}
