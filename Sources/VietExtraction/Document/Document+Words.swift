import VietTokenization

extension Document {
    /// Whether an atom lies inside a word of the tokenizer, behind its first syllable: `báo` in `tình báo`.
    ///
    /// Names are a small part of a text, so the tokenizer is asked where one may start or end, not for all words.
    func isInsideWord(_ index: Int) -> Bool { Tokenizer.default.isInsideWord(atoms, at: index) }
}
