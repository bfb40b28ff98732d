import VietTokenization

/// Reads dotted initials, which stand for people that an article does not want to name: `N.Đ.K.`, `P.T.H`, `N.Th.H.`.
struct InitialsGrammar: Sendable {
    let document: Document
    let matches: LexiconMatches

    /// Two letters or more; the last full stop belongs to them unless it ends the sentence.
    func initials(at start: Int) -> Range<Int>? {
        guard isInitial(start), !document.isGlued(start) || !isLetters(start - 1) else { return nil }
        var end = start + 1
        // `N.T. H.`: spaces creep in where pages were retyped.
        while document.isMark(end, "."), document.isGlued(end), isInitial(end + 1), document.isConnected(end + 1) {
            end += 2
        }
        guard end > start + 1, !isLetters(end) || !document.isGlued(end) else { return nil }
        guard document.isMark(end, "."), document.isGlued(end) else { return start..<end }
        return start..<(endsSentence(end) ? end : end + 1)
    }

    /// `N`, or an onset of several letters: `Th`, `Ng`.
    private func isInitial(_ position: Int) -> Bool {
        guard let atom = document.atom(position), atom.isCapitalized else { return false }
        return atom.letterCount == 1 || atom.letterCount == 2 && atom.casing == .title && !atom.isSyllable
    }

    private func isLetters(_ position: Int) -> Bool { document.atom(position)?.kind == .letters }

    /// Whether the full stop at an atom ends the sentence: a line ends there, or a capital follows.
    private func endsSentence(_ stop: Int) -> Bool {
        guard let next = document.atom(stop + 1) else { return true }
        if next.gap >= .lineBreak { return true }
        return next.gap > .none && next.kind == .letters && next.casing != .lower
    }

    /// Whether the letters abbreviate something that the lexicon knows, or stand before a name: `T.Ư Đoàn`, `U.S. News`,
    /// `J.K. Rowling`.
    func abbreviatesName(_ initials: Range<Int>) -> Bool {
        let known = matches.at(initials.lowerBound).last { $0.category != .byline }
        if let known, known.range.count >= 3 { return true }
        let next = initials.upperBound
        guard document.isConnected(next), let atom = document.atom(next), atom.kind == .letters else { return false }
        return atom.casing != .lower && atom.letterCount > 1
    }

    /// `luật sư của H.Đ.T.`: three letters in the middle of a sentence, and not after the noun of a place, a body or a
    /// thing (`mô hình V.A.C`).
    func isMeant(_ initials: Range<Int>) -> Bool {
        let start = initials.lowerBound
        guard initials.count >= 5, document.isConnected(start), let before = document.atom(start - 1),
            before.kind == .letters, before.casing == .lower, document.isConnected(initials.upperBound),
            !document.has(.thingNoun, start - 1), !document.has(.namesakeNoun, start - 1)
        else { return false }
        return [.placeHead, .bodyHead, .bodyName].allSatisfy { (category: LexiconCategory) in
            matches.longest(category, at: start - 1) == nil
        }
    }
}
