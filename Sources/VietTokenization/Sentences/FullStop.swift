import VietNormalization

/// Whether sentence-final punctuation really ends the sentence.
enum FullStop {
    /// `.`, `!`, `?`, `…`
    @inline(__always)
    static func isTerminal(_ atom: Atom) -> Bool {
        guard atom.kind == .punctuation else { return false }
        switch atom.value {
        case 0x2E, 0x21, 0x3F, 0x2026: return true
        default: return false
        }
    }

    /// The index after a run of marks that end a sentence together: `...`, `?!`, `./.`, `. / .`, `.”`, `.)`.
    static func endOfMarks(_ atoms: [Atom], from first: Int, limit: Int) -> Int {
        var end = first + 1
        while end < limit, atoms[end].gap <= .space {
            let atom = atoms[end]
            if isTerminal(atom) {
                end += 1
            } else if atom.isMark("/"), end + 1 < limit, isTerminal(atoms[end + 1]), atoms[end + 1].gap <= .space {
                end += 2
            } else if isCloser(atoms, at: end) {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// A closing quote or bracket that hangs on the mark before it.
    private static func isCloser(_ atoms: [Atom], at index: Int) -> Bool {
        let atom = atoms[index]
        guard atom.kind == .punctuation, atom.gap == .none else { return false }
        switch atom.value {
        case 0x29, 0x5D, 0x201D, 0x2019, 0xBB: return true
        // A straight quote closes when no word follows it without a space.
        case 0x22, 0x27:
            guard index + 1 < atoms.count else { return true }
            let next = atoms[index + 1]
            return next.gap != .none || next.kind == .punctuation
        default: return false
        }
    }

    /// Whether what follows shows by itself that no sentence ends: digits or small letters that hang on the mark.
    @inline(__always)
    static func goesOn(with next: Atom) -> Bool {
        guard next.gap == .none else { return false }
        return next.kind == .digits || next.kind == .letters && next.casing == .lower
    }

    /// Decides for the marks `first..<end` in the sentence that began at `start`.
    static func endsSentence(_ atoms: [Atom], start: Int, first: Int, end: Int) -> Bool {
        // The end of the text or of a line is decided by whoever asks about lines; here it ends.
        guard end < atoms.count else { return true }
        let next = atoms[end]
        if next.gap >= .lineBreak { return LineBreak.endsSentence(atoms, before: end) }
        if next.kind == .punctuation, continues(next) || next.isDash && closesQuote(atoms, end - 1) { return false }
        guard let follower = firstWord(atoms, from: end) else { return true }
        let isFormalEnd = end - first >= 2 && atoms[first + 1].isMark("/")
        if isFormalEnd { return true }
        let isPlainStop = end == first + 1 && atoms[first].isMark(".")
        if isPlainStop, first > start {
            if next.gap == .none, !isMissingSpace(atoms, dot: first, follower: follower) { return false }
            if isAbbreviation(atoms, start: start, dot: first, follower: follower) { return false }
        } else if next.gap == .none, next.kind == .letters || next.kind == .digits {
            return false
        }
        switch atoms[follower].kind {
        case .letters: return atoms[follower].casing != .lower
        case .digits: return isPlainStop || atoms[first].isMark("!") || atoms[first].isMark("?")
        default: return true
        }
    }

    /// Marks after which no sentence starts: `v.v.,`, `…)`, `?;`.
    private static func continues(_ atom: Atom) -> Bool {
        switch atom.value {
        case 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x25, 0x2F: true
        default: false
        }
    }

    /// `“Ai làm?” - ông An hỏi`: after a quotation a dash tells who speaks.
    private static func closesQuote(_ atoms: [Atom], _ index: Int) -> Bool {
        atoms[index].isMark("”") || atoms[index].isMark("\"") || atoms[index].isMark("»")
    }

    /// The next letters or digits, past quotes, brackets and dashes, on the same line.
    private static func firstWord(_ atoms: [Atom], from index: Int) -> Int? {
        var index = index
        let limit = min(atoms.count, index + SentenceSplitter.lookahead / 2)
        let start = index
        while index < limit {
            if index > start, atoms[index].gap >= .lineBreak { return nil }
            if atoms[index].kind == .letters || atoms[index].kind == .digits { return index }
            index += 1
        }
        return nil
    }

    /// `hòa.Về`: a lower-case word and a capitalised one with the space between them lost.
    private static func isMissingSpace(_ atoms: [Atom], dot: Int, follower: Int) -> Bool {
        let word = atoms[dot - 1]
        guard word.kind == .letters, word.gap != .none, atoms[follower].kind == .letters else { return false }
        guard word.casing == .lower || word.casing == .title, word.byteCount > 1 else { return false }
        return atoms[follower].casing == .title || atoms[follower].casing == .upper
    }

    /// The full stop belongs to the word or number before it.
    private static func isAbbreviation(_ atoms: [Atom], start: Int, dot: Int, follower: Int) -> Bool {
        let word = atoms[dot - 1]
        guard atoms[dot].gap == .none else { return false }
        if isListMark(atoms, start: start, dot: dot) { return true }
        switch word.kind {
        case .digits:
            // `29. 9. 2022`, `1. 200`
            return atoms[follower].kind == .digits && follower == dot + 1 && word.byteCount <= 2
                && !endsNumber(atoms, start: start, at: dot - 1)
        case .letters:
            if Abbreviations.takeFullStop(word) { return true }
            return isInitial(atoms, start: start, at: dot - 1, follower: follower)
        default: return false
        }
    }

    /// `ngày 15/2. 3 người`, `đạt 3,5. 2 xã`: digits that go on no further.
    private static func endsNumber(_ atoms: [Atom], start: Int, at index: Int) -> Bool {
        guard index > start, atoms[index].gap == .none else { return false }
        return atoms[index - 1].isMark("/") || atoms[index - 1].isMark(",")
    }

    /// `1. Nội dung`, `I. Mục tiêu`, `a. Về …` at the head of a sentence.
    private static func isListMark(_ atoms: [Atom], start: Int, dot: Int) -> Bool {
        guard dot - start <= 2 else { return false }
        if dot - start == 2 {
            guard atoms[start].kind == .punctuation || atoms[start].kind == .symbol else { return false }
        }
        let word = atoms[dot - 1]
        switch word.kind {
        case .digits: return word.byteCount <= 2
        case .letters: return word.letterCount == 1 || RomanNumeral.isNumeral(word)
        default: return false
        }
    }

    /// `B. Châu`, `T.Ư`, `H.T. Dũng`, `ông Ph. (35 tuổi)`; but the A of `Nguyễn Văn A. Sau đó` ends a name, and the I of
    /// `lần thứ I. Sau đó` is a number.
    private static func isInitial(_ atoms: [Atom], start: Int, at index: Int, follower: Int) -> Bool {
        let word = atoms[index]
        guard isInitial(word) else { return false }
        guard index > start else { return true }
        let before = atoms[index - 1]
        if word.isRomanLetters, numberedWords.contains(before.value) { return false }
        if word.gap == .space, TokenWord.opener.contains(atoms, at: follower) { return false }
        // `Lê Văn A. (35 tuổi)`, `Lê Văn A. 35 tuổi`, `TAND Q. 4`
        if atoms[follower].kind == .digits || atoms[index + 2].isMark("(") { return true }
        return !(word.gap == .space && mayBeName(before)) || goesOn(atoms, with: follower)
    }

    /// `Và A. C. khai`, `Bộ Q. P`: another initial; but `Ý` and `Y` are words too.
    private static func goesOn(_ atoms: [Atom], with index: Int) -> Bool {
        guard isInitial(atoms[index]) else { return false }
        return !atoms[index].isSyllable || index + 1 < atoms.count && atoms[index + 1].isMark(".")
    }

    /// A capitalised word, but no initialism: `TAND Q. Bình Tân`.
    private static func mayBeName(_ word: Atom) -> Bool {
        word.isCapitalized && (word.isSyllable || word.casing != .upper)
    }

    /// A capital letter, or the letters that write the first sound of a name.
    private static func isInitial(_ word: Atom) -> Bool {
        word.isCapitalized && (isSingleLetter(word) || !word.isSyllable && onsets.contains(word.value))
    }

    private static let onsets = Set(
        "Ch Gh Kh Ng Ngh Nh Ph Th Tr".split(separator: " ").map { SyllableKey($0).rawValue })

    /// After these a Roman numeral counts.
    private static let numberedWords = Set(
        "thứ khóa quý động cấp hạng loại khu".split(separator: " ").map { SyllableKey($0).rawValue })

    private static func isSingleLetter(_ word: Atom) -> Bool { word.casing == .title && word.letterCount == 1 }
}
