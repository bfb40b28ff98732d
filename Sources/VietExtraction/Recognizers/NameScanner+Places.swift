import VietTokenization

/// Organizations and places.
extension NameScanner {
    /// - Parameter mayPrecedePerson: whether the name of somebody may follow, as after an occupation.
    func readOrganizationOrPlace(
        at position: Int, mayPrecedePerson: Bool, _ findings: inout Findings
    ) -> Int? {
        guard LexiconMatches.openPlaceOrBody(matches.categories(at: position)) else {
            return readForeignPlace(at: position, &findings)
        }
        let expectation = RunSplitter.Expectation(allowsPerson: mayPrecedePerson, allowsNoPlace: false)
        if let end = readKnownPlace(at: position, expectation, &findings) ?? readForeignPlace(at: position, &findings) {
            return end
        }
        // `415/QĐ-UBND`: a part of a code.
        if document.isGlued(position), document.isDash(position - 1), document.has(.documentCode, position - 2) {
            return nil
        }
        // `Đoàn TNCS Hồ Chí Minh` is no Mr Đoàn.
        let isBodyName = matches.longest(.bodyName, at: position).map { $0.range.count > 2 } ?? false
        guard isBodyName || !people.isNamedLikePlace(position) else { return nil }
        if let end = readPlaceList(at: position, &findings) { return end }
        let place = places.place(at: position, expectation)
        let hall = place.flatMap { hallEnd($0, expectation) }
        if hall == nil, let body = bodies.body(at: position, expectation), !isPlaceName(position, body),
            isLonger(body, at: position, than: place),
            document.atom(position)?.casing != .lower || isNamed(body, at: position)
        {
            return readBody(body, at: position, &findings)
        }
        guard let place else { return nil }
        guard let end = hall ?? (place.isNamed ? place.end : nil) else {
            return place.end > position + 1 ? place.end : nil
        }
        if isGrade(position, place) { return end }
        findings.mentions.append(Mention(label: .location, range: position..<end, rule: .locNoun))
        let isNumbered = place.level <= .hamlet && document.atom(place.nameStart)?.kind == .digits && hall == nil
        let listEnd = isNumbered ? listedNumbers(after: end, place.level, &findings) : end
        return listedPlaces(after: listEnd, isPlural: false, &findings)
    }

    /// `trường THPT Bưng Riềng`, `công an xã Tân Lập`: a body in lower case counts where a name ends it.
    private func isNamed(_ body: BodyGrammar.Reading, at position: Int) -> Bool {
        body.standing == .alone && (position + 1..<body.end).contains { document.atom($0)?.casing == .title }
            && !document.has(.looseGroup, position) && !isPluralNoun(position) && !isInsideWord(position)
    }

    /// `bộ` in `cán bộ Hải quan`: the syllable ends a word that starts before it.
    private func isInsideWord(_ position: Int) -> Bool {
        guard document.isConnected(position) else { return false }
        let words: [LexiconCategory] = [.honorific, .commonWord, .countedNoun, .eventNoun, .personVerb]
        return words.contains { category in
            matches.contains(category, at: position - 1) { $0.range.upperBound > position }
        }
    }

    /// A body that is as long as a place wins over it, but not over a named facility: `Nhà văn hóa Đak Đoa`.
    private func isLonger(
        _ body: BodyGrammar.Reading, at position: Int, than place: PlaceGrammar.Reading?
    ) -> Bool {
        guard let place else { return true }
        // `tổ 12, khu phố 5` is no `Tổ`.
        if place.level == .hamlet, place.isNamed, document.atom(place.nameStart)?.kind == .digits { return false }
        // `Hội trường`, `Trạm bơm` are no `Hội`, no `Trạm`.
        if bodyNounEnd(at: position) < matches.longest(.placeHead, at: position)?.range.upperBound ?? 0 { return false }
        return place.level == .facility && place.isNamed ? body.end > place.end : body.end >= place.end
    }

    private func bodyNounEnd(at position: Int) -> Int {
        max(
            matches.longest(.bodyHead, at: position)?.range.upperBound ?? 0,
            matches.longest(.bodyName, at: position)?.range.upperBound ?? 0)
    }

    private func readBody(_ body: BodyGrammar.Reading, at position: Int, _ findings: inout Findings) -> Int? {
        var end = body.end
        // `TM. BAN CHẤP HÀNH`: who signs is one body, whichever the letterhead names.
        let signs = document.isMark(position - 1, ".") && document.has(.proxy, position - 2)
        // `Đoàn Chủ tịch`: the office in its name is not one.
        if body.standing == .never { return body.coreEnd }
        if body.standing != .alone, !signs || body.standing != .unit {
            guard body.standing == .title, let first = firstOfPair(at: position) else {
                // The place in `phụ nữ xã Tân Lập` stands for itself.
                return body.isDefinite ? body.coreEnd : nil
            }
            end = first
        }
        if !isGenericBody(position..<end) {
            findings.mentions.append(Mention(label: .organization, range: position..<end, rule: .orgBody))
        }
        return body.isDefinite || end < body.end ? end : nil
    }

    /// The abbreviation that the article gives a body: `EVNSPC`.
    func readAbbreviation(at position: Int, _ findings: inout Findings) -> Int? {
        guard grammars.abbreviations.contains(position, in: document) else { return nil }
        findings.mentions.append(
            Mention(label: .organization, range: position..<position + 1, rule: .orgAbbreviation))
        return position + 1
    }

    /// `HĐND - UBND` is one body in `Văn phòng HĐND - UBND` only.
    private func firstOfPair(at position: Int) -> Int? {
        matches.last(.bodyName, at: position) { $0.payload() == BodyStanding.alone }?.range.upperBound
    }

