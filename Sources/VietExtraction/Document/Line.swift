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
    /// The first atom of each line, and after the last one how many atoms there are.
    private let starts: [Int32]
    /// A bit for each line that is written in capitals.
    private let shouted: [UInt64]
    /// Whether there is one of these: most texts have none.
    let holdShouted: Bool

    fileprivate init(_ atoms: [Atom], _ starts: [Int32], _ shouted: [UInt64]) {
        self.atoms = atoms
        self.starts = starts
        self.shouted = shouted
        holdShouted = shouted.contains { $0 != 0 }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count - 1 }

    @inline(__always)
    subscript(line: Int) -> Line {
        let range = Int(starts[line])..<Int(starts[line + 1])
        return Line(
            atoms: range, byteCount: Int(atoms[range.upperBound - 1].end - atoms[range.lowerBound].start),
            followsBlank: atoms[range.lowerBound].gap == .paragraphBreak,
            isShouted: shouted[line / 64] >> UInt64(line % 64) & 1 == 1)
    }

    /// The number of the line that holds an atom, or of the last one before it.
    func number(containing atom: Int) -> Int { starts.partitioningIndex { $0 > atom } - 1 }
}

/// Collects the lines of a text.
struct LineCollector {
    private var starts: [Int32] = []
    private var shouted: [UInt64] = []

    /// Atoms of a line; room is made for lines of so many.
    private static let usualLength = 24

    init(atomCount: Int) { starts.reserveCapacity(atomCount / Self.usualLength + 2) }

    /// Starts a line.
    ///
    /// - Parameters:
    ///   - words: how many there are in the line before it.
    ///   - capitals: how many of them are all capitals.
    @inline(never)
    mutating func startLine(at index: Int, after words: Int, _ capitals: Int) {
        endLine(words, capitals)
        starts.append(Int32(index))
    }

    /// At least four words, and most of them in capitals: names of places may stand out in lower case.
    mutating func endLine(_ words: Int, _ capitals: Int) {
        let line = starts.count - 1
        guard line >= 0 else { return }
        if line % 64 == 0 { shouted.append(0) }
        if capitals >= 4, (words - capitals) * 2 <= capitals { shouted[line / 64] |= 1 << UInt64(line % 64) }
    }

    /// The lines, all of which have ended.
    consuming func lines(of atoms: [Atom]) -> Lines {
        starts.append(Int32(atoms.count))
        return Lines(atoms, starts, shouted)
    }
}
