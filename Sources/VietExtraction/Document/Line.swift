import VietTokenization

/// One line of the text that has at least one atom.
struct Line: Sendable {
    let atoms: Range<Int>
    /// Whether a blank line stands before it.
    let followsBlank: Bool
    /// Bytes from the first to the last atom.
    let byteCount: Int

    static func split(_ atoms: [Atom]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for index in atoms.indices where index + 1 == atoms.count || atoms[index + 1].gap >= .lineBreak {
            lines.append(
                Line(
                    atoms: start..<index + 1, followsBlank: atoms[start].gap == .paragraphBreak,
                    byteCount: Int(atoms[index].end - atoms[start].start)))
            start = index + 1
        }
        return lines
    }

    /// Whether most long lines end in the middle of a sentence and go on in lower case.
    static func areHardWrapped(_ lines: [Line], _ atoms: [Atom]) -> Bool {
        var broken = 0
        var whole = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.byteCount > 40 {
            let last = atoms[line.atoms.upperBound - 1]
            let first = atoms[next.atoms.lowerBound]
            let continues = first.kind == .letters && first.casing == .lower || first.kind == .digits
            if !next.followsBlank, last.kind == .letters || last.isMark(","), continues {
                broken += 1
            } else {
                whole += 1
            }
        }
        return broken >= 3 && broken * 2 >= whole
    }
}
