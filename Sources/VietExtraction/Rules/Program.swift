import VietTokenization

/// What a ``Matcher`` runs: patterns laid out as steps that follow one another, with jumps where one fails.
///
/// Most patterns look at atoms in fixed places: they are steps in a row. Only what may have to be taken back, such as
/// an alternative that captures something, is a part of its own, which the matcher calls.
struct Program: Sendable {
    /// One step. Atoms are counted from the position that the matcher has reached.
    struct Step: Sendable, BitwiseCopyable {
        var operation: Operation
        /// For atoms, ``AtomPattern/Casing``; 0 for any.
        var casing: UInt8 = 0
        var flags: Flags = []
        /// How many atoms behind the position it starts; negative before it.
        var offset: Int8 = 0
        var a: Int32 = 0
        var b: Int32 = 0
        var c: Int32 = 0
        /// The number of the filter that the first atom has to pass; 0 lets everything pass.
        var filter: Int32 = 0
        /// Where to go on if the step fails; the first step of a program fails.
        var otherwise: Int32 = 0
    }

    /// - Note: the numbers are part of the compiled form.
    enum Operation: UInt8, Sendable, BitwiseCopyable {
        /// The part does not match, or matches up to the position.
        case fail, done
        case jump
        /// a: how many atoms to go on, backward if negative.
        case advance
        /// Whether an atom passes the filter.
        case test
        /// What the matcher calls; a: where it starts.
        case attempt, option, look
        /// b, c: bounds.
        case repeated
        /// b: number of the pattern.
        case named
        /// b: ``CaptureName``.
        case captured
        /// A capture whose pattern stands between the two; b: ``CaptureName``.
        case open, close
        /// a: category, b: sort or −1.
        case phrase
        /// a: set.
        case reading
        /// a: ``GrammarName``.
        case grammar
        /// a: ``ConditionName``.
        case condition
        /// a: ``Pattern/Gap``.
        case gap
        /// a: index in ``Pattern/Edge``.
        case edge
        /// a: number of the word.
        case word
        /// a: first of ``Program/words``, b: count.
        case words
        /// What one atom is asked for beside its word; operands as those of ``CompiledRules/Node``.
        case wordClass, digits, mark, spelling, roman, dash, letters, punctuation, any
    }

    /// Bits beside the operation.
    struct Flags: OptionSet, Sendable, BitwiseCopyable {
        let rawValue: UInt8

        /// The step is read from right to left.
        static let backward = Flags(rawValue: 1)
        /// Any white space may stand before the atom.
        static let isLoose = Flags(rawValue: 2)
        /// The look must find nothing.
        static let isNegated = Flags(rawValue: 4)
        /// Words of the class have values.
        static let hasValues = Flags(rawValue: 8)
        /// The position goes to the end of what is read.
        static let takes = Flags(rawValue: 16)
    }

    var steps: [Step]
    /// The numbers of the words of ``Operation/words``.
    var words: [UInt16]
    /// Each filter once; the first lets everything pass.
    var filters: AtomFilterTable
    /// For each form of a rule, where it starts.
    var starts: [Int32]
}

// MARK: Compiled form

extension Program {
    /// Reads what ``write(to:)`` wrote.
    init(_ reader: inout CompiledDataReader) throws(CompiledDataError) {
        steps = try reader.values { Operation(rawValue: $0) != nil }
        words = try reader.values()
        filters = AtomFilterTable(words: try reader.values())
        starts = try reader.values()
    }

    func write(to writer: inout CompiledDataWriter) {
        writer.write(steps) { writer, step in
            writer.write(
                UInt32(step.operation.rawValue) | UInt32(step.casing) << 8 | UInt32(step.flags.rawValue) << 16
                    | UInt32(UInt8(bitPattern: step.offset)) << 24)
            for operand in [step.a, step.b, step.c, step.filter, step.otherwise] { writer.write(Int(operand)) }
        }
        writer.write(values: words)
        writer.write(values: filters.words)
        writer.write(values: starts)
    }
}
