import VietTokenization

/// Reads the name of a festival after its kind. A pattern cannot look for the last capital, and for the end of the word
/// that it opens.
struct FestivalNameGrammar: Sendable {
    let document: Document

    /// A name with capitals inside, as far as they reach, or one with a capital at its head alone, up to a word that ends
    /// names: `Lễ hội Đua bò Bảy Núi rộn ràng`, `Hội thi Nhà nông đua tài tại xã`.
    func end(at start: Int) -> Int? {
        var position = start
        var lastCapital = start
        while position < start + 12, document.isConnected(position), let atom = document.atom(position),
            atom.kind == .letters || document.isDash(position)
        {
            if closes(position), position == start || !document.isInsideWord(position) { break }
            if atom.isCapitalized { lastCapital = position }
            position += 1
        }
        guard position > start else { return nil }
        return lastCapital > start ? wordEnd(of: lastCapital, in: start..<position) : position
    }

    /// Whether a name ends before an atom, if that opens a word: `Hội chợ Nông sản an toàn` goes on with `toàn`.
    private func closes(_ position: Int) -> Bool {
        document.has(.eventEnd, position) || document.has(.and, position) || document.has(.unitWord, position)
    }

    /// The end of the word that a syllable belongs to: `Hoa Tam giác mạch` ends with `mạch`, `Lễ hội Katê tưng bừng` with
    /// `Katê`.
    private func wordEnd(of syllable: Int, in range: Range<Int>) -> Int {
        guard syllable + 1 < range.upperBound, let first = document.atom(range.lowerBound),
            let last = document.atom(syllable)
        else { return syllable + 1 }
        let place = Int(last.start - first.start)
        let word = Tokenizer.default.words(in: document.text(range)).first { $0.utf8Range.contains(place) }
        guard let word else { return syllable + 1 }
        let end = Int(first.start) + word.utf8Range.upperBound
        return (syllable + 1..<range.upperBound).last { Int(document.atoms[$0].end) <= end }.map { $0 + 1 } ?? syllable
            + 1
    }
}
