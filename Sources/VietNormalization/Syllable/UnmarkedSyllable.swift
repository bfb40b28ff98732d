/// Syllables that lost their marks, as people type who have no Vietnamese keyboard: `Nguyen`, `huyen`, `dang`.
package enum UnmarkedSyllable {
    /// Whether letters read as a syllable once the marks of some are thought back.
    ///
    /// - Parameters:
    ///   - letters: one to eight letters from a to z, one a byte, the first in the low bits.
    ///   - consonants: how many of them stand before the first vowel.
    @inline(__always)
    package static func matches(_ letters: UInt64, consonants: Int) -> Bool {
        guard consonants <= 3 else { return false }
        if matches(letters, onset: consonants) { return true }
        // The i of `già` belongs to the onset.
        return letters & 0xFFFF == gi && matches(letters, onset: 2)
    }

    @inline(__always)
    private static func matches(_ letters: UInt64, onset count: Int) -> Bool {
        let bits = UInt64(count * 8)
        return onsets.contains(letters & ((1 << bits) - 1)) && rhymes.contains(letters >> bits)
    }

    private static let gi = pack("gi")
    private static let onsets = PackedSet(Onset.all.map(pack))
    private static let rhymes = PackedSet(
        (RhymeTable.rows + RhymeTable.rowsAfterQ).flatMap { row in
            let start = row.medial + row.nucleus
            let bits = UInt64(start.unicodeScalars.count * 8)
            return codas(row.codas).map { pack(start) | $0 << bits }
        })

    /// The codas of a row, between single spaces; a dot stands for none.
    private static func codas(_ row: String) -> [UInt64] {
        // Made when a process starts, so without a string for each.
        var codas: [UInt64] = [0]
        var bits: UInt64 = 0
        for letter in row.utf8 {
            switch letter {
            case UInt8(ascii: " "):
                codas.append(0)
                bits = 0
            case UInt8(ascii: "."): break
            default:
                codas[codas.count - 1] |= UInt64(letter) << bits
                bits += 8
            }
        }
        return codas
    }

    private static func pack(_ letters: String) -> UInt64 {
        letters.unicodeScalars.reversed().reduce(0) {
            $0 << 8 | UInt64(VietnameseLetter($1.value)?.plainBase ?? $1.value)
        }
    }
}

/// A few hundred packed strings, looked up in a few instructions.
private struct PackedSet {
    private static let slotBits: UInt64 = 9
    private static let empty = UInt64.max
    private var slots = [UInt64](repeating: empty, count: 1 << Int(slotBits))

    /// - Parameter elements: no more than half as many as there are slots, none of them all ones.
    init(_ elements: [UInt64]) {
        for element in elements {
            var index = Self.start(element)
            while slots[index] != Self.empty, slots[index] != element { index = (index + 1) & (slots.count - 1) }
            slots[index] = element
        }
    }

    @inline(__always)
    func contains(_ element: UInt64) -> Bool {
        var index = Self.start(element)
        while slots[index] != Self.empty {
            if slots[index] == element { return true }
            index = (index &+ 1) & (slots.count &- 1)
        }
        return false
    }

    @inline(__always)
    private static func start(_ element: UInt64) -> Int {
        Int(truncatingIfNeeded: (element &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
    }
}
