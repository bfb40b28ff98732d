import VietNormalization

/// How many scalars stand before each place of a text, for places in any order.
///
/// A number for 16 bytes, and a look at those after it: less than an ``OffsetMap`` takes, made in a fraction of the time, but
/// the text has to be at hand.
struct ScalarCounts {
    /// Before each block.
    private var before: [UInt32] = []

    /// Two words of eight bytes.
    static let blockSize = 16

    /// Counts a text.
    ///
    /// - Complexity: O(n).
    init(_ utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        let blockCount = utf8.count / Self.blockSize
        before.append(addingCapacity: blockCount &+ 1) { before in
            var count: UInt32 = 0
            before.append(count)
            for block in 0..<blockCount {
                count &+= Self.scalarCount(bytes, at: block &* Self.blockSize)
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
        let start = position & ~(Self.blockSize &- 1)
        let count = Int(before[position / Self.blockSize])
        if start &+ Self.blockSize > utf8.count { return count &+ Self.scalarCount(start..<position, ofEndOf: utf8) }
        return count &+ Self.scalarCount(utf8.bytes, at: start, ofFirst: position &- start)
    }

    /// How many scalars begin in a block: all bytes but those that go on with one, which begin with 10.
    @inline(__always)
    private static func scalarCount(_ bytes: RawSpan, at block: Int) -> UInt32 {
        typealias Words = SIMD2<UInt64>
        let words = bytes.unsafeLoadUnaligned(fromByteOffset: block, as: Words.self)
        let continuations = words & ~(words &<< Words(repeating: 1)) & Words(repeating: ByteLanes.all(0x80))
        let sums = continuations &>> Words(repeating: 7)
        return UInt32(blockSize) &- UInt32(truncatingIfNeeded: ((sums[0] &+ sums[1]) &* ByteLanes.all(1)) >> 56)
    }

    /// How many scalars begin in the first bytes of a block, all of which is there, worked out without a branch.
    ///
    /// - Parameter byteCount: how many bytes these are, fewer than ``blockSize``.
    @inline(__always)
    static func scalarCount(_ bytes: RawSpan, at block: Int, ofFirst byteCount: Int) -> Int {
        let low = starts(ByteLanes(bytes, at: block)) & (byteCount < 8 ? first(byteCount) : ~0)
        let high = starts(ByteLanes(bytes, at: block &+ 8)) & first(max(0, byteCount &- 8))
        return Int(truncatingIfNeeded: ((low >> 7 &+ high >> 7) &* ByteLanes.all(1)) >> 56)
    }

    @inline(never)
    private static func scalarCount(_ range: Range<Int>, ofEndOf utf8: Span<UInt8>) -> Int {
        var count = 0
        for index in range where utf8[index] & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    /// Bit 7 of each byte that does not go on with a scalar, which begins with 10.
    @inline(__always)
    private static func starts(_ lanes: ByteLanes) -> UInt64 {
        ~(lanes.word & ~(lanes.word << 1)) & ByteLanes.all(0x80)
    }

    /// All bits of the first bytes of eight, of seven at most.
    @inline(__always)
    private static func first(_ byteCount: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: 8 &* byteCount) &- 1 }
}
