import VietTokenization

/// One pass over a zone that finds titles, people, bodies and places, each read in the light of what stands before it.
struct NameScanner: Sendable {
    let grammars: Grammars

    // What is asked at every word: to reach them through one another counts references each time.
    let document: Document
    let matches: LexiconMatches
    let titles: TitleGrammar
    let people: PersonGrammar
    let bodies: BodyGrammar
    let places: PlaceGrammar
    let laws: RuleGrammar<NameRuleContext>
    let events: RuleGrammar<NameRuleContext>

    init(grammars: Grammars) {
        self.grammars = grammars
        document = grammars.document
        matches = grammars.matches
        titles = grammars.titles
        people = grammars.people
        bodies = grammars.bodies
        places = grammars.places
        laws = grammars.laws
        events = grammars.events
    }

    /// What the pass found.
    struct Findings: Sendable {
        var mentions: [Mention] = []
        var facts = MentionFacts()
        var titles: [TitleCandidate] = []
    }

    /// A title that may or may not become an entity, once its holder is known.
    struct TitleCandidate: Sendable {
        var reading: TitleGrammar.Reading
        /// The person right after it.
        var following: Range<Int>?
    }

    /// Scans a zone.
    func scan(_ zone: Range<Int>, _ findings: inout Findings) {
        var state = State(grammars)
        var position = zone.lowerBound
        while true {
            position = start(from: position, in: zone)
            guard position < zone.upperBound else { return }
            let end = step(at: position, &findings, &state)
            position = max(end, position + 1)
        }
    }

    /// What the pass remembers: the last person and the titles that hang on that name.
    struct State {
        /// Where the last person, or the last title in that person's chain, ended.
        var chainEnd: Int?
        /// Whether a title stood before that person: `Bí thư Huyện ủy Lê Thị Mai, Chủ tịch UBND huyện Lý Văn Cường`.
        var chainStartsWithTitle = false
        /// Where the last person ended, title chain included, for lists.
        var listEnd: Int?
        /// Where a person may stand after a body, as in `cán bộ Huyện đoàn Trần Văn Bảy`.
        var memberEnd: Int?
        /// Where the last item of a list of lines started that opened with the name of a person.
        var itemStart: Int?
        /// Where a run of capitals ends that did not start with a name.
        var runEnd = 0

        fileprivate var laws: RuleSeries<NameRuleContext>
        fileprivate var lawCodes: RuleSeries<NameRuleContext>
        fileprivate var events: RuleSeries<NameRuleContext>

        fileprivate init(_ grammars: Grammars) {
            laws = grammars.laws.series()
            lawCodes = grammars.lawCodes.series()
            events = grammars.events.series()
        }

        /// Whether a person may stand at an atom as after an occupation.
        func expectsMember(at position: Int) -> Bool { memberEnd.map { position <= $0 } ?? false }
    }

