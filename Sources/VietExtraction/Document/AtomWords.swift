import VietTokenization

/// The words that the atoms of a text spell, and the classes they belong to.
struct AtomWords: Sendable {
    /// The number of each atom's word in the vocabulary.
    let numbers: [Vocabulary.WordNumber]
    let vocabulary: Vocabulary

    init(_ atoms: [Atom], _ vocabulary: Vocabulary) {
        numbers = atoms.map { vocabulary.number(of: $0) }
        self.vocabulary = vocabulary
    }

    /// Whether an atom is a word of a class.
    func has(_ wordClass: WordClass, _ index: Int) -> Bool {
        guard numbers.indices.contains(index) else { return false }
        return vocabulary.contains(numbers[index], in: wordClass.rawValue)
    }

    /// The value of an atom's word in a class, where it belongs to it.
    func value(of wordClass: WordClass, _ index: Int) -> Int? {
        has(wordClass, index) ? vocabulary.value(of: numbers[index], in: wordClass.rawValue) : nil
    }
}
