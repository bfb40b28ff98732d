import VietTokenization

/// Congresses, sessions of councils, elections: events that a body holds.
extension EventGrammar {
    // MARK: Congresses

    /// `Đại hội đại biểu Đảng bộ huyện lần thứ XIX`, `Đại hội XIII của Đảng`, `Đại hội lần thứ II Hội Người cao tuổi xã`,
    /// `Đại hội Thi đua yêu nước huyện lần thứ V`.
    func congress(_ start: Int, _ end: Int) -> Reading? {
        guard document.isConnected(end) else { return nil }
        if let numbered = numberedCongress(start, end) { return Reading(end: numbered, rule: "event.congress") }
        let holder = holderEnd(at: end)
        let last = holder.map { closingOrdinal(from: $0) ?? ordinalEnd(at: $0) } ?? closingOrdinal(from: end) ?? end
        // In lower case only a body and an ordinal make it the name of one congress.
        guard last > end, isCapital(start) || holder.map({ last > $0 }) ?? false else { return nil }
        return Reading(end: ofParty(last) ?? last, rule: "event.congress")
    }

    /// A congress whose ordinal stands before its body: `Đại hội lần thứ XX Đảng bộ huyện`, `Đại hội XIII của Đảng`.
    private func numberedCongress(_ start: Int, _ end: Int) -> Int? {
        let isRoman = document.atom(end).map { RomanNumeral.value(of: $0) != nil && $0.count > 1 } ?? false
        let ordinal = document.keyword(end) == .lần ? ordinals.ordinal(at: end)?.end : isRoman ? end + 1 : nil
        guard let ordinal else { return nil }
        if let party = ofParty(ordinal) { return party }
        let next = document.keyword(ordinal) == .của ? ordinal + 1 : ordinal
        if document.isConnected(next), isCapital(next), let holder = holderEnd(at: next) { return holder }
        return isCapital(start) ? ordinal : nil
    }

    /// The end of `của Đảng`, where no longer name of a body follows.
    private func ofParty(_ position: Int) -> Int? {
        guard document.keyword(position) == .của, document.isConnected(position), document.text(position + 1) == "Đảng",
            document.isConnected(position + 1)
        else { return nil }
        return bodies.body(at: position + 1, Self.expectation)?.end ?? position + 2
    }

    /// The body that holds a congress: a body of the lexicon, or a group of people with its unit.
    private func holderEnd(at start: Int) -> Int? {
        if let body = bodies.body(at: start, Self.expectation), body.isDefinite { return body.end }
        if let group = matches.longest(.field, at: start), isCapital(start) {
            let end = group.range.upperBound
            return bodies.places.place(at: end, Self.expectation).map(\.end) ?? end
        }
        if document.text(start) == "Đoàn" || document.text(start) == "Đảng" {
            return bodies.places.place(at: start + 1, Self.expectation).map(\.end)
        }
        return nil
    }

    // MARK: Sessions

    /// `Kỳ họp thứ 18, HĐND huyện Ý Yên khóa XX`, `kỳ họp thứ 8`, `Kỳ họp chuyên đề HĐND tỉnh`.
    func session(_ end: Int) -> Reading? {
        let sort = document.text(end..<end + 2).lowercased()
        let isSpecial = document.isConnected(end) && ["chuyên đề", "thường lệ", "bất thường"].contains(sort)
        var last = isSpecial ? end + 2 : end
        let rank = document.keyword(last) == .lần ? last + 1 : last
        if document.keyword(rank) == .thứ, document.isConnected(rank), let number = ordinals.number(at: rank + 1) {
            last = number.end
        } else if !isSpecial {
            return nil
        }
        let isJoined = document.isMark(last, ",") || document.isDash(last) || document.keyword(last) == .của
        let next = isJoined ? last + 1 : last
        if document.isConnected(next), isCouncil(next), let body = bodies.body(at: next, Self.expectation),
            body.standing == .alone
        {
            return Reading(end: body.end, rule: "event.session")
        }
        return isSpecial && last == end + 2 ? nil : Reading(end: last, rule: "event.session")
    }

    private func isCouncil(_ position: Int) -> Bool {
        ["HĐND", "Hội", "Quốc", "Ủy"].contains(document.text(position))
    }

    // MARK: Elections

    /// `bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp`, `bầu cử đại biểu Quốc hội và HĐND các cấp`.
    func election(_ start: Int) -> Reading? {
        guard var end = electedBody(at: start) else { return nil }
        if document.keyword(end) == .và || document.isMark(end, ",") {
            let next = document.keyword(end + 1) == .bầu ? end + 3 : end + 1
            end = electedBody(at: next) ?? councilEnd(at: next) ?? end
        }
        return Reading(end: end, rule: "event.election")
    }

    private func electedBody(at start: Int) -> Int? {
        guard document.text(start) == "đại", document.text(start + 1) == "biểu", document.isConnected(start) else {
            return nil
        }
        return councilEnd(at: start + 2)
    }

    /// The end of a council with its term and its level.
    private func councilEnd(at start: Int) -> Int? {
        guard isCouncil(start), let body = matches.longest(.bodyName, at: start) else { return nil }
        var end = body.range.upperBound
        if document.keyword(end) == .khóa, let term = ordinals.ordinal(at: end) { end = term.end }
        if document.keyword(end) == .các, document.text(end + 1) == "cấp" {
            end += 2
        } else if let unit = bodies.places.place(at: end, Self.expectation), document.isConnected(end) {
            end = unit.end
        }
        return end
    }
}
