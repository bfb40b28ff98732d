import VietNormalization

/// How many scalars stand before each place of a text, for places in any order.
///
/// A number for sixteen bytes, and a look at those after it: less than an ``OffsetMap`` takes, made in a fraction of the time, but
/// the text has to be at hand.
struct ScalarCounts {
    /// Before each block.
    private var before: [UInt32] = []

    private typealias Block = ShortText.Block

    private static let blockSize = Block.scalarCount

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
                count &+= UInt32(truncatingIfNeeded: Self.block(block &* Self.blockSize, of: bytes).startCount)
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
        return count &+ Self.block(start, of: utf8.bytes).scalarCount(ofFirst: position &- start)
    }

    @inline(__always)
    private static func block(_ position: Int, of bytes: RawSpan) -> Block {
        bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Block.self)
    }

    @inline(never)
    private static func scalarCount(_ range: Range<Int>, ofEndOf utf8: Span<UInt8>) -> Int {
        var count = 0
        for index in range where utf8[index].startsScalar { count &+= 1 }
        return count
    }
}

extension ShortText.Block {
    /// How many scalars begin in it.
    @inline(__always)
    fileprivate var startCount: Int { Self.count(starts) }

    /// How many scalars begin in its first bytes, worked out without a branch.
    @inline(__always)
    func scalarCount(ofFirst byteCount: Int) -> Int {
        let places = Self(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        return Self.count(starts .& (places .< Self(repeating: Int8(truncatingIfNeeded: byteCount))))
    }

    private var starts: SIMDMask<Self> { @inline(__always) get { self .> Self(repeating: .lastContinuation) } }

    /// How many bytes a mask has.
    @inline(__always)
    private static func count(_ mask: SIMDMask<Self>) -> Int {
        let ones = Self(repeating: 0).replacing(with: Self(repeating: 1), where: mask)
        let halves = unsafeBitCast(ones, to: SIMD2<UInt64>.self)
        return Int(truncatingIfNeeded: ((halves[0] &+ halves[1]) &* ByteLanes.all(1)) >> 56)
    }
}

extension UInt8 {
    /// Whether it begins a scalar.
    @inline(__always)
    var startsScalar: Bool { Int8(bitPattern: self) > .lastContinuation }
}

extension Int8 {
    /// The greatest byte that goes on with a scalar: these begin with 10.
    fileprivate static var lastContinuation: Int8 { @inline(__always) get { -65 } }
}
