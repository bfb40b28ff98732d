import VietTokenization

/// Reads the names of organizations: a body, the bodies and the unit it belongs to.
///
/// `Ban Thường vụ Huyện ủy An Lão` is three steps of one grammar: an organ, its parent, the place of the parent.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class BodyGrammar: Sendable {
    let places: PlaceGrammar
    let document: Document
    let matches: LexiconMatches
    let fields: FieldGrammar
    let properNames: ProperNameGrammar
    private let openNames: OpenNameGrammar

    init(places: PlaceGrammar) {
        self.places = places
        document = places.names.document
        matches = places.names.matches
        fields = FieldGrammar(names: places.names, shape: places.splitter.shape)
        properNames = ProperNameGrammar(places: places, fields: fields)
        openNames = OpenNameGrammar(places: places)
    }

    struct Reading: Sendable {
        var end: Int
        /// Where the body may stand as an organization of its own.
        var standing: BodyStanding
        /// Whether a unit, a parent or a proper name makes it definite.
        var isDefinite: Bool
        /// Where the first body's own name ends, before parents and units.
        var coreEnd: Int
        /// Whether the body is one that every unit has: its name is in the lexicon as a whole.
        var isOfUnits = false
        /// Whether a place ends the body's own name: no other stands after it.
        var endsInPlace = false
    }

    /// The body that starts at an atom.
    ///
    /// - Parameter expectation: what may follow the place, where one is in the name.
    @inline(__always)
    func body(at start: Int, _ expectation: RunSplitter.Expectation, depth: Int = 0) -> Reading? {
        matches.startsBody(at: start) ? startedBody(at: start, expectation, depth) : nil
    }

    private func startedBody(at start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int) -> Reading? {
        guard depth < 5, var reading = core(at: start, expectation) else { return nil }
        reading.coreEnd = reading.end
        extend(&reading, from: start, expectation, depth)
        return reading
    }

    /// A body of which only the field of work stands there, its noun being in the word before: `TP. Nội vụ huyện`.
    func nounlessBody(at start: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        guard let end = fields.fields(at: start) else { return nil }
        var reading = Reading(end: end, standing: .alone, isDefinite: true, coreEnd: end)
        extend(&reading, from: start, expectation, 0)
        return reading
    }

    /// The end of the name of a country in several syllables, whatever follows: `Trung Quốc Tập Cận Bình`.
    func longCountry(at start: Int) -> Int? {
        guard document.isConnected(start), places.known.isCountry(start),
            let range = matches.longest(.knownPlace, at: start)?.range, range.count > 1,
            range.allSatisfy({ document.atom($0)?.isCapitalized == true })
        else { return nil }
        return range.upperBound
    }

    /// A country, and the one where its mission is: `Việt Nam tại Lào`.
    ///
    /// - Parameter body: where the name of a body ends that may send it instead of a country.
    func mission(at start: Int, orAfter body: Int? = nil, _ expectation: RunSplitter.Expectation) -> Int? {
        guard let home = country(at: start, expectation) ?? body else { return nil }
        guard document.has(.locative, home) else { return home }
        return country(at: home + 1, expectation) ?? home
    }

    /// The end of the country, or of another place, that a mission names.
    func country(at start: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        guard document.isConnected(start) else { return nil }
        return places.known.end(at: start, .attached)
            ?? places.place(at: start, expectation).flatMap { $0.isNamed ? $0.end : nil }
    }

    // MARK: The body itself

    private func core(at start: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        let name = matches.longest(.bodyName, at: start)
        let head = matches.longest(.bodyHead, at: start).flatMap { isCommonWord($0) ? nil : $0 }
        let headed = head.flatMap { headedBody($0, expectation) }
        guard let name, var standing = name.payload(BodyStanding.self), !endsInPerson(name, expectation),
            !breaksWord(name.range)
        else {
            return headed
        }
        let end = name.range.upperBound
        if var headed, headed.end > end || (headed.end == end && headed.isDefinite && standing != .never) {
            headed.isOfUnits = headed.end == end
            if headed.isOfUnits, standing == .alone { headed.standing = .alone }
            return headed
        }
        if standing == .brand {
            guard isCompany(name.range) else { return nil }
            standing = .alone
        }
        return Reading(
            end: end, standing: standing, isDefinite: standing == .alone, coreEnd: end, isOfUnits: true)
    }

    /// `Samsung`, but neither `Samsung Galaxy` nor `xe Toyota`: a brand on its own, written as a name.
    private func isCompany(_ range: Range<Int>) -> Bool {
        guard range.allSatisfy({ document.atom($0)?.casing != .lower || document.atom($0)?.kind != .letters }),
            !document.has(.productNoun, range.lowerBound - 1),
            !document.isGlued(range.lowerBound)
                || !(document.isDash(range.lowerBound - 1) || document.isMark(range.lowerBound - 1, "."))
        else { return false }
        let end = range.upperBound
        guard let next = document.atom(end), document.isConnected(end) else { return true }
        if next.gap == .none { return next.kind == .punctuation && !document.isDash(end) }
        if next.kind == .digits { return false }
        return next.kind != .letters || next.casing == .lower || matches.longest(.surname, at: end) != nil
            || places.known.end(at: end, .attached) != nil
    }

    /// `TỔ CHỨC` is no `Tổ`.
    private func isCommonWord(_ head: Lexicon.Match) -> Bool {
        matches.longest(.commonWord, at: head.range.lowerBound).map { $0.range.count > head.range.count } ?? false
    }

    /// `Chủ tịch UBND huyện Đoàn Thanh Bình`: no Huyện đoàn, the surname Đoàn.
    private func endsInPerson(_ name: Lexicon.Match, _ expectation: RunSplitter.Expectation) -> Bool {
        guard expectation.allowsPerson, name.range.count > 1, document.atom(name.range.lowerBound)?.casing == .lower
        else { return false }
        let run = places.names.run(at: name.range.upperBound - 1)
        // A body of two words has a capital in both or in none.
        return run.count > 2 || places.splitter.shape.score(run[...]) >= 4
    }

    /// `HĐND phường Đoàn Kết`: no union of a ward, the ward Đoàn Kết.
    private func breaksWord(_ name: Range<Int>) -> Bool {
        name.count == 2 && document.atom(name.lowerBound)?.casing == .lower
            && document.atom(name.upperBound - 1)?.isCapitalized == true
            && document.atom(name.upperBound)?.isCapitalized == true && document.isInsideWord(name.upperBound)
    }

    /// A noun of the lexicon and what names the body.
    private func headedBody(_ head: Lexicon.Match, _ expectation: RunSplitter.Expectation) -> Reading? {
        guard let noun = head.payload(BodyHead.self) else { return nil }
        let start = head.range.upperBound
        let isClosed = [.listed, .place, .mission].contains(noun.naming)
        let known = nameEnd(at: start, noun.naming, expectation)
        let open = isClosed ? nil : openNames.end(after: head.range, known: known, expectation)
        guard let end = open ?? known else {
            if isClosed { return nil }
            return Reading(end: start, standing: .title, isDefinite: false, coreEnd: start)
        }
        // A name or a number makes any body definite.
        let isNamed = document.atom(end - 1)?.casing != .lower || document.atom(end - 1)?.kind == .digits
        return Reading(
            end: end, standing: isNamed && noun.standing == .unit ? .alone : noun.standing, isDefinite: true,
            coreEnd: end, endsInPlace: open != nil)
    }

    /// The end of the name after a noun of the given kind; `nil` where nothing names the body.
    private func nameEnd(at start: Int, _ naming: BodyNaming, _ expectation: RunSplitter.Expectation) -> Int? {
        guard document.isConnected(start) else { return nil }
        switch naming {
        case .field:
            // In a line of capitals only the lexicon tells: `NGÀY HỘI TOÀN DÂN`.
            return fields.fields(at: start) ?? (document.isShouted(start) ? nil : fields.capitalisedWords(at: start))
        case .organ: return matches.longest(.eventKind, at: start)?.range.upperBound
        case .free:
            let field = fields.fields(at: start)
            return fields.upToUnit(at: start, after: field) ?? fields.campaign(at: start) ?? field
                ?? fields.capitalisedWords(at: start)
                ?? fields.quoted(at: start)
        case .name: return properNames.name(at: start, expectation)
        case .company: return properNames.company(at: start, expectation)
        case .school: return properNames.school(at: start, expectation)
        case .military: return properNames.military(at: start, expectation)
        case .listed: return document.atom(start)?.isCapitalized == true ? fields.fields(at: start) : nil
        case .place: return properNames.country(at: start, expectation)
        case .mission: return mission(at: start, expectation)
        case .division, .site, .concern: return nil
        }
    }
}
