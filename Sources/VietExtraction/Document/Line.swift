import VietTokenization

/// One line of the text that has at least one atom.
struct Line: Sendable {
    let atoms: Range<Int>
    /// Whether a blank line stands before it.
    let followsBlank: Bool
    /// Bytes from the first to the last atom.
    let byteCount: Int
    /// Whether the line is written in capitals, as headlines of some pages are: there they say nothing.
    let isShouted: Bool

    static func split(_ atoms: [Atom]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for index in atoms.indices where index + 1 == atoms.count || atoms[index + 1].gap >= .lineBreak {
            lines.append(
                Line(
                    atoms: start..<index + 1, followsBlank: atoms[start].gap == .paragraphBreak,
                    byteCount: Int(atoms[index].end - atoms[start].start),
                    isShouted: isShouted(atoms[start...index])))
            start = index + 1
        }
        return lines
    }

    /// At least four words, and most of them in capitals: names of places may stand out in lower case.
    private static func isShouted(_ atoms: ArraySlice<Atom>) -> Bool {
        var capitals = 0
        var others = 0
        for atom in atoms where atom.kind == .letters {
            if atom.casing == .upper || atom.byteCount == 1 && atom.isCapitalized { capitals += 1 } else { others += 1 }
        }
        return capitals >= 4 && others * 2 <= capitals
    }
}
