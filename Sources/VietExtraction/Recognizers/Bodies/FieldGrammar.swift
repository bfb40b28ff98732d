import VietTokenization

/// Reads what completes the noun of a body: its field of work, its proper name or its number.
struct FieldGrammar: Sendable {
    let names: NameReader

    private var document: Document { names.document }
    private var matches: LexiconMatches { names.matches }

    /// The end of the name behind a noun of the given kind; `nil` where nothing names the body.
    func nameEnd(at start: Int, _ naming: BodyNaming) -> Int? {
        guard document.isConnected(start) else { return nil }
        switch naming {
        case .field: return fields(at: start) ?? capitalisedWords(at: start)
        case .organ: return nil
        case .free: return fields(at: start) ?? upToUnit(at: start) ?? capitalisedWords(at: start) ?? quoted(at: start)
        case .name: return quoted(at: start) ?? number(at: start) ?? properName(at: start) ?? fields(at: start)
        case .company: return company(at: start)
        case .school: return school(at: start)
        case .military: return military(at: start)
        }
    }

    // MARK: Fields of work

    /// One or several fields of the lexicon: `Tài nguyên và Môi trường`, `Văn hóa, Khoa học và Thông tin`.
    private func fields(at start: Int) -> Int? {
        guard var end = field(at: start) else { return nil }
        while let next = connector(at: end), let more = field(at: next) ?? capitalisedWord(at: next) {
            // A comma joins fields only before `và`: else it parts two bodies or two titles.
            if document.isMark(end, ","), !listCloses(behind: more) { break }
            end = more
        }
        return numbered(end)
    }

    /// `Tổ tự quản số 4`.
    private func numbered(_ end: Int) -> Int {
        document.keyword(end) == .số && document.isConnected(end) ? number(at: end) ?? end : end
    }

    private func field(at position: Int) -> Int? {
        guard document.isConnected(position) || document.isGlued(position) else { return nil }
        return matches.longest(.field, at: position)?.range.upperBound
    }

    /// Behind `và`, `-`, `&` or a comma inside a name.
    private func connector(at position: Int) -> Int? {
        guard document.isConnected(position) else { return nil }
        if document.keyword(position) == .và || document.isMark(position, "&") || document.isMark(position, ",") {
            return document.isConnected(position + 1) ? position + 1 : nil
        }
        guard document.isDash(position), startsNoTitle(position + 1) else { return nil }
        return document.isConnected(position + 1) ? position + 1 : nil
    }

    /// A dash before another title parts two titles.
    private func startsNoTitle(_ position: Int) -> Bool {
        matches.longest(.titleHead, at: position) == nil && matches.longest(.titleAbbreviation, at: position) == nil
    }

    private func listCloses(behind position: Int) -> Bool {
        document.keyword(position) == .và && (field(at: position + 1) ?? capitalisedWord(at: position + 1)) != nil
    }

    // MARK: Names outside the lexicon

    /// A capitalised syllable and the lower-case one that makes a word with it: `Hộ tịch`, `Quản trị`.
    private func capitalisedWord(at position: Int) -> Int? {
        guard let atom = document.atom(position), atom.isCapitalized, document.isConnected(position),
            matches.longest(.titleHead, at: position) == nil, matches.longest(.honorific, at: position) == nil,
            matches.longest(.bodyHead, at: position) == nil, matches.longest(.bodyName, at: position) == nil,
            matches.longest(.lawKind, at: position) == nil,
            document.keyword(position) != .thường || document.keyword(position + 1) != .trực
        else { return nil }
        guard atom.casing == .title, let next = document.atom(position + 1), next.kind == .letters,
            next.casing == .lower, next.gap == .space, document.keyword(position + 1) == nil,
            matches.longest(.placeHead, at: position + 1) == nil
        else { return position + 1 }
        return position + 2
    }

    /// Capitalised words with `và` and dashes between them.
    private func capitalisedWords(at start: Int) -> Int? {
        guard var end = capitalisedWord(at: start), !isPerson(at: start) else { return nil }
        while true {
            if let more = capitalisedWord(at: end), !isPerson(at: end) {
                end = more
            } else if let next = connector(at: end), !document.isMark(end, ","), let more = capitalisedWord(at: next),
                !isPerson(at: next)
            {
                end = more
            } else {
                return end
            }
        }
    }

    private func isPerson(at position: Int) -> Bool {
        PersonShape(names: names).score(names.run(at: position)[...]) >= 2.5
    }

    /// Words up to an administrative unit: `Ban Chỉ đạo phòng, chống dịch bệnh gia súc huyện`.
    private func upToUnit(at start: Int) -> Int? {
        var position = start
        while position < start + 14, position == start || document.isConnected(position),
            let atom = document.atom(position)
        {
            if atom.kind == .letters {
                if position > start, atom.casing == .lower, isUnit(position) { return position }
                if isStop(position) { return nil }
            } else if !atom.isMark(","), !atom.isDash, !atom.isMark("&"), !atom.isMark("/"), atom.kind != .digits {
                return nil
            }
            position += 1
        }
        return nil
    }

