/// Finds bytes of interest eight at a time.
enum ByteSearch {
    /// The first position at or after `start` where a predicate holds, or the length of the buffer.
    ///
    /// - Parameter predicate: looks at eight positions at once, the first in the low byte: the bytes there, those behind
    ///   them, and those behind these. Behind the end of the buffer stand zeros.
    /// - Complexity: O(n).
    @inline(__always)
    static func first(
        in utf8: Span<UInt8>, from start: Int,
        where predicate: (_ bytes: ByteLanes, _ second: ByteLanes, _ third: ByteLanes) -> LaneMask
    ) -> Int {
        let raw = utf8.bytes
        var position = start
        while position + 10 <= utf8.count {
            let found = predicate(
                ByteLanes(raw, at: position), ByteLanes(raw, at: position + 1), ByteLanes(raw, at: position + 2))
            if found.bits != 0 { return position + found.firstLane }
            position += 8
        }
        while position < utf8.count {
            let found = predicate(
                ByteLanes(endOf: utf8, at: position), ByteLanes(endOf: utf8, at: position + 1),
                ByteLanes(endOf: utf8, at: position + 2))
            if found.bits != 0 { return position + found.firstLane }
            position += 8
        }
        return utf8.count
    }

    /// The first position of a byte at or after `start`, or the length of the buffer.
    @inline(__always)
    static func first(_ byte: UInt8, in utf8: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 8 <= utf8.count {
            let found = ByteLanes(utf8.bytes, at: position) == byte
            if found.bits != 0 { return position + found.firstLane }
            position += 8
        }
        while position < utf8.count, utf8[position] != byte { position += 1 }
        return position
    }
}

/// Eight bytes in one word, compared lane by lane.
struct ByteLanes {
    private let word: UInt64

    @inline(__always)
    private init(_ word: UInt64) { self.word = word }

    @inline(__always)
    init(_ bytes: RawSpan, at position: Int) {
        word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// The bytes from a position on, zeros where there are none.
    @inline(never)
    init(endOf bytes: Span<UInt8>, at position: Int) {
        var word: UInt64 = 0
        for lane in 0..<8 where position + lane < bytes.count {
            word |= UInt64(bytes[position + lane]) << UInt64(8 * lane)
        }
        self.word = word
    }

    @inline(__always)
    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Lanes that equal a byte.
    @inline(__always)
    static func == (lanes: ByteLanes, byte: UInt8) -> LaneMask {
        let difference = lanes.word ^ all(byte)
        // Bit 7 is clear exactly in lanes without any bit: the sum carries out of the low seven bits, never out of a lane.
        let hasBits = ((difference & all(0x7F)) &+ all(0x7F)) | difference
        return LaneMask(bits: ~hasBits & all(0x80))
    }

    /// Lanes of at least a byte, which must be 0x80 or more.
    @inline(__always)
    static func >= (lanes: ByteLanes, byte: UInt8) -> LaneMask {
        let carries = (lanes.word & all(0x7F)) &+ all(0x80 &- (byte & 0x7F))
        return LaneMask(bits: carries & lanes.word & all(0x80))
    }

    /// Lanes with only the bits of a byte kept.
    @inline(__always)
    static func & (lanes: ByteLanes, byte: UInt8) -> ByteLanes { ByteLanes(lanes.word & all(byte)) }
}

/// A yes or no for each of eight lanes.
struct LaneMask {
    /// Bit 7 of every lane that holds; no other bit.
    let bits: UInt64

    /// The lowest lane that holds.
    @inline(__always)
    var firstLane: Int { bits.trailingZeroBitCount / 8 }

    /// One bit a lane, the first in the low bit.
    @inline(__always)
    var lanes: UInt8 {
        // Lane i has its bit at 8i + 7; the factor moves it to 56 + i, and no two products meet below.
        UInt8(truncatingIfNeeded: (bits &* 0x0002_0408_1020_4081) >> 56)
    }

    @inline(__always)
    static func & (a: LaneMask, b: LaneMask) -> LaneMask { LaneMask(bits: a.bits & b.bits) }
    @inline(__always)
    static func | (a: LaneMask, b: LaneMask) -> LaneMask { LaneMask(bits: a.bits | b.bits) }
    /// Lanes that hold in the first mask but not in the second.
    @inline(__always)
    static func - (a: LaneMask, b: LaneMask) -> LaneMask { LaneMask(bits: a.bits & ~b.bits) }
}
