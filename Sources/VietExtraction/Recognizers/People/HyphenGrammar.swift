import VietTokenization

/// Tells hyphens inside a word, as in `Xtê-pa-nốp`, `Lê-nin`, `Jean-Baptiste`, from those between two words.
struct HyphenGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// No transliteration has more syllables.
    private static let maximumSyllables = 8

    /// Where the word ends that starts with the capitalised letters at an atom.
    func end(from start: Int) -> Int {
        var end = start + 1
        var syllables = 1
        while syllables < Self.maximumSyllables, joins(end + 1, from: start) {
            end += 2
            syllables += 1
        }
        return end
    }

    /// Whether the letters at an atom hang on the word by a hyphen.
    private func joins(_ part: Int, from start: Int) -> Bool {
        guard document.isMark(part - 1, "-"), document.isGlued(part - 1), document.isGlued(part),
            let atom = document.atom(part), atom.kind == .letters
        else { return false }
        switch atom.casing {
        case .lower: return isSyllableOfLoanword(part)
        case .title: return atom.letterCount > 1 && isForeignPair(start, part)
        case .upper, .mixed: return false
        }
    }

    /// `Lê-nin`, but `Quốc hội-nơi`, `Lê Văn Sáu-bí thư` are two words with the spaces lost.
    private func isSyllableOfLoanword(_ part: Int) -> Bool {
        if document.isDash(part + 1), document.isGlued(part + 1), document.isGlued(part + 2) { return true }
        return !document.has(.functionWord, part) && LexiconMatches.startNoPhrase(matches.categories[part])
            && !document.isInsideWord(part + 1)
    }

    /// `Jean-Luc`, but not `Hà Nội-Paris`, `Mỹ-Trung`: a part of which Vietnamese has no such syllable, and no place.
    private func isForeignPair(_ start: Int, _ part: Int) -> Bool {
        guard let first = document.atom(part - 2), let second = document.atom(part), first.casing == .title,
            first.letterCount > 1, !first.isSyllable || !second.isSyllable
        else { return false }
        let others: [LexiconCategory] = [.placeName, .titleHead, .titleAbbreviation, .bodyHead, .bodyName]
        return others.allSatisfy { matches.longest($0, at: part) == nil }
            && matches.longest(.placeName, at: start) == nil
    }
}
