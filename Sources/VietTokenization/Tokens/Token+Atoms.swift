extension Token {
    /// Letters by themselves: what they were found to be when they were scanned.
    @inline(__always)
    init(word atom: Atom) {
        self.init(
            start: atom.start, end: atom.end, kind: atom.tokenKind, shape: atom.tokenShape, gap: atom.gap,
            key: atom.value)
    }

    /// Letters by themselves, in a line of capitals.
    init(capitals atom: Atom) {
        let (kind, shape) = Self.form(of: atom, isAllCapitals: true)
        self.init(start: atom.start, end: atom.end, kind: kind, shape: shape, gap: atom.gap, key: atom.value)
    }

    /// A mark by itself.
    init(mark atom: Atom) {
        let isMark = atom.kind == .punctuation
        self.init(
            start: atom.start, end: atom.end, kind: isMark ? .punctuation : .symbol,
            shape: isMark ? .punctuation : .symbol, gap: atom.gap, key: atom.value)
    }

    /// Digits by themselves.
    @inline(__always)
    init(number atom: Atom) {
        self.init(
            start: atom.start, end: atom.end, kind: .number, shape: .number, gap: atom.gap,
            key: Self.anonymousKey(.number, length: atom.byteCount))
    }

    /// The key of a token whose spelling does not matter, by its kind and by the length of its only atom.
    @inline(__always)
    private static func anonymousKey(_ kind: TokenKind, length: Int) -> UInt64 {
        UInt64(0x1_0000 + Int(kind.rawValue) * 8 + min(length, 5))
    }

    /// Atoms that a pattern took together.
    init(_ atoms: [Atom], _ range: Range<Int>, _ match: TokenComposer.Match) {
        let first = atoms[range.lowerBound]
        let key: UInt64
        if match.isAnonymous {
            key = Self.anonymousKey(match.kind, length: range.count == 1 ? first.byteCount : 5)
        } else {
            key = range.dropFirst().reduce(first.value) { ($0 ^ atoms[$1].value) &* 0x9E37_79B9_7F4A_7C15 }
        }
        self.init(
            start: first.start, end: atoms[range.upperBound - 1].end, kind: match.kind, shape: match.shape,
            gap: first.gap, key: key)
    }

    /// The kind and shape of the token that letters are by themselves.
    static func form(of atom: Atom, isAllCapitals: Bool) -> (TokenKind, Token.Shape) {
        var shape: Token.Shape
        switch atom.casing {
        case .lower: shape = .lower
        // `Ở`, `Ý` in a headline in capitals
        case .title: shape = isAllCapitals && atom.letterCount == 1 && atom.isSyllable ? .lower : .title
        case .upper: shape = isAllCapitals ? .lower : .upper
        case .mixed: shape = .mixed
        }
        var kind: TokenKind = shape == .upper ? .abbreviation : .word
        if atom.casing != .lower {
            if atom.isRomanLetters, RomanNumeral.isNumeral(atom) {
                shape = .roman
                kind = .word
            } else if shape == .title, atom.byteCount == 1 {
                shape = .initial
            }
        }
        return (atom.isForeign ? .foreign : kind, shape)
    }
}

extension Atom {
    /// Marks after a word that no token goes on with; the colon of `http://` is not one.
    var endsWord: Bool {
        guard kind == .punctuation else { return false }
        switch value {
        // , ; ) ! ? ” …
        case 0x2C, 0x3B, 0x29, 0x21, 0x3F, 0x201D, 0x2026: return true
        default: return false
        }
    }
}
