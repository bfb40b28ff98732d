/// A set of rules as a reading at a position.
struct RuleGrammar<Context: RuleContext>: Sendable {
    private let context: Context
    private let set: Int
    /// What the rules of the set open with; missing where the rules have no such set.
    private let openings: OpeningTable?

    /// - Parameters:
    ///   - name: the set; a grammar of a set that the rules do not have reads nothing.
    ///   - context: what the rules ask of code.
    init(_ name: RuleSetName, _ context: Context) {
        self.context = context
        let set = context.text.rules.set(name)
        self.set = set ?? 0
        openings = set.map { context.text.rules.openings[$0] }
    }

    /// What reads the rules, to be asked once the set is known to be there.
    ///
    /// - Parameter scans: whether many places are read one after the other.
    func matcher(scans: Bool) -> Matcher<Context> { Matcher(set, context, scans: scans) }

    /// What starts at an atom.
    @inline(__always)
    func reading(at position: Int) -> RuleReading? {
        guard mayStart(at: position) else { return nil }
        return opened(at: position)
    }

    /// Whether a rule may start with an atom, as far as that alone tells it.
    @inline(__always)
    func mayStart(at position: Int) -> Bool {
        let text = context.text
        guard position >= 0, position < text.document.atoms.count else { return false }
        return mayStart(text.document.code(position), text.matches.categories(at: position))
    }

    /// The same, told by the code of the atom and a bit for each category of phrases that starts there.
    @inline(__always)
    func mayStart(_ code: AtomCode, _ phrases: UInt64) -> Bool { openings?.mayStart(code, phrases) ?? false }

    /// A call of its own, for most atoms start nothing.
    @inline(never)
    private func opened(at position: Int) -> RuleReading? {
        guard let openings, mayOpen(openings, at: position) else { return nil }
        var matcher = matcher(scans: false)
        return matcher.reading(at: position)
    }

    /// Whether a form may open with an atom and the one after it.
    private func mayOpen(_ table: OpeningTable, at position: Int) -> Bool {
        let opening = table.opening(position, of: context.text.document.codes, context.text.matches)
        return (0..<table.rowCount).contains { table.forms(in: $0, opening) != 0 }
    }

    /// The same for reading many places one after the other: it remembers what patterns found.
    func series() -> RuleSeries<Context> { RuleSeries(self) }

    /// The first atom of a range at which a rule may start, or the end of the range: most atoms start none.
    func firstStart(in range: Range<Int>) -> Int {
        let text = context.text
        return openings?.firstStart(in: range, of: text.document.codes, text.matches.categories) ?? range.upperBound
    }

    /// The first reading within a range of atoms that fits a condition.
    func first(in range: Range<Int>, where fits: (RuleReading) -> Bool) -> (start: Int, reading: RuleReading)? {
        // Most ranges have no place where a rule may start.
        guard let start = range.first(where: { mayStart(at: $0) }) else { return nil }
        var matcher = matcher(scans: false)
        for position in start..<range.upperBound where mayStart(at: position) {
            if let reading = matcher.reading(at: position), fits(reading) { return (position, reading) }
        }
        return nil
    }
}
