/// Which forms of the rules of a set may open with two atoms after another one: a few looks tell it for all of them at once.
///
/// A class for the reason that ``Document`` is one.
final class OpeningTable: Sendable {
    /// One form of a rule of the set.
    struct Form: Sendable, BitwiseCopyable {
        /// Its place among all forms.
        var number: Int32
        var rule: Int32
        /// Where it starts in the program.
        var start: Int32
    }

    /// The forms in the order in which they are tried, those of rules of higher priority first.
    let forms: [Form]
    /// Bits of 64 forms a row.
    let rowCount: Int

    /// A bit for each category of phrases that it asks for.
    let phrases: UInt64

    /// For each key of a first atom, whether a rule may start with it; most start none.
    let starts: [Bool]
    /// For each kind of a first atom, whether a form may have it.
    let opens: [Bool]
    /// A bit for each category of phrases that a form may start with.
    let openingPhrases: UInt64

    /// For each kind of atom, a bit for each form that may have it before it, first, and second.
    private let before: OpeningColumns
    private let first: OpeningColumns
    private let second: OpeningColumns
    /// The same for each category of phrases that start there.
    private let firstPhrases: OpeningColumns
    private let secondPhrases: OpeningColumns

    /// What stands at a place, as the table asks for it.
    struct Opening {
        /// The columns of the atom before and of the two atoms.
        fileprivate var before: Int
        fileprivate var first: Int
        fileprivate var second: Int
        /// A bit for each category of the phrases that start at the two atoms, of those that the table asks for.
        fileprivate var firstPhrases: UInt64
        fileprivate var secondPhrases: UInt64
    }

    /// What stands at an atom of a document.
    @inline(__always)
    func opening(_ position: Int, of codes: [AtomCode], _ matches: LexiconMatches) -> Opening {
        Opening(
            before: before.column(Int(codes[position].kind.rawValue)),
            first: first.column(Int(codes[position + 1].kind.rawValue)),
            second: second.column(Int(codes[position + 2].kind.rawValue)),
            firstPhrases: phrases == 0 ? 0 : matches.categories(at: position) & phrases,
            secondPhrases: phrases == 0 ? 0 : matches.categories(at: position + 1) & phrases)
    }

    /// - Parameters:
    ///   - set: the rules of the set.
    ///   - surroundings: for each form, what stands around the place where it is met.
    ///   - programStarts: for each form, where it starts in the program.
    /// - Complexity: O(n) in the number of forms.
    init(
        _ set: RuleSet, _ all: [CompiledRules.Rule], _ surroundings: [Surroundings],
        programStarts: [Int32]
    ) {
        let own = set.rules.flatMap { rule in
            (all[rule].firstForm..<all[rule].firstForm + all[rule].formCount).map {
                Form(number: $0, rule: Int32(truncatingIfNeeded: rule), start: programStarts[Int($0)])
            }
        }
        let rowCount = (own.count + 63) / 64
        func gates(_ offset: Int) -> [AtomGate] { own.map { surroundings[Int($0.number)][offset] } }
        func atoms(_ offset: Int) -> OpeningColumns { OpeningColumns(gates(offset).map(\.atoms.bits), rowCount) }
        func phrases(_ offset: Int) -> OpeningColumns {
            OpeningColumns(gates(offset).map { [$0.categories, 0, 0, 0] }, rowCount, count: 64)
        }
        let first = atoms(0)
        before = OpeningColumns(gates(-1).map(\.filter.bits), rowCount)
        second = atoms(1)
        firstPhrases = phrases(0)
        secondPhrases = phrases(1)
        openingPhrases = gates(0).reduce(0) { $0 | $1.categories }
        opens = (0..<256).map { kind in (0..<rowCount).contains { first[kind, $0] != 0 } }
        starts = set.starts
        self.phrases = (gates(0) + gates(1)).reduce(0) { $0 | $1.categories }
        self.first = first
        self.rowCount = rowCount
        forms = own
    }

    /// Reads what ``write(to:)`` wrote.
    init(_ reader: inout CompiledDataReader) throws(CompiledDataError) {
        forms = try reader.values()
        rowCount = (forms.count + 63) / 64
        phrases = try reader.word64()
        openingPhrases = try reader.word64()
        starts = try reader.values(below: 2)
        opens = try reader.values(below: 2)
        before = try OpeningColumns(&reader, rowCount)
        first = try OpeningColumns(&reader, rowCount)
        second = try OpeningColumns(&reader, rowCount)
        firstPhrases = try OpeningColumns(&reader, rowCount)
        secondPhrases = try OpeningColumns(&reader, rowCount)
    }

    /// The compiled form: a process that starts reads it, for to lay the tables out took a tenth of its time.
    func write(to writer: inout CompiledDataWriter) {
        writer.write(forms) { writer, form in
            for number in [form.number, form.rule, form.start] { writer.write(Int(number)) }
        }
        writer.write(phrases)
        writer.write(openingPhrases)
        for kinds in [starts, opens] { writer.write(values: kinds.map { $0 ? 1 as UInt8 : 0 }) }
        for columns in [before, first, second, firstPhrases, secondPhrases] { columns.write(to: &writer) }
    }

    /// Whether a rule may start with an atom.
    ///
    /// - Parameter phrases: a bit for each category of the phrases that start there.
    @inline(__always)
    func mayStart(_ code: AtomCode, _ phrases: @autoclosure () -> UInt64) -> Bool {
        guard opens[Int(code.kind.rawValue)] ? true : phrases() & openingPhrases != 0 else { return false }
        return Self.holds(code, in: starts)
    }

    /// Whether the kind of a first atom is one of some: see ``CompiledRules/key(of:)``.
    @inline(__always)
    static func holds(_ code: AtomCode, in starts: [Bool]) -> Bool {
        // Words that rules of one's own added start no shipped rule.
        let key = CompiledRules.key(of: code)
        return key < starts.count ? starts[key] : starts[CompiledRules.otherLettersKey]
    }

    /// The first atom of a range at which a rule may start, or the end of the range.
    func firstStart(in range: Range<Int>, of codes: [AtomCode], _ categories: [UInt64]) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            if mayStart(codes[position &+ 1], categories[position]) { return position }
            position &+= 1
        }
        return range.upperBound
    }

    /// A bit for each form of a row that may open so.
    @inline(__always)
    func forms(in row: Int, _ opening: Opening) -> UInt64 {
        var open = first.forms(in: row, ofColumn: opening.first)
        if opening.firstPhrases != 0 { open |= phrases(firstPhrases, opening.firstPhrases, row) }
        open &= before.forms(in: row, ofColumn: opening.before)
        guard open != 0 else { return 0 }
        var next = second.forms(in: row, ofColumn: opening.second)
        if opening.secondPhrases != 0 { next |= phrases(secondPhrases, opening.secondPhrases, row) }
        return open & next
    }

    private func phrases(_ columns: OpeningColumns, _ categories: UInt64, _ row: Int) -> UInt64 {
        var forms: UInt64 = 0
        var rest = categories
        while rest != 0 {
            forms |= columns[rest.trailingZeroBitCount, row]
            rest &= rest - 1
        }
        return forms
    }
}
