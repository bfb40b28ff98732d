import VietTokenization

/// Where words begin and end: names start and end there too.
///
/// Names are a small part of a text, so the tokenizer is asked where one may start or end, not for all words: those would cost
/// a twelfth of the instructions of an extraction.
extension Document {
    /// Whether an atom lies inside a word of the tokenizer, after its first syllable: `báo` in `tình báo`.
    func isInsideWord(_ index: Int) -> Bool { Tokenizer.isInsideWord(atoms, at: index) }

    /// The same for who asks often.
    func isInsideWord(_ index: Int, _ window: inout GapWindow) -> Bool {
        Tokenizer.isInsideWord(atoms, at: index, in: &window)
    }

    /// Where the word ends that goes on in small letters after an atom with a capital: after `Ngân hàng` for the end of
    /// `Ngân`. Where none goes on, that is the border itself.
    func wordEnd(_ border: Int) -> Int {
        var end = border
        while atom(end)?.casing == .lower, isConnected(end), isInsideWord(end) { end += 1 }
        return end
    }

    /// Where the letters and digits end that hang on those before a border: `C04`, `030X8`.
    func designationEnd(_ border: Int) -> Int {
        var end = border
        while isGlued(end), isLetterOrDigit(end), isLetterOrDigit(end - 1) { end += 1 }
        return end
    }

    private func isLetterOrDigit(_ index: Int) -> Bool {
        guard let kind = atom(index)?.kind else { return false }
        return kind == .letters || kind == .digits
    }
}
