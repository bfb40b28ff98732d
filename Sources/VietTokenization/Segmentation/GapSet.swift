/// A set of gaps between the tokens of a sentence, a bit each: a run of them is found without a look at each.
struct GapSet: Sendable {
    /// Bit n of word m: gap 64 m + n. There are as many words as the longest sentence so far needed.
    private var words: [UInt64] = []
    /// How many words say something.
    private var used = 0

    mutating func removeAll() { used = 0 }

    /// Adds which of the next 64 gaps are in the set.
    @inline(__always)
    mutating func append(_ bits: UInt64) {
        if used < words.count { words[used] = bits } else { words.append(bits) }
        used &+= 1
    }

    /// Makes the set empty, with room for the gaps below `count`.
    mutating func reset(_ count: Int) {
        removeAll()
        for _ in 0...count >> 6 { append(0) }
    }

    /// Puts a gap into an empty place of the set, or leaves it out.
    ///
    /// - Parameter bit: 1 or 0; no branch asks which.
    @inline(__always)
    mutating func insert(_ gap: Int, if bit: UInt8) { words[gap >> 6] |= UInt64(bit) << UInt64(gap & 63) }

    @inline(__always)
    mutating func insert(_ gap: Int) { insert(gap, if: 1) }

    mutating func remove(_ gap: Int) { words[gap >> 6] &= ~(1 << UInt64(gap & 63)) }

    @inline(__always)
    func contains(_ gap: Int) -> Bool { words[gap >> 6] >> UInt64(gap & 63) & 1 != 0 }

    /// The lowest gap of the set from `start` on.
    @inline(__always)
    func first(from start: Int) -> Int? {
        var index = start >> 6
        guard index < used else { return nil }
        var bits = words[index] & ~0 << UInt64(start & 63)
        while bits == 0 {
            index &+= 1
            guard index < used else { return nil }
            bits = words[index]
        }
        return index << 6 | bits.trailingZeroBitCount
    }

    /// The lowest gap from `start` on that is not in the set; there is always one, if need be past all there is room for.
    @inline(__always)
    func firstMissing(from start: Int) -> Int {
        var index = start >> 6
        guard index < used else { return start }
        var bits = ~words[index] & ~0 << UInt64(start & 63)
        while bits == 0 {
            index &+= 1
            guard index < used else { return index << 6 }
            bits = ~words[index]
        }
        return index << 6 | bits.trailingZeroBitCount
    }

    /// Calls `body` with each gap of a range that is not in the set, in order; there must be room for all of them.
    @inline(__always)
    func forEachMissing(in range: Range<Int>, _ body: (Int) -> Void) {
        guard !range.isEmpty else { return }
        let last = range.upperBound &- 1
        for index in range.lowerBound >> 6...last >> 6 {
            var bits = ~words[index]
            if index == range.lowerBound >> 6 { bits &= ~0 << UInt64(range.lowerBound & 63) }
            if index == last >> 6 { bits &= ~0 >> UInt64(63 &- last & 63) }
            while bits != 0 {
                body(index << 6 | bits.trailingZeroBitCount)
                bits &= bits &- 1
            }
        }
    }
}
