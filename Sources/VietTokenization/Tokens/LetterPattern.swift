import VietNormalization

/// Tokens that start with letters and go on without white space.
enum LetterPattern {
    /// No such token is longer than this many atoms.
    private static let maximumAtoms = 16

    /// - Parameter isAllCapitals: of a sentence in capitals, in which a syllable is no abbreviation: it is composed as its
    ///   twin in lower case.
    static func match(
        _ atoms: [Atom], at index: Int, _ limit: Int, isAllCapitals: Bool
    ) -> TokenComposer.Match? {
        guard index + 1 < limit else { return nil }
        let next = atoms[index + 1]
        guard next.gap == .none, next.mayGoOnInToken else { return nil }
        if next.isMark("."), !hasDigits(atoms, at: index + 2, limit) {
            return withoutDigits(atoms, at: index, limit, isAllCapitals: isAllCapitals)
        }
        if let match = HyphenatedWord.match(atoms, at: index, limit, isAllCapitals: isAllCapitals) { return match }
        let limit = min(limit, index + maximumAtoms)
        if let end = CalendarDate.quarterEnd(atoms, at: index, limit) {
            return Match(end: end, kind: .date, shape: .date, isAnonymous: true)
        }
        if let match = Designation.match(atoms, at: index, limit, isAllCapitals: isAllCapitals) { return match }
        return withoutDigits(atoms, at: index, limit, isAllCapitals: isAllCapitals)
    }

    /// What is left when the token is no designation: only those have digits.
    private static func withoutDigits(
        _ atoms: [Atom], at index: Int, _ limit: Int, isAllCapitals: Bool
    ) -> TokenComposer.Match? {
        if isAllCapitals, atoms[index].casing == .upper, atoms[index].isSyllable { return nil }
        let limit = min(limit, index + maximumAtoms)
        return dotted(atoms, at: index, limit) ?? slashed(atoms, at: index, limit)
            ?? apostrophe(atoms, at: index, limit)
    }

    private static func hasDigits(_ atoms: [Atom], at index: Int, _ limit: Int) -> Bool {
        touches(atoms, index, limit) && atoms[index].kind == .digits
    }

    @inline(__always)
    private static func touches(_ atoms: [Atom], _ index: Int, _ limit: Int) -> Bool {
        index < limit && atoms[index].gap == .none
    }

    // MARK: Full stops

    /// `TP.HCM`, `T.Ư`, `PGS.TS`, `H.T. Dũng`, `B. Châu`, `TP. Quy Nhơn`, `v.v.`
    ///
    /// A full stop that ends the sentence stays apart: it is the last atom.
    private static func dotted(_ atoms: [Atom], at index: Int, _ limit: Int) -> TokenComposer.Match? {
        guard atoms[index + 1].isMark(".") else { return nil }
        // `v.v.`, `đ.c`
        if atoms[index].casing == .lower, atoms[index].letterCount == 1, touches(atoms, index + 2, limit),
            atoms[index + 2].casing == .lower, atoms[index + 2].byteCount == 1, atoms[index + 2].kind == .letters
        {
            let hasLastStop = touches(atoms, index + 3, limit) && atoms[index + 3].isMark(".")
            return Match(end: hasLastStop ? index + 4 : index + 3, kind: .abbreviation, shape: .abbreviation)
        }
        var end = index
        while isAbbreviated(atoms[end]), touches(atoms, end + 1, limit), atoms[end + 1].isMark(".") {
            end += 2
            guard touches(atoms, end, limit), atoms[end].kind == .letters else { break }
            // `TP.Tam Kỳ`: the name after the full stop is a word of its own; `B.Châu` is one name.
            if atoms[end].casing == .title, atoms[end].letterCount > 1 {
                let isInitial = isSingleCapital(atoms[end - 2])
                return Match(end: isInitial ? end + 1 : end, kind: .abbreviation, shape: .abbreviation)
            }
            if !isAbbreviated(atoms[end]) || !touches(atoms, end + 1, limit) || !atoms[end + 1].isMark(".") {
                guard atoms[end].casing != .lower || atoms[end].byteCount == 1 else { break }
                return Match(end: end + 1, kind: .abbreviation, shape: .abbreviation)
            }
        }
        guard end > index else { return nil }
        // `v.v.` and `TP.` before more text keep their full stop; before a closing mark too.
        return Match(end: end, kind: .abbreviation, shape: .abbreviation)
    }

    private typealias Match = TokenComposer.Match

    private static func isAbbreviated(_ atom: Atom) -> Bool {
        guard atom.kind == .letters else { return false }
        return Abbreviations.takeFullStop(atom) || isSingleCapital(atom) || atom.casing == .upper
    }

    private static func isSingleCapital(_ atom: Atom) -> Bool {
        atom.kind == .letters && atom.casing == .title && atom.letterCount == 1
    }

    /// `đ/c`, `đ/c:`, `T/M`
    private static func slashed(_ atoms: [Atom], at index: Int, _ limit: Int) -> TokenComposer.Match? {
        guard touches(atoms, index + 2, limit), atoms[index + 1].isMark("/"), atoms[index + 2].kind == .letters,
            atoms[index].letterCount == 1, atoms[index + 2].letterCount == 1, !isUnit(atoms[index])
        else { return nil }
        return Match(end: index + 3, kind: .abbreviation, shape: .abbreviation)
    }

    /// The m of `m/s` is a unit of measure.
    private static func isUnit(_ atom: Atom) -> Bool { atom.casing == .lower && atom.byteCount == 1 }

    // MARK: Apostrophes

    /// `H'Linh`, `K’Sen`, and the `H'` of `H' Liêng Niê`.
    private static func apostrophe(_ atoms: [Atom], at index: Int, _ limit: Int) -> TokenComposer.Match? {
        guard isApostrophe(atoms[index + 1]) else { return nil }
        let isPrefix = atoms[index].isCapitalized && atoms[index].letterCount <= 2
        if touches(atoms, index + 2, limit), atoms[index + 2].kind == .letters {
            return Match(end: index + 3, kind: .word, shape: atoms[index].isCapitalized ? .title : .lower)
        }
        guard isPrefix, index + 2 < limit, isApart(atoms, index + 2),
            atoms[index + 2].isCapitalized || atoms[index + 2].isMark("_")
        else {
            return nil
        }
        return Match(end: index + 2, kind: .word, shape: .title)
    }

    /// By white space, or by the `_` of a text that is cut already.
    private static func isApart(_ atoms: [Atom], _ index: Int) -> Bool {
        atoms[index].gap == .space || atoms[index].gap == .none && atoms[index].isMark("_")
    }

    private static func isApostrophe(_ atom: Atom) -> Bool {
        atom.isMark("'") || atom.isMark("’") || atom.isMark("ʼ") || atom.isMark("‘") || atom.isMark("`")
    }
}

extension Atom {
    /// Whether some token goes on with this atom right after a run of letters.
    fileprivate var mayGoOnInToken: Bool { !endsWord && !isMark(":") }
}
