import VietTokenization

/// What rules ask most atoms for, in one number: the word or the mark, the kinds, the case and the white space before.
struct AtomCode: Sendable, Equatable, BitwiseCopyable {
    let rawValue: UInt32

    /// What stands after the end of the text, and before its start.
    static let end = AtomCode(rawValue: UInt32(AtomKind.end.rawValue) &<< kindShift | endBit | gapBits)

    /// The number of the word, or the scalar value of the mark; 0 for other letters, digits, and marks that need more bits.
    static let contentBits: UInt32 = 0xFFFF
    private static let kindShift: UInt32 = 16
    /// ``Atom/Kind``; the upper bit is that of marks.
    static let sortShift: UInt32 = 24
    static let sortBits: UInt32 = 3 << sortShift
    static let markBit: UInt32 = 2 << sortShift
    static let digitBit: UInt32 = 1 << sortShift
    private static let casingShift: UInt32 = 26
    static let gapShift: UInt32 = 28
    static let gapBits: UInt32 = 3 << gapShift
    /// A line break or more before the atom.
    static let breakBit: UInt32 = 2 << gapShift
    static let endBit: UInt32 = 1 << 30

    private init(rawValue: UInt32) { self.rawValue = rawValue }

    @inline(__always)
    init(_ atom: Atom, of vocabulary: borrowing Vocabulary) {
        let content: UInt32
        let kind: AtomKind
        switch atom.kind {
        case .letters:
            let word = vocabulary.number(of: atom.value)
            content = UInt32(word)
            kind = AtomKind(word: word)
        case .digits:
            content = 0
            kind = AtomKind(digits: atom.byteCount)
        case .punctuation, .symbol:
            content = atom.value <= UInt64(Self.contentBits) ? UInt32(truncatingIfNeeded: atom.value) : 0
            kind = AtomKind(mark: atom.value)
        }
        let sort = UInt32(atom.kind.rawValue) &<< Self.sortShift
        let casing = UInt32(atom.casing.rawValue) &<< Self.casingShift
        rawValue =
            content | UInt32(kind.rawValue) &<< Self.kindShift | sort | casing
            | UInt32(atom.gap.rawValue) &<< Self.gapShift
    }

    /// The number of the word.
    @inline(__always)
    var word: Vocabulary.WordNumber { isLetters ? Vocabulary.WordNumber(truncatingIfNeeded: rawValue) : 0 }

    /// What filters of rules look at.
    @inline(__always)
    var kind: AtomKind { AtomKind(rawValue: UInt8(truncatingIfNeeded: rawValue &>> Self.kindShift)) }

    @inline(__always)
    var isLetters: Bool { rawValue & (Self.sortBits | Self.endBit) == 0 }

    @inline(__always)
    var isDigits: Bool { rawValue & (Self.sortBits | Self.endBit) == Self.digitBit }

    @inline(__always)
    var isMark: Bool { rawValue & (Self.markBit | Self.endBit) == Self.markBit }

    /// Whether no line break stands before it.
    @inline(__always)
    var isOnLine: Bool { rawValue & Self.breakBit == 0 }

    /// ``Atom/Casing`` as a number.
    @inline(__always)
    var casing: UInt8 { UInt8(truncatingIfNeeded: rawValue &>> Self.casingShift) & 3 }

    /// Whether it is a word without a capital.
    @inline(__always)
    var isLowerCase: Bool {
        rawValue & (Self.sortBits | Self.endBit | 3 &<< Self.casingShift) == 0
    }

    /// Whether it is a word with a capital in it.
    @inline(__always)
    var isCased: Bool { isLetters && !isLowerCase }

    /// Whether it is a mark with a scalar value that fits into ``contentBits``.
    @inline(__always)
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
        let mask = Self.markBit | Self.endBit | Self.contentBits
        return scalar.value <= Self.contentBits && rawValue & mask == Self.markBit | scalar.value
    }

    /// Whether it is not that of an atom, but of an end of the text.
    @inline(__always)
    var isEnd: Bool { rawValue & Self.endBit != 0 }

    /// Whether just this gap stands before it.
    @inline(__always)
    func isAfter(_ gap: Atom.Gap) -> Bool {
        rawValue & (Self.gapBits | Self.endBit) == UInt32(gap.rawValue) &<< Self.gapShift
    }
}
