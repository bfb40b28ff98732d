/// A set of phrases with payloads, read in place from compiled bytes.
///
/// A phrase is a sequence of atoms. The table is a trie whose edges are hashed: a state is the fingerprint of the atoms read so
/// far. The hash is perfect, so that following an edge is one look at one slot, whether it is the right one or not, and nothing
/// is built at start.
///
/// Most words open phrases, few go on as one of these does. A slot tells that by a few bits for the atoms that may come next:
/// so the slots of most atoms that follow need not be fetched.
///
/// Layout, little-endian 32-bit words unless stated: magic `VTP3`, the binary logarithms of the number of slots and of the number
/// of pilots, the number of words of meanings; the slots (64-bit state, where its meanings start, a bit for each atom that may
/// come next); the meanings; the pilots (bytes). The lower bits of a state choose its pilot, which together with the state
/// chooses its slot. The meanings of a phrase, shared by all phrases that have the same, are 64 bits for their categories, a
/// count and as many words, each a category in the low 8 bits and a number in the upper 24; the first are those of a phrase that
/// has none.
package struct PhraseTable: Sendable {
    /// One meaning of a phrase.
    package struct Payload: Sendable, Equatable {
        package let category: UInt8
        package let number: Int

        package init(category: UInt8, number: Int) {
            self.category = category
            self.number = number
        }

        /// A payload as it is stored.
        init(word: UInt32) { self.init(category: UInt8(truncatingIfNeeded: word), number: Int(word >> 8)) }

        var word: UInt32 { UInt32(category) | UInt32(number) << 8 }
    }

    let bytes: StaticBytes
    /// The meanings of all phrases, which ``Matches`` tell by the places where they start here.
    package let meanings: StaticTable<UInt32>
    private let hash: PhraseHash
    private let pilotStart: Int
    let meaningStart: Int

    static let magic: UInt32 = 0x3350_5456
    static let headerSize = 16
    static let slotSize = 16

    /// Opens a table; `nil` where the bytes are no table.
    package init?(_ bytes: StaticBytes) {
        guard bytes.count >= Self.headerSize, bytes.word32(at: 0) == Self.magic else { return nil }
        let slotBits = Int(bytes.word32(at: 4))
        let pilotBits = Int(bytes.word32(at: 8))
        let meaningCount = Int(bytes.word32(at: 12))
        guard 1...31 ~= slotBits, 0...31 ~= pilotBits, meaningCount >= PhraseMeanings.headerCount else { return nil }
        meaningStart = Self.headerSize + Self.slotSize << slotBits
        pilotStart = meaningStart + meaningCount * 4
        guard bytes.count == pilotStart + 1 << pilotBits else { return nil }
        self.bytes = bytes
        hash = PhraseHash(slotBits: slotBits, pilotBits: pilotBits)
        meanings = bytes.table(at: meaningStart, count: meaningCount)
    }

    /// The state before any atom.
    package static let root: UInt64 = 0x243F_6A88_85A3_08D3

    /// The state after one more atom.
    @inline(__always)
    package static func advance(_ state: UInt64, by atom: Atom) -> UInt64 { advance(state, by: atom.phraseKey) }

    @inline(__always)
    static func advance(_ state: UInt64, by key: UInt64) -> UInt64 {
        var mixed = (state ^ key) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        mixed &*= 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 32
    }

    /// What the table holds about a state.
    struct Slot {
        /// Where the meanings of the phrase start, and above that a bit for each atom that may come next; 0 where no phrase
        /// starts that way.
        let rawValue: UInt64

        /// Where the meanings of the phrase start.
        @inline(__always)
        var meanings: UInt32 { UInt32(truncatingIfNeeded: rawValue) }

        /// A bit for each atom that may come next.
        @inline(__always)
        var next: UInt64 { rawValue &>> 32 }

        /// 1 where an atom may come next as far as bits can tell, and 0 otherwise.
        @inline(__always)
        func mayGoOn(with key: UInt64) -> UInt64 { next &>> Self.bit(of: key) & 1 }

        /// The bit of an atom that may come next: one of 32.
        @inline(__always)
        static func bit(of key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) &>> 59 }
    }

    /// What the table holds about a state.
    @inline(__always)
    func slot(of state: UInt64, _ table: RawSpan) -> Slot {
        // `init` proves that the pilots and the slots lie within the bytes.
        let pilot = unsafe table.unsafeLoad(
            fromUncheckedByteOffset: pilotStart &+ hash.pilot(of: state), as: UInt8.self)
        let offset = Self.headerSize &+ hash.slot(of: state, pilot: pilot) &* Self.slotSize
        let stored = unsafe table.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        let rest = unsafe table.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8, as: UInt64.self)
        return Slot(rawValue: stored == state ? rest : 0)
    }

    /// Calls `body` with the end and the payloads of every phrase that starts at an atom, shortest first.
    ///
    /// - Complexity: O(length of the longest phrase that starts there).
    @inline(__always)
    package func forEachMatch(in atoms: [Atom], at start: Int, _ body: (_ end: Int, _ payloads: Payloads) -> Void) {
        bytes.withSpan(0..<bytes.count) { table in
            var state = Self.root
            var position = start
            while position < atoms.count, position == start || atoms[position].gap < .paragraphBreak {
                state = Self.advance(state, by: atoms[position])
                let slot = slot(of: state, table.bytes)
                position += 1
                if slot.meanings != 0 { body(position, Payloads(meanings, at: Int(slot.meanings))) }
                guard slot.next != 0 else { return }
            }
        }
    }

    /// The meanings of one phrase.
    package struct Payloads: Sequence, IteratorProtocol {
        private let meanings: StaticTable<UInt32>
        private var words: Range<Int>

        init(_ meanings: StaticTable<UInt32>, at start: Int) {
            self.meanings = meanings
            words = PhraseMeanings.words(at: start, in: meanings)
        }

        package mutating func next() -> Payload? { words.popFirst().map { Payload(word: meanings[$0]) } }
    }
}

/// Where states lie in a ``PhraseTable``: a pilot is so chosen that the states that share it get slots of their own.
struct PhraseHash: Sendable {
    private let slotShift: UInt64
    private let pilotMask: UInt64

    init(slotBits: Int, pilotBits: Int) {
        slotShift = UInt64(64 - slotBits)
        pilotMask = 1 << UInt64(pilotBits) - 1
    }

    /// The number of the pilot of a state.
    @inline(__always)
    func pilot(of state: UInt64) -> Int { Int(truncatingIfNeeded: state & pilotMask) }

    /// The number of the slot of a state that has a pilot.
    @inline(__always)
    func slot(of state: UInt64, pilot: UInt8) -> Int {
        Int(truncatingIfNeeded: (state &* (UInt64(pilot) &* 2 &+ 1)) &>> slotShift)
    }
}

/// How the meanings of a phrase lie among those of a table.
@usableFromInline
package enum PhraseMeanings {
    /// Words before those of the meanings: the bits of their categories, and how many they are.
    static let headerCount = 3

    /// The bit of a category. No category is called 0: that bit stands for those that are no bit.
    static func bit(_ word: UInt32) -> UInt64 { word & 0xC0 == 0 ? 1 &<< UInt64(word & 0x3F) : 1 }

    /// The words of the meanings that start at a place.
    @inlinable @inline(__always)
    package static func words(at start: Int, in meanings: StaticTable<UInt32>) -> Range<Int> {
        start + 3..<start + 3 + Int(meanings[start + 2])
    }
}
