import VietTokenization

/// Reads who wrote an article, from a line that says nothing else or from the end of a line.
struct BylineReader: Sendable {
    let document: Document
    let matches: LexiconMatches
    private let authors: BylineNameReader

    init(document: Document, matches: LexiconMatches) {
        self.document = document
        self.matches = matches
        authors = BylineNameReader(document: document, matches: matches)
    }

    /// The names of a byline and whether a label announces them.
    struct Byline: Sendable {
        var names: [Range<Int>]
        var isLabelled: Bool
        /// Whether the label speaks of a photograph alone: `Ảnh:`.
        var isCredit = false
    }

    /// The byline that a line is; `nil` for other lines.
    ///
    /// A label alone decides; without one the line must be made of one to three names of two to four capitalised
    /// syllables.
    func byline(in line: Line) -> Byline? {
        guard line.atoms.count <= 30 else { return nil }
        if isInitialsOnly(line.atoms) { return Byline(names: [], isLabelled: false) }
        let range = bracketless(line.atoms)
        let label = labelEnd(at: range.lowerBound)
        let (names, isWhole) = names(in: (label ?? range.lowerBound)..<range.upperBound)
        guard label != nil || isWhole else { return nil }
        guard !names.isEmpty else { return isWhole && label != nil ? Byline(names: [], isLabelled: true) : nil }
        guard label != nil || names.count <= 3 && names.allSatisfy({ authors.isBareName($0) }) else { return nil }
        let isCredit = label == range.lowerBound + 2 && document.keyword(range.lowerBound) == .ảnh
        return Byline(names: names, isLabelled: label != nil, isCredit: isCredit)
    }

    /// `(Thu Hà)`.
    private func bracketless(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 2, document.isMark(range.lowerBound, "("), document.isMark(range.upperBound - 1, ")") else {
            return range
        }
        return range.dropFirst().dropLast()
    }

    /// The names of a line, and whether it says nothing but names, roles and where the authors work.
    private func names(in range: Range<Int>) -> (names: [Range<Int>], isWhole: Bool) {
        var names: [Range<Int>] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let next = innerLabel(position, in: range) {
                position = next
            } else if let role = matches.bylineWord(.role, at: position) {
                position = role.range.upperBound
            } else if let name = authors.name(at: position, in: range) {
                names.append(name)
                position = name.upperBound
            } else if isSeparator(position) {
                position += 1
            } else if document.isMark(position, "("), position > range.lowerBound {
                break
            } else {
                return (names, !names.isEmpty && startsBody(position))
            }
        }
        return (names, true)
    }

    /// `Huỳnh Thơ - Hội Nông dân huyện`: where the author works.
    private func startsBody(_ position: Int) -> Bool {
        document.atom(position)?.isCapitalized == true
            && (matches.longest(.bodyHead, at: position) != nil || matches.longest(.bodyName, at: position) != nil)
    }

    /// `C.T`, `P.V`, `M.X.`: somebody signs, nobody is named.
    private func isInitialsOnly(_ range: Range<Int>) -> Bool {
        guard (3...6).contains(range.count), document.atom(range.lowerBound)?.isCapitalized == true else {
            return false
        }
        return range.allSatisfy { position in
            if document.isMark(position, ".") { return document.isGlued(position) }
            guard let atom = document.atom(position) else { return false }
            return atom.isCapitalized && atom.count <= 2
        }
    }

    /// The end of `Tác giả bài viết:`, `Tin, ảnh:`, `Bt:`, `T/h:`, `Thực hiện:`, `CTV`, ….
    private func labelEnd(at start: Int) -> Int? {
        guard let label = matches.bylineWord(.label, at: start) else { return nil }
        let end = label.range.upperBound
        if document.isMark(end, ":") { return end + 1 }
        return document.keyword(start) == .theo && document.isConnected(end) ? end : nil
    }

    /// `Ảnh:` in the middle of a byline: `Tin: A – Ảnh: B`.
    private func innerLabel(_ position: Int, in range: Range<Int>) -> Int? {
        guard
            document.keyword(position) == .ảnh || document.keyword(position) == .tin
                || document.keyword(position) == .bài
        else { return nil }
        let colon = document.atom(position + 1)?.kind == .digits ? position + 2 : position + 1
        return range.contains(colon) && document.isMark(colon, ":") ? colon + 1 : nil
    }

    private func isSeparator(_ position: Int) -> Bool {
        document.isDash(position) || document.isMark(position, ",") || document.isMark(position, ";")
            || document.isMark(position, "&") || document.isMark(position, ".") || document.keyword(position) == .và
    }

    // MARK: Authors on lines that say more

    /// The authors on a publication line: `DIỆU HIỀN 09:07, 06/09/2019`, `04/10/2022 - Tác giả: Hữu Bá`.
    func authors(onDateLine line: Line) -> [Range<Int>] {
        let labelled = line.atoms.lazy.compactMap { labelEnd(at: $0) }.first
        let start = labelled ?? line.atoms.lowerBound
        let end = (start..<line.atoms.upperBound).first { document.atom($0)?.kind == .digits } ?? line.atoms.upperBound
        let found = names(in: start..<end).names
        guard labelled == nil else { return found }
        return found.allSatisfy { authors.isBareName($0) && !opensDate($0.lowerBound) } ? found : []
    }

    private func opensDate(_ position: Int) -> Bool {
        switch document.keyword(position) {
        case .thứ, .ngày, .chủ, .hôm, .được: true
        default: ["cập", "chính", "đăng", "tin"].contains(document.text(position).lowercased())
        }
    }

    /// A name that the end mark or a wide gap parts from the last sentence: `… noi theo./. Hồng Quế`, `… noi theo. (Thu Hà)`.
    func author(behind line: Line) -> Range<Int>? {
        let range = line.atoms
        let end = document.isMark(range.upperBound - 1, ")") ? range.upperBound - 1 : range.upperBound
        var start = end
        while start > range.lowerBound, document.atom(start - 1)?.isCapitalized == true { start -= 1 }
        guard (2...4).contains(end - start), let name = authors.name(at: start, in: start..<end), name == start..<end,
            authors.isBareName(name)
        else { return nil }
        if end < range.upperBound {
            return document.isMark(start - 1, "(") && endsSentence(start - 2) ? name : nil
        }
        return endsSentence(start - 1) && (isEndMark(start - 1) || isWideGap(before: start)) ? name : nil
    }

    private func endsSentence(_ position: Int) -> Bool {
        [".", "…", "!", "”", "\""].contains { document.isMark(position, $0) }
    }

    /// `./.`
    private func isEndMark(_ position: Int) -> Bool { document.isMark(position - 1, "/") }

    private func isWideGap(before position: Int) -> Bool {
        guard let atom = document.atom(position), let previous = document.atom(position - 1) else { return false }
        return atom.start - previous.end >= 4
    }
}
