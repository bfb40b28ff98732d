import VietTokenization

/// Reads citations of legal and party documents.
struct LawGrammar: Sendable {
    let events: EventGrammar

    private var ordinals: OrdinalReader { events.ordinals }
    private var document: Document { events.bodies.places.names.document }
    private var matches: LexiconMatches { events.bodies.places.names.matches }

    struct Reading: Sendable {
        let end: Int
        let rule: RuleIdentifier
    }

    /// The document that is cited at an atom.
    func law(at start: Int) -> Reading? {
        let name = matches.longest(.lawName, at: start).map(\.range.upperBound)
        if let kind = matches.longest(.lawKind, at: start), let naming = kind.payload(LawNaming.self),
            let cited = cited(start, kind.range.upperBound, naming), cited.end > name ?? start
        {
            return cited
        }
        if let name, document.atom(start)?.casing != .lower { return Reading(end: name, rule: "law.name") }
        return nil
    }

    private func cited(_ start: Int, _ end: Int, _ naming: LawNaming) -> Reading? {
        guard document.isConnected(end) else { return nil }
        var position = end
        let hasNumberWord = document.keyword(position) == .số
        if hasNumberWord { position += 1 }
        if document.isMark(position, ":") { position += 1 }
        if let code = code(at: position) { return Reading(end: code, rule: "law.code") }
        let isCapital = document.atom(start)?.casing != .lower
        switch naming {
        case .code: return nil
        case .number:
            // In lower case only `số` or the end of the phrase tells a number from a count: `hai nghị quyết 5 điểm`.
            if let number = document.integer(position, digits: 1...4), number > 0, isWholeNumber(position),
                isCapital || hasNumberWord, hasNumberWord || !isCount(position) && !(1945...2099).contains(number)
            {
                return Reading(end: position + 1, rule: "law.number")
            }
            return hasNumberWord || !isCapital ? nil : resolution(end)
        case .name: return isCapital ? named(end) : nil
        case .body: return isCapital ? charter(end) : nil
        }
    }

    /// `Kế hoạch 5 năm`, `Quyết định 3 người`: the number counts what follows.
    private func isCount(_ position: Int) -> Bool {
        guard let next = document.atom(position + 1), document.isConnected(position + 1) else { return false }
        return next.kind == .letters && next.casing == .lower && document.keyword(position + 1) == nil
            || document.keyword(position + 1) == .năm && document.integer(position + 2, digits: 4...4) == nil
            || [.triệu, .tỷ, .nghìn, .ngàn].contains(document.keyword(position + 1))
            || [.ngày, .tháng, .tuần, .giờ].contains(document.keyword(position + 1))
                && document.integer(position + 2, digits: 1...2) == nil
    }

    private func isWholeNumber(_ position: Int) -> Bool {
        !document.isMark(position + 1, "%")
            && !(document.isGlued(position + 1) && document.atom(position + 1)?.kind == .letters)
            && !(document.isMark(position + 1, ".") && document.isGlued(position + 2)
                && document.atom(position + 2)?.kind == .digits)
    }

