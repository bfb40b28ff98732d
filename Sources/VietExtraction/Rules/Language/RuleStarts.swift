import VietTokenization

/// Which atoms the rules of sets may start with.
struct RuleStarts {
    private let sets: RuleSets
    /// For each rule, what its patterns start with.
    private var kinds: [FirstAtoms.Kinds] = []
    /// For each class, the keys of its words.
    private var classes: [[Int]]
    private let keyCount: Int
    /// What the rules of sets start with: of those that were asked for, and of the base.
    private var known: [String: Starts]

    /// What rules start with.
    private struct Starts {
        /// See ``RuleSet/starts``.
        var keys: [Bool]
        /// So many sets start with one another.
        var depth = 0
    }

    /// - Throws: for a rule that can match nothing.
    init(_ sets: RuleSets, _ first: FirstAtoms) throws(RuleTable.Failure) {
        self.sets = sets
        keyCount = CompiledRules.wordKeyStart + first.vocabulary.keys.count
        classes = Array(repeating: [], count: first.vocabulary.classNames.count)
        for member in first.vocabulary.members {
            classes[Int(member.wordClass)].append(CompiledRules.key(ofWord: member.word))
        }
        known = Dictionary(
            uniqueKeysWithValues: zip(sets.base.setNames, sets.base.openings.map { Starts(keys: $0.starts, depth: 1) }))
        var first = first
        for (rule, file) in sets.rules {
            do throws(RuleSyntaxError) { kinds.append(try first.kinds(of: rule)) } catch {
                throw error.failure(in: file)
            }
        }
    }

    /// The sets by their names, and where they are added to a base the one of all that have a label.
    ///
    /// - Throws: where a rule starts with a set that starts with the rule again.
    mutating func compiled() throws(RuleTable.Failure) -> [RuleSet] {
        var compiled: [RuleSet] = []
        for name in sets.names {
            let starts = try starts(of: name, within: [])
            compiled.append(set(name, sets.members(of: name), starts))
        }
        guard !sets.base.setNames.isEmpty else { return compiled }
        let starts = try starts(of: sets.labelled, within: [])
        return compiled + [set(RuleSets.ownName, sets.labelled, starts)]
    }

    /// The rules of the base have the first numbers.
    private func set(_ name: String, _ rules: [Int], _ starts: Starts) -> RuleSet {
        RuleSet(name: name, rules: rules.map { sets.base.rules.count + $0 }, starts: starts.keys)
    }

    /// For each kind of first atom, the rules of a set of the package that may start with it.
    mutating func lists(of set: RuleSet) throws(RuleTable.Failure) -> CompiledRules.StartLists {
        var starts: [[Bool]] = []
        for rule in set.rules { starts.append(try self.starts(of: [rule], within: []).keys) }
        var ends: [UInt16] = []
        var rules: [UInt16] = []
        for key in 0..<keyCount {
            for (rule, starts) in zip(set.rules, starts) where starts[key] {
                rules.append(UInt16(truncatingIfNeeded: rule))
            }
            ends.append(UInt16(truncatingIfNeeded: rules.count))
        }
        return .init(ends: StaticTable(ends), rules: StaticTable(rules))
    }

    private mutating func starts(of set: String, within path: [String]) throws(RuleTable.Failure) -> Starts {
        if let starts = known[set] { return starts }
        var starts = try starts(of: sets.members(of: set), within: path + [set])
        starts.depth += 1
        known[set] = starts
        return starts
    }

    /// - Parameter path: the sets that start with one another up to these rules.
    private mutating func starts(of rules: [Int], within path: [String]) throws(RuleTable.Failure) -> Starts {
        var all = FirstAtoms.Kinds()
        var starts = Starts(keys: Array(repeating: false, count: keyCount))
        for rule in rules {
            for (set, place) in kinds[rule].sets where all.sets[set] == nil {
                try check(rule, startsWith: set, place, within: path)
                let inner = try self.starts(of: set, within: path)
                for key in inner.keys.indices where inner.keys[key] { starts.keys[key] = true }
                starts.depth = max(starts.depth, inner.depth)
            }
            all.formUnion(kinds[rule])
        }
        for key in all.keys { starts.keys[key] = true }
        for wordClass in all.classes {
            for key in classes[wordClass] { starts.keys[key] = true }
        }
        // What starts with a word that no rule knows starts with any.
        guard all.anyLetters || starts.keys[CompiledRules.otherLettersKey] else { return starts }
        starts.keys[CompiledRules.otherLettersKey] = true
        for key in CompiledRules.wordKeyStart..<keyCount { starts.keys[key] = true }
        return starts
    }

    private func check(
        _ rule: Int, startsWith set: String, _ place: RulePlace, within path: [String]
    ) throws(RuleTable.Failure) {
        let (rule, file) = sets.rules[rule]
        guard !path.contains(set) else {
            throw RuleSyntaxError(
                place: place, problem: "rule \(rule.identifier) starts with @\(set), which holds it",
                remedy: "start it with a word, or take it out of the set"
            ).failure(in: file)
        }
        guard path.count + (known[set]?.depth ?? 1) <= CompiledRules.maximumDepth else {
            throw RuleSyntaxError(
                place: place, problem: "more than \(CompiledRules.maximumDepth) sets that start with one another",
                remedy: "start rule \(rule.identifier) with what those of @\(set) start with"
            ).failure(in: file)
        }
    }
}
