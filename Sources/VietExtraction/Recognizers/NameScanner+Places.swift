import VietTokenization

/// Organizations and places, with the lists that places come in.
extension NameScanner {
    func readOrganizationOrPlace(at position: Int, _ findings: inout Findings) -> Int? {
        guard !people.isNamedLikePlace(position) else { return nil }
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
        default: isCount(position - 1) && document.isConnected(position)
        }
    }

    /// `02 xã`, but not the end of a date.
    private func isCount(_ position: Int) -> Bool {
        document.integer(position, digits: 1...2) != nil && !document.isGlued(position)
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
    func placeName(at position: Int, isPlural: Bool) -> Int? {
        guard document.isConnected(position) || !isPlural, matches.longest(.bodyHead, at: position) == nil,
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
