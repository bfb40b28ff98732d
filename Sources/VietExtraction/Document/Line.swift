import VietTokenization

/// One line of the text that has at least one atom.
struct Line: Sendable {
    private let first: Int32
    private let end: Int32
    private let bytes: Int32
    /// Whether a blank line stands before it.
    let followsBlank: Bool
    /// Whether the line is written in capitals, as headlines of some pages are: there they say nothing.
    let isShouted: Bool

    var atoms: Range<Int> { Int(first)..<Int(end) }

    /// Bytes from the first to the last atom.
    var byteCount: Int { Int(bytes) }

    /// - Parameters:
    ///   - range: the atoms of the line, at least one.
    ///   - all: those of the text.
    private init(_ range: Range<Int>, of all: [Atom]) {
        first = Int32(range.lowerBound)
        end = Int32(range.upperBound)
        bytes = all[range.upperBound - 1].end - all[range.lowerBound].start
        followsBlank = all[range.lowerBound].gap == .paragraphBreak
        isShouted = Self.isShouted(all[range])
    }

    static func split(_ atoms: [Atom]) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(1 + atoms.count { $0.gap >= .lineBreak })
        var start = 0
        for index in atoms.indices where index + 1 == atoms.count || atoms[index + 1].gap >= .lineBreak {
            lines.append(Line(start..<index + 1, of: atoms))
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
