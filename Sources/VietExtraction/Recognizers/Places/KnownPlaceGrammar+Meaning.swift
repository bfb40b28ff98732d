import VietTokenization

/// Whether a name means the place: what stands before it, beside it, and elsewhere in the article.
extension KnownPlaceGrammar {
    /// No list is followed farther to find a cue.
    private static let longestList = 4
    /// Atoms of the longest words that stand before a place, and of the longest name in a list.
    private static let longestCue = 4

    /// Whether the words around a name let it mean a place.
    func isPlace(_ range: Range<Int>, _ standing: PlaceStanding, _ setting: Setting) -> Bool {
        let start = range.lowerBound
        if setting == .attached { return standing != .short && standing != .never && standing != .compass }
        switch standing {
        case .clear: return !isPerson(range) && cue(before: start) != .other && !isSpeaker(range)
        case .common: return !document.isShouted(start) && !isBlocked(start) && (!isGivenName(range) || isCued(start))
        case .cued:
            return !document.isShouted(start) && !isBlocked(start)
                && (isCued(start) || isListed(range) || isEstablished(range))
        case .short:
            return cue(before: start) == .preposition && !document.isDash(range.upperBound)
                && !document.isShouted(start)
        case .compass:
            let cue = cue(before: start)
            return cue != .never && cue != .direction && cue != .other && !document.isShouted(start)
        case .never: return false
        }
    }

    /// What the words before a name say.
    func cue(before start: Int) -> PlaceCue? {
        guard document.isConnected(start) else { return nil }
        return matches.longest(.placeCue, endingAt: start, within: Self.longestCue)?.payload()
    }

    private func isCued(_ start: Int) -> Bool {
        switch cue(before: start) {
        // `phía Nga`
        case .preposition, .noun, .direction: true
        case nil, .never, .other: false
        }
    }

    /// `tiếng Anh`, `chị Nga`, and what is listed with them: `tiếng Anh, Pháp`.
    private func isBlocked(_ start: Int, depth: Int = 0) -> Bool {
        if let cue = cue(before: start) { return cue == .never || cue == .other }
        if matches.longest(.honorific, endingAt: start, within: 2) != nil { return true }
        guard depth < Self.longestList, let previous = nameBefore(start) else { return false }
        return isBlocked(previous.range.lowerBound, depth: depth + 1)
    }

    /// `ông Hà Nam`: the article calls somebody so.
    private func isPerson(_ range: Range<Int>) -> Bool {
        !knownPeople.isEmpty && !isCountry(of: range) && knownPeople.contains(range, in: document)
    }

    /// `nước Nga`, `tại Nga`: names that the article may use elsewhere without a cue.
    func cuedNames() -> Set<UInt64> {
        var names = Set<UInt64>()
        var start = 0
        while let index = matches.next(.knownPlace, from: start) {
            start = index + 1
            guard let match = matches.longest(.knownPlace, at: index), match.range.count == 1,
                let place = match.payload(KnownPlace.self), place.standing == .cued, isWritten(match.range, place),
                cue(before: index) == .preposition, closesHere(match.range, place.standing)
            else { continue }
            names.insert(document.atoms[index].value)
        }
        return names
    }

    /// Whether the article means a place by the name elsewhere, and nobody.
    private func isEstablished(_ range: Range<Int>) -> Bool {
        range.count == 1 && established.contains(document.atoms[range.lowerBound].value) && !isGivenName(range)
    }

    /// `Thái Bình kể` in an article about `Trung úy Phạm Thái Bình`.
    func isSpeaker(_ range: Range<Int>) -> Bool {
        matches.longest(.personVerb, at: range.upperBound) != nil && isGivenName(range)
    }

    /// Whether somebody in the article bears the name.
    private func isGivenName(_ range: Range<Int>) -> Bool {
        knownPeople.haveEnding(range, in: document)
    }

    // MARK: Lists

    /// Whether a place stands beside the name: `Nga, Anh và Mông Cổ`.
    private func isListed(_ range: Range<Int>) -> Bool {
        if let previous = nameBefore(range.lowerBound), isSure(previous) { return true }
        var end = range.upperBound
        for _ in 0..<Self.longestList {
            guard isSeparator(end), let next = matches.longest(.knownPlace, at: end + 1),
                let place = next.payload(KnownPlace.self), isWritten(next.range, place)
            else { return false }
            if isSure(next) { return closesHere(next.range, place.standing) }
            end = next.range.upperBound
        }
        return false
    }

    private func isSure(_ match: Lexicon.Match) -> Bool {
        switch match.payload(KnownPlace.self)?.standing {
        case .clear, .common: true
        case .cued: isCued(match.range.lowerBound)
        case .short, .compass, .never, nil: false
        }
    }

    /// The known name that a separator parts from an atom.
    private func nameBefore(_ start: Int) -> Lexicon.Match? {
        guard isSeparator(start - 1),
            let match = matches.longest(.knownPlace, endingAt: start - 1, within: Self.longestCue),
            let place = match.payload(KnownPlace.self), isWritten(match.range, place)
        else { return nil }
        return match
    }

    private func isSeparator(_ position: Int) -> Bool {
        document.isMark(position, ",") || document.isMark(position, "/") || document.has(.and, position)
            || document.has(.with, position) || document.isDash(position) || document.isMark(position, "(")
    }
}
