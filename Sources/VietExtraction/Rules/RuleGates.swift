/// What each part of compiled rules may take first: most parts are ruled out by one look.
struct RuleGates: Sendable {
    /// For each set, told by its dispatch.
    let sets: AtomFilterTable
    /// What may be the first atom of each form, and what may stand behind it.
    let firstOfForms: AtomGateTable
    let secondOfForms: AtomGateTable
    /// The same for each rule.
    let firstOfRules: AtomGateTable
    let secondOfRules: AtomGateTable
    /// What may be the first atom of a rule of each set.
    let firstOfSets: AtomGateTable

    /// - Parameters:
    ///   - known: the filters of nodes and sets.
    ///   - first: a gate for each form, as `second`.
    init(
        _ known: NodeFilters, first: [AtomGate], second: [AtomGate], rules: [CompiledRules.Rule],
        sets: [CompiledRules.Dispatch]
    ) {
        func union(_ gates: some Sequence<AtomGate>) -> AtomGate {
            gates.reduce(into: .nothing) { $0.formUnion($1) }
        }
        let forms = rules.map { Int($0.firstForm)..<Int($0.firstForm + $0.formCount) }
        let firstOfRules = forms.map { union(first[$0]) }
        self.sets = AtomFilterTable(known.sets)
        firstOfForms = AtomGateTable(first)
        secondOfForms = AtomGateTable(second)
        self.firstOfRules = AtomGateTable(firstOfRules)
        secondOfRules = AtomGateTable(forms.map { union(second[$0]) })
        firstOfSets = AtomGateTable(sets.map { set in union(set.rules.lazy.map { firstOfRules[Int($0)] }) })
    }
}

// MARK: Compiled form

extension RuleGates {
    /// Reads what ``write(to:)`` wrote.
    init(_ reader: inout CompiledDataReader) throws(CompiledDataError) {
        sets = AtomFilterTable(words: try reader.values())
        firstOfForms = try AtomGateTable(&reader)
        secondOfForms = try AtomGateTable(&reader)
        firstOfRules = try AtomGateTable(&reader)
        secondOfRules = try AtomGateTable(&reader)
        firstOfSets = try AtomGateTable(&reader)
    }

    func write(to writer: inout CompiledDataWriter) {
        writer.write(values: sets.words)
        for table in [firstOfForms, secondOfForms, firstOfRules, secondOfRules, firstOfSets] {
            writer.write(values: table.filters.words)
            writer.write(values: table.categories)
        }
    }
}

extension AtomGateTable {
    fileprivate init(_ reader: inout CompiledDataReader) throws(CompiledDataError) {
        self.init(filters: AtomFilterTable(words: try reader.values()), categories: try reader.values())
    }
}
