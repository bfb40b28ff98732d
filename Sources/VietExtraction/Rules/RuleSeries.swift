import VietTokenization

/// A set of rules as readings at many positions, one after the other.
struct RuleSeries<Context: RuleContext> {
    /// Missing where the rules have no such set.
    private var matcher: Matcher<Context>?
    // What most positions are asked for, without a look into the matcher.
    private let openings: OpeningTable?
    private let document: Document
    private let matches: LexiconMatches

    /// - Parameter openings: what the rules of the set open with.
    init(_ matcher: Matcher<Context>?, openings: OpeningTable?, document: Document, matches: LexiconMatches) {
        self.matcher = matcher
        self.openings = openings
        self.document = document
        self.matches = matches
    }

    /// The first atom of a range at which a rule may start, or the end of the range: most atoms start none.
    func firstStart(in range: Range<Int>) -> Int {
        openings?.firstStart(in: range, of: document, matches) ?? range.upperBound
    }

    /// What starts at an atom.
    @inline(__always)
    mutating func reading(at position: Int) -> RuleReading? { matcher?.reading(at: position) }
}
