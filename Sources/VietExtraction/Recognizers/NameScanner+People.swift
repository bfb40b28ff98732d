import VietTokenization

/// People: after a form of address, in a list, in the credit of a photograph, by another name, or by their shape.
extension NameScanner {
    /// `Ảnh: Mạnh Thắng`, `Ảnh ĐINH HÙNG`, `Ảnh: Đ. Hùng - Lê Hoa` after a caption; pen names need no surname.
    func readCredit(at position: Int, _ findings: inout Findings) -> Int? {
        guard document.has(.photoNoun, position), let line = document.line(containing: position) else { return nil }
        let names = grammars.penNames
        let isLabelled = document.isMark(position + 1, ":")
        guard matches.longest(.honorific, at: position + 2) == nil else { return nil }
        guard isLabelled || document.atom(position)?.casing == .title else { return nil }
        var start = isLabelled ? position + 2 : position + 1
        var end: Int?
        while document.isConnected(start), let name = names.name(at: start, in: line.atoms),
            names.isBareName(name) || isLabelled && isAlone(name, line),
            isLabelled || name.allSatisfy({ document.atom($0)?.casing == .upper })
        {
            findings.mentions.append(Mention(label: .person, range: name, rule: .personCredit))
            end = name.upperBound
            guard document.isDash(name.upperBound) || document.isMark(name.upperBound, ",") else { break }
            start = name.upperBound + 1
        }
        return end
    }

    /// `(ảnh: Thiện)`: a pen name of one syllable that nothing follows.
    private func isAlone(_ name: Range<Int>, _ line: Line) -> Bool {
        name.count == 1 && (document.isMark(name.upperBound, ")") || name.upperBound == line.atoms.upperBound)
    }

    /// People whom everybody, or the caller, knows by a form of their own: `Bác Hồ`.
    func readKnownPerson(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        people.knownPerson(at: position).map { add($0, .personKnown, &findings, &state) }
    }

    func readHonorific(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        guard let honorific = matches.longest(.honorific, at: position),
            let kind = honorific.payload(HonorificKind.self), !isPlaceName(position, honorific)
        else { return nil }
        if kind == .alias { return nil }
        var end = honorific.range.upperBound
        if kind == .blocking {
            let run = people.names.run(at: end)
            return run.last?.upperBound
        }
        if document.isMark(end, ":") {
            end += 1
            // `Phóng viên: N.V`: somebody signs, nobody is named.
            if people.initials.initials(at: end) != nil { return nil }
        }
        // `phóng viên Mỹ John Smith`, `cử tri Hà Nội`
        if kind == .occupation, places.known.end(at: end, .attached) != nil {
            state.memberEnd = end + Self.longestField
            return nil
        }
        // `thương binh 2/4 Trần Văn Sửu`
        if document.atom(end)?.kind == .digits, document.isMark(end + 1, "/"), kind == .occupation { end += 3 }
        guard let person = people.person(at: end, kind == .occupation ? .occupation : .address) else {
            state.listEnd = kind == .plural ? end : state.listEnd
            if kind == .occupation { state.memberEnd = end + Self.longestField }
            return nil
        }
        // `công bố Quyết định`
        if kind == .occupation, document.isInsideWord(position) { return nil }
        state.chainStartsWithTitle = false
        return add(person, .personHonorific, &findings, &state)
    }

    /// Dotted initials without a cue: another of a list, three letters in the middle of a sentence, or nobody.
    func readInitials(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        guard document.isMark(position + 1, "."), let initials = people.initials.initials(at: position),
            !people.initials.abbreviatesName(initials)
        else { return nil }
        let isListed = state.listEnd.map { isListSeparator(from: $0, to: position) } ?? false
        guard isListed || people.initials.isMeant(initials) else { return initials.upperBound }
        return add(initials, .personInitials, &findings, &state)
    }

    /// `Nguyễn Văn Dõng (tức Bảy Đen)`, `Huỳnh Văn Niềm (Tám Niềm)`: another name of the person before the bracket.
    func readAlias(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        let bracket = position - 1
        guard document.isMark(bracket, "("), bracket == state.chainEnd else { return nil }
        let alias = matches.longest(.honorific, at: position).flatMap {
            $0.payload() == HonorificKind.alias ? $0.range.upperBound : nil
        }
        guard alias != nil || document.has(.birthOrder, position) else { return nil }
        let run = people.names.run(at: alias ?? position)
        guard let last = run.last, run.count <= 5, alias != nil || run.count == 2 && !people.isDistrict(run[...]) else {
            return nil
        }
        let range = (alias ?? position)..<last.upperBound
        findings.mentions.append(Mention(label: .person, range: range, rule: .personAlias))
        return range.upperBound
    }

