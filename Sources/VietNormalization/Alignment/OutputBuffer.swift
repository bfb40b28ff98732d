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
        ScalarCoding.encode(scalar) { append($0) }
    }

    /// Appends a part of another buffer, and makes room for more bytes after it.
    @inline(__always)
    mutating func append(_ source: Span<UInt8>, _ range: Range<Int>, thenReserve growth: Int) {
        reserve(range.count + growth + 16)
        if range.count <= 16, range.lowerBound + 16 <= source.count {
            // Most stretches between edits are short: two words, of which the next append overwrites what is too much.
            let raw = source.bytes
            let low = raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
            let high = raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self)
            // Sixteen bytes of room were just reserved.
            storage.withUnsafeMutableBytes {
                $0.storeBytes(of: low, toByteOffset: count, as: UInt64.self)
                $0.storeBytes(of: high, toByteOffset: count + 8, as: UInt64.self)
            }
        } else {
            copy(source.extracting(range))
        }
        count += range.count
    }

    @inline(never)
    private mutating func copy(_ part: Span<UInt8>) {
        // There is room for the part in the storage.
        part.withUnsafeBufferPointer { part in
            storage.withUnsafeMutableBufferPointer { target in
                _ = UnsafeMutableBufferPointer(rebasing: target[count..<(count + part.count)]).update(
                    fromContentsOf: part)
            }
        }
    }

    /// The bytes that were written.
    consuming func bytes() -> [UInt8] {
        storage.removeLast(storage.count - count)
        return storage
    }
}
