import VietTokenization

/// Reads the field of work that completes the noun of a body: `Tài nguyên và Môi trường`, `phòng, chống dịch`.
struct FieldGrammar: Sendable {
    let names: NameRunGrammar
    let shape: PersonShape

    private var document: Document { names.document }
    private var matches: LexiconMatches { names.matches }

    /// No name of a field has more atoms.
    private static let longestName = 32

    // MARK: Fields of work

    /// One or several fields of the lexicon: `Tài nguyên và Môi trường`, `Văn hóa, Khoa học và Thông tin`.
    func fields(at start: Int) -> Int? {
        guard var end = field(at: start) else { return nil }
        while end < start + Self.longestName {
            // `Khoa học Kỹ thuật Nông lâm nghiệp`
            if document.atom(end)?.casing == .title, let more = field(at: end) {
                end = more
                continue
            }
            guard let next = connector(at: end), !startsOtherBody(next, after: end),
                let more = field(at: next) ?? (isPerson(at: next) ? nil : capitalisedWord(at: next))
            else { break }
            // A comma joins fields only before `và`: else it parts two bodies or two titles.
            if document.isMark(end, ","), !listCloses(after: more) { break }
            // `Sở Y tế - kiểm tra Bệnh viện`: a name in capitals does not go on in lower case after a dash.
            if document.isDash(end), !document.isGlued(next), document.atom(start)?.isCapitalized == true,
                document.atom(next)?.casing == .lower
            {
                break
            }
            end = more
        }
        return numbered(end)
    }

    /// `Cục CSGT và Công an TP. Huế`: the name of another body after `và`.
    private func startsOtherBody(_ position: Int, after end: Int) -> Bool {
        guard document.has(.and, end), let body = matches.longest(.bodyName, at: position) else { return false }
        return body.range.count >= matches.longest(.field, at: position)?.range.count ?? 0
    }

    /// `Tổ tự quản số 4`.
    private func numbered(_ end: Int) -> Int {
        document.has(.numberSign, end) && document.isConnected(end) ? number(at: end) ?? end : end
    }

    private func field(at position: Int) -> Int? {
        guard document.isConnected(position) || document.isGlued(position) else { return nil }
        return matches.longest(.field, at: position)?.range.upperBound
    }

    /// After `và`, `-`, `&` or a comma inside a name.
    private func connector(at position: Int) -> Int? {
        guard document.isConnected(position) else { return nil }
        if document.has(.and, position) || document.isMark(position, "&") || document.isMark(position, ",") {
            return document.isConnected(position + 1) && !startsCitation(position + 1) ? position + 1 : nil
        }
        guard document.isDash(position), startsNoTitle(position + 1) else { return nil }
        return document.isConnected(position + 1) ? position + 1 : nil
    }

    /// `Bộ Chính trị và Kế hoạch số 182-KH/TU`: a document after a body.
    private func startsCitation(_ position: Int) -> Bool {
        guard let kind = matches.longest(.lawKind, at: position) else { return false }
        let end = kind.range.upperBound
        return document.has(.numberSign, end) || document.atom(end)?.kind == .digits && document.isConnected(end)
    }

    /// A dash before another title parts two titles.
    func startsNoTitle(_ position: Int) -> Bool {
        matches.longest(.titleHead, at: position) == nil && matches.longest(.titleAbbreviation, at: position) == nil
    }

    private func listCloses(after position: Int) -> Bool {
        document.has(.and, position) && (field(at: position + 1) ?? capitalisedWord(at: position + 1)) != nil
    }

    // MARK: Names outside the lexicon

    /// A capitalised syllable and the lower-case one that makes a word with it: `Hộ tịch`, `Quản trị`.
    private func capitalisedWord(at position: Int) -> Int? {
        guard let atom = document.atom(position), atom.isCapitalized, document.isConnected(position),
            matches.longest(.titleHead, at: position) == nil, matches.longest(.honorific, at: position) == nil,
            matches.longest(.bodyHead, at: position) == nil, matches.longest(.bodyName, at: position) == nil,
            matches.longest(.lawKind, at: position) == nil,
            !document.spells(.standing, at: position)
        else { return nil }
        // `Phòng PC04`, `Cục C06`
        if atom.casing == .upper || atom.letterCount == 1, document.isGlued(position + 1),
            document.atom(position + 1)?.kind == .digits
        {
            return document.designationEnd(position + 2)
        }
        guard atom.casing == .title, let next = document.atom(position + 1), next.kind == .letters,
            next.casing == .lower, next.gap == .space,
            document.isInsideWord(position + 1) || mayEndWord(position + 1)
        else { return position + 1 }
        return document.wordEnd(position + 2)
    }

