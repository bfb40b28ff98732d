import VietTokenization

/// Verbs that share a subject: `đến dự, chỉ đạo và phát biểu`.
struct Predicate: Sendable {
    /// The verb phrases in order.
    var verbs: [Lexicon.Match]

    /// The atoms from the first verb to the last.
    var range: Range<Int> { verbs[0].range.lowerBound..<verbs[verbs.count - 1].range.upperBound }
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
        var predicate = Predicate(verbs: [first])
        while predicate.verbs.count < Self.maximumCount, let joint = joints.reading(at: predicate.range.upperBound),
            let next = matches.longest(.relationTrigger, at: joint.end), !statesNothing(next)
        {
            predicate.verbs.append(next)
        }
        return statesNothing(first) ? Predicate(verbs: [first]) : predicate
    }

    private func statesNothing(_ verb: Lexicon.Match) -> Bool {
        verb.payload(RelationStatement.self)?.trigger == RelationTrigger.none
    }
}
