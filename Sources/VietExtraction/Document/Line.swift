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
}