    /// Whether a syllable in lower case may belong to the capitalised one before it, as far as the lexicon tells.
    private func mayEndWord(_ position: Int) -> Bool {
        !document.has(.functionWord, position) && matches.longest(.personVerb, at: position) == nil
            && matches.longest(.placeHead, at: position) == nil
            && matches.longest(.actionVerb, at: position) == nil
    }

    /// Capitalised words with `và` and dashes between them.
    func capitalisedWords(at start: Int) -> Int? {
        guard var end = capitalisedWord(at: start), !isPerson(at: start) else { return nil }
        while end < start + Self.longestName {
            if let more = capitalisedWord(at: end), !isPerson(at: end) {
                end = more
            } else if let next = connector(at: end), !document.isMark(end, ","), let more = capitalisedWord(at: next),
                !isPerson(at: next)
            {
                end = more
            } else {
                break
            }
        }
        return end
    }

    private func isPerson(at position: Int) -> Bool {
        shape.score(names.run(at: position)[...]) >= 2.5
    }

    /// Words up to an administrative unit: `Ban Chỉ đạo phòng, chống dịch bệnh gia súc huyện`.
    ///
    /// - Parameter field: where a field of the lexicon ends that stands first; few words follow it.
    func upToUnit(at start: Int, after field: Int? = nil) -> Int? {
        var position = field ?? start
        let limit = field.map { $0 + 6 } ?? start + 14
        while position < limit, position == start || document.isConnected(position),
            let atom = document.atom(position)
        {
            if atom.kind == .letters {
                if position > start, atom.casing == .lower || atom.casing == .title, isUnit(position) {
                    return position
                }
                if isStop(position) { return nil }
            } else if !atom.isMark(","), !atom.isDash, !atom.isMark("&"), !atom.isMark("/"), atom.kind != .digits {
                return nil
            }
            position += 1
        }
        return nil
    }

    private func isUnit(_ position: Int) -> Bool {
        guard let match = matches.longest(.placeHead, at: position), let level = match.payload(PlaceLevel.self)
        else { return false }
        return level <= .commune
    }

    /// Words that no name of a body contains.
    private func isStop(_ position: Int) -> Bool {
        if document.has(.fieldEnd, position) { return true }
        // `thực hiện các chương trình MTQG`, but not `các xã`.
        if document.has(.pluralMarker, position) { return matches.longest(.placeHead, at: position + 1) != nil }
        if matches.longest(.personVerb, at: position) != nil { return true }
        if document.atom(position)?.isCapitalized == true, startsBody(position) { return true }
        return matches.longest(.titleHead, at: position).map { $0.range.count > 1 } ?? false
    }

    private func startsBody(_ position: Int) -> Bool {
        matches.longest(.bodyHead, at: position) != nil || matches.longest(.bodyName, at: position) != nil
    }

    /// `"Vì người nghèo"` with its quotes.
    func quoted(at start: Int) -> Int? {
        guard document.isMark(start, "“") || document.isMark(start, "\"") else { return nil }
        let limit = start + 16
        var position = start + 1
        while position < limit, document.isConnected(position) {
            if document.isMark(position, "”") || document.isMark(position, "\"") { return position + 1 }
            position += 1
        }
        return nil
    }

    /// `Cuộc vận động “Toàn dân đoàn kết xây dựng đời sống văn hóa”` after `Ban Chỉ đạo`.
    func campaign(at start: Int) -> Int? {
        matches.longest(.eventKind, at: start).flatMap { quoted(at: $0.range.upperBound) }
    }

    func number(at start: Int) -> Int? {
        if document.integer(start, digits: 1...4) != nil { return start + 1 }
        guard document.has(.numberSign, start), document.integer(start + 1, digits: 1...4) != nil else { return nil }
        return start + 2
    }
}
