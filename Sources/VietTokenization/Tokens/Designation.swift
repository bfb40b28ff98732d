import VietNormalization

/// Letters and digits that make one designation: `Su-35`, `COVID-19`, `QL-14C`, `ĐT.639B`, `A/H5N1`, `v2.0.1`, `CO2`, and
/// initialisms with hyphens: `GD-ĐT`, `NN&PTNT`. `tháng9` and `Tổ-3` are two words that lost their space.
struct Designation {
    typealias Match = TokenComposer.Match

    private let atoms: [Atom]
    private let limit: Int
    private let head: Atom
    private let isCode: Bool
    private let isVersion: Bool
    private var end: Int
    private var hasDigits = false
    private var hasMarks = false

    /// The designation that starts with a run of letters.
    static func match(_ atoms: [Atom], at index: Int, _ limit: Int, isAllCapitals: Bool) -> Match? {
        var designation = Designation(atoms, index, limit, isAllCapitals)
        while designation.takePart(isAllCapitals) {}
        return designation.match
    }

    private init(_ atoms: [Atom], _ index: Int, _ limit: Int, _ isAllCapitals: Bool) {
        self.atoms = atoms
        self.limit = limit
        head = atoms[index]
        end = index + 1
        isVersion = head.letterCount == 1 && head.value == Self.versionLetter
        // In capitals a syllable is no abbreviation.
        isCode = Self.isCapitals(head) && !(isAllCapitals && head.casing == .upper && head.isSyllable)
    }

    private var match: Match? {
        guard hasDigits || hasMarks else { return nil }
        let isAbbreviation = hasMarks && isCode && !isVersion
        let shape: Token.Shape =
            !hasDigits ? .upper : head.casing == .lower && !hasMarks && head.letterCount <= 2 ? .lower : .compound
        return Match(end: end, kind: isAbbreviation ? .abbreviation : .word, shape: shape)
    }

    // MARK: Parts

    private mutating func takePart(_ isAllCapitals: Bool) -> Bool {
        guard let atom = touching(end) else { return false }
        switch atom.kind {
        case .digits: return takeDigits(at: end)
        case .letters: return takeLetters(at: end)
        case .punctuation, .symbol:
            if atom.isMark("²") || atom.isMark("³") { return !hasMarks && takeDigits(at: end) }
            guard let part = touching(end + 1) else { return false }
            if atom.isHyphen { return takeHyphenated(part, isAllCapitals) }
            if atom.isMark(".") { return takeDotted(part) }
            if atom.isMark("&") { return isCode && Self.isCapitals(part) && take(to: end + 2, marks: true) }
            if atom.isMark("+") {
                return isCode && part.kind == .digits && take(to: end + 2, digits: true, marks: true)
            }
            return atom.isMark("/") && takeStrain(part)
        }
    }

    /// Whether digits may hang on the letters before them.
    private var takesDigits: Bool {
        if hasDigits || isCode || head.isForeign { return true }
        if head.letterCount == 1 || head.letterCount == 2 && !head.isSyllable { return true }
        return head.casing == .title && !head.isSyllable && isUnmarked
    }

    private mutating func takeDigits(at index: Int) -> Bool { takesDigits && take(to: index + 1, digits: true) }

    /// `H5N1`, `QL14C`, `Al2O3`, `QL1a`.
    private mutating func takeLetters(at index: Int) -> Bool {
        guard hasDigits else { return false }
        let letters = atoms[index]
        if Self.isCapitals(letters) || letters.casing == .title && letters.letterCount == 2 && letters.byteCount == 2 {
            return take(to: index + 1)
        }
        let isLast = touching(index + 1).map { $0.kind == .punctuation || $0.kind == .symbol } ?? true
        return isCode && letters.casing == .lower && letters.byteCount == 1 && isLast && take(to: index + 1)
    }

    private mutating func takeHyphenated(_ part: Atom, _ isAllCapitals: Bool) -> Bool {
        switch part.kind {
        case .digits:
            guard hasDigits || takesHyphenedDigits(isAllCapitals) else { return false }
            return take(to: end + 2, digits: true, marks: true)
        case .letters:
            // `v2.0.1-beta`
            if isVersion, hasDigits, part.isForeign || part.letterCount <= 2 { return take(to: end + 2, marks: true) }
            let mayFollow = isCode && !(isAllCapitals && part.casing == .upper && part.isSyllable && head.isSyllable)
            return mayFollow && Self.isCapitals(part) && take(to: end + 2, marks: true)
        case .punctuation, .symbol: return false
        }
    }

    /// `Su-35`, `Covid-19`, `omega-3`; a word with marks is not one of these.
    private func takesHyphenedDigits(_ isAllCapitals: Bool) -> Bool {
        if isCode || head.isForeign { return true }
        guard isUnmarked else { return false }
        switch head.casing {
        case .lower: return head.letterCount <= 2 && head.isSyllable
        case .title, .mixed: return head.letterCount <= 3 || !head.isSyllable
        case .upper: return isAllCapitals && head.letterCount <= 3
        }
    }

    /// `v3.1.4`, `PM2.5`, `ĐT.639B`; not `ĐT.0256.3822111`, which is a telephone.
    private mutating func takeDotted(_ part: Atom) -> Bool {
        guard part.kind == .digits else { return false }
        if hasDigits { return (isCode || isVersion || hasMarks) && take(to: end + 2, digits: true) }
        guard isCode, !hasMarks, head.letterCount > 1, !Abbreviations.takeFullStop(head), part.byteCount <= 4 else {
            return false
        }
        if let next = touching(end + 2), next.isMark(".") || next.isHyphen, touching(end + 3)?.kind == .digits {
            return false
        }
        return take(to: end + 2, digits: true, marks: true)
    }

    /// `A/H5N1`
    private mutating func takeStrain(_ part: Atom) -> Bool {
        guard isCode, head.letterCount == 1, !hasMarks, Self.isCapitals(part), touching(end + 2)?.kind == .digits else {
            return false
        }
        return take(to: end + 3, digits: true, marks: true)
    }

    private mutating func take(to end: Int, digits: Bool = false, marks: Bool = false) -> Bool {
        self.end = end
        hasDigits = hasDigits || digits
        hasMarks = hasMarks || marks
        return true
    }

    // MARK: Atoms

    private func touching(_ index: Int) -> Atom? { index < limit && atoms[index].gap == .none ? atoms[index] : nil }

    private var isUnmarked: Bool { head.byteCount == Int(head.letterCount) }

    /// `QL`, `CoV`, `H`
    private static func isCapitals(_ atom: Atom) -> Bool {
        guard atom.kind == .letters else { return false }
        return atom.casing == .upper || atom.casing == .mixed || atom.casing == .title && atom.letterCount == 1
    }

    private static let versionLetter = SyllableKey("v").rawValue
}
