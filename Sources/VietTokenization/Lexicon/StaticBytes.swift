/// Constant bytes that live as long as the process: compiled data, or a table built at run time.
///
/// The one place where pointers to compiled data are read. Reads are safe because the initializers take either an owned
/// array, or the address and size of a `static const` C array, which never moves and never ends; every read is bounds
/// checked.
///
/// Usable from inlined code, for a call into another module takes longer than the read (see `ByteLanes`).
@frozen @usableFromInline
package struct StaticBytes: Sendable {
    @frozen @usableFromInline
    enum Storage: @unchecked Sendable {
        case constant(UnsafeRawPointer)
        case owned([UInt8])
    }

    @usableFromInline let storage: Storage
    @usableFromInline package let count: Int

    /// The bytes of a `static const` array in C.
    package init(constant start: UnsafePointer<UInt8>, count: Int) {
        storage = .constant(UnsafeRawPointer(start))
        self.count = count
    }

    /// Bytes built at run time.
    package init(_ bytes: [UInt8]) {
        storage = .owned(bytes)
        count = bytes.count
    }

    @inlinable @inline(__always)
    package func byte(at offset: Int) -> UInt8 { load(offset) }

    @inlinable @inline(__always)
    package func word32(at offset: Int) -> UInt32 { load(offset) }

    @inlinable @inline(__always)
    package func word64(at offset: Int) -> UInt64 { load(offset) }

    /// So many values in a row from an offset on, copied whole. All platforms of Swift are little-endian.
    ///
    /// - Precondition: the bytes are values of the type.
    package func values<T: BitwiseCopyable>(at offset: Int, count valueCount: Int) -> [T] {
        let size = valueCount * MemoryLayout<T>.stride
        precondition(offset >= 0 && valueCount >= 0 && offset + size <= count)
        return withBytes { bytes in
            Array(unsafeUninitializedCapacity: valueCount) { values, filled in
                UnsafeMutableRawBufferPointer(values).copyMemory(from: .init(rebasing: bytes[offset..<offset + size]))
                filled = valueCount
            }
        }
    }

    /// Where constant bytes lie, for a table in them.
    var constantStart: UnsafeRawPointer? { if case .constant(let start) = storage { start } else { nil } }

    /// The greatest of this many bytes from an offset on that lie this far apart.
    package func greatestByte(at offset: Int, count byteCount: Int, stride: Int) -> UInt8 {
        precondition(offset >= 0 && byteCount > 0 && offset + (byteCount - 1) * stride < count)
        return withBytes { bytes in
            var greatest: UInt8 = 0
            if stride == 1 {
                // A loop that the compiler does for many bytes at once.
                for byte in UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + byteCount]) {
                    greatest = max(greatest, byte)
                }
                return greatest
            }
            for index in 0..<byteCount { greatest = max(greatest, bytes[offset + index * stride]) }
            return greatest
        }
    }

    /// The text of a range of bytes, ill-formed ones replaced.
    package func string(_ range: Range<Int>) -> String {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return withBytes { String(decoding: $0[range], as: UTF8.self) }
    }

    /// Calls a closure with a range of the bytes.
    @inlinable @inline(__always)
    package func withSpan<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return withBytes { bytes in
            UnsafeRawBufferPointer(rebasing: bytes[range]).withMemoryRebound(to: UInt8.self) { body($0.span) }
        }
    }

    @inlinable @inline(__always)
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        switch storage {
        case .constant(let start): body(UnsafeRawBufferPointer(start: start, count: count))
        case .owned(let bytes): bytes.withUnsafeBytes(body)
        }
    }

    @inlinable @inline(__always)
    func load<T: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> T {
        precondition(offset >= 0 && offset + MemoryLayout<T>.size <= count)
        switch storage {
        case .constant(let start):
            return T(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: T.self))
        case .owned(let bytes):
            return bytes.withUnsafeBytes { T(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: T.self)) }
        }
    }
}
