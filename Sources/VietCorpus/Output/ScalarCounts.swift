/// How many scalars stand before each place of a text, for places in any order.
///
/// A number for sixteen bytes, and a look at those after it: less than an ``OffsetMap`` takes, made in a fraction of the time, but
/// the text has to be at hand.
struct ScalarCounts {
    /// Before each block.
    private var before: [UInt32] = []

    /// Counts a text.
    ///
    /// - Complexity: O(n).
    init(_ utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        let blockCount = utf8.count / TextBlock.size
        before.append(addingCapacity: blockCount &+ 1) { before in
            var count: UInt32 = 0
            before.append(count)
            for block in 0..<blockCount {
                count &+= UInt32(truncatingIfNeeded: TextBlock(bytes, at: block &* TextBlock.size).scalarCount)
                before.append(count)
            }
        }
    }

    /// A range of UTF-8 bytes of the text in scalars.
    ///
    /// A bound inside a scalar counts that scalar as passed.
    @inline(__always)
    func range(_ utf8Range: Range<Int>, in utf8: Span<UInt8>) -> Range<Int> {
        let start = count(before: utf8Range.lowerBound, in: utf8)
        return start..<max(start, count(before: utf8Range.upperBound, in: utf8))
    }

    @inline(__always)
    private func count(before position: Int, in utf8: Span<UInt8>) -> Int {
        let start = position & ~(TextBlock.size &- 1)
        let count = Int(before[position / TextBlock.size])
        if start &+ TextBlock.size > utf8.count { return count &+ Self.scalarCount(start..<position, ofEndOf: utf8) }
        return count &+ TextBlock(utf8.bytes, at: start).scalarCount(ofFirst: position &- start)
    }

    @inline(never)
    private static func scalarCount(_ range: Range<Int>, ofEndOf utf8: Span<UInt8>) -> Int {
        var count = 0
        for index in range where utf8[index].startsScalar { count &+= 1 }
        return count
    }
}
