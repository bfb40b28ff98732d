import VietTokenization

/// Reads who wrote an article, from a line that says nothing else.
struct BylineReader: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// The names of a byline and whether a label announces them.
    struct Byline: Sendable {
        var names: [Range<Int>]
        var isLabelled: Bool
    }

    /// The byline that a line is; `nil` for other lines.
    ///
    /// A label alone decides; without one the line must be made of one to three names of two to four capitalised
    /// syllables.
    func byline(in line: Line) -> Byline? {
        guard line.atoms.count <= 30 else { return nil }
        if isInitialsOnly(line.atoms) { return Byline(names: [], isLabelled: false) }
        let label = labelEnd(line.atoms)
        var names: [Range<Int>] = []
        var position = label ?? line.atoms.lowerBound
        while position < line.atoms.upperBound {
            if let name = name(at: position, in: line.atoms) {
                names.append(name)
                position = name.upperBound
            } else if isSeparator(position) {
                position += 1
            } else if document.isMark(position, "("), position > line.atoms.lowerBound {
                break
            } else if let next = innerLabel(position, in: line.atoms) {
                position = next
            } else if label != nil, !names.isEmpty {
                break
            } else {
                return nil
            }
        }
        guard !names.isEmpty else { return label.map { _ in Byline(names: [], isLabelled: true) } }
        guard label != nil || names.count <= 3 && names.allSatisfy({ isBareName($0) }) else { return nil }
        return Byline(names: names, isLabelled: label != nil)
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

    /// The end of `Tác giả bài viết:`, `Tin, ảnh:`, `Bt:`, `T/h:`, `Thực hiện:`, ….
    func labelEnd(_ range: Range<Int>) -> Int? {
        guard let label = longest(.label, at: range.lowerBound) else { return nil }
        return document.isMark(label.range.upperBound, ":") ? label.range.upperBound + 1 : nil
    }

    private func longest(_ word: BylineWord, at position: Int) -> Lexicon.Match? {
        matches.at(position).last { $0.category == .byline && $0.number == word.rawValue }
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

    /// A run of capitalised syllables with at least one full word; initials alone are no name.
    private func name(at start: Int, in range: Range<Int>) -> Range<Int>? {
        var end = start
        var words = 0
        while end < range.upperBound, let atom = document.atom(end), atom.isCapitalized,
            end == start || atom.gap <= .space
        {
            if isInitial(end, in: range) {
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
        guard words > 0, end - start <= 8, !isGeneric(start..<end) else { return nil }
        return start..<end
    }

    private func isNamePrefix(_ position: Int) -> Bool {
        document.text(position) == "Y" || document.text(position) == "A"
    }

    /// `B.` before a full word.
    private func isInitial(_ position: Int, in range: Range<Int>) -> Bool {
        guard let atom = document.atom(position), position + 2 < range.upperBound, document.isMark(position + 1, "."),
            document.isGlued(position + 1)
        else { return false }
        return atom.kind == .letters && document.text(position).unicodeScalars.count <= 2
    }

    /// `CTV`, `PV`, `BBT`, `TL`: abbreviations of roles and bodies, no names.
    private func isGeneric(_ range: Range<Int>) -> Bool {
        if let role = longest(.role, at: range.lowerBound), role.range.upperBound >= range.upperBound { return true }
        return range.count == 1 && document.atom(range.lowerBound)?.casing == .upper
            && document.text(range).unicodeScalars.count <= 4
    }

    /// A name that may stand without a label: two to four syllables, none of them a common opening of other lines.
    private func isBareName(_ range: Range<Int>) -> Bool {
        guard (2...6).contains(range.count), matches.longest(.bodyHead, at: range.lowerBound) == nil,
            matches.longest(.bodyName, at: range.lowerBound) == nil
        else { return false }
        switch document.keyword(range.lowerBound) {
        case .ảnh, .tin, .bài, .ban, .đoàn, .xã, .huyện, .tỉnh, .phường, .trưởng, .đường, .nhà: return false
        default: return true
        }
    }
}
