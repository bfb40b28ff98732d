import VietTokenization

/// Tells line ends that break a phrase from those that end one.
///
/// Portals break paragraphs hard, some at every line, some only here and there: `ông Võ Thanh⏎Bình, Phó Chủ tịch`.
struct LineWrapping: Sendable {
    /// Whether lines end inside phrases all over the page.
    let isHard: Bool
    /// Whether some line goes on in lower case with the line before it.
    let breaksPhrases: Bool
    /// The first atoms of lines that go on with the phrase before them, in order.
    let continuations: [Int]

    init(lines: borrowing Lines, atoms: borrowing [Atom], words: borrowing AtomWords) {
        let isHard = Self.areHardWrapped(lines, atoms)
        self.isHard = isHard
        var continuations: [Int] = []
        for index in lines.indices.dropFirst() {
            let (line, next) = (lines[index - 1], lines[index])
            let isOpen = Self.isUnfinished(line, atoms) || isHard && Self.announces(line, atoms)
            guard !next.followsBlank, isOpen else { continue }
            let continues =
                isHard
                ? Self.continuesHard(line, next, atoms, words) : Self.continuesOnce(line, next, atoms, words)
            if continues { continuations.append(next.atoms.lowerBound) }
        }
        self.continuations = continuations
        breaksPhrases = isHard || continuations.contains { atoms[$0].kind == .letters && atoms[$0].casing == .lower }
    }

    /// Whether the line that starts at an atom goes on with the phrase before it.
    @inline(never)
    func continues(at start: Int) -> Bool {
        let index = continuations.partitioningIndex { $0 >= start }
        return index < continuations.count && continuations[index] == start
    }

    /// Bytes of a line that may well break in the middle.
    private static let longLine = 40
    /// Bytes of a line that goes on in capitals: shorter ones are categories and counters.
    private static let shortestLine = 12

    /// Whether most long lines end in the middle of a sentence, and some of those go on in lower case.
    private static func areHardWrapped(_ lines: Lines, _ atoms: [Atom]) -> Bool {
        var broken = 0
        var whole = 0
        var continued = 0
        for index in lines.indices.dropFirst() {
            let (line, next) = (lines[index - 1], lines[index])
            guard line.byteCount > longLine, !next.followsBlank else { continue }
            guard isUnfinished(line, atoms) else {
                whole += 1
                continue
            }
            broken += 1
            if startsLow(next, atoms) { continued += 1 }
        }
        return continued >= 3 && broken >= whole
    }

    private static func isUnfinished(_ line: Line, _ atoms: [Atom]) -> Bool {
        let last = atoms[line.atoms.upperBound - 1]
        return last.kind == .letters || last.kind == .digits || last.isMark(",") || last.isDash
    }

    /// Whether a line ends where a list goes on: `gồm:⏎Lê Thị Mai;⏎Trần Văn Bảy`.
    private static func announces(_ line: Line, _ atoms: [Atom]) -> Bool {
        let last = atoms[line.atoms.upperBound - 1]
        return last.isMark(":") || last.isMark(";") || last.isMark("(")
    }

    /// In lower case or with a number.
    private static func startsLow(_ line: Line, _ atoms: [Atom]) -> Bool {
        let start = line.atoms.lowerBound
        if atoms[start].kind == .letters { return atoms[start].casing == .lower }
        // `2. Bà Trần Thị Lựu`: the number of an item.
        let isItem = line.atoms.count > 1 && (atoms[start + 1].isMark(".") || atoms[start + 1].isMark(")"))
        return atoms[start].kind == .digits && !isItem
    }

    // MARK: Pages that break everywhere

    private static func continuesHard(_ line: Line, _ next: Line, _ atoms: [Atom], _ words: AtomWords) -> Bool {
        if startsLow(next, atoms) { return true }
        return line.byteCount > shortestLine && !startsAlike(line, next, atoms)
            && !words.has(.reportOpening, next.atoms.lowerBound)
    }

    /// A headline printed twice.
    private static func startsAlike(_ line: Line, _ next: Line, _ atoms: [Atom]) -> Bool {
        let length = min(4, line.atoms.count, next.atoms.count)
        return (0..<length).allSatisfy { offset in
            atoms[line.atoms.lowerBound + offset].value == atoms[next.atoms.lowerBound + offset].value
        }
    }

    // MARK: A break here and there

    private static func continuesOnce(_ line: Line, _ next: Line, _ atoms: [Atom], _ words: AtomWords) -> Bool {
        guard line.byteCount > longLine else { return false }
        let first = atoms[next.atoms.lowerBound]
        if first.kind == .letters, first.casing == .lower || words.has(.awaitingName, line.atoms.upperBound - 1) {
            return true
        }
        let last = atoms[line.atoms.upperBound - 1]
        return last.isCapitalized && !words.has(.reportOpening, next.atoms.lowerBound) && first.casing == .title
            && endsName(next, atoms)
    }

    /// One syllable and a mark, or two and a comma: the end of a name that the line before opened.
    private static func endsName(_ line: Line, _ atoms: [Atom]) -> Bool {
        let second = line.atoms.lowerBound + 1
        guard line.atoms.contains(second + 1) else { return false }
        if atoms[second].isMark(",") || atoms[second].isMark(";") || atoms[second].isMark("(") || atoms[second].isDash {
            return true
        }
        return atoms[second].isCapitalized && (atoms[second + 1].isMark(",") || atoms[second + 1].isMark(";"))
    }
}
