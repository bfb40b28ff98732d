import VietTokenization

/// Reads the names that mean a place by themselves: countries, cities, seas, regions, provinces.
///
/// `Việt Nam` is one wherever it stands; `Anh` only where the words around it say so.
struct KnownPlaceGrammar: Sendable {
    let names: NameRunGrammar
    let shape: PersonShape
    /// Names of people that the article states with a cue, in lower case.
    let knownPeople: Set<String>
    /// Whether the article names a commune or a hamlet with its noun; then it may speak of others without.
    let speaksOfUnits: Bool

    private var document: Document { names.document }
    private var matches: LexiconMatches { names.matches }

    /// What stands before a name.
    enum Setting: Sendable {
        /// Nothing that belongs to it.
        case free
        /// What the name of a place completes: `Tổng thống`, `Bộ Ngoại giao`, or a place of the same list.
        case attached
    }

    /// No list is followed farther to find a cue.
    private static let longestList = 4
    /// Atoms of the longest words that stand before a place, and of the longest name in a list.
    private static let longestCue = 4

    /// Where the known place ends that starts at an atom.
    func end(at start: Int, _ setting: Setting = .free) -> Int? {
        guard matches.longest(.knownPlace, at: start) != nil else { return nil }
        for match in matches.at(start).reversed() where match.category == .knownPlace {
            guard let place = match.payload(KnownPlace.self), isWritten(match.range, place),
                setting == .attached || opensHere(match.range, place.standing),
                closesHere(match.range, place.standing, setting), isPlace(match.range, place.standing, setting)
            else { continue }
            return match.range.upperBound
        }
        return nil
    }

    /// Whether a range is the name of a place that needs no cue.
    func isClear(_ range: Range<Int>) -> Bool {
        matches.at(range.lowerBound).contains {
            $0.category == .knownPlace && $0.range == range && $0.payload(KnownPlace.self)?.standing == .clear
        }
    }

    /// Whether a range is the name of a country that needs no cue.
    func isCountry(of range: Range<Int>) -> Bool { isClear(range) && isCountry(range.lowerBound) }

    /// Whether the name of a country starts at an atom.
    func isCountry(_ start: Int) -> Bool {
        matches.longest(.knownPlace, at: start)?.payload(KnownPlace.self)?.isCountry ?? false
    }

    /// Whether a run is a name that means a place only behind a cue, and has none: `Đông Nam` in `hướng Đông Nam`.
    func isDoubtful(_ range: Range<Int>) -> Bool {
        !isClear(range) && matches.at(range.lowerBound).contains { $0.category == .knownPlace && $0.range == range }
            && end(at: range.lowerBound) == nil
    }

