/// Remembers by their bytes what letter runs are.
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
        var traits: Atom.Traits = []
        var letterCount: UInt8 = 0
        var tokenKind = TokenKind.word
        var tokenShape = Token.Shape.lower
    }

    /// Bytes that can be read from the start of a run that is looked up.
    static let longestRun = 16
    /// A short text meets a few hundred syllables, and should not have to wait for the room of thousands.
    private static let leastSetBits = 9
    private static let mostSetBits = 13
    private var entries: [Entry]
    /// How far a hash is shifted to become the number of a set.
    private var shift = UInt64(64 - leastSetBits)
    private var insertedCount = 0

    /// An empty cache of 32 KB, which grows to 512 KB.
    package init() {
        entries = Array(repeating: Entry(), count: 2 << Self.leastSetBits)
    }

    @inline(__always)
    func find(_ low: UInt64, _ high: UInt64) -> Entry? {
        let set = set(low, high)
        let first = entries[set]
        if first.low == low, first.high == high { return first }
        let second = entries[set &+ 1]
        if second.low == low, second.high == high { return second }
        return nil
    }

    /// The first that comes to a set stays: frequent syllables come early. The second place is the last comer's.
    mutating func insert(_ entry: Entry) {
        insertedCount += 1
        if insertedCount == 1 << Self.leastSetBits { grow() }
        place(entry)
    }

    private mutating func place(_ entry: Entry) {
        let set = set(entry.low, entry.high)
        entries[entries[set].low == 0 ? set : set + 1] = entry
    }

    /// Makes room for the syllables of any text.
    private mutating func grow() {
        let earlier = entries
        entries = Array(repeating: Entry(), count: 2 << Self.mostSetBits)
        shift = UInt64(64 - Self.mostSetBits)
        for entry in earlier where entry.low != 0 { place(entry) }
    }

    @inline(__always)
    private func set(_ low: UInt64, _ high: UInt64) -> Int {
        let mixed = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> shift) &* 2
    }
}
