import VietTokenization

/// One pass over a zone that finds titles, people, bodies and places, each read in the light of what stands before it.
struct NameScanner: Sendable {
    let document: Document
    let matches: LexiconMatches
    let titles: TitleGrammar
    let people: PersonReader
    let laws: LawGrammar
    private var bodies: BodyGrammar { titles.bodies }
    private var places: PlaceGrammar { titles.bodies.places }

    /// What the pass found.
    struct Findings: Sendable {
        var mentions: [Mention] = []
        var titles: [TitleCandidate] = []
    }

    /// A title that may or may not become an entity, once its holder is known.
    struct TitleCandidate: Sendable {
        var reading: TitleGrammar.Reading
        /// The person right behind it.
        var following: Range<Int>?
    }

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
        let names = NameReader(document: document, matches: matches)
        let shape = PersonShape(names: names)
        var splitter = RunSplitter(names: names, shape: shape)
        splitter.knownPeople = Self.addressedPeople(document, matches, names)
        titles = TitleGrammar(bodies: BodyGrammar(places: PlaceGrammar(names: names, splitter: splitter)))
        people = PersonReader(names: names, shape: shape, titles: titles)
        laws = LawGrammar(events: EventGrammar(bodies: titles.bodies))
    }

    /// Names behind a form of address anywhere in the text, in lower case.
    private static func addressedPeople(
        _ document: Document, _ matches: LexiconMatches, _ names: NameReader
    ) -> Set<String> {
        var people = Set<String>()
        for index in document.atoms.indices {
            guard let honorific = matches.longest(.honorific, at: index), honorific.number == 0 else { continue }
            let run = names.run(at: honorific.range.upperBound)
            guard (2...5).contains(run.count), let last = run.last else { continue }
            people.insert(document.text(honorific.range.upperBound..<last.upperBound).lowercased())
        }
        return people
    }

    /// Scans a zone.
    func scan(_ zone: Range<Int>) -> Findings {
        var findings = Findings()
        var state = State()
        var position = zone.lowerBound
        while position < zone.upperBound {
            let end = step(at: position, in: zone, &findings, &state)
            position = max(end, position + 1)
        }
        return findings
    }

    /// What the pass remembers: the last person and the titles that hang on that name.
    private struct State {
        /// Where the last person, or the last title in that person's chain, ended.
        var chainEnd = -1
        /// Where the last person ended, title chain included, for lists.
        var listEnd = -1
        /// Where a run of capitals ends that did not start with a name.
        var runEnd = -1
    }

    private func step(
        at position: Int, in zone: Range<Int>, _ findings: inout Findings, _ state: inout State
    ) -> Int {
        if startsName(position) {
            if let end = readDocumentOrEvent(at: position, &findings) ?? commonWordEnd(position) { return end }
            if let end = readTitle(at: position, &findings, &state) { return end }
            if let end = readKnownPerson(at: position, &findings) ?? readCredit(at: position, &findings) { return end }
            if let end = readHonorific(at: position, &findings, &state) { return end }
            if let end = readOrganizationOrPlace(at: position, &findings) { return end }
        }
        return readPerson(at: position, &findings, &state) ?? position + 1
    }

    /// Whether any phrase of the lexicon may start here; a syllable glued to letters before it starts nothing.
    private func startsName(_ position: Int) -> Bool {
        guard document.atoms[position].kind == .letters else { return false }
        return !(document.isGlued(position) && document.atom(position - 1)?.kind == .digits)
    }

    /// `yêu cầu`, `gia đình`: words in which a noun of places or bodies is no such noun.
    private func commonWordEnd(_ position: Int) -> Int? {
        guard let word = matches.longest(.commonWord, at: position) else { return nil }
        let heads: [LexiconCategory] = [.bodyName, .bodyHead, .placeHead, .titleHead]
        let isWhole = heads.allSatisfy { category in
            matches.longest(category, at: position).map { $0.range.count < word.range.count } ?? true
        }
        return isWhole ? word.range.upperBound : nil
    }

    // MARK: Documents and events

    private func readDocumentOrEvent(
        at position: Int, _ findings: inout Findings
    ) -> Int? {
        if let law = laws.law(at: position) {
            findings.mentions.append(Mention(label: .law, range: position..<law.end, rule: law.rule))
            return law.end
        }
        guard let event = laws.events.event(at: position) else { return nil }
        findings.mentions.append(Mention(label: .event, range: position..<event.end, rule: event.rule))
        return event.end
    }

    // MARK: Titles

    private func readTitle(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        let followsPerson = state.chainEnd >= 0 && isSeparator(from: state.chainEnd, to: position)
        let expectation = RunSplitter.Expectation(allowsPerson: !followsPerson, allowsNoPlace: true)
        guard let reading = titles.title(at: position, expectation) else { return nil }
        let end = reading.range.upperBound
        var candidate = NameScanner.TitleCandidate(reading: reading, following: nil)
        let cue: PersonReader.Cue
        switch reading.titleClass {
        case .rank, .degree, .honour, .clergy, .village: cue = .address
        case .office, .officeAbbreviation: cue = .office
        }
        if let person = people.person(at: end, cue), !isTitleOnly(reading) {
            candidate.following = person
            findings.titles.append(candidate)
            return add(person, "person.title", &findings, &state)
        }
        findings.titles.append(candidate)
        if followsPerson { state.chainEnd = end }
        state.listEnd = end
        return end
    }

    /// `Trưởng`, `Phó` without more could be a name; nothing follows such a reading.
    private func isTitleOnly(_ reading: TitleGrammar.Reading) -> Bool { reading.range.isEmpty }

    /// Whether only a comma, a dash, a bracket or `kiêm` stands between two positions.
    private func isSeparator(from end: Int, to start: Int) -> Bool {
        guard start >= end, start - end <= 4 else { return false }
        return (end..<start).allSatisfy { position in
            document.isMark(position, ",") || document.isDash(position) || document.isMark(position, "(")
                || document.keyword(position) == .kiêm || document.isMark(position, ":")
        }
    }

    // MARK: People

    /// `Ảnh: Mạnh Thắng` behind a caption; pen names need no surname.
    private func readCredit(at position: Int, _ findings: inout Findings) -> Int? {
        guard document.keyword(position) == .ảnh, document.isMark(position + 1, ":") else { return nil }
        let run = people.names.run(at: position + 2)
        guard (2...5).contains(run.count), let last = run.last, matches.longest(.bodyHead, at: position + 2) == nil,
            document.isConnected(position + 2)
        else { return nil }
        findings.mentions.append(
            Mention(label: .person, range: position + 2..<last.upperBound, rule: "person.credit"))
        return last.upperBound
    }

    /// People whom everybody knows by a form of their own: `Bác Hồ`.
    private func readKnownPerson(at position: Int, _ findings: inout Findings) -> Int? {
        guard let person = matches.longest(.knownPerson, at: position), document.atom(position)?.casing != .lower,
            document.atom(person.range.upperBound - 1)?.casing != .lower
        else { return nil }
        findings.mentions.append(Mention(label: .person, range: person.range, rule: "person.known"))
        return person.range.upperBound
    }

    private func readHonorific(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        guard let honorific = matches.longest(.honorific, at: position),
            let number = HonorificNumber(rawValue: honorific.number), !isPlaceName(position, honorific)
        else { return nil }
        var end = honorific.range.upperBound
        if number == .blocking {
            let run = people.names.run(at: end)
            return run.last?.upperBound
        }
        if document.isMark(end, ":") { end += 1 }
        // `thương binh 2/4 Trần Văn Sửu`
        if document.atom(end)?.kind == .digits, document.isMark(end + 1, "/"), number == .occupation { end += 3 }
        guard let person = people.person(at: end, number == .occupation ? .occupation : .address) else {
            state.listEnd = number == .plural ? end : state.listEnd
            return nil
        }
        return add(person, "person.honorific", &findings, &state)
    }

    /// `Bà Rịa`, `Cô Tô`: a place whose name starts like a form of address.
    private func isPlaceName(_ position: Int, _ honorific: Lexicon.Match) -> Bool {
        guard document.atom(position)?.casing != .lower, let place = matches.longest(.placeName, at: position),
            place.range.upperBound > honorific.range.upperBound
        else { return false }
        return people.names.run(at: position).count == place.range.count
    }

    /// A name without a title or a form of address: in a list, or by its shape.
    private func readPerson(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        guard let syllable = people.names.syllable(at: position) else { return nil }
        let inList = state.listEnd >= 0 && isListSeparator(from: state.listEnd, to: position)
        if inList || position >= state.runEnd, let person = people.person(at: position, inList ? .list : .none) {
            return add(person, inList ? "person.list" : "person.shape", &findings, &state)
        }
        guard position >= state.runEnd else { return syllable.upperBound }
        if let place = placeName(at: position, isPlural: false) {
            findings.mentions.append(Mention(label: .location, range: position..<place, rule: "loc.name"))
            return place
        }
        // A sentence may open with a word that is also a surname: `Nay Nguyễn Văn A …`.
        let run = people.names.run(at: position)
        if run.count <= 3, document.keyword(position) != .các { state.runEnd = run.last?.upperBound ?? position }
        return syllable.upperBound
    }

    private func isListSeparator(from end: Int, to start: Int) -> Bool {
        guard start > end || start == end && document.isMark(end - 1, ":"), start - end <= 3 else { return false }
        return (end..<start).allSatisfy { position in
            document.isMark(position, ",") || document.isMark(position, ";") || document.keyword(position) == .và
                || document.isMark(position, ":") || document.isDash(position)
        }
    }

    private func add(
        _ person: Range<Int>, _ rule: RuleIdentifier, _ findings: inout Findings, _ state: inout State
    ) -> Int {
        findings.mentions.append(Mention(label: .person, range: person, rule: rule))
        state.chainEnd = person.upperBound
        state.listEnd = person.upperBound
        return person.upperBound
    }

    // MARK: Organizations and places

    /// `Hồ Thị Cườm` is no lake: a noun of places that is also a surname, with the rest of a name behind it.
    private func isPersonLike(_ position: Int) -> Bool {
        guard matches.longest(.surname, at: position) != nil else { return false }
        let run = people.names.run(at: position)
        return run.count >= 3 && run.count <= 5 && people.names.phrase(.surname, in: run[...]) != nil
            && people.shape.score(run[...]) >= 3
    }

    private func readOrganizationOrPlace(at position: Int, _ findings: inout Findings) -> Int? {
        guard !isPersonLike(position) else { return nil }
        let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)
        let place = places.place(at: position, expectation)
        if let end = readPlaceList(at: position, &findings) { return end }
        if document.atom(position)?.casing != .lower, let body = bodies.body(at: position, expectation),
            body.end >= place?.end ?? 0
        {
            if body.standing == .alone, !isGenericBody(position..<body.end) {
                findings.mentions.append(Mention(label: .organization, range: position..<body.end, rule: "org.body"))
            }
            return body.isDefinite ? body.end : nil
        }
        guard let place, place.isNamed else { return nil }
        findings.mentions.append(Mention(label: .location, range: position..<place.end, rule: "loc.noun"))
        return listedPlaces(behind: place.end, isPlural: false, &findings)
    }

    /// `các Đảng ủy`, `Đảng ủy địa phương`, `Ban giám hiệu nhà trường`: some body or other.
    private func isGenericBody(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        switch document.keyword(range.lowerBound - 1) {
        case .các, .những, .mỗi, .từng: return true
        default: break
        }
        if document.text(end) == "địa", document.text(end + 1) == "phương" { return true }
        return document.text(end - 2) == "nhà" && document.text(end - 1) == "trường"
    }

    /// `các xã Chiềng Ban, Chiềng Mai`: behind a plural the names stand alone.
    private func readPlaceList(at position: Int, _ findings: inout Findings) -> Int? {
        guard isPluralNoun(position), let head = matches.longest(.placeHead, at: position),
            head.number <= PlaceLevel.hamlet.rawValue
        else { return nil }
        var start = head.range.upperBound
        // `các xã biên giới Lạc Quới và Vĩnh Gia`
        while start < head.range.upperBound + 3, document.isConnected(start), document.atom(start)?.casing == .lower,
            document.atom(start)?.kind == .letters, document.keyword(start) == nil
        {
            start += 1
        }
        if document.isMark(start, ":") { start += 1 }
        guard let end = placeName(at: start, isPlural: true) else { return nil }
        findings.mentions.append(Mention(label: .location, range: start..<end, rule: "loc.list"))
        return listedPlaces(behind: end, isPlural: true, &findings)
    }

    private func isPluralNoun(_ position: Int) -> Bool {
        switch document.keyword(position - 1) {
        case .các, .hai, .ba, .bốn: true
        default: document.atom(position - 1)?.kind == .digits && document.isConnected(position)
        }
    }

    /// Further names behind a place, parted by commas or `và`; returns where the list ends.
    private func listedPlaces(behind end: Int, isPlural: Bool, _ findings: inout Findings) -> Int {
        var end = end
        while document.isMark(end, ",") || document.keyword(end) == .và,
            let next = placeName(at: end + 1, isPlural: isPlural)
        {
            findings.mentions.append(Mention(label: .location, range: end + 1..<next, rule: "loc.list"))
            end = next
        }
        return end
    }

    /// A bare name of a place: any in a plural list that looks like no person, else one that the gazetteer knows.
    private func placeName(at position: Int, isPlural: Bool) -> Int? {
        guard document.isConnected(position), matches.longest(.bodyHead, at: position) == nil,
            matches.longest(.placeHead, at: position) == nil, matches.longest(.titleHead, at: position) == nil,
            matches.longest(.bodyName, at: position) == nil, matches.longest(.honorific, at: position) == nil
        else { return nil }
        let run = people.names.run(at: position)
        guard let last = run.last, run.count <= 4 else { return nil }
        let isKnown = people.names.phrase(.placeName, in: run[...])?.syllables == run.count
        let score = people.shape.score(run[...])
        return isKnown && (run.count > 1 || isPlural) && score < 3 || isPlural && score < 2 ? last.upperBound : nil
    }
}
