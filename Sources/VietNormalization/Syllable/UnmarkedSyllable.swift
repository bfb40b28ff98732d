/// Syllables that lost their marks, as people type who have no Vietnamese keyboard: `Nguyen`, `huyen`, `dang`.
package enum UnmarkedSyllable {
    /// Whether letters read as a syllable once the marks of some are thought back.
    ///
    /// - Parameter letters: one to eight letters from a to z, one a byte, the first in the low bits.
    package static func matches(_ letters: UInt64) -> Bool {
        (0...3).contains { count in
            let bits = UInt64(count * 8)
            return onsets.contains(letters & ((1 << bits) - 1)) && rhymes.contains(letters >> bits)
        }
    }

    private static let onsets = ProbeSet(Set(Onset.all.map(pack)))

    private static let rhymes: ProbeSet = {
        var rhymes: Set<UInt64> = []
        for row in RhymeTable.rows + RhymeTable.rowsAfterQ {
            for coda in row.codas.split(separator: " ") {
                rhymes.insert(pack(row.medial + row.nucleus + (coda == "." ? "" : coda)))
            }
        }
        return ProbeSet(rhymes)
    }()

    private static func pack(_ letters: String) -> UInt64 {
        letters.unicodeScalars.reversed().reduce(0) { $0 << 8 | UInt64(DiacriticFolding.base($1.value) ?? $1.value) }
    }
}

/// A set of packed letters: every word of a text is looked up, and the hash of `Set` would cost more than all else.
private struct ProbeSet: Sendable {
    /// 0 where nothing is.
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << Self.bits)
    private let hasZero: Bool
    private static let bits = 11

    init(_ elements: Set<UInt64>) {
        hasZero = elements.contains(0)
        for element in elements where element != 0 {
            var index = Self.index(element)
            while slots[index] != 0 { index = (index + 1) % slots.count }
            slots[index] = element
        }
    }

    func contains(_ element: UInt64) -> Bool {
        guard element != 0 else { return hasZero }
        var index = Self.index(element)
        while slots[index] != 0 {
            if slots[index] == element { return true }
            index = (index + 1) % slots.count
        }
        return false
    }

    private static func index(_ element: UInt64) -> Int {
        Int(truncatingIfNeeded: (element &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    }
}
