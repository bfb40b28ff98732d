import VietNormalization

/// Which two atoms a match may open with: most rules that a number starts are ruled out by what stands behind it.
struct OpeningAtoms {
    /// What a pattern says about the first two atoms that it takes.
    private struct Opening {
        var first = AtomGate.nothing
        var second = AtomGate.nothing
        /// Whether it may take no atom, and whether just one.
        var isNullable = false
        var isSingle = false

        /// What may start anywhere and go on with anything.
        static let anything = Opening(first: .everything, second: .everything, isSingle: true)

        mutating func formUnion(_ other: Opening) {
            first.formUnion(other.first)
            second.formUnion(other.second)
            isNullable = isNullable || other.isNullable
            isSingle = isSingle || other.isSingle
        }

        /// The opening of this pattern with another one behind it.
        func followed(by next: Opening) -> Opening {
            var whole = self
            if isNullable { whole.first.formUnion(next.first) }
            if isNullable { whole.second.formUnion(next.second) }
            if isSingle { whole.second.formUnion(next.first) }
            whole.isNullable = isNullable && next.isNullable
            whole.isSingle = isSingle && next.isNullable || isNullable && next.isSingle
            return whole
        }

        /// The opening of this pattern where another one has to stand as well.
        func restricted(to ahead: Opening) -> Opening {
            guard !ahead.isNullable else { return self }
            // What follows a pattern that takes nothing stands where it looks.
            if isNullable { return Opening(first: ahead.first, second: .everything, isSingle: true) }
            var both = self
            both.first = first.intersection(ahead.first)
            guard !ahead.isSingle else { return both }
            both.second = isSingle ? ahead.second : second.intersection(ahead.second)
            both.isSingle = false
            return both
        }
    }

    let patterns: [String: (pattern: Pattern, file: String)]
    let vocabulary: Vocabulary

    /// Gates for the first atom of a match and for the one behind it; they let everything pass where there may be none.
    func gates(of pattern: Pattern) -> (first: AtomGate, second: AtomGate) { gates(of: opening(of: pattern)) }

    private func gates(of opening: Opening) -> (first: AtomGate, second: AtomGate) {
        guard !opening.isNullable else { return (.everything, .everything) }
        return (opening.first, opening.isSingle ? .everything : opening.second)
    }

    /// The opening of a row of patterns; what those inside look ahead for has to stand there.
    private func opening(of items: [Pattern]) -> Opening {
        guard !items.allSatisfy({ $0.isTest(patterns) }) else { return Opening(isNullable: true) }
        return items.reversed().reduce(Opening(isNullable: true)) { rest, item in
            guard let ahead = lookahead(of: item) else { return opening(of: item).followed(by: rest) }
            return rest.restricted(to: opening(of: ahead))
        }
    }

    /// What a test looks ahead for, where it has to find it.
    private func lookahead(of test: Pattern) -> Pattern? {
        switch test.kind {
        case .looking(.ahead, let inner, isNegated: false): inner
        case .named(let name): patterns[name].flatMap { lookahead(of: $0.pattern) }
        default: nil
        }
    }

    private func opening(of pattern: Pattern) -> Opening {
        switch pattern.kind {
        case .atom(let atom): return Opening(first: AtomGate(atoms: filter(of: atom.content)), isSingle: true)
        case .sequence(let items):
            return opening(of: items)
        case .choice(let items):
            return items.reduce(into: Opening()) { $0.formUnion(opening(of: $1)) }
        case .repeated(let inner, let bounds):
            let once = opening(of: inner)
            var all = once
            if bounds.upperBound > 1 { all.formUnion(once.followed(by: once)) }
            if bounds.lowerBound == 0 { all.isNullable = true }
            return all
        case .captured(_, let inner): return opening(of: inner)
        case .named(let name): return patterns[name].map { opening(of: $0.pattern) } ?? .anything
        case .looking, .condition, .gap, .edge: return Opening(isNullable: true)
        case .grammar(let name): return GrammarName(rawValue: name).map(opening) ?? .anything
        case .phrase(let category, _):
            guard let number = LexiconCategory.named(category)?.rawValue else { return .anything }
            let first = AtomGate(atoms: .nothing, categories: 1 << UInt64(number))
            return Opening(first: first, second: .everything, isSingle: true)
        case .reading: return .anything
        }
    }

    /// Numbers go on with the marks between their digits, with thousands behind a space and with the words that multiply
    /// them; those in words with more of them.
    private func opening(of grammar: GrammarName) -> Opening {
        switch grammar.first {
        case .digits?:
            var second = AtomFilter.digits(3...3)
            for mark in grammar.marks { second.formUnion(.mark(UInt64(mark.value))) }
            let word: WordClass = grammar == .sharingAmount ? .rangeWord : .multiplier
            second.formUnion(filter(ofClass: word.name))
            return Opening(
                first: AtomGate(atoms: .digits), second: AtomGate(atoms: second), isSingle: grammar.mayBeOneAtom)
        case .wordClass(let name)?:
            var second = NumberWords.keys.reduce(into: AtomFilter.nothing) {
                $0.formUnion(.word(vocabulary.number(of: $1.rawValue)))
            }
            if grammar == .decimalWords { second.formUnion(filter(ofClass: WordClass.decimalComma.name)) }
            return Opening(
                first: AtomGate(atoms: filter(ofClass: name)), second: AtomGate(atoms: second),
                isSingle: grammar.mayBeOneAtom)
        default: return .anything
        }
    }

    private func filter(of content: AtomPattern.Content) -> AtomFilter {
        switch content {
        case .word(let word), .spelling(let word): .word(vocabulary.number(of: SyllableKey(word).rawValue))
        case .wordClass(let name): filter(ofClass: name)
        case .digits(let count, _): .digits(count)
        case .mark(let scalar): .mark(UInt64(scalar.value))
        case .dash: .dashes
        case .punctuation: .marks
        case .letters, .roman: .letters
        case .any: .everything
        }
    }

    private func filter(ofClass name: String) -> AtomFilter {
        let number = vocabulary.classNames.firstIndex(of: name) ?? -1
        return vocabulary.members.reduce(into: AtomFilter.nothing) { filter, member in
            if Int(member.wordClass) == number { filter.formUnion(.word(member.word)) }
        }
    }
}
