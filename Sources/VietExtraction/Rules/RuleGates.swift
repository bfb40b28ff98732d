/// What the forms of compiled rules may open with: most are ruled out by one look at two atoms.
struct RuleGates: Sendable {
    /// What may be the first atom of each form, and what may stand behind it.
    let firstOfForms: AtomGateTable
    let secondOfForms: AtomGateTable

    /// - Parameter first: a gate for each form, as `second`.
    init(first: [AtomGate], second: [AtomGate]) {
        firstOfForms = AtomGateTable(first)
        secondOfForms = AtomGateTable(second)
    }
}

// MARK: Compiled form

extension RuleGates {
    /// Reads what ``write(to:)`` wrote.
    init(_ reader: inout CompiledDataReader) throws(CompiledDataError) {
        firstOfForms = try AtomGateTable(&reader)
        secondOfForms = try AtomGateTable(&reader)
    }

    func write(to writer: inout CompiledDataWriter) {
        for table in [firstOfForms, secondOfForms] {
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
