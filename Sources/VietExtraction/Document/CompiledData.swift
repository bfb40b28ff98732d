import VietTokenization

/// Compiled tables that end too early or are not tables at all.
struct CompiledDataError: Error, Sendable {
    /// The byte at which reading ended.
    let offset: Int
}

/// Reads integers and strings from compiled bytes, little-endian, one after the other.
struct CompiledDataReader {
    private let bytes: StaticBytes
    private var offset = 0

    init(_ bytes: StaticBytes) { self.bytes = bytes }

    mutating func expect(_ magic: UInt32) throws(CompiledDataError) {
        guard try word32() == magic else { throw CompiledDataError(offset: 0) }
    }

    mutating func word32() throws(CompiledDataError) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw CompiledDataError(offset: offset) }
        defer { offset += 4 }
        return bytes.word32(at: offset)
    }

    mutating func word64() throws(CompiledDataError) -> UInt64 {
        guard offset + 8 <= bytes.count else { throw CompiledDataError(offset: offset) }
        defer { offset += 8 }
        return bytes.word64(at: offset)
    }

    /// A signed integer of 32 bits.
    mutating func integer() throws(CompiledDataError) -> Int { Int(Int32(bitPattern: try word32())) }

    mutating func string() throws(CompiledDataError) -> String {
        let count = Int(try word32())
        guard count <= bytes.count - offset else { throw CompiledDataError(offset: offset) }
        defer { offset += count }
        return bytes.string(offset..<offset + count)
    }

    /// A count and as many values in a row as they lie in memory.
    ///
    /// - Parameter limit: values must start with a byte below it, where they may not start with every one.
    mutating func values<Value: BitwiseCopyable & Sendable>(
        below limit: Int = 256
    ) throws(CompiledDataError) -> [Value] { try table(below: limit).values }

    /// The same, read where it lies.
    mutating func table<Value: BitwiseCopyable & Sendable>(
        below limit: Int = 256
    ) throws(CompiledDataError) -> StaticTable<Value> {
        let count = Int(try word32())
        let size = MemoryLayout<Value>.stride
        guard count <= (bytes.count - offset) / size else { throw CompiledDataError(offset: offset) }
        if limit < 256, count > 0, bytes.greatestByte(at: offset, count: count, stride: size) >= limit {
            throw CompiledDataError(offset: offset)
        }
        defer { offset += count * size }
        return bytes.table(at: offset, count: count)
    }

    /// A count and as many elements.
    mutating func array<Element>(
        _ element: (inout CompiledDataReader) throws(CompiledDataError) -> Element
    ) throws(CompiledDataError) -> [Element] {
        let count = Int(try word32())
        guard count <= bytes.count else { throw CompiledDataError(offset: offset) }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try element(&self)) }
        return elements
    }
}

/// Writes what a ``CompiledDataReader`` reads.
struct CompiledDataWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ integer: some FixedWidthInteger & UnsignedInteger) {
        withUnsafeBytes(of: integer.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// A signed integer of 32 bits.
    mutating func write(_ integer: Int) { write(UInt32(bitPattern: Int32(truncatingIfNeeded: integer))) }

    mutating func write(_ string: String) {
        write(UInt32(string.utf8.count))
        bytes += Array(string.utf8)
    }

    mutating func write<Value: FixedWidthInteger>(values: [Value]) {
        write(UInt32(values.count))
        for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    }

    mutating func write<Element>(_ elements: [Element], _ element: (inout CompiledDataWriter, Element) -> Void) {
        write(UInt32(elements.count))
        for each in elements { element(&self, each) }
    }
}
