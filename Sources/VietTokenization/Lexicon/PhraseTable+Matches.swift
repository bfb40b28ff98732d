/// All phrases of a text at once.
extension PhraseTable {
    /// The phrases that start at an atom.
    @usableFromInline
    package struct Opening: Sendable, BitwiseCopyable {
        /// Where the meanings of the atom by itself start.
        @usableFromInline package var meanings: UInt32 = 0
        /// The number of the longest phrase of several atoms in ``Matches/longer``, from 1; 0 where none starts there.
        @usableFromInline package var longest: UInt32 = 0
    }

    /// A phrase of several atoms; of one where a table added another meaning of it.
    @usableFromInline
    package struct Match: Sendable, BitwiseCopyable {
        @usableFromInline package let start: Int32
        @usableFromInline package let end: Int32
        /// Where its meanings start.
        @usableFromInline package let meanings: UInt32

        @inlinable @inline(__always)
        package init(_ range: Range<Int>, meanings: UInt32) {
            start = Int32(truncatingIfNeeded: range.lowerBound)
            end = Int32(truncatingIfNeeded: range.upperBound)
            self.meanings = meanings
        }

        /// Atoms.
        package var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// All phrases in a row of atoms. Their meanings are told by the places where they start in ``PhraseTable/meanings``.
    package struct Matches: Sendable {
        /// For each atom, the phrases that start there.
        package var openings: [Opening]
        /// For each atom, a bit for each category that starts there.
        package var categories: [UInt64]
        /// Phrases of several atoms in order of their start, shorter ones first.
        package var longer: [Match]

        /// No phrase in so many atoms.
        package init(atomCount: Int) {
            openings = Array(capacity: atomCount) { $0.append(repeating: Opening(), count: atomCount) }
            categories = Array(capacity: atomCount) { $0.append(repeating: 0, count: atomCount) }
            longer = []
        }
    }

    /// Atoms that are looked at together.
    private static let blockSize = UInt64.bitWidth
    /// One in so many atoms of an article opens a longer phrase: room is made for them at once.
    private static let atomsOfLonger = 4

    /// All phrases in a row of atoms.
    ///
    /// What atoms mean by themselves is read without a branch that depends on it: those could not be foretold, and took as long
    /// as all else. Longer phrases are followed afterwards, from the one atom in four where bits say that there may be one.
    ///
    /// - Complexity: O(n · length of the longest phrase).
    package func matches(in atoms: [Atom]) -> Matches {
        var found = Matches(atomCount: atoms.count)
        found.longer.reserveCapacity(atoms.count / Self.atomsOfLonger)
        bytes.withSpan(0..<bytes.count) { table in
            let atoms = atoms.span
            var start = 0
            while start < atoms.count {
                let block = start..<min(start + Self.blockSize, atoms.count)
                let open = readWords(in: block, of: atoms, table.bytes, &found.openings, &found.categories)
                readLonger(
                    at: open, from: start, of: atoms, table.bytes, &found.openings, &found.categories, &found.longer)
                start += Self.blockSize
            }
        }
        return found
    }

    /// Reads what some atoms mean by themselves.
    ///
    /// - Returns: a bit for each atom that may open a longer phrase with the next one.
    @inline(never)
    private func readWords(
        in block: Range<Int>, of atoms: Span<Atom>, _ table: RawSpan, _ openings: inout [Opening],
        _ categories: inout [UInt64]
    ) -> UInt64 {
        // Without a question at every step whether the arrays are ours alone.
        var openings = openings.mutableSpan
        var categories = categories.mutableSpan
        var open: UInt64 = 0
        var next = atoms[block.lowerBound].phraseKey
        for index in block {
            let slot = slot(of: Self.advance(Self.root, by: next), table)
            openings[index].meanings = slot.meanings
            categories[index] = self.categories(of: slot.meanings, table)
            guard index &+ 1 < atoms.count else { break }
            let follower = atoms[index &+ 1]
            next = follower.phraseKey
            let isConnected: UInt64 = follower.gap < .paragraphBreak ? 1 : 0
            open |= (slot.mayGoOn(with: next) & isConnected) &<< UInt64(index &- block.lowerBound)
        }
        return open
    }

    /// Reads the phrases of several atoms that start where bits say that there may be one.
    @inline(never)
    private func readLonger(
        at open: UInt64, from first: Int, of atoms: Span<Atom>, _ table: RawSpan, _ openings: inout [Opening],
        _ categories: inout [UInt64], _ longer: inout [Match]
    ) {
        var openings = openings.mutableSpan
        var categories = categories.mutableSpan
        var open = open
        while open != 0 {
            let start = first + open.trailingZeroBitCount
            open &= open - 1
            let found = readLonger(at: start, of: atoms, table, &longer)
            guard found != 0 else { continue }
            openings[start].longest = UInt32(truncatingIfNeeded: longer.count)
            categories[start] |= found
        }
    }

    /// Reads the phrases of several atoms that start at one.
    ///
    /// - Returns: a bit for each category of their meanings.
    @inline(__always)
    private func readLonger(
        at start: Int, of atoms: Span<Atom>, _ table: RawSpan, _ longer: inout [Match]
    ) -> UInt64 {
        var state = Self.advance(Self.root, by: atoms[start].phraseKey)
        var key = atoms[start &+ 1].phraseKey
        var end = start &+ 1
        var bits: UInt64 = 0
        while true {
            state = Self.advance(state, by: key)
            let slot = slot(of: state, table)
            end &+= 1
            if slot.meanings != 0 {
                longer.append(Match(start..<end, meanings: slot.meanings))
                bits |= categories(of: slot.meanings, table)
            }
            guard slot.next != 0, end < atoms.count, atoms[end].gap < .paragraphBreak else { break }
            key = atoms[end].phraseKey
            guard slot.mayGoOn(with: key) == 1 else { break }
        }
        return bits
    }

    /// A bit for each category of the meanings that start at a place.
    @inline(__always)
    private func categories(of meanings: UInt32, _ table: RawSpan) -> UInt64 {
        table.unsafeLoadUnaligned(fromByteOffset: meaningStart &+ Int(meanings) &* 4, as: UInt64.self)
    }
}
