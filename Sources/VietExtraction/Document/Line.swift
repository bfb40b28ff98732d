import VietTokenization

/// One line of the text that has at least one atom.
struct Line: Sendable {
    let atoms: Range<Int>
    /// Bytes from the first to the last atom.
    let byteCount: Int
    /// Whether a blank line stands before it.
    let followsBlank: Bool
    /// Whether the line is written in capitals, as headlines of some pages are: there they say nothing.
    let isShouted: Bool
}

/// The lines of a text: four bytes and a bit for each, for a text may be nothing but lines.
struct Lines: RandomAccessCollection, Sendable {
    private let atoms: [Atom]
    /// The first atom of each line, and behind the last one how many atoms there are.
    private let starts: [Int32]
    /// A bit for each line that is written in capitals.
    private let shouted: [UInt64]

    init(_ atoms: [Atom]) {
        self.atoms = atoms
        let count = atoms.isEmpty ? 0 : 1 + atoms.dropFirst().count { $0.gap >= .lineBreak }
        var starts: [Int32] = []
        starts.reserveCapacity(count + 1)
        var shouted = [UInt64](repeating: 0, count: count / 64 + 1)
        var start = 0
        for index in atoms.indices where index + 1 == atoms.count || atoms[index + 1].gap >= .lineBreak {
            if Self.isShouted(atoms[start...index]) { shouted[starts.count / 64] |= 1 << UInt64(starts.count % 64) }
            starts.append(Int32(start))
            start = index + 1
        }
        starts.append(Int32(atoms.count))
        self.starts = starts
        self.shouted = shouted
    }

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count - 1 }

    subscript(line: Int) -> Line {
        let range = Int(starts[line])..<Int(starts[line + 1])
        return Line(
            atoms: range, byteCount: Int(atoms[range.upperBound - 1].end - atoms[range.lowerBound].start),
            followsBlank: atoms[range.lowerBound].gap == .paragraphBreak,
            isShouted: shouted[line / 64] >> UInt64(line % 64) & 1 == 1)
    }

    /// The number of the line that holds an atom, or of the last one before it.
    func number(containing atom: Int) -> Int { starts.partitioningIndex { $0 > atom } - 1 }

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
