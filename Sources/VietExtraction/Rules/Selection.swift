/// Which of many alternatives the atoms around a place allow: one step tells it for all of them.
///
/// Words in a row, which lie among the filters of a ``Program``: looks at atoms, and after them where each alternative starts.
struct Selection {
    /// A bit for each alternative lies four times in a word.
    static let mostAlternatives = 16
    /// A word of its own, and a bit for each alternative for each kind of atom.
    static let lookSize = 1 + 256 / 4

    private(set) var words: [UInt64] = []
    private let count: Int

    /// - Parameters:
    ///   - openings: for each alternative, what stands around the place.
    ///   - offsets: the atoms that tell them apart, counted from the place, those that tell most first.
    init(_ openings: [Surroundings], offsets: [Int]) {
        count = openings.count
        for offset in offsets {
            let filters = openings.map { $0[offset].filter }
            func alternatives(_ stands: (AtomFilter) -> Bool) -> UInt64 {
                filters.indices.reduce(0) { $0 | (stands(filters[$1]) ? 1 << UInt64($1) : 0) }
            }
            words.append(Self.head(offset, beyond: alternatives { $0 == .everything }))
            for first in stride(from: 0, to: 256, by: 4) {
                var word: UInt64 = 0
                for kind in first..<first + 4 {
                    let allowed = alternatives { $0.bits[kind / 64] >> UInt64(kind % 64) & 1 == 1 }
                    word |= allowed << UInt64(kind % 4 * 16)
                }
                words.append(word)
            }
        }
    }

    /// Adds where the alternatives start.
    mutating func finish(starts: [Int]) {
        for first in stride(from: 0, to: count, by: 2) {
            words.append(UInt64(starts[first]) | (first + 1 < count ? UInt64(starts[first + 1]) << 32 : 0))
        }
    }

    private static func head(_ offset: Int, beyond: UInt64) -> UInt64 {
        UInt64(UInt8(bitPattern: Int8(offset))) << 16 | beyond
    }

    // MARK: What a matcher asks

    /// How far after the place the atom of a look stands; its first word tells it.
    @inline(__always)
    static func offset(_ head: UInt64) -> Int { Int(Int8(truncatingIfNeeded: head &>> 16)) }

    /// A bit for each alternative that asks nothing of the atom of a look, which may lie beyond the text.
    @inline(__always)
    static func beyond(_ head: UInt64) -> UInt64 { head & 0xFFFF }

    /// A bit for each alternative that may have an atom of a kind, in the word of the kind after the first one of the look.
    @inline(__always)
    static func alternatives(_ word: UInt64, _ kind: UInt8) -> UInt64 { word &>> (UInt64(kind & 3) &* 16) & 0xFFFF }
}
