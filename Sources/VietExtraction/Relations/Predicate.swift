import VietTokenization

/// Verbs that share a subject: `đến dự, chỉ đạo và phát biểu`.
struct Predicate: Sendable {
    let first: Lexicon.Match
    /// The verb phrases after the first, in order; most stand alone.
    var others: [Lexicon.Match] = []

    /// The atoms from the first verb to the last.
    var range: Range<Int> { first.range.lowerBound..<(others.last ?? first).range.upperBound }
}

/// Reads the verbs that follow one another.
struct PredicateGrammar: Sendable {
    let matches: LexiconMatches
    private let joints: RuleGrammar<DocumentContext>

    init(grammars: Grammars) {
        matches = grammars.matches
        joints = grammars.grammar(.relationJoint)
    }

    /// No more verbs follow one another.
    private static let maximumCount = 8

    /// The predicate whose first verb starts at an atom.
    func predicate(at position: Int) -> Predicate? {
        guard let first = matches.longest(.relationTrigger, at: position) else { return nil }
        var predicate = Predicate(first: first)
        guard !statesNothing(first) else { return predicate }
        while predicate.others.count + 1 < Self.maximumCount,
            let joint = joints.reading(at: predicate.range.upperBound),
            let next = matches.longest(.relationTrigger, at: joint.end), !statesNothing(next)
        {
            predicate.others.append(next)
        }
        return predicate
    }

    private func statesNothing(_ verb: Lexicon.Match) -> Bool {
        verb.payload(RelationStatement.self)?.trigger == RelationTrigger.none
    }
}
