import VietTokenization

/// Campaigns, movements, contests and festivals: events that bear a name.
extension EventGrammar {
    /// `phong trào “5 không”`, `Hội thi “Tiếng trống” lần thứ 5`, `Lễ hội Đua bò Bảy Núi`, `lễ hội Cầu Ngư`.
    func campaign(_ start: Int, _ end: Int) -> Reading? {
        if let quoted = quoted(at: end) { return quoted }
        if let name = matches.longest(.eventName, at: end), document.isConnected(end), isCapital(end) {
            return Reading(end: ordinalEnd(at: name.range.upperBound), rule: "event.name")
        }
        return numbered(start, end) ?? festival(end)
    }

    /// A name in quotes behind a kind, which may be told more closely: `Cuộc thi viết “…”`, `ngày hội hiến máu “…”`.
    ///
    /// - Parameter count: how many words may stand between the two.
    func quoted(at start: Int, wordsBefore count: Int = 6) -> Reading? {
        var open = start
        while open < start + count, document.isConnected(open), let atom = document.atom(open),
            atom.kind == .letters, !endsName(open)
        {
            open += 1
        }
        guard document.isConnected(open), isQuote(open) else { return nil }
        let limit = min(document.atoms.count, open + 32)
        var position = open + 1
        while position < limit, document.isConnected(position) {
            if isQuote(position), !document.isMark(position, "“") {
                return Reading(end: ordinalEnd(at: position + 1), rule: "event.quoted")
            }
            position += 1
        }
        return nil
    }

    private func isQuote(_ position: Int) -> Bool {
        ["“", "”", "\"", "«", "»", "‘", "’"].contains { document.isMark(position, $0) }
    }

    /// A name that its ordinal closes: `Giải Việt dã Báo Tiền Phong lần thứ 63`.
    func numbered(_ start: Int, _ end: Int) -> Reading? {
        guard isCapital(start), document.isConnected(end), let last = closingOrdinal(from: end) else { return nil }
        return Reading(end: last, rule: "event.festival")
    }

    /// A name with capitals inside, as far as they reach, or one with a capital at its head alone, up to a word that ends
    /// names: `Lễ hội Đua bò Bảy Núi rộn ràng`, `Hội thi Nhà nông đua tài tại xã`.
    private func festival(_ start: Int) -> Reading? {
        guard document.isConnected(start), document.atom(start)?.isCapitalized == true, !namesBody(start) else {
            return nil
        }
        var position = start
        var lastCapital = start
        while position < start + 12, document.isConnected(position), let atom = document.atom(position),
            atom.kind == .letters || document.isDash(position)
        {
            if endsName(position) || document.keyword(position) == .và || isUnit(position) { break }
            if atom.isCapitalized { lastCapital = position }
            position += 1
        }
        let end = lastCapital > start ? wordEnd(of: lastCapital, in: start..<position) : position
        return Reading(end: end, rule: "event.festival")
    }

    /// `phong trào Hội Nông dân`, `phong trào Đoàn`: the movement of a body, not its name.
    private func namesBody(_ position: Int) -> Bool {
        matches.longest(.bodyName, at: position) != nil || matches.longest(.bodyHead, at: position) != nil
            || document.text(position) == "Đoàn"
    }

    private func isUnit(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .tỉnh, .huyện, .xã, .phường, .của: true
        default: ["cấp", "toàn"].contains(document.text(position))
        }
    }

    /// The end of the word that a syllable belongs to: `Hoa Tam giác mạch` ends with `mạch`, `Lễ hội Katê tưng bừng` with
    /// `Katê`.
    private func wordEnd(of syllable: Int, in range: Range<Int>) -> Int {
        guard syllable + 1 < range.upperBound, let first = document.atom(range.lowerBound),
            let last = document.atom(syllable)
        else { return syllable + 1 }
        let place = Int(last.start - first.start)
        let word = Tokenizer.default.words(in: document.text(range)).first { $0.utf8Range.contains(place) }
        guard let word else { return syllable + 1 }
        let end = Int(first.start) + word.utf8Range.upperBound
        return (syllable + 1..<range.upperBound).last { Int(document.atoms[$0].end) <= end }.map { $0 + 1 } ?? syllable
            + 1
    }

    /// `Tháng hành động vì trẻ em`: words up to one that ends the name; the first of them does so only where it is a verb.
    func month(_ start: Int, _ end: Int) -> Reading? {
        guard isCapital(start), document.isConnected(end), document.atom(end)?.kind == .letters, !isVerb(end) else {
            return nil
        }
        var position = end + 1
        while position < end + 12, document.isConnected(position), document.atom(position)?.kind == .letters,
            !endsName(position)
        {
            position += 1
        }
        return position > end + 1 ? Reading(end: position, rule: "event.month") : nil
    }
}
