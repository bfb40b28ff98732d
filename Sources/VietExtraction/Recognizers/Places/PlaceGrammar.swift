import VietTokenization

/// Reads places: a noun and the name, the number or the code after it.
///
/// A class for the reason that ``Document`` is one: every name asks for it.
final class PlaceGrammar: Sendable {
    let names: NameRunGrammar
    let document: Document
    let matches: LexiconMatches
    let splitter: RunSplitter
    let known: KnownPlaceGrammar

    /// - Parameter speaksOfUnits: whether the article names a commune or a hamlet with its noun.
    init(names: NameRunGrammar, splitter: RunSplitter, speaksOfUnits: Bool) {
        self.names = names
        document = names.document
        matches = names.matches
        self.splitter = splitter
        known = KnownPlaceGrammar(
            names: names, shape: splitter.shape, knownPeople: splitter.knownPeople,
            speaksOfUnits: speaksOfUnits)
    }

    struct Reading: Sendable {
        var end: Int
        /// Where the noun ends.
        var nameStart: Int
        var level: PlaceLevel
        /// Whether a name or number follows the noun.
        var isNamed: Bool
    }

    /// Places are named after no more than so many others, one inside the other: `cầu cầu cầu …` is no name.
    private static let maximumDepth = 4

    /// The place whose noun starts at an atom.
    @inline(__always)
    func place(at start: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        matches.starts(.placeHead, at: start) ? place(at: start, expectation, depth: 0) : nil
    }

    private func place(at start: Int, _ expectation: RunSplitter.Expectation, depth: Int) -> Reading? {
        guard depth < Self.maximumDepth, let head = head(at: start) else { return nil }
        let end = nameEnd(at: head.end, head.level, expectation, depth)
        return Reading(end: end ?? head.end, nameStart: head.end, level: head.level, isNamed: end != nil)
    }

    /// The longest place noun; abbreviated ones must be capitalised, the others may be written either way.
    private func head(at start: Int) -> (end: Int, level: PlaceLevel)? {
        guard let match = matches.longest(.placeHead, at: start), let level = match.payload(PlaceLevel.self)
        else { return nil }
        let isAbbreviation =
            match.range.count <= 2 && document.isCased(start) && document.atoms[start].byteCount <= 3
        if isAbbreviation, document.atom(match.range.upperBound) == nil || isPartOfCode(start) { return nil }
        return (match.range.upperBound, level)
    }

    /// `CSGT-TT`, `GD-ĐT`: letters after a dash.
    private func isPartOfCode(_ position: Int) -> Bool { document.isGlued(position) && document.isDash(position - 1) }

    /// The end of what names the place; a facility may bear the name of its unit (`Sân vận động thị trấn Chư Ty`).
    private func nameEnd(
        at start: Int, _ level: PlaceLevel, _ expectation: RunSplitter.Expectation, _ depth: Int
    ) -> Int? {
        // `ĐT.639B`
        if level == .road, document.isMark(start, "."), document.isGlued(start), document.isGlued(start + 1),
            document.atom(start + 1)?.kind == .digits, document.atom(start - 1)?.casing == .upper
        {
            return codeEnd(at: start + 1, level)
        }
        guard document.isConnected(start),
            !document.isGlued(start) || document.isMark(start - 1, ".") || isRoadCode(start, level)
        else { return nil }
        // `tổ dân phố số 7`, `cầu số 4`
        let digits = document.has(.numberSign, start) && document.isConnected(start + 1) ? start + 1 : start
        if let code = codeEnd(at: digits, level) {
            return level == .road ? streetEnd(after: code, start, expectation, depth) ?? code : code
        }
        if level == .facility, let unit = place(at: start, expectation, depth: depth + 1), isUnit(unit, at: start) {
            return unit.isNamed ? unit.end : nil
        }
        // `cao tốc TP.HCM - Mộc Bài`
        if level == .road, let end = known.end(at: start, .attached), let far = farEnd(after: end) { return far }
        if level == .road, let road = namedRoad(at: start, expectation, depth) { return road }
        let run = names.run(at: start)
        guard !run.isEmpty, isKnown(run) || !startsLine(start) else { return nil }
        if let end = doubleNameEnd(run) { return end }
        if names.initials.initials(at: start) != nil { return nil }
        // In a line of capitals only the gazetteer tells where a name ends.
        let isShouted = run.count > 3 && run.allSatisfy { document.atom($0.lowerBound)?.casing != .title }
        let length =
            isShouted
            ? names.phrase(.placeName, in: run[...])?.syllables ?? 0
            : isNamedAfterPerson(run, level) ? run.count : splitter.placeLength(run, expectation)
        guard length > 0 else { return nil }
        var end = run[length - 1].upperBound
        if level == .facility, let code = roadCode(at: end - 1) { return code }
        if level == .road, let code = roadCode(at: end - 1) ?? farEnd(after: end) { return code }
        if isCommonNoun(run[..<length], level) { return nil }
        if isCode(end - 1) { return document.designationEnd(end) }
        if length == run.count, let word = wordEnd(after: end) {
            return wordsEnd(of: run, word, level)
        }
        // `Bu Prăng 1`, `Đại Kim 2`, `buôn Kli B`
        if length == run.count, isTrailingNumber(end, level) { end += 1 }
        return end
    }

    /// Whether a line starts here on a page that does not break its lines inside phrases.
    private func startsLine(_ position: Int) -> Bool {
        document.atom(position)?.gap == .lineBreak && !document.breaksPhrases
    }

