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

    init(grammars: Grammars) {
        self.grammars = grammars
        document = grammars.document
        matches = grammars.matches
        titles = grammars.titles
        people = grammars.people
        bodies = grammars.bodies
        places = grammars.places
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
        /// The person right behind it.
        var following: Range<Int>?
    }

    /// Scans a zone.
    func scan(_ zone: Range<Int>, _ findings: inout Findings) {
        var state = State(grammars)
        var position = zone.lowerBound
        while true {
            position = start(from: position, in: zone)
            guard position < zone.upperBound else { return }
            let end = step(at: position, in: zone, &findings, &state)
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
        /// Where a person may stand behind a body, as in `cán bộ Huyện đoàn Trần Văn Bảy`.
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

        /// Whether a person may stand at an atom as behind an occupation.
        func expectsMember(at position: Int) -> Bool { memberEnd.map { position <= $0 } ?? false }
    }

    /// The first atom from one on where something may start, or the end of the zone.
    private func start(from position: Int, in zone: Range<Int>) -> Int {
        let vocabulary = document.vocabulary
        let (allCodes, allCategories) = (document.codes, matches.categories)
        let (codes, categories) = (allCodes.span, allCategories.span)
        var position = position
        while position < zone.upperBound {
            let code = codes[position &+ 1]
            if !code.isMark {
                guard code.isLowerCase else { break }
                let phrases = categories[position]
                guard LexiconMatches.openNoName(phrases) else { break }
                let isPlain =
                    LexiconMatches.startNoPhrase(phrases)
                    && !vocabulary.contains(code.word, in: WordClass.functionWord.rawValue)
                guard isPlain || startsNothing(position) else { break }
            }
            position &+= 1
        }
        return position
    }

    private func step(
        at position: Int, in zone: Range<Int>, _ findings: inout Findings, _ state: inout State
    ) -> Int {
        if document.code(position).isDigits {
            return read(&state.lawCodes, .law, at: position, &findings) ?? position + 1
        }
        if let signer = grammars.signatures.name(at: position) {
            return add(signer, .personSignature, &findings, &state)
        }
        if isLeadingWord(position) { return position + 1 }
        if let end = readInitials(at: position, &findings, &state) { return end }
        if startsName(position) {
            if let end = readDocumentOrEvent(at: position, &findings, &state) ?? commonWordEnd(position) { return end }
            if let end = readTitle(at: position, &findings, &state) { return end }
            if let end = readAbbreviation(at: position, &findings) { return end }
            if let end = readKnownPerson(at: position, &findings, &state) ?? readCredit(at: position, &findings) {
                return end
            }
            if let end = readAlias(at: position, &findings, &state) { return end }
            if let end = readHonorific(at: position, &findings, &state) { return end }
            let expectsMember = state.expectsMember(at: position)
            let found = findings.mentions.count
            if let end = readOrganizationOrPlace(at: position, mayPrecedePerson: expectsMember, &findings) {
                guard found < findings.mentions.count, isInsideWord(position) else {
                    return expectsMember ? readMember(at: end, &findings, &state) : end
                }
                findings.mentions.removeSubrange(found...)
            }
        }
        return readPerson(at: position, &findings, &state) ?? position + 1
    }

    /// `báo Israel` in `tình báo Israel`; asked of what was found alone, for most words start no name. But `làng Nôm` stands
    /// for itself in `dân làng Nôm`.
    private func isInsideWord(_ position: Int) -> Bool {
        !document.has(.dweller, position - 1) && document.isInsideWord(position)
    }

    /// Whether a word in lower case that no phrase of a name opens with opens nothing else either: it does not stand before
    /// an office or a pen name, and no rule of documents and events starts with it.
    private func startsNothing(_ position: Int) -> Bool {
        !document.has(.officeState, position) && !document.has(.incumbent, position)
            && !document.has(.photoNoun, position)
            && !grammars.laws.mayStart(at: position) && !grammars.events.mayStart(at: position)
    }

    /// Whether any phrase of the lexicon may start here; a syllable glued to digits before it starts nothing.
    private func startsName(_ position: Int) -> Bool {
        !(document.isGlued(position) && document.atom(position - 1)?.kind == .digits)
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

    private func readDocumentOrEvent(
        at position: Int, _ findings: inout Findings, _ state: inout State
    ) -> Int? {
        read(&state.laws, .law, at: position, &findings) ?? read(&state.events, .event, at: position, &findings)
    }

    @inline(__always)
    private func read(
        _ series: inout RuleSeries<NameRuleContext>, _ label: LabelCode, at position: Int, _ findings: inout Findings
    ) -> Int? {
        guard let reading = series.reading(at: position) else { return nil }
        findings.mentions.append(findings.facts.mention(reading, at: position, of: grammars.rules, label))
        return reading.end
    }

    // MARK: Titles

    private func readTitle(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        guard titles.mayStart(at: position) else { return nil }
        let followsPerson = state.chainEnd.map { isSeparator(from: $0, to: position) } ?? false
        // Behind a person who has no title yet only the plainest name is a second person.
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
