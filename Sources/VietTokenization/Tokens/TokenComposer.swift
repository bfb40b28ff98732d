/// Builds the tokens of one sentence from its atoms.
///
/// Most atoms are a token of their own. Atoms that touch may belong together; which ones do, the patterns say,
/// tried at the first atom, in the order written here, each as long as it can be.
package enum TokenComposer {
    /// A token that starts at a known atom and ends before the atom `end`.
    struct Match {
        var end: Int
        var kind: TokenKind
        var shape: Token.Shape
        /// The spelling does not matter to the segmenter, only the form.
        var isAnonymous = false
    }

    /// Appends the tokens of the atoms `range`, one sentence.
    ///
    /// - Returns: whether `_` joins some of them, as in a text that is cut already.
    /// - Complexity: O(n); no pattern looks ahead by more than a stated number of atoms.
    @discardableResult
    package static func compose(_ atoms: [Atom], _ range: Range<Int>, into tokens: inout [Token]) -> Bool {
        let first = tokens.count
        var hasJoints = false
        let isAllCapitals = Self.isAllCapitals(atoms, range)
        let textEnd = Self.textEnd(atoms, range)
        var lookout = WebAddress.Lookout()
        tokens.append(addingCapacity: range.count) { tokens in
            var index = range.lowerBound
            while index < range.upperBound {
                if !isAllCapitals { appendPlain(atoms.span, from: &index, textEnd, to: &tokens) }
                guard index < range.upperBound else { break }
                let limit = index < textEnd ? textEnd : range.upperBound
                let next = append(
                    atoms, index..<range.upperBound, limit, isAllCapitals: isAllCapitals, &lookout, to: &tokens)
                if next.isJoint { hasJoints = true }
                index = next.index
            }
        }
        SentenceOpener.lower(&tokens, from: first, of: atoms, range)
        return hasJoints
    }

    /// Appends the words, numbers and marks from an atom on that no pattern can go on from, which most are.
    ///
    /// - Parameter end: ``textEnd(_:_:)``.
    @inline(__always)
    private static func appendPlain(
        _ atoms: Span<Atom>, from index: inout Int, _ end: Int, to tokens: inout OutputSpan<Token>
    ) {
        while index < end {
            let next = index &+ 1
            switch atoms[index].kind {
            case .letters:
                if next < end, atoms[next].gap == .none, !atoms[next].endsWord { return }
                tokens.append(Token(word: atoms[index]))
            case .punctuation:
                let atom = atoms[index]
                if next < atoms.count {
                    let follower = atoms[next]
                    if follower.gap == .none, follower.kind != .letters || atom.isMark("_") { return }
                }
                tokens.append(Token(mark: atom))
            case .digits:
                if next < end {
                    let follower = atoms[next]
                    if follower.gap == .none || follower.isMark("%") { return }
                }
                tokens.append(Token(number: atoms[index]))
            case .symbol: return
            }
            index = next
        }
    }

    /// Appends the token that starts a range of atoms.
    ///
    /// - Returns: the atom after it; and whether there was no token but a joint.
    @inline(never)
    private static func append(
        _ atoms: [Atom], _ range: Range<Int>, _ limit: Int, isAllCapitals: Bool, _ lookout: inout WebAddress.Lookout,
        to tokens: inout OutputSpan<Token>
    ) -> (index: Int, isJoint: Bool) {
        let index = range.lowerBound
        let next = index + 1
        let atom = atoms[index]
        if isAllCapitals, atom.kind == .letters, next == range.upperBound || atoms[next].gap != .none {
            var word = Token(capitals: atom)
            if atom.isForeignInCapitals, endsInName(tokens.span) { word.shape = .title }
            tokens.append(word)
            return (next, false)
        }
        let previous = tokens.isEmpty ? 0 : tokens.span[tokens.count - 1].key
        if let match = pattern(atoms, at: index, limit, after: previous, isAllCapitals: isAllCapitals, &lookout) {
            tokens.append(Token(atoms, index..<match.end, match))
            return (match.end, false)
        }
        if isJoint(atoms, at: index, range.upperBound, tokens.span) { return (next, true) }
        tokens.append(
            atom.kind != .letters ? Token(mark: atom) : isAllCapitals ? Token(capitals: atom) : Token(word: atom))
        return (next, false)
    }

    /// Whether a foreign name with a hyphen stands last: in a line of capitals the next foreign word goes on with it, as in
    /// `MARIE-CLAIRE DUVAL`.
    private static func endsInName(_ tokens: Span<Token>) -> Bool {
        guard tokens.count > 0 else { return false }
        let last = tokens[tokens.count - 1]
        return last.kind == .foreign && last.shape == .title
    }

    /// Whether an atom is `_` between two syllables.
    @inline(__always)
    private static func isJoint(_ atoms: [Atom], at index: Int, _ limit: Int, _ tokens: Span<Token>) -> Bool {
        guard atoms[index].isMark("_"), atoms[index].gap == .none, index + 1 < limit, tokens.count > 0 else {
            return false
        }
        let next = atoms[index + 1]
        guard next.gap == .none, next.kind == .letters || next.kind == .digits else { return false }
        let last = tokens[tokens.count - 1]
        return last.end == atoms[index].start && last.shape.isWordlike
    }

    /// Headlines in capitals read like their lower-case twins.
    private static func isAllCapitals(_ atoms: [Atom], _ range: Range<Int>) -> Bool {
        var upper = 0
        var syllables = 0
        for index in range where atoms[index].kind == .letters {
            switch atoms[index].casing {
            case .lower, .mixed: return false
            case .title: if atoms[index].letterCount > 1 { return false }
            case .upper:
                upper += 1
                if atoms[index].isSyllable { syllables += 1 }
            }
        }
        return upper >= 3 || syllables >= 2
    }

    /// Where the marks that end the sentence begin: they belong to no abbreviation, number or address.
    private static func textEnd(_ atoms: [Atom], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, atoms[end - 1].isFinal { end -= 1 }
        return end
    }

    private static func pattern(
        _ atoms: [Atom], at index: Int, _ limit: Int, after previous: UInt64, isAllCapitals: Bool,
        _ lookout: inout WebAddress.Lookout
    ) -> Match? {
        switch atoms[index].kind {
        case .digits:
            return Emoji.keyMatch(atoms, at: index, limit)
                ?? NumericPattern.match(atoms, at: index, limit, after: previous, isAllCapitals: isAllCapitals)
        case .letters:
            return WebAddress.match(atoms, at: index, limit, &lookout)
                ?? LetterPattern.match(atoms, at: index, limit, isAllCapitals: isAllCapitals)
        case .punctuation:
            return Emoji.keyMatch(atoms, at: index, limit) ?? repeated(atoms, at: index, limit)
        case .symbol:
            return Emoji.match(atoms, at: index, limit) ?? NumericPattern.international(atoms, at: index, limit)
        }
    }

    // MARK: Runs of one mark

    /// `...`, `./.`, `-----`, `!!!`
    private static func repeated(_ atoms: [Atom], at index: Int, _ limit: Int) -> Match? {
        let atom = atoms[index]
        var end = index + 1
        while end < limit, atoms[end].gap == .none, atoms[end].kind == .punctuation {
            if atoms[end].value == atom.value, atom.isRepeatable {
                end += 1
            } else if atom.isMark("."), atoms[end].isMark("/"), end + 1 < limit, atoms[end + 1].gap == .none,
                atoms[end + 1].isMark(".")
            {
                end += 2
            } else {
                break
            }
        }
        return end == index + 1 ? nil : Match(end: end, kind: .punctuation, shape: .punctuation)
    }
}

extension Atom {
    /// Full stops and the like, and what may close after them.
    fileprivate var isFinal: Bool {
        guard kind == .punctuation else { return false }
        switch value {
        case 0x2E, 0x21, 0x3F, 0x2026, 0x2F, 0x22, 0x29, 0x5D, 0x201D, 0x2019, 0xBB: return true
        default: return false
        }
    }

    /// Marks of which a run is one sign.
    fileprivate var isRepeatable: Bool {
        switch value {
        case 0x2E, 0x2D, 0x21, 0x3F, 0x2A, 0x5F, 0x23, 0x2026: true
        default: false
        }
    }
}
