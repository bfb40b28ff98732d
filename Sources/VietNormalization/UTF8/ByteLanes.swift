/// Eight bytes in one word, compared lane by lane.
///
/// Usable from inlined code, as members of a type that is for the package alone are not inlined into other modules (Swift
/// 6.3), and a call takes longer than the comparison.
@frozen @usableFromInline
package struct ByteLanes {
    /// The bytes, the first in the low byte.
    @usableFromInline package let word: UInt64

    @inlinable @inline(__always)
    package init(_ word: UInt64) { self.word = word }

    @inlinable @inline(__always)
    package init(_ bytes: RawSpan, at position: Int) {
        word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// All bytes of a text of fewer than eight, zeros after them.
    @inlinable @inline(__always)
    package init(shortText bytes: RawSpan) {
        let count = bytes.byteCount
        if count >= 4 {
            let (low, high) = (Self.half(bytes, at: 0), Self.half(bytes, at: count &- 4))
            word = low | high << UInt64(8 &* (count &- 4))
        } else if count >= 2 {
            let (low, high) = (Self.quarter(bytes, at: 0), Self.quarter(bytes, at: count &- 2))
            word = low | high << UInt64(8 &* (count &- 2))
        } else {
            word = count == 1 ? UInt64(bytes.unsafeLoad(fromByteOffset: 0, as: UInt8.self)) : 0
        }
    }

    @inlinable @inline(__always)
    package static func half(_ bytes: RawSpan, at position: Int) -> UInt64 {
        UInt64(UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt32.self)))
    }

    @inlinable @inline(__always)
    package static func quarter(_ bytes: RawSpan, at position: Int) -> UInt64 {
        UInt64(UInt16(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt16.self)))
    }

    /// Eight times the same byte.
    @inlinable @inline(__always)
    package static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Lanes that equal a byte.
    @inlinable @inline(__always)
    package static func == (lanes: ByteLanes, byte: UInt8) -> LaneMask {
        let difference = lanes.word ^ all(byte)
        // Bit 7 is clear exactly in lanes without any bit: the sum carries out of the low seven bits, never out of a lane.
        let hasBits = ((difference & all(0x7F)) &+ all(0x7F)) | difference
        return LaneMask(bits: ~hasBits & all(0x80))
    }

    /// Lanes of at least a byte, which must be 0x80 or more.
    @inlinable @inline(__always)
    package static func >= (lanes: ByteLanes, byte: UInt8) -> LaneMask {
        let carries = (lanes.word & all(0x7F)) &+ all(0x80 &- (byte & 0x7F))
        return LaneMask(bits: carries & lanes.word & all(0x80))
    }

    /// Lanes below a byte, which must be 0x80 or less.
    @inlinable @inline(__always)
    package static func < (lanes: ByteLanes, byte: UInt8) -> LaneMask {
        let carries = (lanes.word & all(0x7F)) &+ all(0x80 &- byte)
        return LaneMask(bits: ~(carries | lanes.word) & all(0x80))
    }

    /// Lanes with only the bits of a byte kept.
    @inlinable @inline(__always)
    package static func & (lanes: ByteLanes, byte: UInt8) -> ByteLanes { ByteLanes(lanes.word & all(byte)) }
}

/// A yes or no for each of eight lanes.
@frozen @usableFromInline
package struct LaneMask {
    /// Bit 7 of every lane that holds; no other bit.
    @usableFromInline package let bits: UInt64

    @inlinable @inline(__always)
    package init(bits: UInt64) { self.bits = bits }

    /// The lowest lane that holds.
    @inlinable @inline(__always)
    package var firstLane: Int { bits.trailingZeroBitCount / 8 }

    /// One bit a lane, the first in the low bit.
    @inlinable @inline(__always)
    package var lanes: UInt8 {
        // Lane i has its bit at 8i + 7; the factor moves it to 56 + i, and no two products meet below.
        UInt8(truncatingIfNeeded: (bits &* 0x0002_0408_1020_4081) >> 56)
    }

    @inlinable @inline(__always)
    package static func & (a: LaneMask, b: LaneMask) -> LaneMask { LaneMask(bits: a.bits & b.bits) }
    @inlinable @inline(__always)
    package static func | (a: LaneMask, b: LaneMask) -> LaneMask { LaneMask(bits: a.bits | b.bits) }
    /// Lanes that hold in the first mask but not in the second.
    @inlinable @inline(__always)
    package static func - (a: LaneMask, b: LaneMask) -> LaneMask { LaneMask(bits: a.bits & ~b.bits) }
}
