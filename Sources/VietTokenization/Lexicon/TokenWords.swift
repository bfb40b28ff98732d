import CVietData

/// Words that tell where tokens begin and end: `Corpus/lexicon/token_words.tsv`, compiled.
package enum TokenWord: UInt8, Sendable, CaseIterable {
    /// A loanword whose syllables hyphens join: `xi-măng`. Its capital says nothing.
    case hyphenated
    /// A foreign name whose syllables hyphens join: `Cu-ba`.
    case hyphenatedName
    /// A word that a hyphen sets beside another: the parts of `hè-thu`.
    case coordinate
    /// A foreign place of one word, which a dash parts from another one: `Paris-London`.
    case place
    /// A word that opens sentences and no name, so that its capital says nothing: `Gặp`, `Theo`.
    case opener
    /// A unit that is written in capitals and makes no designation of the digits before it: `MW`.
    case measure
    /// A unit that is one only in a line of capitals: `5M` is a designation elsewhere.
    case smallMeasure

    /// The table that is compiled into the library; without it no word is known.
    private static let shipped = PhraseTable(StaticBytes(constant: viet_data_tokens(), count: viet_data_tokens_count()))

    /// The index after the longest phrase of this class that starts at an atom, without white space inside.
    ///
    /// - Complexity: O(length of the longest phrase that starts there).
    func end(_ atoms: [Atom], at index: Int, _ limit: Int) -> Int? {
        var found: Int?
        Self.shipped?.forEachMatch(in: atoms, at: index) { end, payloads in
            guard end <= limit, payloads.contains(where: { $0.category == rawValue }) else { return }
            if atoms[index..<end].dropFirst().allSatisfy({ $0.gap == .none }) { found = end }
        }
        return found
    }

    /// Whether an atom is a word of this class.
    func contains(_ atoms: [Atom], at index: Int) -> Bool { end(atoms, at: index, index + 1) != nil }
}
