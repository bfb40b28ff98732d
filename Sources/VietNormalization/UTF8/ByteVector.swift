/// Sixteen bytes of a text, compared lane by lane in one register.
struct ByteVector {
    static let count = 16

    private let bytes: SIMD16<UInt8>

    @inline(__always)
    private init(_ bytes: SIMD16<UInt8>) { self.bytes = bytes }

    /// The bytes from a position on, all of which must be there.
    @inline(__always)
    init(_ bytes: RawSpan, at position: Int) {
        self.bytes = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
    }

    /// The bytes from a position on, zeros where there are none: behind the end of a text, or before its start.
    @inline(never)
    init(endOf bytes: Span<UInt8>, at position: Int) {
        var lanes = SIMD2<UInt64>()
        for lane in max(0, -position)..<max(0, -position, min(Self.count, bytes.count - position)) {
            lanes[lane / 8] |= UInt64(bytes[position + lane]) << UInt64(8 * (lane % 8))
        }
        self.bytes = unsafe unsafeBitCast(
            SIMD2(lanes[0].littleEndian, lanes[1].littleEndian), to: SIMD16<UInt8>.self)
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

    /// A yes or no for each lane.
    struct Lanes {
        fileprivate let mask: SIMDMask<SIMD16<Int8>>

        @inline(__always)
        init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = mask }

        /// Eight lanes in each of two words, the first in the low byte.
        @inline(__always)
        private var words: SIMD2<UInt64> { unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self) }

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
        /// Lanes that hold in one of both.
        @inline(__always)
        static func ^ (a: Lanes, b: Lanes) -> Lanes { Lanes(a.mask .^ b.mask) }
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
