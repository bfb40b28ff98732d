import VietNormalization

/// Which atoms a pattern may start with.
struct FirstAtoms {
    /// A set of kinds of first atoms.
    struct Kinds {
        /// See ``CompiledRules/key(of:)``.
        var keys: Set<Int> = []
        /// The numbers of classes of words.
        var classes: Set<Int> = []
        /// Letters of any word.
        var anyLetters = false
        /// Whether the pattern may match nothing.
        var isNullable = false
        /// Sets of rules that it may start with, with the place where it names them.
        var sets: [String: RulePlace] = [:]

        /// Adds what another pattern may start with, which may stand instead of this one.
        mutating func formUnion(_ other: Kinds) {
            keys.formUnion(other.keys)
            classes.formUnion(other.classes)
            anyLetters = anyLetters || other.anyLetters
            isNullable = isNullable || other.isNullable
            sets.merge(other.sets) { first, _ in first }
        }
    }

    let vocabulary: Vocabulary
    private let patterns: [String: (pattern: Pattern, file: String)]
    private let classes: [String: Int]
    /// What named patterns start with, once it is asked for: many rules start with the same one.
    private var named: [String: Kinds] = [:]

    init(patterns: [String: (pattern: Pattern, file: String)], vocabulary: Vocabulary) {
        self.patterns = patterns
        self.vocabulary = vocabulary
        classes = Dictionary(uniqueKeysWithValues: zip(vocabulary.classNames, vocabulary.classNames.indices))
    }

    /// The kinds of atoms that a rule may start with.
    ///
    /// - Throws: where it can match nothing.
    mutating func kinds(of rule: RuleFile.Rule) throws(RuleSyntaxError) -> Kinds {
        var all = Kinds()
        for form in rule.forms {
            all.formUnion(kinds(of: form.pattern))
            guard !all.isNullable else {
                throw RuleSyntaxError(
                    place: form.pattern.place, problem: "the pattern can match nothing",
                    remedy: "leave one part of it without ? and *")
            }
        }
        return all
    }

    /// The kinds of atoms that a pattern may start with.
    private mutating func kinds(of pattern: Pattern) -> Kinds {
        switch pattern.kind {
        case .atom(let atom): return kinds(of: atom.content)
        case .sequence(let items):
            var kinds = Kinds(isNullable: true)
            for item in items where kinds.isNullable {
                kinds.isNullable = false
                kinds.formUnion(self.kinds(of: item))
            }
            return kinds
        case .choice(let items):
            var kinds = Kinds()
            for item in items { kinds.formUnion(self.kinds(of: item)) }
            return kinds
        case .repeated(let inner, let bounds):
            var kinds = self.kinds(of: inner)
            if bounds.lowerBound == 0 { kinds.isNullable = true }
            return kinds
        case .captured(_, let inner): return kinds(of: inner)
        case .named(let name): return kinds(ofPattern: name)
        case .looking, .condition, .gap, .edge: return Kinds(isNullable: true)
        case .phrase: return Kinds(keys: [CompiledRules.markKey], anyLetters: true)
        case .reading(let set): return Kinds(sets: [set: pattern.place])
        case .grammar(let name):
            return GrammarName(rawValue: name)?.first.map { kinds(of: $0) }
                ?? Kinds(keys: Self.digitKeys, anyLetters: true)
        }
    }

    private mutating func kinds(ofPattern name: String) -> Kinds {
        if let known = named[name] { return known }
        guard let (pattern, _) = patterns[name] else { return Kinds() }
        let own = kinds(of: pattern)
        named[name] = own
        return own
    }

    private static let digitKeys = Set(1...CompiledRules.maximumDigitKey)

    private func kinds(of content: AtomPattern.Content) -> Kinds {
        switch content {
        case .word(let word), .spelling(let word):
            return Kinds(keys: [CompiledRules.key(ofWord: vocabulary.number(of: SyllableKey(word).rawValue))])
        case .wordClass(let name): return Kinds(classes: classes[name].map { [$0] } ?? [])
        case .digits(let count, _):
            return Kinds(
                keys: Set(count.lazy.filter { $0 <= 20 }.map { min($0, CompiledRules.maximumDigitKey) }))
        case .mark, .dash, .punctuation: return Kinds(keys: [CompiledRules.markKey])
        case .letters, .roman: return Kinds(anyLetters: true)
        case .any: return Kinds(keys: Self.digitKeys.union([CompiledRules.markKey]), anyLetters: true)
        }
    }
}
