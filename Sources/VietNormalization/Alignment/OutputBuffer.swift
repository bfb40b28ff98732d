/// Bytes being written: an array that is longer than what was written, so that writing a byte is a store and no more.
struct OutputBuffer {
    private var storage: [UInt8] = []
    /// How many bytes were written.
    private(set) var count = 0

    /// Makes room for more bytes.
    @inline(__always)
    mutating func reserve(_ growth: Int) {
        if storage.count - count < growth { grow(growth) }
    }

    @inline(never)
    private mutating func grow(_ growth: Int) {
        let capacity = max(count + growth, storage.count + storage.count / 2) + 32
        storage += repeatElement(0, count: capacity - storage.count)
    }

    /// Appends one byte, for which there must be room.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        storage[count] = byte
        count += 1
    }

    /// Appends a scalar's UTF-8; there must be room for four bytes.
    @inline(__always)
    mutating func append(scalar: UInt32) {
        if scalar < 0x80 {
            append(UInt8(truncatingIfNeeded: scalar))
        } else if scalar < 0x800 {
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        } else {
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// Appends a part of another buffer.
    @inline(__always)
    mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
        reserve(range.count)
        var position = range.lowerBound
        // Most stretches between edits are short: eight bytes at a time, the last of them too many, which the next append
        // overwrites.
        while position < range.upperBound, range.count <= 64, position + 8 <= source.count, count + 8 <= storage.count {
            let word = source.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            // Eight bytes of room were just checked.
            storage.withUnsafeMutableBytes { $0.storeBytes(of: word, toByteOffset: count, as: UInt64.self) }
            let step = min(8, range.upperBound - position)
            position += step
            count += step
        }
        guard position < range.upperBound else { return }
        // `extracting` traps outside the source, and `reserve` made room for the part.
        source.extracting(position..<range.upperBound).withUnsafeBufferPointer { part in
            storage.withUnsafeMutableBufferPointer { target in
                _ = UnsafeMutableBufferPointer(rebasing: target[count..<(count + part.count)]).update(
                    fromContentsOf: part)
            }
        }
        count += range.upperBound - position
    }

    /// The bytes that were written.
    consuming func bytes() -> [UInt8] {
        storage.removeLast(storage.count - count)
        return storage
    }
}
