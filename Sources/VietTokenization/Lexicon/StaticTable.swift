/// Values that lie in memory one after the other and never change: a table of the compiled data, read where it lies.
///
/// To copy a large one would cost a short run its pages. Reads are safe for what ``StaticBytes`` says, and because a table
/// that was built at run time is held by each copy of this value.
///
/// Usable from inlined code, for a call into another module takes longer than the read (see `ByteLanes`).
@frozen @usableFromInline
package struct StaticTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    @usableFromInline let start: UnsafeRawPointer
    @usableFromInline package let count: Int
    /// What holds a table that was built at run time.
    @usableFromInline let owner: Owner?

    /// A table within constant bytes.
    fileprivate init(constant start: UnsafeRawPointer, count: Int) {
        (self.start, self.count, owner) = (start, count, nil)
    }

    /// A table built at run time.
    package init(_ values: [Value]) {
        let owner = values.withUnsafeBytes { Owner($0) }
        (start, count, self.owner) = (UnsafeRawPointer(owner.start), values.count, owner)
    }

    /// Compiled data lies as it comes in its file: values are read without a look at their alignment.
    @inlinable @inline(__always)
    package subscript(index: Int) -> Value {
        precondition(index >= 0 && index < count)
        return self[unchecked: index]
    }

    /// The same for an index that is known to be one of the table.
    @inlinable @inline(__always)
    package subscript(unchecked index: Int) -> Value {
        start.loadUnaligned(fromByteOffset: index &* MemoryLayout<Value>.stride, as: Value.self)
    }

    /// All values, copied.
    @inlinable
    package var values: [Value] {
        Array(unsafeUninitializedCapacity: count) { values, filled in
            let bytes = UnsafeRawBufferPointer(start: start, count: count * MemoryLayout<Value>.stride)
            UnsafeMutableRawBufferPointer(values).copyMemory(from: bytes)
            filled = count
        }
    }

    /// Memory that ends with its last user.
    @usableFromInline
    final class Owner: Sendable {
        nonisolated(unsafe) let start: UnsafeMutableRawPointer

        init(_ bytes: UnsafeRawBufferPointer) {
            start = .allocate(byteCount: bytes.count, alignment: MemoryLayout<Value>.alignment)
            UnsafeMutableRawBufferPointer(start: start, count: bytes.count).copyMemory(from: bytes)
        }

        deinit { start.deallocate() }
    }
}

extension StaticBytes {
    /// So many values in a row from an offset on, read where they lie. All platforms of Swift are little-endian.
    ///
    /// - Precondition: the bytes are values of the type.
    package func table<Value: BitwiseCopyable>(at offset: Int, count valueCount: Int) -> StaticTable<Value> {
        guard let start = constantStart else { return StaticTable(values(at: offset, count: valueCount)) }
        precondition(offset >= 0 && valueCount >= 0 && offset + valueCount * MemoryLayout<Value>.stride <= count)
        return StaticTable(constant: start + offset, count: valueCount)
    }
}
