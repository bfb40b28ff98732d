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
    package static let longestRun = 16
    private static let setBits = 13
    private var entries: [Entry]

    /// An empty cache of 512 KB.
    package init() {
        entries = Array(repeating: Entry(), count: 2 << Self.setBits)
    }

    @inline(__always)
    func find(_ low: UInt64, _ high: UInt64) -> Entry? {
        let set = Self.set(low, high)
        let first = entries[set]
        if first.low == low, first.high == high { return first }
        let second = entries[set &+ 1]
        if second.low == low, second.high == high { return second }
        return nil
    }

    /// The first that comes to a set stays: frequent syllables come early. The second place is the last comer's.
    mutating func insert(_ entry: Entry) {
        let set = Self.set(entry.low, entry.high)
        entries[entries[set].low == 0 ? set : set + 1] = entry
    }

    @inline(__always)
    private static func set(_ low: UInt64, _ high: UInt64) -> Int {
        let mixed = (low ^ (high &* 0xD6E8_FEB8_6659_FD93)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> UInt64(64 - setBits)) &* 2
    }
}
