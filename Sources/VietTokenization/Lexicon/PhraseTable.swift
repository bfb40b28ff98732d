/// A set of phrases with payloads, read in place from compiled bytes.
///
/// A phrase is a sequence of atoms. The table is a trie whose edges are hashed: a state is the fingerprint of the atoms
/// read so far, so following an edge is one probe of one open-addressing table, and nothing is built at start.
///
/// Most words open phrases, few go on as one of these does. A filter of bits tells that: it stays in the cache of the processor,
/// the slots do not.
///
/// Layout, little-endian 32-bit words unless stated: magic `VTP2`, slot count (a power of two), payload word count, the binary
/// logarithm of the bits of the filter (at least 6), the slots (64-bit state, payload offset + 1 or 0, 1 where a longer phrase
/// continues), the filter (64-bit words, a bit for each state of two atoms or more, by the upper bits of the state), the payload
/// words. The payloads of a phrase are a count and as many words, each a category in the low 8 bits and a number in the upper
/// 24.
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

    let bytes: StaticBytes
    private let slotMask: Int
    private let filterShift: UInt64
    private let filterStart: Int
    let payloadStart: Int

    static let magic: UInt32 = 0x3250_5456
    static let headerSize = 16
    static let slotSize = 16

    /// Opens a table; `nil` where the bytes are no table.
    package init?(_ bytes: StaticBytes) {
        guard bytes.count >= Self.headerSize, bytes.word32(at: 0) == Self.magic else { return nil }
        let slots = Int(bytes.word32(at: 4))
        let payloadWords = Int(bytes.word32(at: 8))
        let filterBits = Int(bytes.word32(at: 12))
        guard slots > 0, slots & (slots - 1) == 0, 6...31 ~= filterBits else { return nil }
        filterStart = Self.headerSize + slots * Self.slotSize
        payloadStart = filterStart + 1 << filterBits / 8
        guard bytes.count >= payloadStart + payloadWords * 4 else { return nil }
        self.bytes = bytes
        slotMask = slots - 1
        filterShift = UInt64(64 - filterBits)
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

    /// Whether a state of two atoms or more may be in the table.
    @inline(__always)
    func mayHold(_ state: UInt64, _ table: RawSpan) -> Bool {
        let bit = state &>> filterShift
        // `init` proves that the filter lies within the bytes.
        let offset = filterStart &+ Int(truncatingIfNeeded: bit &>> 6) &* 8
        let word = unsafe table.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        return UInt64(littleEndian: word) &>> (bit & 63) & 1 == 1
    }

    /// The second half of the slot of a state, where its payload stands and whether longer phrases go on from it; 0 where no
    /// phrase starts that way.
    @inline(__always)
    func slot(of state: UInt64, _ table: RawSpan) -> UInt64 {
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
