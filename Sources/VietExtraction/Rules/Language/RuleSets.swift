import VietTokenization

/// The groups of rules and the sets of groups, and which of their rules may start where.
struct RuleSets {
    /// Groups and sets, each once; the first ones of all are those that code asks for.
    private(set) var names: [String] = []
    private var groups: [String: [String]] = [:]
    private var rules: [(rule: RuleFile.Rule, file: String)] = []

    private let base: CompiledRules

    /// - Throws: for a set that the base has already.
    init(_ files: [RuleFile], base: CompiledRules) throws(RuleTable.Failure) {
        self.base = base
        if base.sets.isEmpty { names = RuleSetName.allCases.map(\.name) }
        for file in files {
            rules += file.rules.map { ($0, file.name) }
            for rule in file.rules { try declare(rule.group, rule.place, file.name) }
            for set in file.sets {
                groups[set.name] = set.groups
                try declare(set.name, set.place, file.name)
            }
        }
    }

    private mutating func declare(_ name: String, _ place: RulePlace, _ file: String) throws(RuleTable.Failure) {
        guard !base.sets.contains(where: { $0.name == name }) else {
            throw RuleSyntaxError(
                place: place, problem: "“\(name)” is a set of the package’s rules", remedy: "use another name"
            ).failure(in: file)
        }
        if !names.contains(name) { names.append(name) }
    }

    /// The rules of a set in the order of their files; sets may consist of sets.
    private func members(of name: String, depth: Int = 0) -> [Int] {
        if let groups = groups[name], depth < 8 {
            return Set(groups.flatMap { members(of: $0, depth: depth + 1) }).sorted()
        }
        return rules.indices.filter { rules[$0].rule.group == name }
    }

    /// What the matcher looks up at an atom, for every set.
    ///
    /// - Throws: where a rule can match nothing, or starts with a set that starts with the rule again.
    mutating func dispatch(_ first: FirstAtoms, wordCount: Int) throws(RuleTable.Failure) -> [CompiledRules.Dispatch] {
        var kinds: [FirstAtoms.Kinds] = []
        for (rule, file) in rules {
            var all = FirstAtoms.Kinds()
            for form in rule.forms {
                let next = first.kinds(of: form.pattern)
                guard !next.isNullable else {
                    throw RuleSyntaxError(
                        place: form.pattern.place, problem: "the pattern can match nothing",
                        remedy: "leave one part of it without ? and *"
                    ).failure(in: file)
                }
                all.formUnion(next)
            }
            kinds.append(all)
        }
        try resolve(&kinds)
        let names = names
        let labelled = rules.indices.filter { rules[$0].rule.label != nil }
        let own = base.sets.isEmpty ? [] : [dispatch(Self.ownName, ordered(labelled), kinds, wordCount)]
        return names.map { dispatch($0, ordered(members(of: $0)), kinds, wordCount) } + own
    }

    /// The set of all rules with a label that are added to a base; it stands last.
    static let ownName = "*"

    private func ordered(_ members: [Int]) -> [Int] {
        members.sorted { (-rules[$0].rule.priority, $0) < (-rules[$1].rule.priority, $1) }
    }

    private func dispatch(
        _ name: String, _ ordered: [Int], _ kinds: [FirstAtoms.Kinds], _ wordCount: Int
    ) -> CompiledRules.Dispatch {
        var ends: [UInt16] = []
        var starting: [UInt16] = []
        for key in 0..<CompiledRules.wordKeyStart + wordCount {
            let isLetters = key == CompiledRules.otherLettersKey || key >= CompiledRules.wordKeyStart
            for rule in ordered where kinds[rule].keys.contains(key) || isLetters && kinds[rule].anyLetters {
                starting.append(UInt16(base.rules.count + rule))
            }
            ends.append(UInt16(starting.count))
        }
        return .init(name: name, ends: StaticTable(ends), rules: StaticTable(starting))
    }

    /// Adds what the sets start with that rules start with.
    private func resolve(_ kinds: inout [FirstAtoms.Kinds]) throws(RuleTable.Failure) {
        var done = Set<Int>()
        for rule in rules.indices { try resolve(rule, &kinds, &done, []) }
    }

    private func resolve(
        _ rule: Int, _ kinds: inout [FirstAtoms.Kinds], _ done: inout Set<Int>, _ path: [Int]
    ) throws(RuleTable.Failure) {
        guard !done.contains(rule) else { return }
        for (set, place) in kinds[rule].sets {
            if let known = base.sets.first(where: { $0.name == set }) {
                kinds[rule].formUnion(FirstAtoms.Kinds(of: known))
                continue
            }
            for member in members(of: set) {
                guard member != rule, !path.contains(member) else {
                    throw RuleSyntaxError(
                        place: place,
                        problem: "rule \(rules[member].rule.identifier) starts with @\(set), which holds it",
                        remedy: "start it with a word, or take it out of the set"
                    ).failure(in: rules[rule].file)
                }
                try resolve(member, &kinds, &done, path + [rule])
                var inner = kinds[member]
                inner.sets = [:]
                kinds[rule].formUnion(inner)
            }
        }
        done.insert(rule)
    }
}
