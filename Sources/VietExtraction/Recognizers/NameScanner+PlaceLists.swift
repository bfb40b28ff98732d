import VietTokenization

/// Lists of places: after a plural noun, after a place, and of bare numbers.
extension NameScanner {
    /// `các xã Chiềng Ban, Chiềng Mai`: after a plural the names stand alone.
    func readPlaceList(at position: Int, _ findings: inout Findings) -> Int? {
        guard matches.starts(.placeHead, at: position), isPluralNoun(position),
            let head = matches.longest(.placeHead, at: position), head.number <= PlaceLevel.hamlet.rawValue
        else { return nil }
        var start = head.range.upperBound
        // `các xã biên giới Lạc Quới và Vĩnh Gia`
        while start < head.range.upperBound + 3, document.isConnected(start), document.atom(start)?.casing == .lower,
            document.atom(start)?.kind == .letters, !document.has(.functionWord, start),
            matches.longest(.placeHead, at: start) == nil
        {
            start += 1
        }
        if document.isMark(start, ":") { start += 1 }
        guard let end = placeName(at: start, isPlural: true) else { return nil }
        findings.mentions.append(Mention(label: .location, range: start..<end, rule: .locList))
        return listedPlaces(after: end, isPlural: true, &findings)
    }

    func isPluralNoun(_ position: Int) -> Bool {
        document.has(.unitCount, position - 1) || isCount(position - 1) && document.isConnected(position)
    }

    /// `02 xã`, but not the end of a date.
    private func isCount(_ position: Int) -> Bool {
        document.integer(position, digits: 1...2) != nil && !document.isGlued(position)
    }

    /// Further names after a place, parted by commas or `và`; returns where the list ends.
    func listedPlaces(after end: Int, isPlural: Bool, _ findings: inout Findings) -> Int {
        var end = end
        while document.isMark(end, ",") || document.has(.and, end) || document.isMark(end, "/"),
            let next = places.known.end(at: end + 1, .attached) ?? placeName(at: end + 1, isPlural: isPlural)
        {
            findings.mentions.append(Mention(label: .location, range: end + 1..<next, rule: .locList))
            end = next
        }
        return end
    }

    /// `phường 1, 2 và 3`: bare numbers after a numbered unit.
    func listedNumbers(after end: Int, _ level: PlaceLevel, _ findings: inout Findings) -> Int {
        var end = end
        while document.isMark(end, ",") || document.has(.and, end), document.atom(end + 1)?.gap == .space,
            let next = places.numberEnd(at: end + 1, level)
        {
            findings.mentions.append(Mention(label: .location, range: end + 1..<next, rule: .locList))
            end = next
        }
        return end
    }
}
