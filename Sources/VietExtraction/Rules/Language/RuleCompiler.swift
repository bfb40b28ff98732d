import VietNormalization
import VietTokenization

/// Turns files of rules into the form that a ``Matcher`` runs, names resolved to numbers.
struct RuleCompiler {
    var vocabulary: VocabularyBuilder
    private var nodes: [CompiledRules.Node]
    private var children: [Int32]
    var spellings: [[UInt8]]
    private var patterns: [String: (pattern: Pattern, file: String)] = [:]
    /// Named patterns that are laid out already, by name and direction.
    private var known: [String: (root: Int32, contents: PatternContents)] = [:]
    /// Those, and the ones that are being laid out.
    private var begun: Set<String> = []
    /// How deep the pattern stands that is being laid out.
    private var depth = 0
    /// What has been met within the form or the named pattern that is being laid out.
    private var contents = PatternContents()
    private var namedCount: Int32
    private(set) var setNames: [String: Int32] = [:]
    /// The file that is being compiled.
    private var file = ""

    /// Compiles files that may use each other's patterns, classes and sets, and the sets and classes of rules that are
    /// compiled already.
    ///
    /// - Parameters:
    ///   - base: the words and classes to start from.
    ///   - rules: the rules to add to, whose words are those of the base.
    /// - Throws: for the first name that nothing has, and for rules that would call themselves without end.
    static func compile(
        _ files: [RuleFile], base: Vocabulary, rules compiled: CompiledRules = .none
    ) throws(RuleTable.Failure) -> (rules: CompiledRules, vocabulary: Vocabulary) {
        var compiler = RuleCompiler(vocabulary: VocabularyBuilder(base), base: compiled)
        for file in files {
            compiler.file = file.name
            do throws(RuleSyntaxError) { try compiler.declare(file) } catch { throw error.failure(in: file.name) }
        }
        let sets = try RuleSets(files, base: compiled)
        for (index, name) in sets.names.enumerated() {
            compiler.setNames[name] = Int32(compiled.setNames.count + index)
        }
        var forms = compiled.forms
        var rules = compiled.rules
        for file in files {
            compiler.file = file.name
            do throws(RuleSyntaxError) {
                for rule in file.rules {
                    guard rules.count < Mention.Rule.maximumCount else {
                        throw .tooMany(Mention.Rule.maximumCount, "rules", rule.place)
                    }
                    rules.append(try compiler.layOut(rule, &forms))
                }
            } catch { throw error.failure(in: compiler.file) }
        }
        // Gates know what follows in a number by its words.
        for key in NumberWords.keys { compiler.vocabulary.number(of: key) }
        let finished = compiler.vocabulary.vocabulary
        var starts = try RuleStarts(sets, FirstAtoms(patterns: compiler.patterns, vocabulary: finished))
        let new = try starts.compiled()
        var lists: [CompiledRules.StartLists] = []
        if compiled.setNames.isEmpty {
            for set in new { lists.append(try starts.lists(of: set)) }
        }
        return (compiler.finished(forms, rules, compiled.sets + new, lists, finished), finished)
    }

    /// All that was laid out, with the program that runs it.
    private func finished(
        _ forms: [CompiledRules.Form], _ rules: [CompiledRules.Rule], _ sets: [RuleSet],
        _ lists: [CompiledRules.StartLists], _ vocabulary: Vocabulary
    ) -> CompiledRules {
        let source = NodeOpenings.RuleSource(
            nodes: nodes, children: children, spellings: spellings, forms: forms, rules: rules, sets: sets)
        let openings = NodeOpenings(source, vocabulary: vocabulary).nodes
        var builder = ProgramBuilder(nodes: nodes, children: children, openings: openings)
        let program = builder.program(of: forms.map(\.root))
        let surroundings = forms.map { openings[Int($0.root)] }
        return CompiledRules(
            nodes: StaticTable(nodes), children: StaticTable(children), spellings: spellings, forms: forms,
            rules: rules, setNames: sets.map(\.name), program: program,
            openings: sets.map { OpeningTable($0, rules, surroundings, programStarts: program.starts) },
            startLists: lists)
    }

    private init(vocabulary: VocabularyBuilder, base: CompiledRules) {
        self.vocabulary = vocabulary
        nodes = base.nodes
        children = base.children
        spellings = base.spellings
        namedCount = Int32(base.namedCount)
        for (index, name) in base.setNames.enumerated() { setNames[name] = Int32(index) }
    }

    // MARK: Declarations

    private mutating func declare(_ file: RuleFile) throws(RuleSyntaxError) {
        for list in file.classes {
            guard vocabulary.add(wordClass: list.name, words: list.words) else {
                throw vocabulary.classNumber(of: list.name) == nil
                    ? .tooMany(Vocabulary.maximumClassCount, "classes of words", list.place)
                    : .tooMany(Vocabulary.maximumWordCount, "words", list.place)
            }
        }
        for named in file.patterns {
            guard patterns[named.name] == nil else {
                throw RuleSyntaxError(
                    place: named.pattern.place, problem: "a second pattern called “\(named.name)”",
                    remedy: "give it another name")
            }
            patterns[named.name] = (named.pattern, file.name)
        }
    }

