/// A set of rules as a reading at a position.
///
/// A class for the reason that ``Document`` is one: many grammars hold several.
final class RuleGrammar<Context: RuleContext>: Sendable {
    let document: Document
    let matches: LexiconMatches
    let rules: CompiledRules
    let context: Context
    private let set: Int?
    private let openings: OpeningTable?

    /// - Parameters:
    ///   - name: the set; a grammar of a set that the rules do not have reads nothing.
    ///   - context: what the rules ask of code.
    init(
        _ name: RuleSetName, document: Document, matches: LexiconMatches, rules: CompiledRules, context: Context
    ) {
        self.document = document
        self.matches = matches
        self.rules = rules
        self.context = context
        set = rules.set(name)
        openings = set.map { rules.openings[$0] }
    }

    private func matcher(_ set: Int, scans: Bool) -> Matcher<Context> {
        Matcher(set, document: document, matches: matches, rules: rules, context: context, scans: scans)
    }

    /// What starts at an atom.
    @inline(__always)
    func reading(at position: Int) -> RuleReading? {
        guard mayStart(at: position) else { return nil }
        return opened(at: position)
    }

    /// Whether a rule may start with an atom, as far as that alone tells it.
    @inline(__always)
    func mayStart(at position: Int) -> Bool {
        guard let openings, position >= 0, position < document.atoms.count else { return false }
        return openings.mayStart(document.code(position), matches.categories(at: position))
    }

    /// A call of its own, for most atoms start nothing.
    @inline(never)
    private func opened(at position: Int) -> RuleReading? {
        guard let set, let openings, mayOpen(openings, at: position) else { return nil }
        return reading(of: set, at: position)
    }

    /// Whether a form may open with an atom and the one behind it.
    private func mayOpen(_ table: OpeningTable, at position: Int) -> Bool {
        let opening = table.opening(position, of: document.codes, matches)
        return (0..<table.rowCount).contains { table.forms(in: $0, opening) != 0 }
    }

    private func reading(of set: Int, at position: Int) -> RuleReading? {
        var matcher = matcher(set, scans: false)
        return matcher.reading(at: position)
    }

    /// The same for reading many places one after the other: it remembers what patterns found.
    func series() -> RuleSeries<Context> {
        RuleSeries(
            set.map { matcher($0, scans: true) }, openings: openings, document: document, matches: matches)
    }

    /// The first reading within a range of atoms that fits a condition.
    func first(in range: Range<Int>, where fits: (RuleReading) -> Bool) -> (start: Int, reading: RuleReading)? {
        guard let set else { return nil }
        // Most ranges have no place where a rule may start.
        guard let start = range.first(where: { mayStart(at: $0) }) else { return nil }
        var matcher = matcher(set, scans: false)
        for position in start..<range.upperBound where mayStart(at: position) {
            if let reading = matcher.reading(at: position), fits(reading) { return (position, reading) }
        }
        return nil
    }
}

extension RuleGrammar<DocumentContext> {
    /// A set of rules that ask of nothing but the text.
    convenience init(_ name: RuleSetName, document: Document, matches: LexiconMatches, rules: CompiledRules) {
        self.init(
            name, document: document, matches: matches, rules: rules,
            context: DocumentContext(document: document, matches: matches))
    }
}
