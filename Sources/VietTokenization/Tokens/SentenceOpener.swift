/// The capital of the word that opens a sentence, where the word is not one that names begin with: `Gặp Thu Hà ở chợ`.
enum SentenceOpener {
    /// Marks and numbers that may stand before the first word.
    private static let reach = 4

    /// Makes the first word of a sentence one in small letters, where it is known to open sentences and no names, and a
    /// capital follows.
    ///
    /// - Parameter first: the first token of the sentence.
    @inline(__always)
    static func lower(_ tokens: inout [Token], from first: Int, of atoms: [Atom], _ range: Range<Int>) {
        var index = range.lowerBound
        let end = min(range.upperBound, index + reach)
        while index < end, atoms[index].kind != .letters { index += 1 }
        guard index + 1 < range.upperBound, atoms[index].casing == .title, atoms[index + 1].isCapitalized else {
            return
        }
        guard TokenWord.opener.contains(atoms, at: index) else { return }
        let atom = atoms[index]
        for token in first..<min(tokens.count, first + reach)
        where tokens[token].start == atom.start && tokens[token].end == atom.end && tokens[token].shape == .title {
            tokens[token].shape = .lower
        }
    }
}
