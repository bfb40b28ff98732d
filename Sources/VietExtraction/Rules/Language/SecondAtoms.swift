import VietNormalization

/// Which atoms may come second in a match: most rules that a number starts are ruled out by what stands behind it.
struct SecondAtoms {
    /// What a pattern says about the first two atoms that it takes.
    private struct Opening {
        var first = AtomFilter.nothing
        var second = AtomFilter.nothing
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
    }

    let patterns: [String: (pattern: Pattern, file: String)]
    let vocabulary: Vocabulary

    /// A filter for the atom behind the first one of a match; it lets everything pass where a match may end there.
    func filter(of pattern: Pattern) -> AtomFilter {
        let opening = opening(of: pattern)
        return opening.isSingle || opening.isNullable ? .everything : opening.second
    }

    private func opening(of pattern: Pattern) -> Opening {
        switch pattern.kind {
        case .atom(let atom): return Opening(first: filter(of: atom.content), isSingle: true)
        case .sequence(let items):
            return items.reduce(Opening(isNullable: true)) { $0.followed(by: opening(of: $1)) }
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
        case .phrase, .reading, .grammar: return .anything
        }
    }

    private func filter(of content: AtomPattern.Content) -> AtomFilter {
        switch content {
        case .word(let word), .spelling(let word): .word(vocabulary.number(of: SyllableKey(word).rawValue))
        case .wordClass(let name): filter(ofClass: name)
        case .digits: .digits
        case .mark(let scalar): .mark(UInt64(scalar.value))
        case .dash, .punctuation: .marks
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
