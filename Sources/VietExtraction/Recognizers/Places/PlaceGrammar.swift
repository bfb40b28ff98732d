import VietTokenization

/// Reads places: a noun and the name, the number or the code behind it.
struct PlaceGrammar: Sendable {
    let names: NameRunGrammar
    let splitter: RunSplitter
    let known: KnownPlaceGrammar

    init(names: NameRunGrammar, splitter: RunSplitter) {
        self.names = names
        self.splitter = splitter
        known = KnownPlaceGrammar(names: names, shape: splitter.shape, knownPeople: splitter.knownPeople)
    }

    private var document: Document { names.document }

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
    func place(at start: Int, _ expectation: RunSplitter.Expectation) -> Reading? {
        place(at: start, expectation, depth: 0)
    }

    private func place(at start: Int, _ expectation: RunSplitter.Expectation, depth: Int) -> Reading? {
        guard depth < Self.maximumDepth, let head = head(at: start) else { return nil }
        let end = nameEnd(at: head.end, head.level, expectation, depth)
        return Reading(end: end ?? head.end, nameStart: head.end, level: head.level, isNamed: end != nil)
    }

    /// The longest place noun; abbreviated ones must be capitalised, the others may be written either way.
    private func head(at start: Int) -> (end: Int, level: PlaceLevel)? {
        guard let match = names.matches.longest(.placeHead, at: start), let level = match.payload(PlaceLevel.self)
        else { return nil }
        let isAbbreviation =
            match.range.count <= 2 && document.bytes(start).count <= 3
            && document.atom(start)?.casing != .lower && document.text(start).utf8.count <= 3
        if isAbbreviation, document.atom(match.range.upperBound) == nil || isPartOfCode(start) { return nil }
        return (match.range.upperBound, level)
    }

