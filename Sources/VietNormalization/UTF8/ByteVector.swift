/// Sixteen bytes of a text, compared lane by lane in one register.
struct ByteVector {
    static let count = 16

    private let bytes: SIMD16<UInt8>

    @inline(__always)
    private init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

    /// The bytes from a position on, all of which must be there: callers look in the condition of a loop, and a second look would
    /// take a third of its time.
    @inline(__always)
    init(_ bytes: RawSpan, at position: Int) {
        assert(position >= 0 && position + Self.count <= bytes.byteCount)
        self.bytes = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: SIMD16<UInt8>.self)
    }

    /// The bytes from a position on, zeros where there are none: after the end of a text, or before its start.
    @inline(never)
    init(endOf bytes: Span<UInt8>, at position: Int) {
        let lanes = SIMD2(
            Self.word(bytes, at: position).littleEndian, Self.word(bytes, at: position + 8).littleEndian)
        self.bytes = unsafe unsafeBitCast(lanes, to: SIMD16<UInt8>.self)
    }

    /// Eight of them.
    private static func word(_ bytes: Span<UInt8>, at position: Int) -> UInt64 {
        if position >= 0, position + 8 <= bytes.count { return ByteLanes(bytes.bytes, at: position).word }
        let start = min(max(0, position), bytes.count)
        let end = max(start, min(position + 8, bytes.count))
        return ByteLanes(shortText: bytes.extracting(start..<end).bytes).word << UInt64(8 * max(0, -position))
    }

    /// Lanes that equal a byte.
    @inline(__always)
    static func == (vector: ByteVector, byte: UInt8) -> Lanes { Lanes(vector.bytes .== SIMD16(repeating: byte)) }

    /// Lanes of at least a byte.
    @inline(__always)
    static func >= (vector: ByteVector, byte: UInt8) -> Lanes { Lanes(vector.bytes .>= SIMD16(repeating: byte)) }

    /// Lanes below a byte.
    @inline(__always)
    static func < (vector: ByteVector, byte: UInt8) -> Lanes { Lanes(vector.bytes .< SIMD16(repeating: byte)) }

    /// Lanes with only the bits of a byte kept.
    @inline(__always)
    static func & (vector: ByteVector, byte: UInt8) -> ByteVector {
        ByteVector(vector.bytes & SIMD16(repeating: byte))
    }

    /// What each byte has above another one, zero where it has not more.
    @inline(__always)
    func excess(over byte: UInt8) -> ByteVector {
        let least = SIMD16(repeating: byte)
        return ByteVector(bytes.replacing(with: least, where: bytes .< least) &- least)
    }

    @inline(__always)
    static func | (a: ByteVector, b: ByteVector) -> ByteVector { ByteVector(a.bytes | b.bytes) }

    @inline(__always)
    static func ^ (a: ByteVector, b: ByteVector) -> ByteVector { ByteVector(a.bytes ^ b.bytes) }

    /// With the bits of a byte turned in each.
    @inline(__always)
    static func ^ (vector: ByteVector, byte: UInt8) -> ByteVector {
        ByteVector(vector.bytes ^ SIMD16(repeating: byte))
    }

    /// The bytes of lanes that do not hold, and zeros.
    @inline(__always)
    static func - (vector: ByteVector, lanes: Lanes) -> ByteVector {
        unsafe ByteVector(vector.bytes & ~unsafeBitCast(lanes.mask, to: SIMD16<UInt8>.self))
    }

    /// Whether all bytes are zero.
    @inline(__always)
    var isZero: Bool {
        let words = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return words[0] | words[1] == 0
    }

    /// A yes or no for each lane.
    struct Lanes {
        fileprivate let mask: SIMDMask<SIMD16<Int8>>

        @inline(__always)
        init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = mask }

        /// Eight lanes in each of two words, the first in the low byte.
        @inline(__always)
        private var words: SIMD2<UInt64> { unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self) }

        /// Bytes of which each has all bits or none.
        @inline(__always)
        var bytes: ByteVector { unsafe ByteVector(unsafeBitCast(mask, to: SIMD16<UInt8>.self)) }

        /// No lane.
        @inline(__always)
        static var none: Lanes { Lanes(SIMDMask()) }

        /// Whether no lane holds.
        @inline(__always)
        var isEmpty: Bool {
            let words = words
            return words[0] | words[1] == 0
        }

        /// The lowest lane that holds, where one does.
        @inline(__always)
        var first: Int {
            let low = words[0].littleEndian
            let high = words[1].littleEndian
            return low != 0 ? low.trailingZeroBitCount / 8 : 8 &+ high.trailingZeroBitCount / 8
        }

        @inline(__always)
        static func & (a: Lanes, b: Lanes) -> Lanes { Lanes(a.mask .& b.mask) }
        @inline(__always)
        static func | (a: Lanes, b: Lanes) -> Lanes { Lanes(a.mask .| b.mask) }
        /// Lanes that hold in the first but not in the second.
        @inline(__always)
        static func - (a: Lanes, b: Lanes) -> Lanes { Lanes(a.mask .& .!b.mask) }
    }

    /// Counts lanes that hold.
    struct Counter {
        /// So many lanes fit between two calls of ``take()``.
        static let most = 255
        private var counts = SIMD16<UInt8>()

        /// Adds those that hold.
        @inline(__always)
        mutating func add(_ lanes: Lanes) {
            // A lane that holds has all bits, which is less by one than none.
            counts &-= unsafe unsafeBitCast(lanes.mask, to: SIMD16<UInt8>.self)
        }

        /// How many there were, which are forgotten.
        mutating func take() -> Int {
            let pairs = unsafe unsafeBitCast(counts, to: SIMD8<UInt16>.self)
            counts = SIMD16()
            return Int(((pairs & SIMD8(repeating: 0xFF)) &+ (pairs &>> SIMD8(repeating: 8))).wrappedSum())
        }
    }
}
