/// The consonants that begin a syllable, and what may follow each of them.
enum Onset {
    /// All spellings; the empty one is the syllable that begins with a vowel.
    static let all = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
        "r", "s", "t", "th", "tr", "v", "x",
    ]

    /// How many letters of a run are its onset; `nil` where no syllable begins that way.
    ///
    /// In `gi` the i belongs to the onset before another vowel (`già`), else to the rhyme (`gì`, `giếng`).
    @inline(__always)
    static func length(in run: SyllableLetters) -> Int? {
        let first = run.letters[0]
        guard isConsonant(first) else { return 0 }
        let second = run.count > 1 ? run.letters[1] : 0
        let third = run.count > 2 ? run.letters[2] : 0
        switch (first, second) {
        case (Letter.n, Letter.g): return third == Letter.h ? 3 : 2
        case (Letter.g, Letter.i):
            let isShared = third == 0 || third == Letter.ê || isConsonant(third)
            return isShared ? 1 : 2
        case (Letter.c, Letter.h), (Letter.g, Letter.h), (Letter.k, Letter.h), (Letter.n, Letter.h),
            (Letter.p, Letter.h), (Letter.t, Letter.h), (Letter.t, Letter.r):
            return 2
        case (Letter.f, _), (Letter.j, _), (Letter.w, _), (Letter.z, _): return nil
        default: return 1
        }
    }

    /// Whether the spelling rules let a rhyme follow an onset.
    ///
    /// k, gh and ngh stand before e, ê, i and y only, c, g and ng before the others; c and k leave the medial glide to q;
    /// a lone y follows single consonants, and yê begins a syllable.
    @inline(__always)
    static func accepts(_ run: SyllableLetters, onset: Int, shape: RhymeTable.Shape) -> Bool {
        let vowel = run.letters[onset + shape.medial]
        guard onset > 0 else { return !(shape.nucleus == 2 && vowel == Letter.i && shape.coda > 0) }
        let last = run.letters[onset - 1]
        let first = run.letters[0]
        if vowel == Letter.y, shape.medial == 0 {
            let takesY =
                onset == 1 && first != Letter.c && first != Letter.g
                || onset == 2 && last == Letter.h && first != Letter.g
            return takesY && shape.nucleus == 1
        }
        let isFront = shape.medial == 0 && (vowel == Letter.e || vowel == Letter.ê || vowel == Letter.i)
        switch (first, onset) {
        case (Letter.c, 1): return !isFront && shape.medial == 0
        case (Letter.k, 1): return isFront
        case (Letter.g, 1): return !isFront || vowel == Letter.i
        case (Letter.g, 2): return last == Letter.h ? isFront : !(isFront && vowel == Letter.i)
        case (Letter.n, 2): return last == Letter.h || !isFront
        case (Letter.n, 3): return isFront
        case (Letter.q, 1): return shape.medial == 1
        default: return true
        }
    }

    @inline(__always)
    private static func isConsonant(_ letter: UInt16) -> Bool {
        VietnameseLetter(UInt32(letter)).map { !$0.isVowel } ?? false
    }
}

/// Scalar values of single letters.
enum Letter {
    static let c: UInt16 = 0x63
    static let e: UInt16 = 0x65
    static let ê: UInt16 = 0xEA
    static let f: UInt16 = 0x66
    static let g: UInt16 = 0x67
    static let h: UInt16 = 0x68
    static let i: UInt16 = 0x69
    static let j: UInt16 = 0x6A
    static let k: UInt16 = 0x6B
    static let n: UInt16 = 0x6E
    static let p: UInt16 = 0x70
    static let q: UInt16 = 0x71
    static let r: UInt16 = 0x72
    static let t: UInt16 = 0x74
    static let u: UInt16 = 0x75
    static let w: UInt16 = 0x77
    static let y: UInt16 = 0x79
    static let z: UInt16 = 0x7A
}