    private func step(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int {
        let code = document.code(position)
        if code.isDigits {
            return read(&state.lawCodes, .law, at: position, &findings) ?? position + 1
        }
        if let signer = grammars.signatures.name(at: position) {
            return add(signer, .personSignature, &findings, &state)
        }
        if code.isCased {
            if isLeadingWord(position) { return position + 1 }
            if let end = readInitials(at: position, &findings, &state) { return end }
        }
        if startsName(position), let end = readName(at: position, code, &findings, &state) { return end }
        guard code.isCased else { return position + 1 }
        return readPerson(at: position, &findings, &state) ?? position + 1
    }

    /// What a phrase of the lexicon or a cue opens.
    ///
    /// Most words open little of it: what each reader asks of the first one is asked here, where that takes no call.
    @inline(__always)
    private func readName(
        at position: Int, _ code: AtomCode, _ findings: inout Findings, _ state: inout State
    ) -> Int? {
        let phrases = matches.categories(at: position)
        func opens(_ category: LexiconCategory) -> Bool { LexiconMatches.holds(phrases, category) }
        if laws.mayStart(code, phrases), let end = read(&state.laws, .law, at: position, &findings) { return end }
        if events.mayStart(code, phrases), let end = read(&state.events, .event, at: position, &findings) { return end }
        if opens(.commonWord), let end = commonWordEnd(position) { return end }
        if titles.mayStart(at: position, code, phrases), let end = readTitle(at: position, &findings, &state) {
            return end
        }
        if code.isCased, let end = readAbbreviation(at: position, &findings) { return end }
        if opens(.knownPerson), let end = readKnownPerson(at: position, &findings, &state) { return end }
        if document.has(.photoNoun, code), let end = readCredit(at: position, &findings) { return end }
        if document.isMark(position - 1, "("), let end = readAlias(at: position, &findings, &state) { return end }
        if opens(.honorific), let end = readHonorific(at: position, &findings, &state) { return end }
        let mayNamePlace = code.isCased && document.has(.locative, position - 1)
        guard mayNamePlace || LexiconMatches.openPlaceOrBody(phrases) else { return nil }
        return readOrganizationOrPlace(at: position, &findings, &state)
    }

    /// A body or a place that stands there as a word of its own, and the person after it.
    private func readOrganizationOrPlace(
        at position: Int, _ findings: inout Findings, _ state: inout State
    ) -> Int? {
        let expectsMember = state.expectsMember(at: position)
        let found = findings.mentions.count
        guard let end = readOrganizationOrPlace(at: position, mayPrecedePerson: expectsMember, &findings) else {
            return nil
        }
        if found < findings.mentions.count, isInsideWord(position) {
            findings.mentions.removeSubrange(found...)
            return nil
        }
        return expectsMember ? readMember(at: end, &findings, &state) : end
    }

    /// `báo Israel` in `tình báo Israel`; asked of what was found alone, for most words start no name. But `làng Nôm` stands
    /// for itself in `dân làng Nôm`.
    private func isInsideWord(_ position: Int) -> Bool {
        !document.has(.dweller, position - 1) && document.isInsideWord(position)
    }

    /// Whether any phrase of the lexicon may start here; a syllable glued to digits before it starts nothing.
    @inline(__always)
    private func startsName(_ position: Int) -> Bool {
        !(document.isGlued(position) && document.code(position - 1).isDigits)
    }

    /// `yêu cầu`, `gia đình`: words in which a noun of places or bodies is no such noun.
    private func commonWordEnd(_ position: Int) -> Int? {
        guard let word = matches.longest(.commonWord, at: position), !splitsPlace(word.range) else { return nil }
        let heads: [LexiconCategory] = [.bodyName, .bodyHead, .placeHead, .titleHead]
        let isWhole = heads.allSatisfy { category in
            matches.longest(category, at: position).map { $0.range.count < word.range.count } ?? true
        }
        return isWhole ? word.range.upperBound : nil
    }

    /// `xã Hội An` speaks of no `xã hội`: a place goes on where the word ends.
    private func splitsPlace(_ word: Range<Int>) -> Bool {
        document.atom(word.lowerBound)?.casing == .lower
            && word.dropFirst().contains { start in
                document.atom(start)?.casing != .lower
                    && matches.longest(.placeName, at: start).map { $0.range.upperBound > word.upperBound } ?? false
            }
    }

    // MARK: Documents and events

    private func read(
        _ series: inout RuleSeries<NameRuleContext>, _ label: LabelCode, at position: Int, _ findings: inout Findings
    ) -> Int? {
        guard let reading = series.reading(at: position) else { return nil }
        findings.mentions.append(findings.facts.mention(reading, at: position, of: grammars.rules, label))
        return reading.end
    }

    // MARK: Titles

    private func readTitle(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        let followsPerson = state.chainEnd.map { isSeparator(from: $0, to: position) } ?? false
        // After a person who has no title yet only the plainest name is a second person.
        let expectation = RunSplitter.Expectation(
            allowsPerson: !followsPerson || state.chainStartsWithTitle, allowsNoPlace: true)
        guard let reading = titles.title(at: position, expectation) else { return nil }
        // `cơ trưởng Vietnam Airlines`
        if document.atoms[position].casing == .lower, document.isInsideWord(position) { return nil }
        let end = reading.range.upperBound
        var candidate = NameScanner.TitleCandidate(reading: reading, following: nil)
        let cue: PersonGrammar.Cue
        switch reading.titleClass {
        case .rank, .degree, .honour, .clergy, .village: cue = .address
        case .office, .officeAbbreviation, .deputy: cue = .office
        }
        // `Giám đốc BS. Trần Văn Bảy`
        let address = followsPerson ? nil : matches.longest(.honorific, at: end)?.range.upperBound
        if let person = people.person(at: end, cue) ?? address.flatMap({ people.person(at: $0, .address) }) {
            candidate.following = person
            findings.titles.append(candidate)
            state.chainStartsWithTitle = true
            return add(person, .personTitle, &findings, &state)
        }
        findings.titles.append(candidate)
        if followsPerson { state.chainEnd = end }
        state.listEnd = end
        return end
    }

    /// Whether only a comma, a dash, a bracket or `kiêm` stands between two positions.
    private func isSeparator(from end: Int, to start: Int) -> Bool {
        guard start >= end, start - end <= 4 else { return false }
        return (end..<start).allSatisfy { position in
            document.isMark(position, ",") || document.isDash(position) || document.isMark(position, "(")
                || document.has(.doubling, position) || document.isMark(position, ":")
        }
    }
}
