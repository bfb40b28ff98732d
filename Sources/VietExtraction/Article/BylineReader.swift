import VietTokenization

/// Reads who wrote an article, from a line that says nothing else.
struct BylineReader: Sendable {
    let document: Document
    let matches: LexiconMatches
    private let labels: BylineLabels

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
        labels = BylineLabels(document: document)
    }

    /// Somebody who signs: a person by name, or by initials, a role or a body.
    struct Author: Sendable {
        var range: Range<Int>
        /// Whether a name with at least one full word stands there: `C.T` and `Ban Biên tập` name no person.
        var isPerson: Bool
    }

    /// The authors of a byline and whether a label announces them.
    struct Byline: Sendable {
        var authors: [Author]
        var isLabelled: Bool
    }

    /// The byline that a line is; `nil` for other lines.
    ///
    /// A label alone decides; without one the line must be made of one to three names of two to four capitalised
    /// syllables, with nothing behind them but the body that the author works for.
    func byline(in line: Line) -> Byline? {
        guard line.atoms.count <= 30 else { return nil }
        if isInitials(line.atoms) || isRole(line.atoms) {
            return Byline(authors: [Author(range: line.atoms, isPerson: false)], isLabelled: false)
        }
        if let label = labels.end(line.atoms) { return labelled(label, in: line.atoms) }
        guard let authors = authors(in: line.atoms, mayTrail: false), (1...3).contains(authors.count),
            authors.allSatisfy({ $0.isPerson && isBareName($0.range) })
        else { return nil }
        return Byline(authors: authors, isLabelled: false)
    }

    /// The name that signs behind the end mark of the last paragraph, on the same line: `… cho bà con./.   Hồng Quế`.
    func signature(endOf line: Line) -> Author? {
        let first = max(line.atoms.lowerBound, line.atoms.upperBound - 8)
        guard
            let mark = (first..<line.atoms.upperBound).last(where: { document.isMark($0, ".") && !isInitial($0 - 1) }),
            mark + 1 < line.atoms.upperBound
        else { return nil }
        let range = mark + 1..<line.atoms.upperBound
        // A space before the name is also what parts two sentences: only the end mark `./.` or padding tells them apart.
        let isEndMark = document.isMark(mark - 1, "/") || isPadded(mark + 1)
        guard isEndMark, let authors = authors(in: range, mayTrail: false), authors.count == 1,
            authors[0].range == range, isBareName(range)
        else { return nil }
        return authors[0]
    }

    /// Whether more white space stands before an atom than parts two words.
    private func isPadded(_ position: Int) -> Bool {
        guard let atom = document.atom(position), let before = document.atom(position - 1) else { return false }
        return atom.start - before.end >= 4
    }

    private func labelled(_ label: BylineLabels.Label, in range: Range<Int>) -> Byline? {
        let rest = label.end..<range.upperBound
        if rest.isEmpty { return Byline(authors: [], isLabelled: true) }
        if isInitials(rest) || isRole(rest) {
            let authors = label.announcesAuthor ? [Author(range: rest, isPerson: false)] : []
            return Byline(authors: authors, isLabelled: true)
        }
        guard let authors = authors(in: rest, mayTrail: true) else {
            // `Nguồn: Báo Nhân Dân` names where a text comes from, `Ảnh: …` whatever a picture shows.
            guard label.hasColon else { return nil }
            guard label.announcesAuthor, rest.count <= 12 else { return Byline(authors: [], isLabelled: true) }
            return Byline(authors: [Author(range: rest, isPerson: false)], isLabelled: true)
        }
        return Byline(authors: authors, isLabelled: true)
    }

    // MARK: Names

    /// The names that a range is made of; `nil` where something else stands there.
    ///
    /// - Parameter mayTrail: whether anything may follow behind the first name.
    private func authors(in range: Range<Int>, mayTrail: Bool) -> [Author]? {
        var authors: [Author] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let next = labels.inner(position, in: range) {
                position = next
            } else if let name = name(at: position, in: range) {
                authors.append(Author(range: name, isPerson: true))
                position = name.upperBound
            } else if isSeparator(position) {
                position += 1
            } else if isGeneric(at: position) {
                position += 1
            } else if !authors.isEmpty, mayTrail || document.isMark(position, "(") || isBody(position) {
                break
            } else {
                return nil
            }
        }
        return authors.isEmpty ? nil : authors
    }

    /// Whether the body starts here that an author works for: `Huỳnh Thơ - Hội Nông dân huyện`.
    private func isBody(_ position: Int) -> Bool {
        isSeparator(position - 1)
            && (matches.longest(.bodyHead, at: position) != nil || matches.longest(.bodyName, at: position) != nil)
    }

    private func isSeparator(_ position: Int) -> Bool {
        document.isDash(position) || document.isMark(position, ",") || document.isMark(position, ";")
            || document.isMark(position, "&") || document.isMark(position, ".") || document.isMark(position, "/")
            || document.keyword(position) == .và
    }

    /// A run of capitalised syllables with at least one full word; initials alone are no name.
    private func name(at start: Int, in range: Range<Int>) -> Range<Int>? {
        guard matches.longest(.bodyName, at: start) == nil, !isGeneric(at: start) else { return nil }
        var end = start
        var words = 0
        while end < range.upperBound, let atom = document.atom(end), atom.isCapitalized,
            end == start || atom.gap <= .space
        {
            if isInitial(end), end + 2 < range.upperBound {
                end += 2
                continue
            }
            if document.text(end).unicodeScalars.count > 1 || isNamePrefix(end) { words += 1 }
            end += 1
            while end + 1 < range.upperBound, document.isMark(end, "'") || document.isMark(end, "’"),
                document.atom(end + 1)?.kind == .letters
            {
                words += 1
                end += 2
            }
        }
        // What goes on in lower case is a phrase: `Cán bộ Huyện đoàn`.
        if range.contains(end), let next = document.atom(end), next.kind == .letters, next.gap <= .space { return nil }
        guard words > 0, end - start <= 8, !isRole(start..<end), !isInitials(start..<end) else { return nil }
        return start..<end
    }

    private func isNamePrefix(_ position: Int) -> Bool {
        document.text(position) == "Y" || document.text(position) == "A"
    }

    /// `B.` before a full word.
    private func isInitial(_ position: Int) -> Bool {
        guard let atom = document.atom(position), document.isMark(position + 1, "."), document.isGlued(position + 1)
        else { return false }
        return atom.kind == .letters && document.text(position).unicodeScalars.count <= 2
    }

    /// `C.T`, `P.V`, `M.X.`, `T/H`: somebody signs, nobody is named.
    private func isInitials(_ range: Range<Int>) -> Bool {
        guard (3...8).contains(range.count), document.atom(range.lowerBound)?.isCapitalized == true else {
            return false
        }
        return range.allSatisfy { position in
            if isInitialSeparator(position) { return true }
            guard let atom = document.atom(position) else { return false }
            return atom.isCapitalized && document.text(position).unicodeScalars.count <= 2
        }
    }

    private func isInitialSeparator(_ position: Int) -> Bool {
        (document.isMark(position, ".") || document.isMark(position, "/")) && document.isGlued(position)
            || document.isDash(position)
    }

    // MARK: Roles and bodies

    /// `CTV`, `PV`, `BBT`, `Ban Biên tập`: abbreviations of roles and bodies, no names.
    private func isRole(_ range: Range<Int>) -> Bool {
        if range.count == 1, let atom = document.atom(range.lowerBound), atom.casing == .upper {
            return (2...5).contains(document.text(range).unicodeScalars.count)
        }
        let text = document.text(range).lowercased()
        return ["ban biên tập", "nhóm phóng viên", "nhóm pv", "phóng viên", "admin"].contains(text)
    }

    /// A word in capitals of at most four letters: `PV`, `BBT`, `HYTV`, `TTXVN`.
    private func isGeneric(at position: Int) -> Bool {
        guard let atom = document.atom(position), atom.kind == .letters else { return false }
        let text = document.text(position)
        return ["TTXVN", "Admin", "ADMIN"].contains(text)
            || atom.casing == .upper && (2...4).contains(text.unicodeScalars.count) && !hasVietnameseVowel(position)
    }

    /// Whether an all-capital syllable can be one of a name: `HƯNG`, unlike `BBT`.
    private func hasVietnameseVowel(_ position: Int) -> Bool {
        document.text(position).unicodeScalars.contains { scalar in
            "AEIOUYĂÂÊÔƠƯ".unicodeScalars.contains(scalar) || scalar.value > 0x7F && scalar != "Đ"
        }
    }

    /// A name that may stand without a label: two to four syllables, none of them a common opening of other lines.
    private func isBareName(_ range: Range<Int>) -> Bool {
        guard (2...6).contains(range.count), matches.longest(.bodyHead, at: range.lowerBound) == nil else {
            return false
        }
        switch document.keyword(range.lowerBound) {
        case .ảnh, .tin, .bài, .ban, .đoàn, .xã, .huyện, .tỉnh, .phường, .trưởng, .đường, .nhà: return false
        default: return true
        }
    }
}
