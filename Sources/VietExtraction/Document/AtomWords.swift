import VietTokenization

/// The words that the atoms of a text spell, and the classes they belong to.
struct AtomWords: Sendable {
    /// What rules look at of each atom, the end of the text before the first and after the last.
    let codes: [AtomCode]
    let vocabulary: Vocabulary

    /// The code of an atom, or of an end of the text for all places beyond it.
    @inline(__always)
    subscript(_ index: Int) -> AtomCode {
        let place = index &+ 1
        return place >= 0 && place < codes.count ? codes[place] : .end
    }

    /// Whether an atom is a word of a class.
    @inline(__always)
    func has(_ wordClass: WordClass, _ index: Int) -> Bool { has(wordClass, self[index]) }

    /// Whether an atom with a code is a word of a class.
    @inline(__always)
    func has(_ wordClass: WordClass, _ code: AtomCode) -> Bool {
        vocabulary.contains(code.word, in: wordClass.rawValue)
    }

    /// The value of an atom's word in a class, where it belongs to it.
    @inline(__always)
    func value(of wordClass: WordClass, _ index: Int) -> Int? {
        let word = self[index].word
        guard vocabulary.contains(word, in: wordClass.rawValue) else { return nil }
        return vocabulary.value(of: word, in: wordClass.rawValue)
    }
}
