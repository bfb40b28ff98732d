/// Remembers the fingerprint and casing of letter runs by their bytes.
///
/// A text of any length is written with a few thousand different syllables, so nearly every run after the first
/// few pages is found here, by two words of bytes, without a look at its letters. An entry is exact: it holds all
/// bytes of its run, and a run longer than sixteen bytes is never kept.
package struct SyllableCache: Sendable {
    struct Entry: Sendable {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var key: UInt64 = 0
        var casing = Atom.Casing.lower
        var isPlainLatin = false
    }

    static let slotBits = 12
    private var entries: [Entry]

    /// An empty cache of 128 KB.
    package init() {
        entries = Array(repeating: Entry(), count: 1 << Self.slotBits)
    }

    @inline(__always)
    func find(_ low: UInt64, _ high: UInt64) -> Entry? {
        let entry = entries[Self.slot(low, high)]
        return entry.low == low && entry.high == high ? entry : nil
    }

    mutating func insert(_ entry: Entry) {
        entries[Self.slot(entry.low, entry.high)] = entry
    }

    @inline(__always)
    private static func slot(_ low: UInt64, _ high: UInt64) -> Int {
        let mixed = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> UInt64(64 - slotBits))
    }
}
