import VietTokenization

/// What one pass over the atoms of a text tells: what rules look at of each of them, the lines, and which words may be two.
struct AtomSurvey {
    /// The codes of the atoms, the end of the text before the first and after the last.
    let codes: [AtomCode]
    let lines: Lines
    /// How many atoms are digits.
    let digitCount: Int
    /// The words that ``GluedWords`` may divide.
    let glued: [Int]

    /// - Complexity: O(n).
    init(_ atoms: [Atom], _ vocabulary: borrowing Vocabulary) {
        var lines = LineCollector(atomCount: atoms.count)
        var glued: [Int] = []
        var digitCount = 0
        codes = Array(capacity: atoms.count + 2) { codes in
            codes.append(.end)
            let atoms = atoms.span
            var capitals = 0
            var words = 0
            for index in atoms.indices {
                let code = AtomCode(atoms[index], of: vocabulary)
                codes.append(code)
                if !code.isOnLine || index == 0 {
                    lines.startLine(at: index, after: words, capitals)
                    (capitals, words) = (0, 0)
                }
                guard code.isLetters else {
                    if code.isDigits { digitCount &+= 1 }
                    continue
                }
                words &+= 1
                let byteCount = atoms[index].byteCount
                if !code.isLowerCase, Self.isAllCapitals(code, byteCount: byteCount) { capitals &+= 1 }
                guard !atoms[index].isSyllable else { continue }
                let atom = atoms[index]
                if GluedWords.mayDivide(atom) { glued.append(index) }
            }
            lines.endLine(words, capitals)
            codes.append(.end)
        }
        self.lines = lines.lines(of: atoms)
        self.digitCount = digitCount
        self.glued = glued
    }

    /// `UBND`, and `Y`, which has a capital as names have.
    @inline(__always)
    private static func isAllCapitals(_ word: AtomCode, byteCount: Int) -> Bool {
        word.casing == Atom.Casing.upper.rawValue || word.casing == Atom.Casing.title.rawValue && byteCount == 1
    }
}