    private func charter(_ start: Int) -> Reading? {
        let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)
        guard let body = events.bodies.body(at: start, expectation), document.atom(start)?.isCapitalized == true else {
            return nil
        }
        return Reading(end: body.end, rule: "law.name")
    }

    /// `822-CV/BTGTU`, `218-QĐ/TW`: a code without its kind, which its own letters name.
    func codeAlone(_ start: Int) -> Reading? {
        guard document.isGlued(start + 1),
            !document.isGlued(start) || document.isMark(start - 1, "(") || document.isMark(start - 1, ","),
            let end = code(at: start),
            (start + 1..<end).contains(where: { Self.kindCodes.contains(document.text($0)) })
        else { return nil }
        return Reading(end: end, rule: "law.code")
    }

    /// How codes abbreviate the kinds of documents.
    private static let kindCodes: Set<String> = [
        "QĐ", "NQ", "CT", "KL", "CV", "TB", "HD", "KH", "BC", "TTr", "CTr", "ĐA", "QC", "QĐi", "NĐ", "TT", "CĐ", "UBND",
        "HĐND",
    ]

    /// `18-NQ/TW`, `06/2023/NQ-HĐND`, `76/2025/UBTVQH15`, `114 – KH/HU`.
    private func code(at start: Int) -> Int? {
        guard document.atom(start)?.kind == .digits else { return nil }
        var end = start + 1
        var hasLetters = false
        if document.isDash(end), document.atom(end)?.gap == .space, document.atom(end + 1)?.casing == .upper,
            document.isMark(end + 2, "/")
        {
            end += 2
            hasLetters = true
        }
        while isCodeMark(end), document.isGlued(end), document.isGlued(end + 1), let part = document.atom(end + 1),
            part.kind == .digits || part.kind == .letters && part.casing != .lower
        {
            if part.kind == .letters { hasLetters = true }
            end += 2
            // `UBTVQH15`, `BCA-X11`
            while document.isGlued(end), let more = document.atom(end),
                more.kind == .digits && document.atom(end - 1)?.kind == .letters
                    || more.kind == .letters && more.casing != .lower && document.atom(end - 1)?.kind == .digits
            {
                end += 1
            }
        }
        return hasLetters && end >= start + 3 ? end : nil
    }

    private func isCodeMark(_ position: Int) -> Bool {
        document.isMark(position, "/") || document.isDash(position) || document.isMark(position, "&")
    }

    /// `Nghị quyết Đại hội Đảng bộ huyện lần thứ XIX`, `Nghị quyết Trung ương 4 khóa XII`.
    private func resolution(_ start: Int) -> Reading? {
        if let event = events.event(at: start) { return Reading(end: event.end, rule: "law.resolution") }
        guard let first = document.text(start).first, first.isUppercase else { return nil }
        if document.text(start) == "Đại", document.text(start + 1) == "hội",
            let holder = matches.longest(.bodyName, at: start + 2)
        {
            return Reading(end: holder.range.upperBound, rule: "law.resolution")
        }
        // `Nghị quyết Hội nghị Trung ương 8 khóa XIII`
        if document.text(start..<start + 2) == "Hội nghị", document.isConnected(start + 1),
            document.text(start + 2) == "Trung", let resolution = resolution(start + 2)
        {
            return resolution
        }
        // `Nghị quyết TW 7 khóa XII`
        if ["TW", "TƯ"].contains(document.text(start)), let number = document.integer(start + 1, digits: 1...2),
            number > 0
        {
            let term = document.keyword(start + 2) == .khóa ? ordinals.ordinal(at: start + 2)?.end : nil
            return Reading(end: term ?? start + 2, rule: "law.resolution")
        }
        if document.text(start) == "Trung", let number = document.integer(start + 2, digits: 1...2), number > 0 {
            let term = document.keyword(start + 3) == .khóa ? ordinals.ordinal(at: start + 3)?.end : nil
            return Reading(end: term ?? start + 3, rule: "law.resolution")
        }
        let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)
        guard let body = events.bodies.body(at: start, expectation), document.keyword(body.end) == .lần,
            let ordinal = ordinals.ordinal(at: body.end)
        else { return nil }
        return Reading(end: ordinal.end, rule: "law.resolution")
    }

    /// `Luật` and a name that the lexicon does not list: a capitalised word and what follows up to a function word.
    private func named(_ start: Int) -> Reading? {
        guard let first = document.atom(start), first.isCapitalized else { return nil }
        // `Luật BHYT`
        if first.casing == .upper, first.count > 2 { return Reading(end: start + 1, rule: "law.title") }
        guard first.casing == .title else { return nil }
        var position = start + 1
        while position < start + 8, document.isConnected(position), let atom = document.atom(position),
            atom.kind == .letters, atom.casing == .lower, !isStop(position)
        {
            position += 1
        }
        return position > start + 1 ? Reading(end: position, rule: "law.title") : nil
    }

    private func isStop(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .năm, .có, .được, .đã, .sẽ, .của, .để, .từ, .tại, .là, .do, .này, .và, .cho, .đến, .trong, .với, .ngày:
            true
        default: false
        }
    }
}
