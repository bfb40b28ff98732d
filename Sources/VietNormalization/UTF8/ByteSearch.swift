/// Finds bytes of interest sixteen at a time.
enum ByteSearch {
    /// The first position at or after `start` where a predicate holds, or the length of the buffer.
    ///
    /// - Parameter predicate: looks at sixteen positions at once: the bytes there, those after them, and those after these.
    ///   After the end of the buffer stand zeros.
    /// - Complexity: O(n).
    @inline(__always)
    static func first(
        in utf8: Span<UInt8>, from start: Int,
        where predicate: (_ bytes: ByteVector, _ second: ByteVector, _ third: ByteVector) -> ByteVector.Lanes
    ) -> Int {
        let raw = utf8.bytes
        var position = start
        precondition(start >= 0)
        while position <= utf8.count &- (ByteVector.count &+ 2) {
            let found = predicate(
                ByteVector(raw, at: position), ByteVector(raw, at: position &+ 1), ByteVector(raw, at: position &+ 2))
            if !found.isEmpty { return position &+ found.first }
            position &+= ByteVector.count
        }
        while position < utf8.count {
            let found = predicate(
                ByteVector(endOf: utf8, at: position), ByteVector(endOf: utf8, at: position + 1),
                ByteVector(endOf: utf8, at: position + 2))
            if !found.isEmpty { return position + found.first }
            position += ByteVector.count
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