    private func isKnown(_ run: NameRun) -> Bool { names.phrase(.placeName, in: run[...]) != nil }

    /// `đường Ông Ích Khiêm`, `phố Bà Huyện Thanh Quan`: no person follows a street called `Ông`.
    private func isNamedAfterPerson(_ run: NameRun, _ level: PlaceLevel) -> Bool {
        level == .road && (2...4).contains(run.count) && document.has(.elder, run[0].lowerBound)
    }

    /// `khu A3`: letters that digits hang on.
    private func isCode(_ position: Int) -> Bool {
        guard let atom = document.atom(position), atom.casing == .upper || atom.letterCount == 1 else { return false }
        return document.isGlued(position + 1) && document.atom(position + 1)?.kind == .digits
    }

    /// `xã Cộng hòa`, `quận Hai Bà trưng`, `thị trấn Nông trường Phong Hải`: the end of a name whose capitals break off in a
    /// word that goes on up to `word`; `nil` where that word is no name.
    private func wordsEnd(of run: NameRun, _ word: Int, _ level: PlaceLevel) -> Int? {
        let known = matches.longest(.placeName, at: run[0].lowerBound)?.range.upperBound ?? 0
        if known > word { return known }
        // Names of several syllables are whole: `xã Tân Lập trình huyện`.
        if run.count > 1 { return known == word ? word : run[run.count - 1].upperBound }
        if level == .road { return capitalsEnd(after: word) }
        guard level <= .hamlet else { return nil }
        let rest = document.isConnected(word) ? names.run(at: word) : NameRun()
        let goesOn = rest.count > 1 && names.phrase(.placeName, in: rest[...])?.syllables == rest.count
        return goesOn ? rest[rest.count - 1].upperBound : word
    }

    /// Where the word ends that a name in capitals breaks off in.
    private func wordEnd(after end: Int) -> Int? {
        let word = document.wordEnd(end)
        return word > end ? word : nil
    }

    /// `đường Cách mạng Tháng Tám`: the end of the capitals after a word that breaks off in small letters.
    private func capitalsEnd(after word: Int) -> Int? {
        names.run(at: word).last.map { wordEnd(after: $0.upperBound) ?? $0.upperBound }
    }

    /// `đường Tỉnh lộ 8`: a road whose name is a road.
    private func namedRoad(at start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int) -> Int? {
        guard let road = place(at: start, expectation, depth: depth + 1), road.level == .road, road.isNamed,
            road.nameStart > start + 1 || document.atom(start)?.casing == .upper
        else { return nil }
        return road.end
    }

    /// `Bà Rịa - Vũng Tàu`: a name of the gazetteer that goes on after a dash.
    @inline(__always)
    func doubleNameEnd(_ run: NameRun) -> Int? {
        guard let last = run.last, document.isDash(last.upperBound) else { return nil }
        return nameEnd(of: run, overDashAfter: last.upperBound)
    }

    private func nameEnd(of run: NameRun, overDashAfter end: Int) -> Int? {
        guard let first = run.first, let known = matches.longest(.placeName, at: first.lowerBound),
            known.range.upperBound > end,
            document.atom(known.range.upperBound - 1)?.casing != .lower
        else { return nil }
        return known.range.upperBound
    }

    /// `thị trấn Chư Ty` in `Sân vận động thị trấn Chư Ty`, but not `Rạch Miễu` in `cầu Rạch Miễu 2`.
    private func isUnit(_ place: Reading, at start: Int) -> Bool {
        place.level <= .road || document.atom(start)?.casing == .lower
    }

    /// `hẻm 120 Hoàng Hoa Thám`, `Km 48 Quốc lộ 4G`: the street or the road after a number.
    private func streetEnd(
        after code: Int, _ start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int
    ) -> Int? {
        guard document.isConnected(code) else { return nil }
        if let road = place(at: code, expectation, depth: depth + 1), road.level == .road, road.isNamed {
            return road.end
        }
        guard document.has(.alleyNoun, start - 1) else { return nil }
        return names.run(at: code, limit: 4).last.map { document.wordEnd($0.upperBound) }
    }

    /// `đường Hồ Sen – Cầu Rào 2`: a road named after both of its ends.
    private func farEnd(after end: Int) -> Int? {
        guard document.isDash(end), document.isConnected(end), document.isConnected(end + 1),
            matches.longest(.titleHead, at: end + 1) == nil, matches.longest(.bodyHead, at: end + 1) == nil,
            matches.longest(.bodyName, at: end + 1) == nil, matches.longest(.honorific, at: end + 1) == nil
        else { return nil }
        let run = names.run(at: end + 1)
        guard let last = run.last, run.count <= 4, splitter.shape.score(run[...]) < 3 else { return nil }
        guard let number = document.integer(last.upperBound, digits: 1...2), number > 0,
            document.isConnected(last.upperBound), !isCounted(last.upperBound)
        else { return last.upperBound }
        return last.upperBound + 1
    }

    /// `chùa Khmer`, `trạm BTS`: what kind of place it is, no name.
    private func isCommonNoun(_ run: NameRun, _ level: PlaceLevel) -> Bool {
        guard level == .facility || level == .water, run.count == 1, let name = run.first else { return false }
        if matches.longest(.ethnonym, at: name.lowerBound) != nil { return true }
        guard name.count == 1, let atom = document.atom(name.lowerBound) else { return false }
        // `dãy B`
        return atom.casing == .upper || atom.letterCount == 1
    }
}
