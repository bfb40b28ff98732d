/// A set of phrases with payloads, read in place from compiled bytes.
///
/// A phrase is a sequence of atoms. The table is a trie whose edges are hashed: a state is the fingerprint of the atoms
/// read so far, so following an edge is one probe of one open-addressing table, and nothing is built at start.
///
/// Layout, little-endian 32-bit words unless stated: magic `VTP1`, slot count (a power of two), payload word count, the
/// slots (64-bit state, payload offset + 1 or 0, 1 where a longer phrase continues), the payload words. The payloads of
/// a phrase are a count and as many words, each a category in the low 8 bits and a number in the upper 24.
package struct PhraseTable: Sendable {
    /// One meaning of a phrase.
    package struct Payload: Sendable, Equatable {
        package let category: UInt8
        package let number: Int

        package init(category: UInt8, number: Int) {
            self.category = category
            self.number = number
        }
    }

    private let bytes: StaticBytes
    private let slotMask: Int
    private let payloadStart: Int

    static let magic: UInt32 = 0x3150_5456
    static let headerSize = 16
    static let slotSize = 16

    /// Opens a table; `nil` where the bytes are no table.
    package init?(_ bytes: StaticBytes) {
        guard bytes.count >= Self.headerSize, bytes.word32(at: 0) == Self.magic else { return nil }
        let slots = Int(bytes.word32(at: 4))
        let payloadWords = Int(bytes.word32(at: 8))
        guard slots > 0, slots & (slots - 1) == 0,
            bytes.count >= Self.headerSize + slots * Self.slotSize + payloadWords * 4
        else { return nil }
        self.bytes = bytes
        slotMask = slots - 1
        payloadStart = Self.headerSize + slots * Self.slotSize
    }

    /// The state before any atom.
    package static let root: UInt64 = 0x243F_6A88_85A3_08D3

    /// The state after one more atom.
    @inline(__always)
    package static func advance(_ state: UInt64, by atom: Atom) -> UInt64 {
        var mixed = (state ^ atom.phraseKey) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        mixed &*= 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 32
    }

    /// What the table holds about a state; `nil` where no phrase starts that way.
    @inline(__always)
    private func slot(of state: UInt64) -> (payload: Int, continues: Bool)? {
        var index = Int(truncatingIfNeeded: state) & slotMask
        while true {
            let offset = Self.headerSize + index * Self.slotSize
            let stored = bytes.word64(at: offset)
            if stored == state {
                return (Int(bytes.word32(at: offset + 8)) - 1, bytes.word32(at: offset + 12) != 0)
            }
            if stored == 0 { return nil }
            index = (index + 1) & slotMask
        }
    }

    /// Calls `body` with the end and the payloads of every phrase that starts at an atom, shortest first.
    ///
    /// - Complexity: O(length of the longest phrase that starts there).
    @inline(__always)
    package func forEachMatch(in atoms: [Atom], at start: Int, _ body: (_ end: Int, _ payloads: Payloads) -> Void) {
        var state = Self.root
        var position = start
        while position < atoms.count, position == start || atoms[position].gap < .paragraphBreak {
            state = Self.advance(state, by: atoms[position])
            guard let (payload, continues) = slot(of: state) else { return }
            position += 1
            if payload >= 0 { body(position, Payloads(bytes: bytes, offset: payloadStart + payload * 4)) }
            guard continues else { return }
        }
    }

    /// A meaning of a phrase in a row of atoms.
    @usableFromInline
    package struct Match: Sendable, BitwiseCopyable {
        @usableFromInline package let start: Int32
        @usableFromInline package let end: Int32
        /// The payload as it is stored: its category in the low 8 bits, its number above.
        @usableFromInline package let payload: UInt32
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
        // Ordinary text has some five meanings to four atoms.
        matches.reserveCapacity(atoms.count * 3 / 2)
        var starts = Array(repeating: 0 as Int32, count: atoms.count + 1)
        var categories = Array(repeating: 0 as UInt64, count: atoms.count)
        var allCategories: UInt64 = 0
        bytes.withSpan(0..<bytes.count) { table in
            let atoms = atoms.span
            for start in atoms.indices {
                let bits = collect(table.bytes, atoms, at: start, into: &matches)
                starts[start &+ 1] = Int32(truncatingIfNeeded: matches.count)
                categories[start] = bits
                allCategories |= bits
            }
        }
        return Matches(matches: matches, starts: starts, categories: categories, allCategories: allCategories)
    }

    /// Appends what starts at an atom, and says of which categories it is.
    @inline(__always)
    private func collect(_ table: RawSpan, _ atoms: Span<Atom>, at start: Int, into matches: inout [Match]) -> UInt64 {
        var state = Self.root
        var position = start
        var categories: UInt64 = 0
        while true {
            state = Self.advance(state, by: atoms[position])
            let slot = slot(of: state, table)
            guard slot != 0 else { break }
            position &+= 1
            let payload = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF)
            if payload != 0 {
                let offset = payloadStart &+ (payload &- 1) &* 4
                let count = Int(table.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
                for meaning in 0..<count {
                    let word = table.unsafeLoadUnaligned(
                        fromByteOffset: offset &+ 4 &+ meaning &* 4, as: UInt32.self)
                    // No category is called 0: that bit stands for those that are no bit.
                    categories |= word & 0xC0 == 0 ? 1 &<< UInt64(word & 0x3F) : 1
                    matches.append(
                        Match(
                            start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
                            payload: word))
                }
            }
            guard slot >> 32 != 0, position < atoms.count else { break }
            let gap = atoms[position].gap
            guard gap < .paragraphBreak else { break }
        }
        return categories
    }

    /// The second half of the slot of a state, where its payload stands and whether longer phrases go on from it; 0 where no
    /// phrase starts that way.
    @inline(__always)
    private func slot(of state: UInt64, _ table: RawSpan) -> UInt64 {
        var index = Int(truncatingIfNeeded: state) & slotMask
        while true {
            // `init` proves that the slots lie within the bytes.
            let offset = Self.headerSize &+ index &* Self.slotSize
            let stored = unsafe table.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
            if stored == state {
                return unsafe table.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8, as: UInt64.self)
            }
            if stored == 0 { return 0 }
            index = (index &+ 1) & slotMask
        }
    }

    /// The meanings of one phrase.
    package struct Payloads: Sequence, IteratorProtocol {
        private let bytes: StaticBytes
        private var offset: Int
        private var remaining: Int

        init(bytes: StaticBytes, offset: Int) {
            self.bytes = bytes
            self.offset = offset + 4
            remaining = Int(bytes.word32(at: offset))
        }

        package mutating func next() -> Payload? {
            nextWord().map { Payload(category: UInt8(truncatingIfNeeded: $0), number: Int($0 >> 8)) }
        }

        /// The next payload as it is stored.
        @inline(__always)
        mutating func nextWord() -> UInt32? {
            guard remaining > 0 else { return nil }
            let word = bytes.word32(at: offset)
            offset += 4
            remaining -= 1
            return word
        }
    }
}

extension Atom {
    /// What a phrase compares: letters by their syllable key, digits by value, all dashes alike.
    var phraseKey: UInt64 {
        switch kind {
        case .letters: value
        case .digits: value ^ 0xD161_7500_0000_0000
        case .punctuation, .symbol: isDash ? 0x2D : value
        }
    }

    /// Whether the atom is a hyphen, a minus or any dash.
    package var isDash: Bool {
        guard kind == .punctuation || kind == .symbol else { return false }
        switch value {
        case 0x2D, 0x2010...0x2015, 0x2212: return true
        default: return false
        }
    }

    /// All that ``isDash`` is true of.
    package static let dashes: [Unicode.Scalar] = ["-", "‐", "‑", "‒", "–", "—", "―", "−"]
}
