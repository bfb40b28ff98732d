import VietTokenization

/// Reads the names that people sign with: pen names, first names, initials before a name, in any number of syllables.
struct PenNameGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// A run of capitalised syllables with at least one full word; initials alone are no name.
    func name(at start: Int, in range: Range<Int>) -> Range<Int>? {
        guard document.atom(start)?.isCapitalized == true, matches.longest(.bodyName, at: start) == nil,
            start == range.lowerBound || !isEmployer(start), !isGeneric(at: start)
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
            if document.scalarCount(end) > 1 || isNamePrefix(end) { words += 1 }
            end += 1
            while end + 1 < range.upperBound, document.isMark(end, "'") || document.isMark(end, "’"),
                document.atom(end + 1)?.kind == .letters
            {
                words += 1
                end += 2
            }
        }
        // What goes on in lower case is a phrase: `Cán bộ Huyện đoàn`.
        if range.contains(end), let next = document.atom(end), next.kind == .letters, next.gap <= .space,
            !document.has(.and, end)
        {
            return nil
        }
        guard words > 0, end - start <= 8, !isRole(start..<end), !isInitials(start..<end) else { return nil }
        return start..<end
    }

    /// Whether the body or the office of an author starts here: `Huỳnh Thơ - Hội Nông dân huyện`, `Minh Nhật, Bí thư
    /// Huyện đoàn`.
    func isEmployer(_ position: Int) -> Bool {
        let categories: [LexiconCategory] = [.bodyHead, .bodyName, .titleHead, .placeHead]
        // `T.Lan – Q.Trung`: an initial, and no district.
        if isInitial(position), document.isGlued(position + 2) { return false }
        return isSeparator(position - 1) && categories.contains { matches.longest($0, at: position) != nil }
    }

    /// What stands between two names.
    func isSeparator(_ position: Int) -> Bool {
        document.isDash(position) || document.isMark(position, ",") || document.isMark(position, ";")
            || document.isMark(position, "&") || document.isMark(position, ".") || document.isMark(position, "/")
            || document.has(.and, position)
    }

    private func isNamePrefix(_ position: Int) -> Bool {
        document.text(position) == "Y" || document.text(position) == "A"
    }

    /// `B.` before a full word.
    func isInitial(_ position: Int) -> Bool {
        guard let atom = document.atom(position), document.isMark(position + 1, "."), document.isGlued(position + 1)
        else { return false }
        return atom.kind == .letters && document.scalarCount(position) <= 2
    }

    /// `C.T`, `P.V`, `M.X.`, `T/H`: somebody signs, nobody is named.
    func isInitials(_ range: Range<Int>) -> Bool {
        guard (3...8).contains(range.count), document.atom(range.lowerBound)?.isCapitalized == true else {
            return false
        }
        return range.allSatisfy { position in
            if isInitialSeparator(position) { return true }
            guard let atom = document.atom(position) else { return false }
            return atom.isCapitalized && document.scalarCount(position) <= 2
        }
    }

    private func isInitialSeparator(_ position: Int) -> Bool {
        (document.isMark(position, ".") || document.isMark(position, "/")) && document.isGlued(position)
            || document.isDash(position)
    }

    // MARK: Roles and bodies

    /// `CTV`, `PV`, `BBT`, `Ban Biên tập`: abbreviations of roles and bodies, no names.
    func isRole(_ range: Range<Int>) -> Bool {
        if range.count == 1, let atom = document.atom(range.lowerBound), atom.casing == .upper {
            return (2...5).contains(document.scalarCount(range.lowerBound))
        }
        return matches.longest(.role, at: range.lowerBound)?.range == range
    }

    /// A word in capitals of at most four letters: `PV`, `BBT`, `HYTV`, `TTXVN`.
    func isGeneric(at position: Int) -> Bool {
        guard let atom = document.atom(position), atom.kind == .letters else { return false }
        if matches.longest(.role, at: position)?.range.count == 1 { return true }
        return atom.casing == .upper && (2...4).contains(document.scalarCount(position))
            && !hasVietnameseVowel(position)
    }

    /// Whether an all-capital syllable can be one of a name: `HƯNG`, unlike `BBT`.
    ///
    /// The letters are the alphabet’s, no words; tables hold words.
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
            matches.longest(.bodyName, at: range.lowerBound) == nil,
            // `CHỦ TỊCH` above a signature
            matches.longest(.titleHead, at: range.lowerBound)?.range != range
        else { return false }
        return !document.has(.lineOpening, range.lowerBound)
    }
}
