import VietTokenization

/// Reads congresses, sessions, campaigns, festivals and elections.
struct EventGrammar: Sendable {
    let bodies: BodyGrammar
    private let ordinals: OrdinalReader

    private var document: Document { bodies.places.names.document }
    private var matches: LexiconMatches { bodies.places.names.matches }

    private static let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)

    struct Reading: Sendable {
        let end: Int
        let rule: RuleIdentifier
    }

    init(bodies: BodyGrammar) {
        self.bodies = bodies
        ordinals = OrdinalReader(document: bodies.places.names.document)
    }

    /// The event that starts at an atom.
    func event(at start: Int) -> Reading? {
        if let name = matches.longest(.eventName, at: start), isCapital(start) {
            return Reading(end: ordinalEnd(at: name.range.upperBound), rule: "event.name")
        }
        guard let kind = matches.longest(.eventKind, at: start), let grammar = EventGrammarKind(rawValue: kind.number)
        else { return nil }
        let end = kind.range.upperBound
        switch grammar {
        case .congress: return congress(start, end)
        case .session: return session(start, end)
        case .campaign: return campaign(start, end)
        case .festival: return quoted(at: end) ?? festival(start, end)
        case .month: return nil
        case .election: return election(end)
        }
    }

    private func isCapital(_ position: Int) -> Bool { document.atom(position)?.casing != .lower }

    /// The end of `lần thứ XIX` behind a name, or the position itself.
    private func ordinalEnd(at position: Int) -> Int {
        guard document.isConnected(position), document.keyword(position) == .lần else { return position }
        return ordinals.ordinal(at: position)?.end ?? position
    }

    // MARK: Congresses and sessions

    /// `Đại hội đại biểu Đảng bộ huyện lần thứ XIX`, `Đại hội Phụ nữ tỉnh lần thứ XII`.
    private func congress(_ start: Int, _ end: Int) -> Reading? {
        guard isCapital(start), document.isConnected(end) else { return nil }
        let holder = holderEnd(at: end)
        let last = ordinalEnd(at: holder ?? end)
        guard holder != nil || last > end else { return nil }
        return Reading(end: last, rule: "event.congress")
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

    /// `Kỳ họp thứ 18, HĐND huyện Ý Yên khóa XX`, `Kỳ họp thứ 8`.
    private func session(_ start: Int, _ end: Int) -> Reading? {
        guard isCapital(start), document.keyword(end) == .thứ, let number = ordinals.number(at: end + 1) else {
            return nil
        }
        let next = document.isMark(number.end, ",") ? number.end + 1 : number.end
        if document.isConnected(next), let body = bodies.body(at: next, Self.expectation), body.standing == .alone,
            isCouncil(next)
        {
            return Reading(end: body.end, rule: "event.session")
        }
        return Reading(end: number.end, rule: "event.session")
    }

    private func isCouncil(_ position: Int) -> Bool {
        ["HĐND", "Hội", "Quốc"].contains(document.text(position))
    }

    // MARK: Campaigns and festivals

    /// `phong trào “5 không”`, `Hội thi “Tiếng trống” lần thứ 5`.
    private func campaign(_ start: Int, _ end: Int) -> Reading? {
        if let quoted = quoted(at: end) { return quoted }
        guard isCapital(start) else { return nil }
        return festival(start, end)
    }

    private func quoted(at start: Int) -> Reading? {
        guard document.isConnected(start), document.isMark(start, "“") || document.isMark(start, "\"") else {
            return nil
        }
        let limit = min(document.atoms.count, start + 32)
        var position = start + 1
        while position < limit, document.isConnected(position) {
            if document.isMark(position, "”") || document.isMark(position, "\"") {
                return Reading(end: ordinalEnd(at: position + 1), rule: "event.quoted")
            }
            position += 1
        }
        return nil
    }

    /// A name of capitalised and lower-case words up to a function word: `Lễ hội Đua bò Bảy Núi`.
    private func festival(_ start: Int, _ end: Int) -> Reading? {
        guard isCapital(start), document.isConnected(end), document.atom(end)?.isCapitalized == true
        else { return nil }
        var position = end
        var lastCapital = end
        while position < end + 12, document.isConnected(position), let atom = document.atom(position),
            atom.kind == .letters || document.isMark(position, "-") && document.isGlued(position)
        {
            if isStop(position) { break }
            if atom.isCapitalized { lastCapital = position }
            position += 1
        }
        // Behind the last capital, one lower-case syllable may complete its word.
        let nameEnd = min(position, lastCapital + 2)
        return Reading(end: ordinalEnd(at: nameEnd), rule: "event.festival")
    }

    private func isStop(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .tại, .năm, .ở, .do, .với, .cho, .có, .được, .đã, .sẽ, .của, .để, .từ, .vào, .trong, .trên, .là, .lần,
            .đang,
            .và, .tỉnh, .huyện, .xã, .phường:
            return true
        default: return false
        }
    }

    // MARK: Elections

    /// `bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp`.
    private func election(_ start: Int) -> Reading? {
        guard var end = electedBody(at: start) else { return nil }
        if document.keyword(end) == .và {
            let next = document.keyword(end + 1) == .bầu ? end + 3 : end + 1
            end = electedBody(at: next) ?? end
        }
        return Reading(end: end, rule: "event.election")
    }

    private func electedBody(at start: Int) -> Int? {
        guard document.text(start) == "đại", document.text(start + 1) == "biểu", document.isConnected(start),
            let body = matches.longest(.bodyName, at: start + 2), isCouncil(start + 2)
        else { return nil }
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
