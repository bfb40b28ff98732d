/// Reads and writes single scalars of a UTF-8 buffer.
@usableFromInline
package enum ScalarCoding {
    /// The scalar that starts at `position` and where the next one starts; U+FFFD and one byte for malformed input.
    @inlinable @inline(__always)
    package static func decode(_ utf8: Span<UInt8>, at position: Int) -> (scalar: UInt32, next: Int) {
        let lead = UInt32(utf8[position])
        if lead < 0x80 { return (lead, position + 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
        guard length > 0, position + length <= utf8.count else { return (0xFFFD, position + 1) }
        var scalar = lead & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = UInt32(utf8[position + offset])
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, position + 1) }
            scalar = scalar << 6 | byte & 0x3F
        }
        // An ASCII letter or digit in more bytes than it needs would be taken for one by its class alone.
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard scalar >= smallest else { return (0xFFFD, position + 1) }
        return (scalar, position + length)
    }

    /// Where the scalar before `position` starts.
    ///
    /// - Parameter lowerBound: how far back to look; below `position`.
    @inline(__always)
    package static func start(before position: Int, in utf8: Span<UInt8>, notBefore lowerBound: Int) -> Int {
        var start = position - 1
        while start > lowerBound, position - start < 4, utf8[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// Appends a scalar's UTF-8 to an array.
    @inline(__always)
    package static func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
        encode(scalar) { utf8.append($0) }
    }

    /// Hands the bytes of a scalar's UTF-8 over, one to four.
    @inline(__always)
    static func encode(_ scalar: UInt32, _ emit: (UInt8) -> Void) {
        if scalar < 0x80 { return emit(UInt8(truncatingIfNeeded: scalar)) }
        if scalar < 0x800 {
            emit(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        } else {
            if scalar < 0x10000 {
                emit(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            } else {
                emit(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
                emit(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            }
            emit(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        }
        emit(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
}
