/// All phrases of a text at once.
extension PhraseTable {
    /// A meaning of a phrase in a row of atoms.
    @usableFromInline
    package struct Match: Sendable, BitwiseCopyable {
        @usableFromInline package let start: Int32
        @usableFromInline package let end: Int32
        /// The payload as it is stored: its category in the low 8 bits, its number above.
        @usableFromInline package let payload: UInt32

        @inline(__always)
        fileprivate init(start: Int, end: Int, payload: UInt32) {
            self.start = Int32(truncatingIfNeeded: start)
            self.end = Int32(truncatingIfNeeded: end)
            self.payload = payload
        }
    }

    /// All phrases in a row of atoms.
    package struct Matches: Sendable {
        /// In order of their start, shorter ones first.
        package var matches: [Match]
        /// For each atom, and behind the last, how many of them start before it.
        package var starts: [Int32]
        /// For each atom, a bit for each category that starts there.
        package var categories: [UInt64]
        /// The bits of all atoms.
        package var allCategories: UInt64 = 0

        package init(matches: [Match], starts: [Int32], categories: [UInt64], allCategories: UInt64 = 0) {
            self.matches = matches
            self.starts = starts
            self.categories = categories
            self.allCategories = allCategories
        }
    }

    /// All phrases in a row of atoms.
    ///
    /// - Complexity: O(n · length of the longest phrase).
    package func matches(in atoms: [Atom]) -> Matches {
        var matches: [Match] = []
        var starts = Array(repeating: 0 as Int32, count: atoms.count + 1)
        var categories = Array(repeating: 0 as UInt64, count: atoms.count)
        var place = Place()
        bytes.withSpan(0..<bytes.count) { table in
            // Ordinary text has some five meanings to four atoms.
            var room = atoms.count * 3 / 2 + Self.leastRoom
            while place.atom < atoms.count {
                matches.append(addingCapacity: room) { free in
                    collect(table.bytes, atoms.span, &place, &free, &starts, &categories)
                }
                room *= 2
            }
        }
        return Matches(
            matches: matches, starts: starts, categories: categories, allCategories: place.allCategories)
    }

    private static let leastRoom = 32

    /// How far the search has come.
    private struct Place {
        var atom = 0
        var matchCount = 0
        /// The bits of all atoms before it.
        var allCategories: UInt64 = 0
    }

    /// Goes on from a place until the atoms end, or the room for matches.
    @inline(never)
    private func collect(
        _ table: RawSpan, _ atoms: Span<Atom>, _ place: inout Place, _ free: inout OutputSpan<Match>,
        _ starts: inout [Int32], _ categories: inout [UInt64]
    ) {
        var start = place.atom
        var all = place.allCategories
        // Without a question at every step whether the arrays are ours alone.
        var starts = starts.mutableSpan
        var categories = categories.mutableSpan
        var next = start < atoms.count ? atoms[start].phraseKey : 0
        atoms: while start < atoms.count {
            let first = free.count
            let key = next
            next = start &+ 1 < atoms.count ? atoms[start &+ 1].phraseKey : 0
            var state = Self.advance(Self.root, by: key)
            var end = start
            var bits: UInt64 = 0
            while true {
                let slot = slot(of: state, table)
                guard slot != 0 else { break }
                end &+= 1
                let payload = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF)
                if payload != 0 {
                    let offset = payloadStart &+ (payload &- 1) &* 4
                    let meanings = Int(table.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
                    guard meanings <= free.freeCapacity else {
                        free.removeLast(free.count - first)
                        break atoms
                    }
                    for meaning in 0..<meanings {
                        let word = table.unsafeLoadUnaligned(
                            fromByteOffset: offset &+ 4 &+ meaning &* 4, as: UInt32.self)
                        // No category is called 0: that bit stands for those that are no bit.
                        bits |= word & 0xC0 == 0 ? 1 &<< UInt64(word & 0x3F) : 1
                        free.append(Match(start: start, end: end, payload: word))
                    }
                }
                guard slot >> 32 != 0, end < atoms.count else { break }
                let gap = atoms[end].gap
                guard gap < .paragraphBreak else { break }
                state = Self.advance(state, by: end == start &+ 1 ? next : atoms[end].phraseKey)
                guard mayHold(state, table) else { break }
            }
            categories[start] = bits
            all |= bits
            start &+= 1
            starts[start] = Int32(truncatingIfNeeded: place.matchCount &+ free.count)
        }
        place = Place(atom: start, matchCount: place.matchCount + free.count, allCategories: all)
    }
}
