/// Loanwords and foreign names whose syllables hyphens join: `vắc-xin`, `Xin-ga-po`, `Jean-Michel`, `e-mail`.
///
/// Between two words of Vietnamese a hyphen is a mark of its own (`đông-xuân`, `Việt-Lào`), so those that look Vietnamese
/// are listed; any other is known by a part that is no syllable, or by small letters after a capital.
struct HyphenatedWord {
    typealias Match = TokenComposer.Match

    /// The longest has seven syllables.
    private static let maximumAtoms = 13

    private let atoms: [Atom]
    private let start: Int
    /// After the last part.
    private let end: Int
    private let isAllCapitals: Bool

    static func match(_ atoms: [Atom], at index: Int, _ limit: Int, isAllCapitals: Bool) -> Match? {
        guard let word = HyphenatedWord(atoms, index, limit, isAllCapitals) else { return nil }
        if let end = TokenWord.hyphenated.end(atoms, at: index, limit), !isPart(atoms, at: end, limit) {
            return word.match(to: end, isCommon: true)
        }
        if let end = TokenWord.hyphenatedName.end(atoms, at: index, limit), !isPart(atoms, at: end, limit) {
            return word.match(to: end)
        }
        return word.isOne ? word.match(to: word.end) : nil
    }

    private init?(_ atoms: [Atom], _ index: Int, _ limit: Int, _ isAllCapitals: Bool) {
        var end = index + 1
        while end - index < Self.maximumAtoms, Self.isPart(atoms, at: end, limit) { end += 2 }
        guard end > index + 1 else { return nil }
        self.atoms = atoms
        start = index
        self.end = end
        self.isAllCapitals = isAllCapitals
    }

    /// Whether a hyphen and letters stand there without white space.
    private static func isPart(_ atoms: [Atom], at index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit, atoms[index].gap == .none, atoms[index].isHyphen else { return false }
        return atoms[index + 1].gap == .none && atoms[index + 1].kind == .letters
    }

    private func match(to end: Int, isCommon: Bool = false) -> Match {
        let hasForeignPart = parts.contains { isForeign(atoms[$0]) || !atoms[$0].isSyllable }
        let isName = !isCommon && atoms[start].isCapitalized && !(isAllCapitals && !hasForeignPart)
        return Match(end: end, kind: hasForeignPart ? .foreign : .word, shape: isName ? .title : .lower)
    }

    private var parts: StrideTo<Int> { stride(from: start, to: end, by: 2) }

    // MARK: What is one word

    private var isOne: Bool {
        let rest = parts.dropFirst()
        if isAllCapitals {
            return rest.allSatisfy { atoms[$0].casing == .upper } && parts.contains { isForeign(atoms[$0]) }
        }
        guard atoms[start].casing != .upper else { return false }
        if rest.allSatisfy({ atoms[$0].casing == .lower }) { return isOneInSmallLetters }
        guard rest.allSatisfy({ atoms[$0].casing != .upper }) else { return false }
        return isForeignName
    }

    /// `Mát-xcơ-va`, `Xin-ga-po`, `Lê-nin`, `hat-trick`.
    private var isOneInSmallLetters: Bool {
        if parts.contains(where: { isForeign(atoms[$0]) }) { return true }
        let areCoordinate = parts.allSatisfy { TokenWord.coordinate.contains(atoms, at: $0) }
        if atoms[start].casing == .lower { return end - start > 3 && !areCoordinate && areSyllables }
        return !areCoordinate
    }

    private var areSyllables: Bool { parts.allSatisfy { atoms[$0].isSyllable } }

    /// `Marie-Claire`, `Rolls-Royce`, `Jean-Luc`, `Port-au-Prince`; `Israel-Iran` are two.
    private var isForeignName: Bool {
        guard isOutlandish(atoms[start]), !(parts.allSatisfy { TokenWord.place.contains(atoms, at: $0) }) else {
            return false
        }
        return isOutlandish(atoms[end - 1]) || parts.allSatisfy { atoms[$0].byteCount == Int(atoms[$0].letterCount) }
    }

    private func isOutlandish(_ atom: Atom) -> Bool { isForeign(atom) || !atom.isSyllable && atom.letterCount > 1 }

    /// Foreign by its letters, or marked as Vietnamese writes and yet no syllable: `xcơ`.
    private func isForeign(_ atom: Atom) -> Bool {
        if atom.isForeign || isAllCapitals && atom.isForeignInCapitals { return true }
        return !atom.isSyllable && atom.letterCount > 1 && atom.byteCount > Int(atom.letterCount)
    }
}

extension Atom {
    /// A hyphen, which may be one that lines don't break at; a dash is not one.
    var isHyphen: Bool { isMark("-") || isMark("\u{2010}") || isMark("\u{2011}") }
}