    private func isUnit(_ position: Int) -> Bool {
        guard let match = matches.longest(.placeHead, at: position), let level = PlaceLevel(rawValue: match.number)
        else { return false }
        return level.rawValue <= PlaceLevel.commune.rawValue
    }

    /// Words that no name of a body contains.
    private func isStop(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .đã, .đang, .sẽ, .cùng, .là, .có, .được, .bị, .tại, .do, .các, .những, .gồm, .ông, .bà, .này, .trên, .với:
            return true
        default: return matches.longest(.titleHead, at: position).map { $0.range.count > 1 } ?? false
        }
    }

    /// `"Vì người nghèo"` with its quotes.
    private func quoted(at start: Int) -> Int? {
        guard document.isMark(start, "“") || document.isMark(start, "\"") else { return nil }
        let limit = start + 16
        var position = start + 1
        while position < limit, document.isConnected(position) {
            if document.isMark(position, "”") || document.isMark(position, "\"") { return position + 1 }
            position += 1
        }
        return nil
    }

    private func number(at start: Int) -> Int? {
        if document.integer(start, digits: 1...4) != nil { return start + 1 }
        guard document.keyword(start) == .số, document.integer(start + 1, digits: 1...4) != nil else { return nil }
        return start + 2
    }

    private func properName(at start: Int) -> Int? {
        var end = fields(at: start) ?? start
        for syllable in names.run(at: end, limit: 6) { end = syllable.upperBound }
        if let number = document.integer(end, digits: 1...4), number > 0, document.atom(end)?.gap == .space,
            document.atom(end + 1)?.kind != .letters || document.atom(end + 1)?.isCapitalized == true
        {
            end += 1
        }
        return end > start ? end : nil
    }

    // MARK: Companies, schools, units of the army

    private static let companyWords: Set<String> = [
        "tnhh", "cp", "mtv", "cổ", "phần", "trách", "nhiệm", "hữu", "hạn", "một", "thành", "viên", "dịch", "vụ",
        "thương", "mại", "xây", "dựng", "đầu", "tư", "sản", "xuất", "tư", "vấn", "nông", "nghiệp", "và", "tm", "dv",
        "xd", "xnk", "xuất", "nhập", "khẩu", "may", "điện", "lực", "cấp", "nước", "môi", "trường", "thủy", "sản",
        "chế", "biến", "lâm", "bảo", "hiểm", "phát", "triển", "liên", "doanh", "quốc", "tế", "du", "lịch", "vận", "tải",
    ]

    private func company(at start: Int) -> Int? {
        var end = start
        var capitals = 0
        while end < start + 16, document.isConnected(end), let atom = document.atom(end) {
            if atom.isCapitalized {
                capitals += 1
            } else if atom.isMark("&") || atom.isDash, document.atom(end + 1)?.isCapitalized == true,
                startsNoTitle(end + 1)
            {
            } else if atom.kind != .letters || !Self.companyWords.contains(document.text(end).lowercased()) {
                break
            }
            end += 1
        }
        while end > start, document.keyword(end - 1) == .và { end -= 1 }
        return capitals > 0 ? end : nil
    }

    private static let schoolWords: Set<String> = [
        "thpt", "thcs", "th", "ptcs", "ptdtbt", "ptdtnt", "dtnt", "dtbt", "ptth", "tiểu", "học", "mầm", "non", "mẫu",
        "giáo",
        "mn", "đại", "cao", "đẳng", "trung", "cấp", "nghề", "cơ", "sở", "phổ", "thông", "dân", "tộc", "nội", "bán",
        "trú",
        "chính", "trị", "chuyên", "liên", "và", "sư", "phạm", "kỹ", "thuật", "công", "nghệ", "y", "tế", "kinh", "đh",
        "cđ",
        "quân", "sự", "năng", "khiếu", "quốc",
    ]

    private func school(at start: Int) -> Int? {
        var end = start
        while end < start + 10, document.isConnected(end), let atom = document.atom(end) {
            let isWord = atom.kind == .letters && Self.schoolWords.contains(document.text(end).lowercased())
            let isJoint =
                (atom.isMark("&") || atom.isDash) && document.atom(end + 1)?.kind == .letters
                && startsNoTitle(end + 1)
            guard isWord || isJoint else { break }
            end += 1
        }
        while end > start, document.keyword(end - 1) == .và { end -= 1 }
        let run = names.run(at: end, limit: 5)
        guard end > start || !run.isEmpty, document.isConnected(end) || run.isEmpty else {
            return end > start ? end : nil
        }
        if let last = run.last { end = last.upperBound }
        if document.integer(end, digits: 1...2) != nil, document.atom(end)?.gap == .space,
            document.atom(end + 1)?.kind != .letters
        {
            end += 1
        }
        return end > start ? end : nil
    }

    private func military(at start: Int) -> Int? {
        var end = start
        while end < start + 5, document.isConnected(end), let atom = document.atom(end), atom.kind == .letters,
            atom.isCapitalized || ["binh", "phòng", "pháo", "xa", "tăng", "thiết", "giáp"].contains(document.text(end))
        {
            end += 1
        }
        if document.isConnected(end), document.integer(end, digits: 1...4) != nil { end += 1 }
        return end > start ? end : nil
    }
}
