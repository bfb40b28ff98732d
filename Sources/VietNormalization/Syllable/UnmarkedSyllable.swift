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

    private static let onsets = Set(Onset.all.map(pack))

    private static let rhymes: Set<UInt64> = {
        var rhymes: Set<UInt64> = []
        for row in RhymeTable.rows + RhymeTable.rowsAfterQ {
            for coda in row.codas.split(separator: " ") {
                rhymes.insert(pack(row.medial + row.nucleus + (coda == "." ? "" : coda)))
            }
        }
        return rhymes
    }()

    private static func pack(_ letters: String) -> UInt64 {
        letters.unicodeScalars.reversed().reduce(0) { $0 << 8 | UInt64(DiacriticFolding.base($1.value) ?? $1.value) }
    }
}
