import VietTokenization

/// Runs the rules of a set over the atoms of one document.
///
/// Nothing is allocated for an atom where no rule starts.
struct Matcher<Context: RuleContext> {
    /// Whether many places are read one after the other.
    let scans: Bool
    var context: Context

    // Copies of what the inner loop reads: through the classes that own them every step would count references.
    let atoms: [Atom]
    let codes: [AtomCode]
    let program: StaticTable<Program.Step>
    let filters: [UInt64]
    let wordRows: [Vocabulary.WordNumber]
    /// The openings of the set that is read.
    private var openings: OpeningTable

    var captures: [Captures.Capture] = []
    /// What productions are lent; empty until the first match.
    private var lent: Captures?
    /// For each named pattern, how it was read last; empty before the first, and where only one place is read.
    var memo: [PatternMemo] = []
    /// What they captured, some places for each that captured something.
    var memoCaptures: [Captures.Capture] = []
    /// How each grammar and after them each set was read last; empty before the first.
    var spans: [SpanMemo] = []
    /// How many places were read: what grammars and sets said is kept while the same one is read.
    var readCount: Int32 = 0
    /// The number that the atoms matched last spell.
    var number: Int?
    /// The place in ``values`` of what the reading or the grammar matched last said, or −1.
    var value: Int32 = -1
    var values: [RuleValue] = []
    /// The first atom of the match under way: no white space is asked for before it.
    var start = 0
    /// How many rules use the one that is read, and itself.
    private var depth = 1
    var steps = 0

    /// Steps at one atom after which a rule is given up; shipped rules need some hundreds.
    static var maximumSteps: Int { 20_000 }

    /// What most matches capture, and as many values.
    static var usualCount: Int { 8 }

    /// - Parameters:
    ///   - set: the rules that are read.
    ///   - context: the text, and what the rules ask of code.
    ///   - scans: whether many places are read one after the other, which makes it pay to remember.
    init(_ set: Int, _ context: Context, scans: Bool = true) {
        self.context = context
        let text = context.text
        atoms = text.document.atoms
        codes = text.document.codes
        program = text.rules.program.steps
        filters = text.rules.program.filters.words
        wordRows = text.rules.program.words
        openings = text.rules.openings[set]
        self.scans = scans
    }

    @inline(__always) var document: Document { context.text.document }
    @inline(__always) var matches: LexiconMatches { context.text.matches }
    @inline(__always) var rules: CompiledRules { context.text.rules }

    /// The reading of the rules at an atom: the longest of those with the highest priority; of equally long ones the one
    /// that stands first.
    @inline(__always)
    mutating func reading(at start: Int) -> RuleReading? { mayStart(at: start) ? startedReading(at: start) : nil }

    /// Whether a rule may start at an atom: most atoms start none.
    @inline(__always)
    func mayStart(at start: Int) -> Bool {
        guard let code = code(start), !code.isEnd else { return false }
        return openings.mayStart(code, matches.categories(at: start))
    }

    /// The reading at an atom at which a rule may start.
    mutating func startedReading(at start: Int) -> RuleReading? {
        steps = 0
        readCount &+= 1
        // Most places leave one or two; to remove all at once takes a call.
        while !values.isEmpty { values.removeLast() }
        self.start = start
        return bestReading()
    }

    /// The reading of the rules of another set at an atom, for those that are read.
    mutating func nestedReading(of set: Int, at start: Int) -> RuleReading? {
        guard depth < CompiledRules.maximumDepth else { return nil }
        let outer = (openings: openings, start: self.start, number: number, value: value)
        openings = rules.openings[set]
        self.start = start
        depth += 1
        let best = bestReading()
        (openings, self.start, number, value) = outer
        depth -= 1
        return best
    }

    /// The best reading of a form of the set at the start of the match.
    private mutating func bestReading() -> RuleReading? {
        let opening = openings.opening(start, of: codes, matches)
        var best: RuleReading?
        var latest = -1
        for row in 0..<openings.rowCount {
            var forms = openings.forms(in: row, opening)
            while forms != 0 {
                let index = row * 64 + forms.trailingZeroBitCount
                forms &= forms - 1
                let form = openings.forms[index]
                let rule = Int(form.rule)
                // The first form of a rule that matches and makes a value is taken.
                guard rule != latest else { continue }
                if let best, rules.rules[best.rule].priority > rules.rules[rule].priority { return best }
                guard let reading = reading(of: form) else { continue }
                latest = rule
                if reading.end > best?.end ?? start { best = reading }
            }
        }
        return best
    }

    /// Most forms do not match: what is made of the others is a call of its own.
    @inline(__always)
    private mutating func reading(of form: OpeningTable.Form) -> RuleReading? {
        guard mayBegin(at: Int(form.start), at: start) else { return nil }
        number = nil
        value = -1
        let captureStart = captures.count
        let end = run(form.start, start)
        if end > start { return made(of: Int(form.number), Int(form.rule), end, captureStart) }
        forget(captures: captureStart)
        return nil
    }

    @inline(never)
    private mutating func made(of form: Int, _ rule: Int, _ end: Int, _ captureStart: Int) -> RuleReading? {
        // Moved there and back: a copy would count references.
        var parts = lent.take() ?? Captures(text: context.text)
        (parts.form, parts.first) = (form, captureStart)
        swap(&parts.captures, &captures)
        swap(&parts.values, &values)
        let made = Production.all[Int(rules.forms[form].production)].maker.make(parts)
        swap(&parts.captures, &captures)
        swap(&parts.values, &values)
        lent = consume parts
        forget(captures: captureStart)
        return made.map { RuleReading(end: end, rule: rule, value: $0.value, excess: $0.excess) }
    }

    /// Drops the captures from a count on: what they belonged to did not match.
    @inline(__always)
    mutating func forget(captures count: Int) {
        while captures.count > count { captures.removeLast() }
    }

    mutating func keep(_ value: RuleValue) {
        if case .none = value {
            self.value = -1
            return
        }
        self.value = Int32(values.count)
        if values.capacity == 0 { values.reserveCapacity(Self.usualCount) }
        values.append(value)
    }
}
