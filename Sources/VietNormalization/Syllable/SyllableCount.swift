/// How many words of a text are legal Vietnamese syllables: the evidence that a decoding or a repair is right.
struct SyllableCount {
    /// Words that are legal syllables with a mark: hardly ever a word of another language.
    private(set) var marked = 0
    /// Words that are legal syllables without any mark.
    private(set) var plain = 0
    /// Words with a letter or mark beyond ASCII that are no legal syllable.
    private(set) var illegal = 0
    /// Words of ASCII letters that are no legal syllable.
    private(set) var foreign = 0

    /// Counts the words of composed or decomposed text.
    ///
    /// - Parameter passingSigns: leaves out words of one letter with a mark, which any sign may turn out to be in another
    ///   encoding.
    init(_ utf8: Span<UInt8>, passingSigns: Bool = false) {
        var position = 0
        while let word = LetterRuns.next(in: utf8, from: position) {
            position = word.range.upperBound
            if passingSigns, word.hasMarks, ScalarCoding.decode(utf8, at: word.range.lowerBound).next == position {
                continue
            }
            let isLegal = Self.isLegal(word, utf8)
            switch (isLegal, word.hasMarks) {
            case (true, true): marked += 1
            case (true, false): plain += 1
            case (false, true): illegal += 1
            case (false, false): foreign += 1
            }
        }
    }

    private static func isLegal(_ word: LetterRuns.Run, _ utf8: Span<UInt8>) -> Bool {
        guard word.isVietnamese, word.range.count <= SyllableLetters.longestUTF8,
            let run = SyllableLetters(utf8, word.range),
            case .success = Syllable.parse(run)
        else { return false }
        return true
    }
}