    /// `Hội An`, `Trường Sơn`: a place whose name starts like a body that goes no further.
    private func isPlaceName(_ position: Int, _ body: BodyGrammar.Reading) -> Bool {
        let run = people.names.run(at: position)
        guard run.count > 1, let last = run.last else { return false }
        // `Hội An tìm`: a noun of one syllable goes no further than the name that it opens.
        guard body.coreEnd <= last.upperBound || bodyNounEnd(at: position) == position + 1 else { return false }
        return people.names.phrase(.placeName, in: run[...])?.syllables == run.count
            && !document.isInsideWord(last.upperBound)
    }

    /// `Hội trường UBND xã Sùng Nhơn`: a facility named after a body and its unit.
    private func hallEnd(_ place: PlaceGrammar.Reading, _ expectation: RunSplitter.Expectation) -> Int? {
        guard place.level == .facility, document.isConnected(place.nameStart),
            !place.isNamed || matches.longest(.bodyName, at: place.nameStart).map({ $0.range.count > 1 }) ?? false,
            let body = bodies.body(at: place.nameStart, expectation), body.isDefinite, body.end > place.end,
            document.atom(body.end - 1)?.casing != .lower
        else { return nil }
        return body.end
    }

    /// A place known by its name alone, unless a noun and a name, or the name of a body, reach as far.
    private func readKnownPlace(
        at position: Int, _ expectation: RunSplitter.Expectation, _ findings: inout Findings
    ) -> Int? {
        guard let end = places.known.end(at: position),
            matches.longest(.bodyName, at: position)?.range.upperBound ?? 0 < end,
            places.place(at: position, expectation).map({ !$0.isNamed || $0.end < end }) ?? true
        else { return nil }
        findings.mentions.append(Mention(label: .location, range: position..<end, rule: .locName))
        return listedPlaces(after: end, isPlural: false, &findings)
    }

    /// `ở Milagres`, `tại Sakaide`: a foreign name right after a word of place that is no thing and nobody.
    private func readForeignPlace(at position: Int, _ findings: inout Findings) -> Int? {
        guard document.has(.locative, position - 1), document.atom(position)?.gap == .space,
            document.atom(position)?.casing == .title
        else { return nil }
        let run = people.names.run(at: position)
        guard let last = run.last, run.count <= 2, people.foreign.mayBePlace(run[...]), !startsOtherName(position),
            document.atom(last.upperBound)?.kind != .digits, !document.isDash(last.upperBound)
        else { return nil }
        findings.mentions.append(Mention(label: .location, range: position..<last.upperBound, rule: .locName))
        return listedPlaces(after: last.upperBound, isPlural: false, &findings)
    }

    /// `các Đảng ủy`, `Đảng ủy địa phương`, `Ban giám hiệu nhà trường`, `UBND các xã`: some body or other.
    private func isGenericBody(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return document.has(.determiner, range.lowerBound - 1)
            || grammars.groups.isOfMany(end)
            || document.spells(.anySchool, at: end - 2)
    }

    /// `Cư Jút, ngày 20 tháng 12 năm 2023`: the place of a letterhead, whatever its name.
    func letterheadPlace(at position: Int, _ run: NameRun) -> Int? {
        guard let last = run.last, run.count <= 4, document.isMark(last.upperBound, ","),
            document.has(.dayNoun, last.upperBound + 1), document.atom(last.upperBound + 2)?.kind == .digits,
            document.startsLine(position)
        else { return nil }
        return last.upperBound
    }

    /// A bare name of a place: any in a plural list that looks like no person, else one that the gazetteer or the
    /// article knows.
    func placeName(at position: Int, isPlural: Bool) -> Int? {
        guard document.isConnected(position) || !isPlural else { return nil }
        return placeName(at: position, people.names.run(at: position), isPlural: isPlural)
    }

    func placeName(at position: Int, _ run: NameRun, isPlural: Bool) -> Int? {
        guard let last = run.last, run.count <= 4, !places.known.isDoubtful(position..<last.upperBound) else {
            return nil
        }
        if let end = places.doubleNameEnd(run) { return document.isInsideWord(last.upperBound) ? nil : end }
        let isKnown =
            people.names.phrase(.placeName, in: run[...])?.syllables == run.count
            || isKnownPlace(run)
            || run.count == 2 && people.isOrigin(position) && run.allSatisfy({ people.names.isPlainSyllable($0) })
        guard isKnown || isPlural, isKnown && run.count > 1 || !startsOtherName(position) else { return nil }
        guard isPlural || places.known.mayNamePlace(run) else { return nil }
        let score = people.shape.score(run[...])
        // What the tokenizer has to be asked comes last.
        guard isKnown && (run.count > 1 || isPlural) && score < 3 || isPlural && score < 2,
            !document.isInsideWord(last.upperBound)
        else { return nil }
        // `các thôn Tiên Hội, Đông Đằng 1`
        let isNumbered = isPlural && places.isTrailingNumber(last.upperBound, .hamlet)
        return isNumbered ? last.upperBound + 1 : last.upperBound
    }

    /// `học sinh khối 6`: a grade of a school, no hamlet.
    private func isGrade(_ position: Int, _ place: PlaceGrammar.Reading) -> Bool {
        place.level == .hamlet && document.has(.gradeNoun, position)
            && (position - 3..<position).contains { document.has(.pupilNoun, $0) }
    }

    private func startsOtherName(_ position: Int) -> Bool { matches.startsNounOfName(at: position) }
}