    /// `CSGT-TT`, `GD-ĐT`: letters behind a dash.
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
        let digits = document.keyword(start) == .số && document.isConnected(start + 1) ? start + 1 : start
        if let code = codeEnd(at: digits, level) {
            return level == .road ? streetEnd(behind: code, start, expectation, depth) ?? code : code
        }
        if level == .facility, let unit = place(at: start, expectation, depth: depth + 1), isUnit(unit, at: start) {
            return unit.isNamed ? unit.end : nil
        }
        if level == .road, let road = namedRoad(at: start, expectation, depth) { return road }
        let run = names.run(at: start)
        guard !run.isEmpty, isKnown(run) || !startsLine(start) else { return nil }
        if let end = doubleNameEnd(run) { return end }
        if InitialsGrammar(document: document, matches: names.matches).initials(at: start) != nil { return nil }
        // In a line of capitals only the gazetteer tells where a name ends.
        let isShouted = run.count > 3 && run.allSatisfy { document.atom($0.lowerBound)?.casing != .title }
        let length =
            isShouted
            ? names.phrase(.placeName, in: run[...])?.syllables ?? 0 : splitter.placeLength(run, expectation)
        guard length > 0 else { return nil }
        var end = run[length - 1].upperBound
        if level == .facility, let code = roadCode(at: end - 1) { return code }
        if level == .road, let code = roadCode(at: end - 1) ?? farEnd(behind: end) { return code }
        if isCommonNoun(run[..<length], level) { return nil }
        if run.count == 1, let word = wordEnd(behind: end) { return level <= .hamlet ? word : nil }
        // `Bu Prăng 1`, `Đại Kim 2`, `buôn Kli B`
        if length == run.count, isTrailingNumber(end, level) { end += 1 }
        return end
    }

    /// Whether a line starts here on a page that does not break its lines inside phrases.
    private func startsLine(_ position: Int) -> Bool {
        document.atom(position)?.gap == .lineBreak && !document.breaksPhrases
    }

    private func isKnown(_ run: [Range<Int>]) -> Bool { names.phrase(.placeName, in: run[...]) != nil }

    /// `xã Cộng hòa`, `thôn Thống nhất`: where the word ends that a name in capitals breaks off in.
    private func wordEnd(behind end: Int) -> Int? {
        guard document.atom(end)?.casing == .lower, document.isConnected(end), document.isInsideWord(end) else {
            return nil
        }
        var end = end + 1
        while document.atom(end)?.casing == .lower, document.isConnected(end), document.isInsideWord(end) { end += 1 }
        return end
    }

    /// `Bu Prăng 1`, `phường An Khánh 2`: a number behind the name that counts nothing.
    private func isTrailingNumber(_ position: Int, _ level: PlaceLevel) -> Bool {
        guard let number = document.atom(position), number.kind == .digits, number.gap == .space, number.value > 0,
            !document.isMark(position + 1, "."), !document.isMark(position + 1, ":")
        else { return false }
        switch level {
        case .hamlet, .facility: return number.byteCount <= 2 && !isCounted(position)
        case .commune, .road: return number.byteCount == 1 && !countsNoun(position)
        case .province, .district, .water, .region: return false
        }
    }

    /// Whether a number counts the noun behind it: `phường An Khánh 2 người`.
    private func countsNoun(_ position: Int) -> Bool {
        let next = position + 1
        guard document.isConnected(next) else { return false }
        if document.atom(next)?.gap == Atom.Gap.none, document.atom(next)?.kind != .punctuation { return true }
        if document.atom(next)?.gap == Atom.Gap.none, document.isGlued(next + 1) { return true }
        return document.isMark(next, "%") || document.keyword(next) != nil && !isFunctionWord(next)
            || names.matches.longest(.countedNoun, at: next) != nil || names.matches.longest(.unit, at: next) != nil
    }

    /// `đường Tỉnh lộ 8`: a road whose name is a road.
    private func namedRoad(at start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int) -> Int? {
        guard let road = place(at: start, expectation, depth: depth + 1), road.level == .road, road.isNamed,
            road.nameStart > start + 1 || document.atom(start)?.casing == .upper
        else { return nil }
        return road.end
    }

    /// `Bà Rịa - Vũng Tàu`: a name of the gazetteer that goes on behind a dash.
    func doubleNameEnd(_ run: [Range<Int>]) -> Int? {
        guard let first = run.first, let last = run.last, document.isDash(last.upperBound),
            let known = names.matches.longest(.placeName, at: first.lowerBound),
            known.range.upperBound > last.upperBound,
            document.atom(known.range.upperBound - 1)?.casing != .lower
        else { return nil }
        return known.range.upperBound
    }

    /// `thị trấn Chư Ty` in `Sân vận động thị trấn Chư Ty`, but not `Rạch Miễu` in `cầu Rạch Miễu 2`.
    private func isUnit(_ place: Reading, at start: Int) -> Bool {
        place.level <= .road || document.atom(start)?.casing == .lower
    }

    /// `hẻm 120 Hoàng Hoa Thám`, `Km 48 Quốc lộ 4G`: the street or the road behind a number.
    private func streetEnd(
        behind code: Int, _ start: Int, _ expectation: RunSplitter.Expectation, _ depth: Int
    ) -> Int? {
        guard document.isConnected(code) else { return nil }
        if let road = place(at: code, expectation, depth: depth + 1), road.level == .road, road.isNamed {
            return road.end
        }
        guard ["kiệt", "hẻm", "ngõ", "ngách"].contains(document.text(start - 1).lowercased()) else { return nil }
        return names.run(at: code, limit: 4).last?.upperBound
    }

    /// `đường ĐT754`, `đường ĐH2`, `Đường ĐT.852B`: letters in capitals and the digits that hang on them.
    private func roadCode(at letters: Int) -> Int? {
        guard let atom = document.atom(letters), atom.casing == .upper || atom.byteCount == 1 && atom.isCapitalized
        else {
            return nil
        }
        let digits = document.isMark(letters + 1, ".") && document.isGlued(letters + 1) ? letters + 2 : letters + 1
        guard document.isGlued(digits), document.atom(digits)?.kind == .digits else { return nil }
        return codeEnd(at: digits, .road)
    }

    /// `đường Hồ Sen – Cầu Rào 2`: a road named after both of its ends.
    private func farEnd(behind end: Int) -> Int? {
        guard document.isDash(end), document.isConnected(end), document.isConnected(end + 1),
            names.matches.longest(.titleHead, at: end + 1) == nil, names.matches.longest(.bodyHead, at: end + 1) == nil,
            names.matches.longest(.bodyName, at: end + 1) == nil, names.matches.longest(.honorific, at: end + 1) == nil
        else { return nil }
        let run = names.run(at: end + 1)
        guard let last = run.last, run.count <= 4, splitter.shape.score(run[...]) < 3 else { return nil }
        guard let number = document.integer(last.upperBound, digits: 1...2), number > 0,
            document.isConnected(last.upperBound), !isCounted(last.upperBound)
        else { return last.upperBound }
        return last.upperBound + 1
    }

    /// `chùa Khmer`, `trạm BTS`: what kind of place it is, no name.
    private func isCommonNoun(_ run: ArraySlice<Range<Int>>, _ level: PlaceLevel) -> Bool {
        guard level == .facility || level == .water, run.count == 1, let name = run.first else { return false }
        if names.matches.longest(.ethnonym, at: name.lowerBound) != nil { return true }
        return name.count == 1 && document.atom(name.lowerBound)?.casing == .upper
    }

    /// `ĐT754`, `QL1A`: the digits hang on the letters; `km2` is no place.
    private func isRoadCode(_ start: Int, _ level: PlaceLevel) -> Bool {
        level == .road && document.atom(start)?.kind == .digits && document.atom(start - 1)?.casing != .lower
    }

    /// Whether a number counts what follows and so is no part of the name.
    private func isCounted(_ position: Int) -> Bool {
        document.isMark(position + 1, "/") || document.isMark(position + 1, "%")
            || document.isMark(position + 1, ",")
                && document.isGlued(position + 2)
            || document.atom(position + 1).map { $0.kind == .letters && $0.casing == .lower && $0.gap == .space }
                ?? false && !isFunctionWord(position + 1)
    }

    private func isFunctionWord(_ position: Int) -> Bool {
        if names.matches.longest(.personVerb, at: position) != nil { return true }
        switch document.keyword(position) {
        case .và, .đến, .trước, .sau, .từ, .tại, .với, .có, .là, .đã, .được, .đang, .sẽ, .cho, .để, .ở, .trên, .do,
            .về, .vào:
            return true
        default: return false
        }
    }

    /// `thôn 3`, `Quận 1`, `Quốc lộ 4G`, `đường 12B`, `ĐT754`, `Km 48`, `Quảng trường 17/3`.
    private func codeEnd(at start: Int, _ level: PlaceLevel) -> Int? {
        guard let number = document.atom(start), number.kind == .digits, number.byteCount <= 4, level != .province
        else {
            return nil
        }
        var end = start + 1
        if let suffix = document.atom(end), suffix.kind == .letters, suffix.gap == .none, suffix.casing != .lower,
            suffix.byteCount <= 2
        {
            end += 1
        } else if document.isMark(end, "/"), document.isGlued(end), document.atom(end + 1)?.kind == .digits {
            end += 2
        } else if level == .road, let day = dayEnd(behind: end) {
            return day
        }
        if document.isMark(end, "%") || document.isMark(end, ","), document.isGlued(end + 1),
            document.atom(end + 1)?.kind == .digits
        {
            return nil
        }
        return isCount(number, upTo: end, level) ? nil : end
    }

    /// `đường 3 tháng 2`, `đường 2-9`, `Km1125+300`: a road that is named after a day, and a place on a road.
    private func dayEnd(behind end: Int) -> Int? {
        let isJoined = document.isDash(end) || document.isMark(end, "+")
        if isJoined, document.isGlued(end), document.isGlued(end + 1), document.integer(end + 1, digits: 1...3) != nil {
            return end + 2
        }
        guard document.keyword(end) == .tháng, document.isConnected(end), document.isConnected(end + 1),
            let month = document.integer(end + 1, digits: 1...2), (1...12).contains(month),
            document.keyword(end + 2) != .năm, !document.isMark(end + 2, "/")
        else { return nil }
        return end + 2
    }

    /// Where a bare number of a list of units ends: `2` in `phường 1, 2 và 3`.
    func numberEnd(at start: Int, _ level: PlaceLevel) -> Int? {
        guard let end = codeEnd(at: start, level), document.atom(start)?.byteCount ?? 3 <= 2, !countsNoun(end - 1)
        else { return nil }
        return end
    }

    /// `cách xã 27 km`, `cả thôn 147 hộ`: what follows a unit is measured or counted, and names no unit.
    private func isCount(_ number: Atom, upTo end: Int, _ level: PlaceLevel) -> Bool {
        guard level <= .hamlet, document.isConnected(end) else { return false }
        if names.matches.longest(.unit, at: end) != nil { return true }
        return number.value >= 10 && names.matches.longest(.countedNoun, at: end) != nil
    }
}
