/// A set of gaps between the tokens of a sentence, a bit each: a run of them is found without a look at each.
@frozen @usableFromInline
package struct GapSet: Sendable {
    /// Bit n of word m: gap 64 m + n. There are as many words as the longest sentence so far needed.
    @usableFromInline var words: [UInt64] = []
    /// How many words say something.
    private var used = 0

    /// No gap, and no room for any.
    package init() {}

    /// Makes the set empty, with room for the gaps below `count`.
    mutating func reset(_ count: Int) {
        let needed = count >> 6 &+ 1
        used = needed
        while words.count < needed { words.append(0) }
        var bits = words.mutableSpan
        for index in 0..<needed { bits[index] = 0 }
    }

    /// As ``Swift/MutableSpan/insert(_:if:)`` of its ``words``.
    mutating func insert(_ gap: Int, if bit: UInt8 = 1) {
        var bits = words.mutableSpan
        bits.insert(gap, if: bit)
    }

    mutating func remove(_ gap: Int) { words[gap >> 6] &= ~(1 << UInt64(gap & 63)) }

    /// Whether a gap is in the set; none is that there is no room for.
    @inlinable @inline(__always)
    package func contains(_ gap: Int) -> Bool {
        let index = gap >> 6
        guard index < words.count else { return false }
        return words[index] &>> UInt64(truncatingIfNeeded: gap) & 1 != 0
    }

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

    /// Calls `body` with each gap of a range that is not in the set, in order; those that it has no room for are not.
    @inlinable @inline(__always)
    package func forEachMissing(in range: Range<Int>, _ body: (Int) -> Void) {
        guard !range.isEmpty else { return }
        let last = range.upperBound &- 1
        for index in range.lowerBound >> 6...last >> 6 {
            var bits = index < words.count ? ~words[index] : ~0
            if index == range.lowerBound >> 6 { bits &= ~0 << UInt64(range.lowerBound & 63) }
            if index == last >> 6 { bits &= ~0 >> UInt64(63 &- last & 63) }
            while bits != 0 {
                body(index << 6 | bits.trailingZeroBitCount)
                bits &= bits &- 1
            }
        }
    }
}

extension MutableSpan<UInt64> {
    /// Puts a gap into an empty place of the set whose words these are, or leaves it out: many times, for one look at who else
    /// has them.
    ///
    /// - Parameter bit: 1 or 0; no branch asks which.
    @inline(__always)
    mutating func insert(_ gap: Int, if bit: UInt8 = 1) {
        self[gap >> 6] |= UInt64(bit) &<< UInt64(truncatingIfNeeded: gap)
    }
}