    private mutating func layOut(
        _ rule: RuleFile.Rule, _ forms: inout [CompiledRules.Form]
    ) throws(RuleSyntaxError) -> CompiledRules.Rule {
        let first = Int32(forms.count)
        for form in rule.forms {
            guard let production = Production.number(of: form.value.production) else {
                throw RuleSyntaxError(
                    place: form.value.place, problem: "unknown production “\(form.value.production)”",
                    remedy: NearestNames.remedy(for: form.value.production, among: Production.names))
            }
            contents = PatternContents()
            let root = try layOut(form.pattern, isBackward: false)
            try checkParts(of: form, Production.all[Int(production)])
            forms.append(
                .init(
                    root: root, production: production,
                    constants: form.value.constants.map {
                        .init(name: $0.name.rawValue, number: Int32(truncatingIfNeeded: $0.number))
                    }))
        }
        let label = rule.label.map { Label(rawValue: $0) }
        guard label != .some(.none) else {
            throw RuleSyntaxError(
                place: rule.place, problem: "“\(rule.label ?? "")” is no label",
                remedy: "write it in capitals, digits and _, a capital first")
        }
        return CompiledRules.Rule(
            identifier: rule.identifier, label: label ?? nil, priority: Int32(truncatingIfNeeded: rule.priority),
            firstForm: first, formCount: Int32(forms.count) - first)
    }

    /// A value that asks for a part which the pattern never marks would be none wherever it matches.
    private func checkParts(of form: RuleFile.Form, _ production: Production) throws(RuleSyntaxError) {
        let given = contents.captures.union(form.value.constants.map(\.name))
        guard let missing = production.parts.first(where: { !given.contains($0) }) else { return }
        throw RuleSyntaxError(
            place: form.value.place,
            problem: "“\(production.name)” is made of a part “\(missing.name)” that no pattern marks",
            remedy: "write \(missing.name): before it, as in \(missing.name):digits")
    }

    // MARK: Patterns

    mutating func append(_ node: CompiledRules.Node, _ isBackward: Bool) -> Int32 {
        nodes.append(node)
        if isBackward { nodes[nodes.count - 1].flags.insert(.backward) }
        return Int32(nodes.count - 1)
    }

    private mutating func layOut(_ pattern: Pattern, isBackward: Bool) throws(RuleSyntaxError) -> Int32 {
        depth += 1
        defer { depth -= 1 }
        try add(PatternContents(), pattern.place)
        switch pattern.kind {
        case .atom(let atom): return append(try node(atom, pattern.place), isBackward)
        case .sequence(let items):
            return try row(.sequence, isBackward ? items.reversed() : items, isBackward)
        case .choice(let items): return try row(.choice, items, isBackward)
        case .repeated(let inner, let bounds):
            let child = try layOut(inner, isBackward: isBackward)
            return append(
                .init(operation: .repeated, a: child, b: Int32(bounds.lowerBound), c: Int32(bounds.upperBound)),
                isBackward)
        case .captured(let name, let inner):
            let child = try layOut(inner, isBackward: isBackward)
            contents.captures.insert(name)
            return append(.init(operation: .captured, a: child, b: Int32(name.rawValue)), isBackward)
        case .looking(let direction, let inner, let isNegated):
            let child = try layOut(inner, isBackward: direction == .behind)
            return append(.init(operation: .looking, flags: isNegated ? .isNegated : [], a: child), isBackward)
        case .named(let name): return try named(name, pattern.place, isBackward)
        case .gap(let gap): return append(.init(operation: .gap, a: gap.rawValue), isBackward)
        case .edge(let edge):
            return append(
                .init(operation: .edge, a: Int32(Pattern.Edge.allCases.firstIndex(of: edge) ?? 0)), isBackward)
        case .condition(let name):
            return append(
                .init(operation: .condition, a: try index(name, ConditionName.self, "condition", pattern)), isBackward)
        case .phrase, .reading, .grammar: return try span(pattern, isBackward)
        }
    }

    private mutating func row(
        _ operation: CompiledRules.Node.Operation, _ items: [Pattern], _ isBackward: Bool
    ) throws(RuleSyntaxError) -> Int32 {
        var roots: [Int32] = []
        for item in items { roots.append(try layOut(item, isBackward: isBackward)) }
        let first = Int32(children.count)
        children += roots
        return append(.init(operation: operation, a: first, b: Int32(roots.count)), isBackward)
    }

    private mutating func named(
        _ name: String, _ place: RulePlace, _ isBackward: Bool
    ) throws(RuleSyntaxError) -> Int32 {
        let key = isBackward ? "<" + name : name
        if let known = known[key] {
            try add(known.contents, place)
            return known.root
        }
        guard begun.insert(key).inserted else {
            throw RuleSyntaxError(
                place: place, problem: "the pattern “\(name)” uses itself", remedy: "write it without")
        }
        guard let (pattern, definingFile) = patterns[name] else {
            throw unknown("pattern", name, patterns.keys.sorted(), place)
        }
        let outer = (file: file, contents: contents)
        (file, contents) = (definingFile, PatternContents(depth: depth))
        let inner = try layOut(pattern, isBackward: isBackward)
        let root = append(.init(operation: .named, a: inner, b: namedCount), isBackward)
        namedCount += 1
        contents.depth -= depth
        let own = contents
        known[key] = (root, own)
        (file, contents) = outer
        try add(own, place)
        return root
    }

    /// Adds what stands in a pattern to that in which it stands.
    private mutating func add(_ inner: PatternContents, _ place: RulePlace) throws(RuleSyntaxError) {
        let deepest = depth + inner.depth
        guard deepest <= Pattern.maximumDepth else { throw .tooDeep(place) }
        contents.depth = max(contents.depth, deepest)
        contents.captures.formUnion(inner.captures)
    }
}
