import VietNormalization

/// Which atoms a pattern may start with.
struct FirstAtoms {
    /// A set of kinds of first atoms (see ``CompiledRules/key(of:word:)``).
    struct Kinds {
        var keys: Set<Int> = []
        /// Letters of any word.
        var anyLetters = false
        /// Categories of the lexicon, which start with letters of any word.
        var categories: UInt64 = 0
        /// Whether something else than a phrase of ``categories`` may come first.
        var isOpen = false
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
            isOpen = true
        }

        init(
            keys: Set<Int> = [], anyLetters: Bool = false, categories: UInt64 = 0, isOpen: Bool = false,
            isNullable: Bool = false, sets: [String: RulePlace] = [:]
        ) {
            self.keys = keys
            self.anyLetters = anyLetters
            self.categories = categories
            self.isOpen = isOpen
            self.isNullable = isNullable
            self.sets = sets
        }

        mutating func formUnion(_ other: Kinds) {
            keys.formUnion(other.keys)
            anyLetters = anyLetters || other.anyLetters
            categories |= other.categories
            isOpen = isOpen || other.isOpen
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
        case .phrase(let category, _):
            let bit = LexiconCategory.named(category).map { UInt64(1) << UInt64($0.rawValue) } ?? 0
            return Kinds(keys: [CompiledRules.markKey], anyLetters: true, categories: bit)
        case .reading(let set): return Kinds(isOpen: true, sets: [set: pattern.place])
        case .grammar(let name):
            return GrammarName(rawValue: name)?.first.map(kinds)
                ?? Kinds(keys: Self.digitKeys, anyLetters: true, isOpen: true)
        }
    }

    private static let digitKeys = Set(1...CompiledRules.maximumDigitKey)

    private func kinds(of content: AtomPattern.Content) -> Kinds {
        switch content {
        case .word(let word), .spelling(let word):
            return Kinds(keys: [key(of: SyllableKey(word).rawValue)], isOpen: true)
        case .wordClass(let name):
            let number = vocabulary.classNames.firstIndex(of: name) ?? -1
            let keys = vocabulary.members.lazy.filter { Int($0.wordClass) == number }.map {
                CompiledRules.wordKeyStart + Int($0.word) - 1
            }
            return Kinds(keys: Set(keys), isOpen: true)
        case .digits(let count, _):
            return Kinds(
                keys: Set(count.lazy.filter { $0 <= 20 }.map { min($0, CompiledRules.maximumDigitKey) }), isOpen: true)
        case .mark, .dash, .punctuation: return Kinds(keys: [CompiledRules.markKey], isOpen: true)
        case .letters, .roman: return Kinds(anyLetters: true, isOpen: true)
        case .any: return Kinds(keys: Self.digitKeys.union([CompiledRules.markKey]), anyLetters: true, isOpen: true)
        }
    }

    private func key(of key: UInt64) -> Int {
        let number = vocabulary.number(of: key)
        return number == 0 ? CompiledRules.otherLettersKey : CompiledRules.wordKeyStart + Int(number) - 1
    }
}
