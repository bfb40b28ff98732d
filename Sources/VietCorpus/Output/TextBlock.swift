import VietNormalization

/// Sixteen bytes of a text, in which scalars are counted at once.
struct TextBlock {
    typealias Bytes = SIMD16<Int8>

    static let size = Bytes.scalarCount

    /// Signed: those that go on with a scalar are the lowest then.
    let bytes: Bytes

    /// The bytes from a position on.
    @inline(__always)
    init(_ text: RawSpan, at position: Int) {
        bytes = text.unsafeLoadUnaligned(fromByteOffset: position, as: Bytes.self)
    }

    /// How many scalars begin in it.
    var scalarCount: Int { @inline(__always) get { Self.count(starts) } }

    /// How many scalars begin in its first bytes.
    @inline(__always)
    func scalarCount(ofFirst byteCount: Int) -> Int { Self.count(starts .& Self.first(byteCount)) }

    /// How many scalars of four bytes begin in its first bytes.
    @inline(__always)
    func longScalarCount(ofFirst byteCount: Int) -> Int {
        let isLong = bytes .>= Bytes(repeating: Int8(bitPattern: 0xF0)) .& bytes .< Bytes(repeating: 0)
        return Self.count(isLong .& Self.first(byteCount))
    }

    private var starts: SIMDMask<Bytes> {
        @inline(__always) get { bytes .> Bytes(repeating: .lastContinuation) }
    }

    @inline(__always)
    private static func first(_ byteCount: Int) -> SIMDMask<Bytes> {
        let places = Bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        return places .< Bytes(repeating: Int8(truncatingIfNeeded: byteCount))
    }

    /// How many bytes a mask has.
    @inline(__always)
    private static func count(_ mask: SIMDMask<Bytes>) -> Int {
        let ones = Bytes(repeating: 0).replacing(with: Bytes(repeating: 1), where: mask)
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
