import VietTokenization

/// Reads the name of an author, who may sign with initials and pen names that no list of surnames knows.
struct BylineNameReader: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// A run of capitalised syllables with at least one full word; initials alone are no name.
    func name(at start: Int, in range: Range<Int>) -> Range<Int>? {
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
        guard words > 0, end - start <= 8, !isGeneric(start..<end), !isBody(start), !goesOn(end, in: range) else {
            return nil
        }
        return start..<end
    }

    /// `Báo Bình Định`; but `Trường Sơn` may be a pen name.
    private func isBody(_ start: Int) -> Bool {
        matches.longest(.bodyHead, at: start) != nil && matches.longest(.givenName, at: start) == nil
            || matches.longest(.bodyName, at: start) != nil
    }

    /// `Cán bộ`: the capital opens a word of two syllables, or a sentence.
    private func goesOn(_ end: Int, in range: Range<Int>) -> Bool {
        range.contains(end) && document.atom(end)?.kind == .letters && document.atom(end)?.casing == .lower
            && document.keyword(end) != .và
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
        if let role = matches.bylineWord(.role, at: range.lowerBound), role.range.upperBound >= range.upperBound {
            return true
        }
        return range.count == 1 && document.atom(range.lowerBound)?.casing == .upper
            && document.text(range).unicodeScalars.count <= 4
    }

    /// A name that may stand without a label: two to four syllables, none of them a common opening of other lines.
    func isBareName(_ range: Range<Int>) -> Bool {
        guard (2...6).contains(range.count), matches.longest(.bodyHead, at: range.lowerBound) == nil,
            matches.longest(.bodyName, at: range.lowerBound) == nil
        else { return false }
        switch document.keyword(range.lowerBound) {
        case .ảnh, .tin, .bài, .ban, .đoàn, .xã, .huyện, .tỉnh, .phường, .trưởng, .đường, .nhà: return false
        default: return true
        }
    }
}

extension LexiconMatches {
    /// The longest label or role of a byline that starts at an atom.
    func bylineWord(_ word: BylineWord, at position: Int) -> Lexicon.Match? {
        at(position).last { $0.category == .byline && $0.number == word.rawValue }
    }
}
