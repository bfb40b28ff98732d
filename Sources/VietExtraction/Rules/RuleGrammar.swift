/// A set of rules as a reading at a position.
struct RuleGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches
    let rules: CompiledRules
    private let set: Int?

    /// - Parameter name: the set; a grammar of a set that the rules do not have reads nothing.
    init(_ name: RuleSetName, document: Document, matches: LexiconMatches, rules: CompiledRules) {
        self.document = document
        self.matches = matches
        self.rules = rules
        set = rules.set(name)
    }

    /// What starts at an atom.
    func reading(at position: Int) -> RuleReading? {
        guard let set else { return nil }
        var matcher = Matcher(
            document: document, matches: matches, rules: rules, context: DocumentContext(document: document))
        return matcher.reading(of: set, at: position)
    }

    /// The first reading within a range of atoms that fits a condition.
    func first(in range: Range<Int>, where fits: (RuleReading) -> Bool) -> (start: Int, reading: RuleReading)? {
        guard let set else { return nil }
        var matcher = Matcher(
            document: document, matches: matches, rules: rules, context: DocumentContext(document: document))
        for position in range {
            if let reading = matcher.reading(of: set, at: position), fits(reading) { return (position, reading) }
        }
        return nil
    }

    /// The readings within a range of atoms from left to right; they do not overlap.
    func readings(in range: Range<Int>) -> [(range: Range<Int>, reading: RuleReading)] {
        guard let set else { return [] }
        var matcher = Matcher(
            document: document, matches: matches, rules: rules, context: DocumentContext(document: document))
        var readings: [(range: Range<Int>, reading: RuleReading)] = []
        var position = range.lowerBound
        while position < range.upperBound {
            guard let reading = matcher.reading(of: set, at: position), reading.end <= range.upperBound else {
                position += 1
                continue
            }
            readings.append((position..<reading.end, reading))
            position = reading.end
        }
        return readings
    }
}