    /// Whether a bare name of the gazetteer may be meant: one that people bear too, as `Thanh Mai`, needs a cue.
    func mayNamePlace(_ run: [Range<Int>]) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let cue = cue(before: first.lowerBound)
        if cue == .other || run.count == 1 && cue == .direction || isSpeaker(first.lowerBound..<last.upperBound) {
            return false
        }
        guard !speaksOfUnits, run.count == 2, isPersonal(run[0], surnames: true), isPersonal(run[1], surnames: false),
            !isDistrict(first.lowerBound..<last.upperBound)
        else { return true }
        return cue == .preposition || cue == .noun || hasContainer(last.upperBound)
    }

    private func isPersonal(_ syllable: Range<Int>, surnames: Bool) -> Bool {
        names.phrase(.givenName, in: [syllable]) != nil || surnames && names.phrase(.surname, in: [syllable]) != nil
    }

    private func isDistrict(_ range: Range<Int>) -> Bool {
        matches.at(range.lowerBound).contains {
            $0.category == .placeName && $0.range == range && $0.number <= PlaceLevel.district.number
        }
    }

    /// `Thanh Sơn, Phú Thọ`, `Bình Minh (Thăng Bình)`: what a place behind the name makes one.
    private func hasContainer(_ end: Int) -> Bool {
        guard document.isMark(end, ",") || document.isMark(end, "(") else { return false }
        return matches.longest(.placeHead, at: end + 1) != nil
            || matches.longest(.knownPlace, at: end + 1).map { isClear($0.range) } ?? false
    }

    // MARK: Borders

    /// Capitals stand where the table writes them.
    private func isWritten(_ range: Range<Int>, _ place: KnownPlace) -> Bool {
        guard place.capitals != 0 else { return document.atom(range.lowerBound)?.casing != .lower }
        return range.enumerated().allSatisfy { offset, position in
            place.capitals >> offset & 1 == 0 || document.atom(position)?.casing != .lower
        }
    }

    /// Whether no name goes on from before.
    private func opensHere(_ range: Range<Int>, _ standing: PlaceStanding) -> Bool {
        let before = range.lowerBound - 1
        guard let previous = document.atom(before), document.isConnected(range.lowerBound) else { return true }
        if document.isGlued(range.lowerBound) {
            if previous.kind == .letters || previous.kind == .digits || document.isMark(before, "@") { return false }
            // `Việt-Mỹ`, `Mỹ.Linh`
            return standing == .clear || !document.isDash(before) && !document.isMark(before, ".")
        }
        guard previous.kind == .letters, previous.casing != .lower else { return true }
        return document.has(.leadWord, before)
            || matches.longest(.placeCue, endingAt: range.lowerBound, within: 1) != nil
            || standing == .clear && document.isShouted(before)
    }

    /// Whether the name goes no further, or something of its own stands behind it.
    private func closesHere(
        _ range: Range<Int>, _ standing: PlaceStanding, _ setting: Setting = .free
    ) -> Bool {
        let end = range.upperBound
        guard let next = document.atom(end), document.isConnected(end) else { return true }
        if standing != .clear, startsLonger(range) { return false }
        if next.gap == .none, next.kind == .letters || next.kind == .digits { return false }
        if next.gap == .none, document.isDash(end), document.isGlued(end + 1), standing != .clear { return false }
        let tail = names.run(at: end)
        guard let first = tail.first else { return true }
        if standing == .clear, document.isShouted(end) { return true }
        if startsOther(first.lowerBound) { return true }
        guard tail.count > 1 else { return false }
        // `Hà Nội Nguyễn Văn A`, `Mỹ Donald Trump`
        let isForeign = document.atom(first.lowerBound)?.isSyllable == false
        if standing != .clear { return isForeign }
        return shape.score(tail[...]) >= 2 || self.end(at: end, .attached) != nil
            || isForeign && (setting == .attached || isVietnamese(range))
    }

    /// `Ý kiến`, `Trung đoàn`: a word that goes on in lower case.
    private func startsLonger(_ range: Range<Int>) -> Bool {
        [.commonWord, .bodyHead, .bodyName, .titleHead, .placeHead].contains { (category: LexiconCategory) in
            matches.longest(category, at: range.lowerBound).map { $0.range.count > range.count } ?? false
        }
    }

    private func isVietnamese(_ range: Range<Int>) -> Bool {
        range.allSatisfy { document.atom($0)?.isSyllable == true }
    }

    private func startsOther(_ position: Int) -> Bool {
        [.bodyHead, .bodyName, .titleHead, .titleAbbreviation, .honorific].contains { (category: LexiconCategory) in
            matches.longest(category, at: position) != nil && !document.isShouted(position)
        }
    }

    // MARK: Meaning

    private func isPlace(_ range: Range<Int>, _ standing: PlaceStanding, _ setting: Setting) -> Bool {
        let start = range.lowerBound
        if setting == .attached { return standing != .short && standing != .never && standing != .compass }
        switch standing {
        case .clear: return !isPerson(range) && cue(before: start) != .other && !isSpeaker(range)
        case .common: return !document.isShouted(start) && !isBlocked(start) && (!isGivenName(range) || isCued(start))
        case .cued:
            return !document.isShouted(start) && !isBlocked(start) && (isCued(start) || isListed(range))
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
        case .preposition, .noun: true
        case nil, .never, .direction, .other: false
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
        !knownPeople.isEmpty && knownPeople.contains(document.text(range).lowercased())
    }

    /// `Thái Bình kể` in an article about `Trung úy Phạm Thái Bình`.
    private func isSpeaker(_ range: Range<Int>) -> Bool {
        matches.longest(.personVerb, at: range.upperBound) != nil && isGivenName(range)
    }

    /// Whether somebody in the article bears the name.
    private func isGivenName(_ range: Range<Int>) -> Bool {
        guard !knownPeople.isEmpty else { return false }
        let name = " " + document.text(range).lowercased()
        return knownPeople.contains { $0.hasSuffix(name) }
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
        document.isMark(position, ",") || document.isMark(position, "/") || document.keyword(position) == .và
            || document.keyword(position) == .với || document.isDash(position) || document.isMark(position, "(")
    }
}
