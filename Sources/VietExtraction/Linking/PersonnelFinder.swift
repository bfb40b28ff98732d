import VietTokenization

/// Finds what sentences do to offices, by the rules of `Corpus/rules/personnel.rules`.
struct PersonnelFinder {
    private let context: PersonnelContext
    private var verbs: RuleSeries<PersonnelContext>
    private var subjects: RuleSeries<PersonnelContext>
    private var continuations: RuleSeries<PersonnelContext>
    private var denials: RuleSeries<PersonnelContext>

    private var document: Document { context.text.document }
    private var items: TitleLinker.Items { context.items }

    /// A change as a rule read it.
    struct Finding: Sendable {
        var change: PersonnelChange
        /// The atoms that name those whose offices change.
        var people: Range<Int>
        /// The atoms of the clause.
        var clause: Range<Int>
        var rule: Mention.Rule
    }

    /// What was found in a document.
    struct Findings: Sendable {
        var changes: [Finding] = []
        /// Where the text asks for changes, plans or denies them, in order.
        var denied: [Range<Int>] = []

        /// Whether a range lies, in part, where changes are asked for or denied.
        func isDenied(_ range: Range<Int>) -> Bool {
            let next = denied.partitioningIndex { $0.upperBound > range.lowerBound }
            return next < denied.count && denied[next].lowerBound < range.upperBound
        }
    }

    /// What sentences do to the offices of some people.
    static func findings(_ grammars: Grammars, _ items: TitleLinker.Items) -> Findings {
        let windows = windows(grammars.document, items)
        guard !windows.isEmpty else { return Findings() }
        var finder = PersonnelFinder(grammars: grammars, items: items)
        return finder.findings(in: windows)
    }

    private init(grammars: Grammars, items: TitleLinker.Items) {
        let context = PersonnelContext(text: grammars.text, items: items)
        self.context = context
        func series(_ set: RuleSetName) -> RuleSeries<PersonnelContext> { RuleGrammar(set, context).series() }
        verbs = series(.change)
        subjects = series(.changed)
        continuations = series(.changeContinued)
        denials = series(.noChange)
    }

    /// All changes in order; no two of one verb.
    ///
    /// - Complexity: O(n): a rule reads a bounded number of words, and is tried near titles in sentences that speak of offices.
    private mutating func findings(in windows: [Range<Int>]) -> Findings {
        var findings = Findings()
        for window in windows { findDenials(window, &findings) }
        for window in windows { findChanges(window, &findings) }
        return findings
    }

    /// Changes start with a verb, or with a name or a title, before the title of the office.
    private mutating func findChanges(_ window: Range<Int>, _ findings: inout Findings) {
        var position = window.lowerBound
        var verb = position
        // That of the next title.
        var sentence = 0..<0
        // Those that end the last clause of names and offices alone: each would be found to end it again.
        var offices = 0..<0
        while position < window.upperBound {
            if verb <= position { verb = verbs.firstStart(in: position..<window.upperBound) }
            var item = items.firstStart(from: position)
            if offices.contains(item) { item = items.firstStart(from: offices.upperBound) }
            let start = min(verb, item)
            guard start < window.upperBound, let title = items.firstTitle(from: start) else { return }
            if !sentence.contains(title) { sentence = document.sentences.around(title..<title + 1) }
            // Most names and verbs stand in sentences without an office, and far from the next.
            let nearest = sentence.lowerBound - Self.longestGap
            position = start < nearest ? nearest : read(at: start, &offices, &findings)
        }
    }

    /// Atoms that rules pass over between a change and its office, which may begin the next line.
    private static let longestGap = 32
    /// Atoms between a name and the verb that moves its bearer.
    private static let longestClause = 80

    /// The parts of the text around the sentences of titles that lie before a word that speaks of offices, and that word.
    private static func windows(_ document: Document, _ items: TitleLinker.Items) -> [Range<Int>] {
        var windows: [Range<Int>] = []
        var sentence = 0..<0
        var end = 0
        let vocabulary = document.vocabulary
        let isCue: (AtomCode) -> Bool = { vocabulary.contains($0.word, in: WordClass.personnelCue.rawValue) }
        for title in items.titleStarts where !sentence.contains(title) {
            sentence = document.sentences.around(title..<title + 1)
            let start = max(end, sentence.lowerBound)
            let around = start..<max(start, min(sentence.upperBound + longestClause, document.atoms.count))
            document.forEachAtom(in: around, where: isCue) { position in
                let start = max(windows.last?.upperBound ?? 0, position - longestClause)
                if let last = windows.last, last.upperBound == start {
                    windows[windows.count - 1] = last.lowerBound..<position + 1
                } else {
                    windows.append(start..<position + 1)
                }
            }
            end = around.upperBound
        }
        return windows
    }

    private mutating func findDenials(_ window: Range<Int>, _ findings: inout Findings) {
        var position = max(window.lowerBound, findings.denied.last?.upperBound ?? 0)
        while position < window.upperBound {
            position = denials.firstStart(in: position..<window.upperBound)
            guard position < window.upperBound else { return }
            guard denials.reading(at: position) != nil else {
                position += 1
                continue
            }
            let end = clauseEnd(position)
            findings.denied.append(position..<end)
            position = end
        }
    }

    private mutating func read(at position: Int, _ offices: inout Range<Int>, _ findings: inout Findings) -> Int {
        let isItem = items.item(at: position) != nil
        if isItem, let ending = context.offices(endingClauseAt: position) {
            // All rules would be tried: they were a fifth of the instructions for a list of names and titles.
            offices = ending
            return position + 1
        }
        let reading = isItem ? subjects.reading(at: position) : verbs.reading(at: position)
        guard let first = reading, var end = add(first, position, &findings) else {
            return position + 1
        }
        while let next = continuations.reading(at: end), let nextEnd = add(next, end, &findings) { end = nextEnd }
        return end
    }

    /// Keeps a reading and says where it ends; one without people goes on with those of the clause before.
    private func add(_ reading: RuleReading, _ start: Int, _ findings: inout Findings) -> Int? {
        guard case .change(let change) = reading.value, !findings.isDenied(start..<reading.end),
            let people = change.people ?? findings.changes.last?.people
        else { return nil }
        let rule = Mention.Rule(compiled: reading.rule)
        findings.changes.append(Finding(change: change, people: people, clause: start..<reading.end, rule: rule))
        return reading.end
    }

    /// Where the clause ends that an atom stands in: at a semicolon or the end of the sentence.
    private func clauseEnd(_ position: Int) -> Int {
        var end = position + 1
        while end < document.atoms.count, !document.endsSentence(end), !document.isMark(end, ";") { end += 1 }
        return min(end + 1, document.atoms.count)
    }
}
