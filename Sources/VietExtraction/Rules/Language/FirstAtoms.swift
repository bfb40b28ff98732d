import VietNormalization

/// Which atoms a pattern may start with.
struct FirstAtoms {
    /// A set of kinds of first atoms (see ``CompiledRules/key(of:)``).
    struct Kinds {
        var keys: Set<Int> = []
        /// Letters of any word.
        var anyLetters = false
        /// Whether the pattern may match nothing.
        var isNullable = false
        /// Sets of rules that it may start with, with the place where it names them.
        var sets: [String: RulePlace] = [:]

        /// What the rules of a compiled set start with.
        init(of set: CompiledRules.Dispatch) {
            var start: UInt16 = 0
            for (key, end) in set.ends.enumerated() {
                if end > start { keys.insert(key) }
                start = end
            }
            anyLetters = keys.contains(CompiledRules.otherLettersKey)
        }

        init(
            keys: Set<Int> = [], anyLetters: Bool = false, isNullable: Bool = false,
            sets: [String: RulePlace] = [:]
        ) {
            self.keys = keys
            self.anyLetters = anyLetters
            self.isNullable = isNullable
            self.sets = sets
        }

        mutating func formUnion(_ other: Kinds) {
            keys.formUnion(other.keys)
            anyLetters = anyLetters || other.anyLetters
            sets.merge(other.sets) { first, _ in first }
        }
    }

    let patterns: [String: (pattern: Pattern, file: String)]
    let vocabulary: Vocabulary

    /// The kinds of atoms that a pattern may start with.
    func kinds(of pattern: Pattern) -> Kinds {
        switch pattern.kind {
        case .atom(let atom): return kinds(of: atom.content)
        case .sequence(let items):
            var kinds = Kinds(isNullable: true)
            for item in items where kinds.isNullable {
                let next = self.kinds(of: item)
                kinds.formUnion(next)
                kinds.isNullable = next.isNullable
            }
            return kinds
        case .choice(let items):
            var kinds = Kinds()
            for item in items {
                let next = self.kinds(of: item)
                kinds.formUnion(next)
                kinds.isNullable = kinds.isNullable || next.isNullable
            }
            return kinds
        case .repeated(let inner, let bounds):
            var kinds = self.kinds(of: inner)
            if bounds.lowerBound == 0 { kinds.isNullable = true }
            return kinds
        case .captured(_, let inner): return kinds(of: inner)
        case .named(let name): return patterns[name].map { kinds(of: $0.pattern) } ?? Kinds()
        case .looking, .condition, .gap, .edge: return Kinds(isNullable: true)
        case .phrase: return Kinds(keys: [CompiledRules.markKey], anyLetters: true)
        case .reading(let set): return Kinds(sets: [set: pattern.place])
        case .grammar(let name):
            return GrammarName(rawValue: name)?.first.map(kinds)
                ?? Kinds(keys: Self.digitKeys, anyLetters: true)
        }
    }

    private static let digitKeys = Set(1...CompiledRules.maximumDigitKey)

    private func kinds(of content: AtomPattern.Content) -> Kinds {
        switch content {
        case .word(let word), .spelling(let word):
            return Kinds(keys: [key(of: SyllableKey(word).rawValue)])
        case .wordClass(let name):
            let number = vocabulary.classNames.firstIndex(of: name) ?? -1
            let keys = vocabulary.members.lazy.filter { Int($0.wordClass) == number }.map {
                CompiledRules.wordKeyStart + Int($0.word) - 1
            }
            return Kinds(keys: Set(keys))
        case .digits(let count, _):
            return Kinds(
                keys: Set(count.lazy.filter { $0 <= 20 }.map { min($0, CompiledRules.maximumDigitKey) }))
        case .mark, .dash, .punctuation: return Kinds(keys: [CompiledRules.markKey])
        case .letters, .roman: return Kinds(anyLetters: true)
        case .any: return Kinds(keys: Self.digitKeys.union([CompiledRules.markKey]), anyLetters: true)
        }
    }

    private func key(of key: UInt64) -> Int {
        let number = vocabulary.number(of: key)
        return number == 0 ? CompiledRules.otherLettersKey : CompiledRules.wordKeyStart + Int(number) - 1
    }
}
