/// A table that starts where a line of the processor's cache does.
///
/// The memory of an array starts at any multiple of sixteen bytes, so that one value of 32 bytes in two lies across two lines,
/// both of which have to be fetched.
///
/// Reads are safe because every index is checked, and the memory ends with the last copy of the table. Copies share it until
/// one of them is written to.
struct AlignedTable<Value: Sendable>: @unchecked Sendable {
    private var memory: Memory
    private var start: UnsafeMutablePointer<Value>
    let count: Int

    private static var lineSize: Int { 64 }

    init(repeating value: Value, count: Int) {
        memory = Memory(count: count)
        start = memory.start
        self.count = count
        start.initialize(repeating: value, count: count)
    }

    subscript(index: Int) -> Value {
        @inline(__always)
        get {
            precondition(index >= 0 && index < count)
            return start[index]
        }
        set {
            precondition(index >= 0 && index < count)
            if !isKnownUniquelyReferenced(&memory) { copy() }
            start[index] = newValue
        }
    }

    private mutating func copy() {
        let copy = Memory(count: count)
        copy.start.initialize(from: start, count: count)
        (memory, start) = (copy, copy.start)
    }

    /// Memory that ends with its last table.
    private final class Memory {
        let start: UnsafeMutablePointer<Value>
        private let count: Int

        init(count: Int) {
            let bytes = UnsafeMutableRawPointer.allocate(
                byteCount: count * MemoryLayout<Value>.stride, alignment: lineSize)
            start = bytes.bindMemory(to: Value.self, capacity: count)
            self.count = count
        }

        deinit {
            start.deinitialize(count: count)
            UnsafeMutableRawPointer(start).deallocate()
        }
    }
}
