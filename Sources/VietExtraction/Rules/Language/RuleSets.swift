/// The rules of files in their groups, and the sets that consist of groups.
struct RuleSets {
    /// A rule with the name of its file.
    typealias FiledRule = (rule: RuleFile.Rule, file: String)

    /// Groups and sets, each once; the first ones of all are those that code asks for.
    private(set) var names: [String] = []
    /// In the order of their files.
    private(set) var rules: [FiledRule] = []
    let base: CompiledRules

    /// The rules of each group, and what each set consists of.
    private var groups: [String: [Int]] = [:]
    private var definitions: [String: [String]] = [:]

    /// The set of all rules with a label that are added to a base; it stands last.
    static let ownName = "*"

    /// - Throws: for a set that the base has already.
    init(_ files: [RuleFile], base: CompiledRules) throws(RuleTable.Failure) {
        self.base = base
        if base.setNames.isEmpty { names = RuleSetName.allCases.map(\.name) }
        let taken = Set(base.setNames)
        var known = Set(names)
        func declare(_ name: String, _ place: RulePlace, _ file: String) throws(RuleTable.Failure) -> [String] {
            guard !taken.contains(name) else {
                throw RuleSyntaxError(
                    place: place, problem: "“\(name)” is a set of the package’s rules", remedy: "use another name"
                ).failure(in: file)
            }
            return known.insert(name).inserted ? [name] : []
        }
        for file in files {
            for rule in file.rules {
                groups[rule.group, default: []].append(rules.count)
                rules.append((rule, file.name))
                names += try declare(rule.group, rule.place, file.name)
            }
            for set in file.sets {
                definitions[set.name] = set.groups
                names += try declare(set.name, set.place, file.name)
            }
        }
    }

    /// The rules of a set, those of higher priority first, else in the order of their files; sets may consist of sets.
    func members(of name: String) -> [Int] {
        var reached: Set = [name]
        var waiting = [name]
        var members: Set<Int> = []
        while let set = waiting.popLast() {
            guard let parts = definitions[set] else {
                members.formUnion(groups[set] ?? [])
                continue
            }
            for part in parts {
                if reached.insert(part).inserted { waiting.append(part) }
                // A set may have the name of one of its groups.
                if part == set { members.formUnion(groups[set] ?? []) }
            }
        }
        return ordered(members)
    }

    /// The rules with a label.
    var labelled: [Int] { ordered(rules.indices.filter { rules[$0].rule.label != nil }) }

    private func ordered(_ members: some Sequence<Int>) -> [Int] {
        members.sorted { (-rules[$0].rule.priority, $0) < (-rules[$1].rule.priority, $1) }
    }
}

/// A set of rules, with what tells where one of them may start.
struct RuleSet {
    let name: String
    /// Those of higher priority first.
    let rules: [Int]
    /// For each kind of first atom (see ``CompiledRules/key(of:)``), whether one of them may start with it.
    let starts: [Bool]
}

extension CompiledRules {
    /// The sets, to be laid out anew with others.
    var sets: [RuleSet] {
        zip(setNames, openings).map { name, table in
            var rules: [Int] = []
            // The forms of a rule stand side by side.
            for form in table.forms where rules.last != Int(form.rule) { rules.append(Int(form.rule)) }
            return RuleSet(name: name, rules: rules, starts: table.starts)
        }
    }
}
