import VietTokenization

/// Reads who wrote an article, from a line that says nothing else.
struct BylineReader: Sendable {
    let document: Document
    let matches: LexiconMatches
    private let labels: BylineLabels

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
        labels = BylineLabels(document: document, matches: matches)
    }

    /// Somebody who signs: a person by name, or by initials, a role or a body.
    struct Author: Sendable {
        var range: Range<Int>
        /// Whether a name with at least one full word stands there: `C.T` and `Ban Biên tập` name no person.
        var isPerson: Bool
    }

    /// The authors of a byline and the label that announces them.
    struct Byline: Sendable {
        var authors: [Author]
        var label: BylineLabels.Kind?

        /// Among several bylines the first of the lowest rank counts: `Tác giả: …`, a bare name, `Nguồn: …`, `Ảnh: …`.
        var rank: Int {
            switch label {
            case .author: 0
            case nil: 1
            case .source: 2
            case .picture: 3
            }
        }
    }

    /// The byline that a line is; `nil` for other lines.
    ///
    /// A label alone decides; without one the line must be made of one to three names of two to four capitalised
    /// syllables, with nothing behind them but the body that the author works for.
    func byline(in line: Line) -> Byline? { byline(in: unbracketed(line.atoms)) }

    private func byline(in range: Range<Int>) -> Byline? {
        guard range.count <= 30 else { return nil }
        if isInitials(range) || isRole(range) {
            return Byline(authors: [Author(range: range, isPerson: false)], label: nil)
        }
        if let label = labels.end(range) { return labelled(label, in: range) }
        guard let authors = authors(in: range, mayTrail: false), (1...3).contains(authors.count),
            authors.allSatisfy({ $0.isPerson && isBareName($0.range) })
        else { return nil }
        return Byline(authors: authors, label: nil)
    }

    /// What stands in brackets around a whole line: `(Minh Nhật)`.
    private func unbracketed(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 2, document.isMark(range.lowerBound, "("), document.isMark(range.upperBound - 1, ")") else {
            return range
        }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    /// Who signs behind the last sentence of a paragraph, on the same line: `… cho bà con./.   Hồng Quế`,
    /// `… cho bà con. Tin, ảnh: Hồng Quế`.
    func signature(endOf line: Line) -> [Author] {
        labelledSignature(endOf: line) ?? bareSignature(endOf: line).map { [$0] } ?? []
    }

    private func labelledSignature(endOf line: Line) -> [Author]? {
        let first = max(line.atoms.lowerBound + 1, line.atoms.upperBound - 16)
        for start in first..<max(first, line.atoms.upperBound) where document.isMark(start - 1, ".") {
            let rest = unbracketed(start..<line.atoms.upperBound)
            guard let label = labels.end(rest), label.kind == .author, let byline = labelled(label, in: rest) else {
                continue
            }
            return byline.authors
        }
        return nil
    }

    private func bareSignature(endOf line: Line) -> Author? {
        let first = max(line.atoms.lowerBound, line.atoms.upperBound - 8)
        guard
            let mark = (first..<line.atoms.upperBound).last(where: { document.isMark($0, ".") && !isInitial($0 - 1) }),
            mark + 1 < line.atoms.upperBound
        else { return nil }
        let range = unbracketed(mark + 1..<line.atoms.upperBound)
        // A space before the name is also what parts two sentences: only the end mark `./.`, padding or brackets tell
        // them apart.
        let isEndMark =
            document.isMark(mark - 1, "/") || isPadded(mark + 1) || range.upperBound < line.atoms.upperBound
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
        if rest.isEmpty { return Byline(authors: [], label: label.kind) }
        if isInitials(rest) || isRole(rest) {
            let authors = label.kind == .author ? [Author(range: rest, isPerson: false)] : []
            return Byline(authors: authors, label: label.kind)
        }
        guard let authors = authors(in: rest, mayTrail: true) else {
            // `Nguồn: Báo Nhân Dân` names where a text comes from, `Ảnh: …` whatever a picture shows.
            guard label.hasColon else { return nil }
            guard label.kind == .author, rest.count <= 12 else { return Byline(authors: [], label: label.kind) }
            return Byline(authors: [Author(range: rest, isPerson: false)], label: label.kind)
        }
        return Byline(authors: authors, label: label.kind)
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
            } else if !authors.isEmpty, mayTrail || document.isMark(position, "(") || isEmployer(position) {
                break
            } else {
                return nil
            }
        }
        return authors.isEmpty ? nil : authors
    }

    /// Whether the body or the office of an author starts here: `Huỳnh Thơ - Hội Nông dân huyện`, `Minh Nhật, Bí thư
    /// Huyện đoàn`.
    private func isEmployer(_ position: Int) -> Bool {
        let categories: [LexiconCategory] = [.bodyHead, .bodyName, .titleHead, .placeHead]
        return isSeparator(position - 1) && categories.contains { matches.longest($0, at: position) != nil }
    }

    private func isSeparator(_ position: Int) -> Bool {
        document.isDash(position) || document.isMark(position, ",") || document.isMark(position, ";")
            || document.isMark(position, "&") || document.isMark(position, ".") || document.isMark(position, "/")
            || document.keyword(position) == .và
    }

    /// A run of capitalised syllables with at least one full word; initials alone are no name.
    func name(at start: Int, in range: Range<Int>) -> Range<Int>? {
        guard matches.longest(.bodyName, at: start) == nil, start == range.lowerBound || !isEmployer(start),
            !isGeneric(at: start)
        else { return nil }
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
        return matches.longest(.role, at: range.lowerBound)?.range == range
    }

    /// A word in capitals of at most four letters: `PV`, `BBT`, `HYTV`, `TTXVN`.
    private func isGeneric(at position: Int) -> Bool {
        guard let atom = document.atom(position), atom.kind == .letters else { return false }
        if matches.longest(.role, at: position)?.range.count == 1 { return true }
        let count = document.text(position).unicodeScalars.count
        return atom.casing == .upper && (2...4).contains(count) && !hasVietnameseVowel(position)
    }

    /// Whether an all-capital syllable can be one of a name: `HƯNG`, unlike `BBT`.
    private func hasVietnameseVowel(_ position: Int) -> Bool {
        document.text(position).unicodeScalars.contains { scalar in
            "AEIOUYĂÂÊÔƠƯ".unicodeScalars.contains(scalar) || scalar.value > 0x7F && scalar != "Đ"
        }
    }

    /// A name that may stand without a label: two to four syllables, none of them a common opening of other lines.
    func isBareName(_ range: Range<Int>) -> Bool {
        // A line of capitals as long as this heads pictures: `MỘT SỐ HÌNH ẢNH BUỔI LỄ`.
        let isShouted = range.allSatisfy { document.atom($0)?.casing == .upper }
        guard (2...(isShouted ? 4 : 6)).contains(range.count),
            matches.longest(.bodyHead, at: range.lowerBound) == nil,
            matches.longest(.bodyName, at: range.lowerBound) == nil
        else { return false }
        switch document.keyword(range.lowerBound) {
        case .ông, .bà, .ảnh, .tin, .bài, .ban, .đoàn, .xã, .huyện, .tỉnh, .phường, .trưởng, .đường, .nhà: return false
        default: return true
        }
    }
}
