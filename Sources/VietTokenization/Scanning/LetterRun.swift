import VietNormalization

/// A run of letters with its marks, read scalar by scalar.
struct LetterRun {
    let start: Int
    private(set) var end: Int
    private(set) var key: UInt64 = 0
    private(set) var casing = Atom.Casing.lower
    private(set) var traits: Atom.Traits = .romanLetters
    private(set) var letterCount: UInt8 = 0

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
                hasher.combine(letter)
            } else {
                let scalarClass = ScalarClass(scalar)
                // An invisible character inside a word is not part of its spelling; after a word not of its range.
                if scalarClass == .ignorable { continue }
                guard scalarClass == .letter || scalarClass == .mark else { break }
                let isLatin = word.append(other: scalar)
                hasher.combineMark(scalar)
                if scalarClass == .letter {
                    letters += 1
                    if !isLatin { traits.insert(.foreign) }
                    if Unicode.Scalar(scalar)?.properties.isUppercase == true { capitals += 1 }
                }
            }
            if letters == 1 { firstIsCapital = capitals == 1 }
            if scalar != 0x49, scalar != 0x56, scalar != 0x58 { traits.remove(.romanLetters) }
            end = next
        }
        key = hasher.finalize().rawValue
        casing =
            capitals == 0
            ? .lower : capitals == 1 && firstIsCapital ? .title : capitals == letters ? .upper : .mixed
        letterCount = UInt8(clamping: letters)
        let isSyllable = word.isSyllable
        if isSyllable { traits.insert(.syllable) }
        if word.isForeign(casing, key: key, isSyllable: isSyllable) { traits.insert(.foreign) }
        if casing == .upper, word.isForeign(.title, key: key, isSyllable: isSyllable) {
            traits.insert(.foreignInCapitals)
        }
    }

    func atom(gap: Atom.Gap) -> Atom {
        var atom = Atom(
            start: Int32(start), end: Int32(end), kind: .letters, gap: gap, casing: casing, traits: traits,
            letterCount: letterCount, value: key)
        (atom.tokenKind, atom.tokenShape) = Token.form(of: atom, isAllCapitals: false)
        return atom
    }
}