    /// Atoms of a field of work between an occupation and its body: `công chức Tư pháp - Hộ tịch xã`.
    private static let longestField = 6

    /// The person after an occupation and its body; returns where that person, else the body, ends.
    func readMember(at end: Int, _ findings: inout Findings, _ state: inout State) -> Int {
        guard document.isConnected(end), !people.isDistrict(people.names.run(at: end)[...]),
            let person = people.person(at: end, .list)
        else { return end }
        state.memberEnd = nil
        state.chainStartsWithTitle = false
        return add(person, .personMember, &findings, &state)
    }

    /// `Bà Rịa`, `Cô Tô`: a place whose name starts like a form of address.
    private func isPlaceName(_ position: Int, _ honorific: Lexicon.Match) -> Bool {
        guard document.atom(position)?.casing != .lower, let place = matches.longest(.placeName, at: position),
            place.range.upperBound > honorific.range.upperBound
        else { return false }
        let run = people.names.run(at: position)
        return run.count == place.range.count || places.doubleNameEnd(run) != nil
    }

    /// A name without a title or a form of address: in a list, or by its shape.
    func readPerson(at position: Int, _ findings: inout Findings, _ state: inout State) -> Int? {
        let run = people.names.run(at: position)
        guard let syllable = run.first else { return nil }
        if let nation = nationEnd(at: position) { return nation }
        let startsItem = isItemStart(position)
        let inList =
            state.listEnd.map { isListSeparator(from: $0, to: position) } ?? false
            || startsItem && isNextItem(position, state)
        if inList || position >= state.runEnd, let person = people.person(at: position, inList ? .list : .none, run) {
            state.chainStartsWithTitle = false
            if startsItem { state.itemStart = position }
            return add(person, inList ? .personList : .personShape, &findings, &state)
        }
        guard position >= state.runEnd || isKnownPlace(run) else { return syllable.upperBound }
        if let place = letterheadPlace(at: position, run) ?? placeName(at: position, run, isPlural: false) {
            findings.mentions.append(Mention(label: .location, range: position..<place, rule: .locName))
            return place
        }
        if document.has(.leadWord, position) || opensBeforePlace(position, run) { return syllable.upperBound }
        // A sentence may open with a word that is also a surname: `Nay Nguyễn Văn A …`.
        if run.count <= 3, !document.has(.pluralMarker, position) { state.runEnd = run.last?.upperBound ?? position }
        return syllable.upperBound
    }

    /// `Vải Lục Ngạn`: a word at the head of a sentence, and a place that the gazetteer knows.
    private func opensBeforePlace(_ position: Int, _ run: NameRun) -> Bool {
        let rest = run.dropFirst()
        guard rest.count > 1, places.known.opensSentence(position) else { return false }
        return people.names.phrase(.placeName, in: rest)?.syllables == rest.count
    }

    /// Whether an atom stands first in its line, after a number or a bullet: `2. Thạch Mến`.
    private func isItemStart(_ position: Int) -> Bool {
        guard document.isMark(position - 1, ".") || document.isMark(position - 1, ")") || document.isDash(position - 1),
            !document.startsLine(position)
        else { return false }
        return document.startsLine(position - 1) || document.startsLine(position - 2)
    }

    /// Whether the item of the line before opened with the name of a person too.
    private func isNextItem(_ position: Int, _ state: State) -> Bool {
        guard let start = state.itemStart, let last = document.line(containing: start),
            let own = document.line(containing: position)
        else { return false }
        return last.atoms.upperBound == own.atoms.lowerBound
    }

    /// `Điểm Tắk Pát`: a place that the article knows may end a run of capitals.
    func isKnownPlace(_ run: NameRun) -> Bool { grammars.known.isPlace(run, in: document) }

    private func isListSeparator(from end: Int, to start: Int) -> Bool {
        guard start > end || start == end && document.isMark(end - 1, ":"), start - end <= 3 else { return false }
        return (end..<start).allSatisfy { position in
            document.isMark(position, ",") || document.isMark(position, ";") || document.has(.and, position)
                || document.isMark(position, ":") || document.isDash(position)
        }
    }

    func add(
        _ person: Range<Int>, _ rule: NamedRule, _ findings: inout Findings, _ state: inout State
    ) -> Int {
        findings.mentions.append(Mention(label: .person, range: person, rule: rule))
        state.chainEnd = person.upperBound
        state.listEnd = person.upperBound
        return person.upperBound
    }
}
