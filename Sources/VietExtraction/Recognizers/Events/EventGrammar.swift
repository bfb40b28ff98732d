import VietTokenization

/// Reads congresses, sessions, campaigns, festivals and elections.
struct EventGrammar: Sendable {
    let bodies: BodyGrammar
    let ordinals: OrdinalReader

    var document: Document { bodies.places.names.document }
    var matches: LexiconMatches { bodies.places.names.matches }

    static let expectation = RunSplitter.Expectation(allowsPerson: false, allowsNoPlace: false)

    struct Reading: Sendable {
        let end: Int
        let rule: RuleIdentifier
    }

    /// The event that starts at an atom.
    func event(at start: Int) -> Reading? {
        if let name = namedEvent(at: start) { return Reading(end: name, rule: "event.name") }
        guard let kind = matches.longest(.eventKind, at: start), let naming = kind.payload(EventNaming.self)
        else { return nil }
        let end = kind.range.upperBound
        switch naming {
        case .congress: return congress(start, end)
        case .session: return session(end)
        case .campaign, .festival: return campaign(start, end)
        case .quoted: return quoted(at: end, wordsBefore: isCapital(start) ? 6 : 0) ?? numbered(start, end)
        case .month: return month(start, end)
        case .election: return election(end)
        }
    }

    /// The end of an event that the lexicon names, with the number of its edition: `SEA Games 31`.
    private func namedEvent(at start: Int) -> Int? {
        guard let name = matches.longest(.eventName, at: start), name.range.contains(where: isCapital) else {
            return nil
        }
        let end = ordinalEnd(at: name.range.upperBound)
        let isNumbered = document.text(end - 1) == "Games" && document.integer(end, digits: 1...2) != nil
        return isNumbered ? end + 1 : end
    }

    func isCapital(_ position: Int) -> Bool { document.atom(position)?.casing != .lower }

    /// The end of `lần thứ XIX` behind a name, or the position itself.
    func ordinalEnd(at position: Int) -> Int {
        guard document.isConnected(position), document.keyword(position) == .lần else { return position }
        return ordinals.ordinal(at: position)?.end ?? position
    }

    /// No name of an event has more atoms between its kind and its ordinal.
    private static let longestName = 16

    /// The end of the `lần thứ XIX` that closes a name, where nothing but the name stands before it.
    func closingOrdinal(from start: Int) -> Int? {
        var position = start
        while position < start + Self.longestName, document.isConnected(position), let atom = document.atom(position) {
            if document.keyword(position) == .lần { return ordinals.ordinal(at: position)?.end }
            let isInName = atom.kind == .letters ? !endsName(position) : isInnerMark(position)
            guard isInName else { return nil }
            position += 1
        }
        return nil
    }

    private func isInnerMark(_ position: Int) -> Bool {
        document.isDash(position) || document.isMark(position, "&") || document.isMark(position, "/")
            || document.isMark(position, ",") && document.keyword(position + 1) == .lần
    }

    /// Whether a word says that the name before it is over: a verb, a preposition of time or place.
    func endsName(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .tại, .năm, .ở, .do, .với, .cho, .có, .được, .đã, .sẽ, .để, .từ, .vào, .trong, .trên, .là, .lần, .đang,
            .đến,
            .này, .về, .theo, .nhiệm, .giai, .ngày:
            true
        default: isVerb(position)
        }
    }

    /// Whether a word tells what becomes of an event.
    func isVerb(_ position: Int) -> Bool { Self.verbs.contains(document.text(position).lowercased()) }

    /// First syllables of verbs that tell what becomes of an event.
    private static let verbs: Set<String> = [
        "diễn", "khai", "bế", "thu", "nhằm", "góp", "gồm", "quy", "kết", "vừa", "chính", "tưng", "rộn", "sôi", "bắt",
        "mở",
        "bầu", "thông", "tổ", "tiến", "biểu", "thảo", "nghe", "đề", "xác", "quyết", "phát", "chúc", "thành", "đánh",
    ]
}
