import VietNormalization

/// A run of letters with its marks, read scalar by scalar.
struct LetterRun {
    let start: Int
    private(set) var end: Int
    private(set) var key: UInt64 = 0
    private(set) var casing = Atom.Casing.lower
    /// A letter outside the Latin alphabet as Vietnamese writes it, or a foreign word.
    private(set) var isForeign = false
    private(set) var isForeignInCapitals = false
    private(set) var letterCount: UInt8 = 0
    /// The letters read as a syllable of Vietnamese.
    private(set) var isSyllable = false
    private(set) var isRomanLetters = true

    init(_ utf8: Span<UInt8>, from start: Int) {
        self.start = start
        end = start
        var hasher = SyllableHasher()
        var letters = 0
        var capitals = 0
        var firstIsCapital = false
        var word = WordForm()
        var position = start
        while position < utf8.count {
            let (scalar, next) = ScalarCoding.decode(utf8, at: position)
            defer { position = next }
            if let letter = VietnameseLetter(scalar) {
                letters += 1
                if letter.isUppercase { capitals += 1 }
                word.append(letter)
            } else {
                let scalarClass = ScalarClass(scalar)
                // An invisible character inside a word is not part of its spelling; behind a word not of its range.
                if scalarClass == .ignorable { continue }
                guard scalarClass == .letter || scalarClass == .mark else { break }
                let isLatin = word.append(other: scalar)
                if scalarClass == .letter {
                    letters += 1
                    if !isLatin { isForeign = true }
                    if Unicode.Scalar(scalar)?.properties.isUppercase == true { capitals += 1 }
                }
            }
            if letters == 1 { firstIsCapital = capitals == 1 }
            hasher.combine(scalar)
            if scalar != 0x49, scalar != 0x56, scalar != 0x58 { isRomanLetters = false }
            end = next
        }
        key = hasher.finalize().rawValue
        casing =
            capitals == 0
            ? .lower : capitals == 1 && firstIsCapital ? .title : capitals == letters ? .upper : .mixed
        letterCount = UInt8(clamping: letters)
        isSyllable = word.isSyllable
        if word.isForeign(casing, key: key, isSyllable: isSyllable) { isForeign = true }
        isForeignInCapitals = casing == .upper && word.isForeign(.title, key: key, isSyllable: isSyllable)
    }

    func atom(gap: Atom.Gap) -> Atom {
        Atom(
            start: Int32(start), end: Int32(end), kind: .letters, casing: casing, gap: gap,
            isForeign: isForeign, isForeignInCapitals: isForeignInCapitals, isSyllable: isSyllable,
            letterCount: letterCount, isRomanLetters: isRomanLetters,
            value: key)
    }
}
