import VietTokenization

/// Reads the name of a person, as strictly as what stands before it demands.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class PersonGrammar: Sendable {
    let names: NameRunGrammar
    let shape: PersonShape
    let titles: TitleGrammar
    // What is asked of every name: to reach them through one another counts references each time.
    let document: Document
    let matches: LexiconMatches
    private let knownPlaces: KnownPlaceGrammar
    private let knownPeople: KnownPeople

    init(names: NameRunGrammar, shape: PersonShape, titles: TitleGrammar) {
        self.names = names
        self.shape = shape
        self.titles = titles
        document = names.document
        matches = names.matches
        knownPlaces = titles.bodies.places.known
        knownPeople = titles.bodies.places.splitter.knownPeople
    }

    var foreign: ForeignNameShape { ForeignNameShape(names: names) }
    var initials: InitialsGrammar { names.initials }

    /// What stands before the name.
    enum Cue: Sendable, Equatable {
        /// `ông`, `đồng chí`, a rank or a clergy title: any name may follow, a given name alone too.
        case address
        /// `bác sĩ`, `học sinh`: a body may follow as well.
        case occupation
        /// An office: `Chủ tịch UBND huyện`.
        case office
        /// Another person of a list.
        case list
        case none
    }

    /// The person whose name starts at an atom.
    ///
    /// - Parameter run: the capitals there, where they are known.
    @inline(__always)
    func person(at start: Int, _ cue: Cue, _ run: NameRun? = nil) -> Range<Int>? {
        document.isCased(start) ? casedPerson(at: start, cue, run) : nil
    }

    private func casedPerson(at start: Int, _ cue: Cue, _ run: NameRun?) -> Range<Int>? {
        guard document.isConnected(start) || cue == .none || cue == .list else { return nil }
        if let known = knownPerson(at: start) { return known }
        if cue != .none, document.isMark(start + 1, "."), let initials = initials.initials(at: start) {
            return initials
        }
        let capitals = run ?? names.run(at: start)
        // One word is nobody without a cue.
        if cue == .none || cue == .list, capitals.count < 2 { return nil }
        let run = trimmed(capitals)
        guard let first = run.first, let last = run.last, !startsBody(start, cue) else { return nil }
        let range = first.lowerBound..<last.upperBound
        return isPerson(run, range, cue) ? range : nil
    }

    /// A person whom a lexicon knows, of whose name nothing more follows.
    @inline(__always)
    func knownPerson(at start: Int) -> Range<Int>? {
        matches.longest(.knownPerson, at: start).flatMap { isWhole($0.range) ? $0.range : nil }
    }

    private func isWhole(_ person: Range<Int>) -> Bool {
        guard document.atom(person.lowerBound)?.casing != .lower,
            document.atom(person.upperBound - 1)?.casing != .lower
        else { return false }
        let end = person.upperBound
        let goesOn = document.isConnected(end) && names.syllable(at: end) != nil
        return !goesOn || matches.longest(.titleHead, at: end) != nil
    }

    /// `Hồ Thị Cườm` is no lake: a noun of places that is also a surname, with the rest of a name after it. But
    /// `Đường Nguyễn Văn Cừ` is a road: the rest is a whole name by itself.
    @inline(__always)
    func isNamedLikePlace(_ position: Int) -> Bool {
        matches.starts(.surname, at: position) && startsWholeName(position)
    }

    private func startsWholeName(_ position: Int) -> Bool {
        let run = names.run(at: position)
        if run.count >= 3, document.value(of: .middleName, run[1].lowerBound) == 1 { return true }
        return run.count >= 3 && run.count <= 5 && names.phrase(.surname, in: run[...]) != nil
            && shape.score(run[...]) >= 3 && shape.score(run[1...]) < 3
    }

    /// The score of a name that is one even among capitals: `NGUYỄN VĂN HÙNG`.
    private static let plainScore = 5.0

    private func isPerson(_ run: NameRun, _ range: Range<Int>, _ cue: Cue) -> Bool {
        if cue == .none || cue == .list, foreign.isForeign(run) { return foreign.isPerson(run) }
        // Dear to tell, and seldom asked after a form of address.
        lazy var score = shape.score(run)
        lazy var isPlace = names.phrase(.placeName, in: run)?.syllables == run.count
        let isAddressed = cue != .address && isAddressed(range)
        if !isAddressed, isPlaceRather(run, range, cue) { return false }
        // `THÀNH PHẦN THAM DỰ`: a heading.
        if cue == .none, document.isShouted(range.lowerBound), score < 3 { return false }
        if cue == .occupation, document.isShouted(range.lowerBound), score < 2 { return false }
        if cue != .list, isAllCapitals(range) { return score >= (cue == .none ? Self.plainScore : 2) }
        // `chiến sĩ CSGT Công an huyện`, `Thượng tá Quân đội`
        if isPartOfWord(run, range, cue) { return false }
        switch cue {
        case .address: return run.count <= 6 && !isLetter(run) && !isOfficeOfMany(range)
        case .occupation:
            if run.count == 1 {
                return run[run.startIndex].count > 1 || names.phrase(.givenName, in: run) != nil && !isPlace
            }
            return score + contextScore(range) >= 1 || (run.count <= 5 && !isPlace && holdsName(run))
        case .office:
            if run.count == 1 { return false }
            return score >= 1 || (run.count <= 5 && !isPlace && !foreign.isThing(run))
        case .list: return run.count > 1 && score + contextScore(range) >= 0.5 && !(isPlace && score < 3)
        case .none:
            guard run.count > 1 else { return false }
            if isAddressed { return true }
            if run.count == 2, isOrigin(range.lowerBound) { return false }
            // `Khánh Ly kể`
            if run.count == 2, !isPlace, isSpeech(range.upperBound), run.allSatisfy({ isGivenName($0) }) { return true }
            return score + contextScore(range) >= 2 && !(isPlace && score + contextScore(range) < 3.5)
        }
    }

    /// Whether capitals that look like no whole name break off in a word: a title or an occupation goes on there. After
    /// `ông` or `chị` stands a name, whatever the word after it makes of it: `chị Trang bị ngã`.
    private func isPartOfWord(_ run: NameRun, _ range: Range<Int>, _ cue: Cue) -> Bool {
        switch cue {
        case .list, .none: return false
        case .address:
            guard run.count == 1, matches.longest(.titleHead, endingAt: range.lowerBound, within: 4) != nil else {
                return false
            }
        case .occupation, .office: if names.phrase(.surname, in: run) != nil, run.count > 1 { return false }
        }
        return document.isInsideWord(range.upperBound)
    }

    /// `Ngư dân Phan Thiết`, `Từ Đồng Hới`: a place that everybody knows, a word before it or not.
    private func isPlaceRather(_ run: NameRun, _ range: Range<Int>, _ cue: Cue) -> Bool {
        // `trẻ em Việt Nam`, `nước bạn Lào`
        if cue == .address {
            return knownPlaces.isCountry(of: range)
                && (run.count > 1 || document.atom(range.lowerBound)?.isSyllable == false)
        }
        if knownPlaces.isClear(range) { return contextScore(range) < 2 }
        if cue == .occupation, isDistrict(run) { return contextScore(range) < 2 }
        guard run.count > 1, document.has(.leadWord, range.lowerBound), let next = run.dropFirst().first else {
            return false
        }
        let rest = run.dropFirst()
        if knownPlaces.isClear(next.lowerBound..<range.upperBound) { return true }
        return rest.count > 1 && names.phrase(.placeName, in: rest)?.syllables == rest.count
            && names.phrase(.placeName, in: run)?.syllables != run.count
    }

    /// Whether a run opens with a surname, ends or opens with a given name or is foreign, unlike `phóng viên Người Đưa
    /// Tin`, `phóng viên Thanh Niên`.
    private func holdsName(_ run: NameRun) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        if names.phrase(.surname, in: run) != nil || isGivenName(last) { return true }
        if isGivenName(first), !document.isInsideWord(first.upperBound) { return true }
        return run.contains { names.isForeign($0) } && !foreign.isThing(run)
    }

    private func isGivenName(_ syllable: Range<Int>) -> Bool {
        matches.longest(.givenName, at: syllable.lowerBound)?.range == syllable
    }

    /// `gốm Chu Đậu`, `mưa lớn tại Hà Bằng`: two syllables after what a place is known for, or after `ở` and `tại`, name
    /// the place.
    func isOrigin(_ position: Int) -> Bool {
        guard document.isConnected(position), document.atom(position - 1)?.casing == .lower else { return false }
        return document.has(.locative, position - 1) || document.has(.specialityNoun, position - 1)
    }

    /// `các đồng chí Trưởng, phó các ban`: heads and deputies, nobody called Trưởng.
    private func isOfficeOfMany(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return range.count == 1 && document.value(of: .rankNoun, range.lowerBound) == 0
            && document.value(of: .rankNoun, end + 1) == 1
            && (document.isMark(end, ",") || document.isDash(end) || document.has(.and, end))
    }

    /// `ông H.`, `cháu Kh.`: a letter is nobody, unless it is a name as `Ý` is.
    private func isLetter(_ run: NameRun) -> Bool {
        guard run.count == 1, let word = run.first, word.count == 1, let atom = document.atom(word.lowerBound) else {
            return false
        }
        if atom.letterCount == 1 { return atom.byteCount == 1 || !atom.isSyllable }
        return atom.letterCount == 2 && !atom.isSyllable && document.isMark(word.upperBound, ".")
    }

    /// Whether a run is the whole name of a province or a district.
    func isDistrict(_ run: NameRun) -> Bool {
        guard let first = run.first, let last = run.last, run.count > 1 else { return false }
        return knownPlaces.isDistrict(first.lowerBound..<last.upperBound)
    }

    /// Whether the article names the person elsewhere with a form of address or a title.
    private func isAddressed(_ range: Range<Int>) -> Bool {
        knownPeople.contains(range, in: document) && !knownPlaces.isCountry(of: range)
    }

    /// Whether a line in capitals holds the run, where capitals say nothing.
    private func isAllCapitals(_ range: Range<Int>) -> Bool {
        guard range.allSatisfy({ document.atom($0)?.casing != .title || document.bytes($0).count == 1 }),
            let line = document.line(containing: range.lowerBound)
        else { return false }
        return line.atoms.count > range.count + 3
    }

    /// What follows a name: a title after a comma or dash, an age, a birth year.
    private func contextScore(_ range: Range<Int>) -> Double {
        let end = range.upperBound
        if document.isMark(end, ",") || document.isDash(end) || document.isMark(end, "(") {
            if titles.title(at: end + 1, .init(allowsPerson: false, allowsNoPlace: true)) != nil { return 2 }
            if document.atom(end + 1)?.kind == .digits, document.has(.ageNoun, end + 2) { return 2 }
            if document.has(.born, end + 1) { return 2 }
        }
        return isSpeech(end) ? 1.5 : 0
    }

    /// Verbs that only people are the subject of.
    private func isSpeech(_ position: Int) -> Bool {
        document.isConnected(position) && document.atom(position)?.casing == .lower
            && matches.longest(.personVerb, at: position) != nil
    }
}
