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

    /// Whether most long lines end in the middle of a sentence, and some of those go on in lower case.
    static func areHardWrapped(_ lines: [Line], _ atoms: [Atom]) -> Bool {
        var broken = 0
        var whole = 0
        var continued = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.byteCount > 40 && !next.followsBlank {
            let last = atoms[line.atoms.upperBound - 1]
            guard last.kind == .letters || last.kind == .digits || last.isMark(",") || last.isDash else {
                whole += 1
                continue
            }
            broken += 1
            let first = atoms[next.atoms.lowerBound]
            if first.kind == .letters && first.casing == .lower || first.kind == .digits { continued += 1 }
        }
        return continued >= 3 && broken >= whole
    }
}
