import VietTokenization

/// What a ``Matcher`` runs: patterns laid out as steps that follow one another, with jumps where one fails.
///
/// Most patterns look at atoms in fixed places: they are steps in a row. Only what may have to be taken back, such as
/// an alternative that captures something, is a part of its own, which the matcher calls.
struct Program: Sendable {
    let steps: StaticTable<Step>
    /// The numbers of the words of ``Operation/words``.
    var words: [UInt16]
    /// Each filter once, the first of which lets everything pass, and after them the words of selections.
    var filters: AtomFilterTable
    /// For each form of a rule, where it starts.
    var starts: [Int32]

    /// How many positions a part can keep to return to; what needs more is a part of its own.
    static let keptPlaceCount = 2
}

// MARK: Compiled form

extension Program {
    /// Reads what ``write(to:)`` wrote.
    init(_ reader: inout CompiledDataReader) throws(CompiledDataError) {
        steps = try reader.table(below: Operation.allCases.count)
        words = try reader.values()
        filters = AtomFilterTable(words: try reader.values())
        starts = try reader.values()
    }

    func write(to writer: inout CompiledDataWriter) {
        writer.write(steps.values) { writer, step in
            for word in step.words { writer.write(word) }
        }
        writer.write(values: words)
        writer.write(values: filters.words)
        writer.write(values: starts)
    }
}
