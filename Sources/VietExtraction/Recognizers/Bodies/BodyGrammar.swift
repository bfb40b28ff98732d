import VietTokenization

/// Reads the names of organizations: a body, the bodies and the unit it belongs to.
///
/// `Ban Thường vụ Huyện ủy An Lão` is three steps of one grammar: an organ, its parent, the place of the parent.
struct BodyGrammar: Sendable {
    let places: PlaceGrammar
    private let fields: FieldGrammar
    private let properNames: ProperNameGrammar

    private var document: Document { places.names.document }
    private var matches: LexiconMatches { places.names.matches }

    init(places: PlaceGrammar) {
        self.places = places
        fields = FieldGrammar(names: places.names, shape: places.splitter.shape)
        properNames = ProperNameGrammar(places: places, fields: fields)
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
    }

    /// The body that starts at an atom.
    ///
    /// - Parameter expectation: what may follow the place, where one is in the name.
    func body(at start: Int, _ expectation: RunSplitter.Expectation, depth: Int = 0) -> Reading? {
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
        guard let name, var standing = name.payload(BodyStanding.self), !endsInPerson(name, expectation) else {
            return headed
        }
        let end = name.range.upperBound
        if var headed, headed.end > end || (headed.end == end && headed.isDefinite && standing != .never) {
            headed.isOfUnits = headed.end == end
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
        return places.splitter.shape.score(places.names.run(at: name.range.upperBound - 1)[...]) >= 4
    }

    /// A noun of the lexicon and what names the body.
    private func headedBody(_ head: Lexicon.Match, _ expectation: RunSplitter.Expectation) -> Reading? {
        guard let noun = head.payload(BodyHead.self) else { return nil }
        let start = head.range.upperBound
        guard let end = nameEnd(at: start, noun.naming, expectation) else {
            if noun.naming == .listed || noun.naming == .place { return nil }
            return Reading(end: start, standing: .title, isDefinite: false, coreEnd: start)
        }
        // A name or a number makes any body definite.
        let isNamed = document.atom(end - 1)?.casing != .lower || document.atom(end - 1)?.kind == .digits
        return Reading(
            end: end, standing: isNamed && noun.standing == .unit ? .alone : noun.standing, isDefinite: true,
            coreEnd: end)
    }

    /// The end of the name behind a noun of the given kind; `nil` where nothing names the body.
    private func nameEnd(at start: Int, _ naming: BodyNaming, _ expectation: RunSplitter.Expectation) -> Int? {
        guard document.isConnected(start) else { return nil }
        switch naming {
        case .field:
            // In a line of capitals only the lexicon tells: `NGÀY HỘI TOÀN DÂN`.
            return fields.fields(at: start) ?? (document.isShouted(start) ? nil : fields.capitalisedWords(at: start))
        case .organ: return matches.longest(.eventKind, at: start)?.range.upperBound
        case .free:
            let field = fields.fields(at: start)
            return fields.upToUnit(at: start, behind: field) ?? field ?? fields.capitalisedWords(at: start)
                ?? fields.quoted(at: start)
        case .name: return properNames.name(at: start, expectation)
        case .company: return properNames.company(at: start, expectation)
        case .school: return properNames.school(at: start, expectation)
        case .military: return properNames.military(at: start, expectation)
        case .listed: return document.atom(start)?.isCapitalized == true ? fields.fields(at: start) : nil
        case .place: return properNames.country(at: start, expectation)
        case .division, .site, .concern: return nil
        }
    }

    // MARK: Parents and units

    private func extend(
        _ reading: inout Reading, from start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int
    ) {
        if let end = shortForm(at: reading.end) { reading.end = end }
        if let unit = unitBelow(reading, expectation) {
            reading.end = unit
            reading.isDefinite = true
            reading.standing = .alone
        }
        guard document.isConnected(reading.end) else { return }
        attachDivision(&reading, expectation)
        if let parent = parent(at: reading.end, expectation, depth) {
            reading.end = parent.end
            reading.isDefinite = true
            if reading.standing == .unit || reading.standing == .title { reading.standing = .alone }
        } else if let unit = unit(at: reading.end, expectation) {
            reading.end = unit
            reading.isDefinite = true
            if reading.standing == .unit { reading.standing = .alone }
        } else if !isServiceOfCountry(reading), let place = bareName(at: reading.end, expectation) {
            reading.end = place
            reading.isDefinite = true
            if reading.standing == .unit { reading.standing = .alone }
        }
        attachConcern(&reading, start)
        if let term = term(at: reading.end) {
            reading.end = term
            // `Đoàn đại biểu Quốc hội khóa XV đơn vị tỉnh Ninh Thuận`
            attachDivision(&reading, expectation)
        }
    }

    /// `Ban Chỉ đạo Trung ương về phòng, chống tham nhũng`: what the body is about, behind its unit.
    private func attachConcern(_ reading: inout Reading, _ start: Int) {
        guard document.keyword(reading.end) == .về, document.isConnected(reading.end), reading.isDefinite,
            properNames.isWord(.concern, start), let field = fields.fields(at: reading.end + 1)
        else { return }
        reading.end = field
    }

    private func attachDivision(_ reading: inout Reading, _ expectation: RunSplitter.Expectation) {
        guard let division = properNames.division(at: reading.end, expectation) else { return }
        reading.end = division
        reading.isDefinite = true
        if reading.standing == .unit { reading.standing = .alone }
    }

    /// `(LHPN)` inside a name that goes on with its unit.
    private func shortForm(at position: Int) -> Int? {
        guard document.isMark(position, "("), document.atom(position + 1)?.casing == .upper,
            document.isMark(position + 2, ")"), matches.longest(.placeHead, at: position + 3) != nil
        else { return nil }
        return position + 3
    }

    private func parent(at position: Int, _ expectation: RunSplitter.Expectation, _ depth: Int) -> Reading? {
        guard let parent = body(at: position, expectation, depth: depth + 1) else { return nil }
        // `nhà trường`, `Trung ương` complete a name; a lone lower-case noun such as `ban`, `tổ` does not.
        let isNoun = parent.end == parent.coreEnd && !parent.isDefinite && parent.standing == .title
        if isNoun, matches.longest(.bodyName, at: position) == nil { return nil }
        return parent
    }

    /// `huyện`, `xã Đại Lai`, `thôn 4`: an administrative unit with or without its name.
    private func unit(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        guard let place = places.place(at: position, expectation) else { return nil }
        if place.isNamed, properNames.isWord(.site, position) { return place.end }
        switch place.level {
        case .province, .district, .commune: return place.end
        case .hamlet: return place.isNamed || isWholeHamlet(position) ? place.end : nil
        case .road, .water, .facility, .region: return nil
        }
    }

    /// `ỦY BAN NHÂN DÂN⏎THỊ XÃ AN KHÊ`: the unit on the line below a body of units that ends its line.
    private func unitBelow(_ reading: Reading, _ expectation: RunSplitter.Expectation) -> Int? {
        let start = reading.end
        guard let first = document.atom(start), first.gap == .lineBreak, !document.isConnected(start),
            reading.standing == .alone || reading.standing == .unit, reading.isOfUnits,
            first.casing == .lower || first.casing == .upper && document.atom(start - 1)?.casing == .upper,
            let place = places.place(at: start, expectation), place.isNamed, place.level <= .commune
        else { return nil }
        return place.end
    }

    /// `thôn`, `ấp` without a name still name the level; `khu` and `tổ` are too common.
    private func isWholeHamlet(_ position: Int) -> Bool {
        ["thôn", "ấp", "bản", "buôn", "xóm"].contains(document.text(position))
    }

    /// `đoàn công tác Lào`: the country stands for itself.
    private func isServiceOfCountry(_ reading: Reading) -> Bool {
        !reading.isDefinite && reading.standing == .title && places.known.isCountry(reading.end)
    }

    /// A place without its noun: `Huyện ủy An Lão`.
    private func bareName(at position: Int, _ expectation: RunSplitter.Expectation) -> Int? {
        let run = places.names.run(at: position)
        if let end = places.known.end(at: position, .attached) { return end }
        guard !run.isEmpty, matches.longest(.honorific, at: position) == nil,
            matches.longest(.titleHead, at: position).map({ $0.range.count < 2 }) ?? true
        else { return nil }
        let length =
            document.isShouted(position)
            ? places.names.phrase(.placeName, in: run[...])?.syllables ?? 0
            : places.splitter.bareLength(run, expectation)
        guard length > 0 else { return nil }
        let end = run[length - 1].upperBound
        if places.names.phrase(.placeName, in: run[..<length])?.syllables == length { return end }
        // `Hội Nghệ sĩ`: no name ends inside a word.
        return document.isConnected(end) && document.atom(end)?.casing == .lower && document.isInsideWord(end)
            ? nil : end
    }

    /// `khóa XII` without a comma before it, behind a body or an office: `đại biểu Quốc hội khóa XV`.
    func term(at position: Int) -> Int? {
        guard document.keyword(position) == .khóa, document.isConnected(position), document.isConnected(position + 1),
            let number = document.atom(position + 1),
            number.kind == .digits && number.byteCount <= 2 || RomanNumeral.isNumeral(number)
        else { return nil }
        return position + 2
    }
}
