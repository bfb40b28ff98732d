import VietTokenization

/// Numbers and codes in the names of places: `thôn 3`, `đường 30/4`, `ĐT754`, `phường An Khánh 2`.
extension PlaceGrammar {
    /// `thôn 3`, `Quận 1`, `Quốc lộ 4G`, `đường 12B`, `ĐT754`, `Km 48`, `Quảng trường 17/3`.
    func codeEnd(at start: Int, _ level: PlaceLevel) -> Int? {
        guard let number = document.atom(start), number.kind == .digits, number.byteCount <= 4, level != .province
        else {
            return nil
        }
        var end = start + 1
        if let suffix = document.atom(end), suffix.kind == .letters, suffix.gap == .none, suffix.casing != .lower,
            suffix.byteCount <= 2
        {
            // `quán 030X8`
            end = document.designationEnd(end + 1)
        } else if document.isMark(end, "/"), document.isGlued(end), document.atom(end + 1)?.kind == .digits {
            end += 2
            // `hẻm 12/5/7`
            while level == .road, document.isMark(end, "/"), document.isGlued(end), document.isGlued(end + 1),
                document.atom(end + 1)?.kind == .digits
            {
                end += 2
            }
        } else if level == .road, let day = dayEnd(after: end) {
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
    private func dayEnd(after end: Int) -> Int? {
        let isJoined = document.isDash(end) || document.isMark(end, "+")
        if isJoined, document.isGlued(end), document.isGlued(end + 1), document.integer(end + 1, digits: 1...3) != nil {
            return end + 2
        }
        guard document.has(.monthNoun, end), document.isConnected(end), document.isConnected(end + 1),
            let month = document.integer(end + 1, digits: 1...2), (1...12).contains(month),
            !document.has(.yearNoun, end + 2), !document.isMark(end + 2, "/")
        else { return nil }
        return end + 2
    }

    /// `đường ĐT754`, `đường ĐH2`, `Đường ĐT.852B`: letters in capitals and the digits that hang on them.
    func roadCode(at letters: Int) -> Int? {
        guard let atom = document.atom(letters), atom.casing == .upper || atom.byteCount == 1 && atom.isCapitalized
        else {
            return nil
        }
        let digits = document.isMark(letters + 1, ".") && document.isGlued(letters + 1) ? letters + 2 : letters + 1
        guard document.isGlued(digits), document.atom(digits)?.kind == .digits else { return nil }
        return codeEnd(at: digits, .road)
    }

    /// `ĐT754`, `QL1A`: the digits hang on the letters; `km2` is no place.
    func isRoadCode(_ start: Int, _ level: PlaceLevel) -> Bool {
        level == .road && document.atom(start)?.kind == .digits && document.atom(start - 1)?.casing != .lower
    }

    /// `Bu Prăng 1`, `phường An Khánh 2`: a number after the name that counts nothing.
    func isTrailingNumber(_ position: Int, _ level: PlaceLevel) -> Bool {
        guard let number = document.atom(position), number.kind == .digits, number.gap == .space, number.value > 0,
            !document.isMark(position + 1, ":"),
            !(document.isMark(position + 1, ".") && document.isGlued(position + 2) && document.isGlued(position + 1))
        else { return false }
        switch level {
        case .hamlet:
            return number.byteCount <= 2 && !(number.byteCount == 1 ? countsNoun(position) : isCounted(position))
        case .facility: return number.byteCount <= 2 && !isCounted(position)
        case .commune, .road: return number.byteCount == 1 && !countsNoun(position)
        case .province, .district, .water, .region: return false
        }
    }

    /// Where a bare number of a list of units ends: `2` in `phường 1, 2 và 3`.
    func numberEnd(at start: Int, _ level: PlaceLevel) -> Int? {
        guard let end = codeEnd(at: start, level), document.atom(start)?.byteCount ?? 3 <= 2, !countsNoun(end - 1)
        else { return nil }
        return end
    }

    /// Whether a number counts the noun after it: `phường An Khánh 2 người`.
    private func countsNoun(_ position: Int) -> Bool {
        let next = position + 1
        guard document.isConnected(next) else { return false }
        if document.atom(next)?.gap == Atom.Gap.none, document.atom(next)?.kind != .punctuation { return true }
        if document.atom(next)?.gap == Atom.Gap.none, document.isGlued(next + 1) { return true }
        if document.isMark(next, "%") || matches.longest(.unit, at: next) != nil { return true }
        return document.has(.countedBehind, next) || matches.longest(.countedNoun, at: next) != nil
    }

    /// `cách xã 27 km`, `cả thôn 147 hộ`: what follows a unit is measured or counted, and names no unit.
    private func isCount(_ number: Atom, upTo end: Int, _ level: PlaceLevel) -> Bool {
        guard level <= .hamlet, document.isConnected(end) else { return false }
        if matches.longest(.unit, at: end) != nil { return true }
        return number.value >= 10 && matches.longest(.countedNoun, at: end) != nil
    }

    /// Whether a number counts what follows and so is no part of the name.
    func isCounted(_ position: Int) -> Bool {
        document.isMark(position + 1, "/") || document.isMark(position + 1, "%")
            || document.isMark(position + 1, ",")
                && document.isGlued(position + 2)
            || document.atom(position + 1).map { $0.kind == .letters && $0.casing == .lower && $0.gap == .space }
                ?? false && !isFunctionWord(position + 1)
    }

    private func isFunctionWord(_ position: Int) -> Bool {
        matches.longest(.personVerb, at: position) != nil || document.has(.nameFollower, position)
    }
}
