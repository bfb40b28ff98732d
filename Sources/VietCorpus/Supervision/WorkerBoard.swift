import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Memory that workers share with their parent: on it each says which record it has in hand, and the parent reads it
/// when the worker is dead. To write there is no call of the system. Behind that lie the messages between the two.
///
/// Unsafe in this file alone: the memory is mapped for as long as the board is there, which every ``Place`` holds, and a
/// place is written by one worker, and read by the parent after `waitpid(2)` has reported the end of that worker; a message
/// is laid down by the one side before it tells the other by their channel, and copied by that before it sends anything.
///
/// A class because it owns the memory.
final class WorkerBoard {
    /// A worker's part of the board.
    struct Place {
        fileprivate let board: WorkerBoard
        fileprivate let start: UnsafeMutableRawPointer
        fileprivate let area: UnsafeMutableRawBufferPointer
    }

    private static let placeSize = 1 << 10
    /// The longest message that lies on the board; what is not written takes no memory.
    private static let areaSize = 1 << 20
    private let count: Int
    private let memory: UnsafeMutableRawPointer
    private let size: Int

    /// A board for so many workers.
    init(count: Int) throws(SystemError) {
        self.count = count
        size = count * (Self.placeSize + Self.areaSize)
        let mapped = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
        guard let mapped, mapped != MAP_FAILED else { throw SystemError() }
        memory = mapped
    }

    deinit { munmap(memory, size) }

    /// The part of a worker, from 0.
    func place(_ worker: Int) -> Place {
        precondition(worker < count)
        let areas = memory + count * Self.placeSize
        return Place(
            board: self, start: memory + worker * Self.placeSize,
            area: UnsafeMutableRawBufferPointer(start: areas + worker * Self.areaSize, count: Self.areaSize))
    }
}

extension WorkerBoard.Place {
    private static let nothing = -1
    /// Behind the number of the record and the length of its id.
    private static let identifierStart = 2 * MemoryLayout<Int>.size
    private static let identifierCapacity = WorkerBoard.placeSize - identifierStart

    /// Stored atomically, so that no compiler moves it behind the work it announces.
    private var record: UnsafeMutablePointer<Atomic<Int>> { start.assumingMemoryBound(to: Atomic<Int>.self) }
    private var identifierCount: UnsafeMutablePointer<Int> {
        (start + MemoryLayout<Int>.size).assumingMemoryBound(to: Int.self)
    }

    /// The record in hand, by its number in the batch, and its id, as far as it is known and short enough.
    var inHand: (record: Int, identifier: String?)? {
        let number = record.pointee.load(ordering: .acquiring)
        guard number != Self.nothing else { return nil }
        let count = identifierCount.pointee
        guard count > 0, count <= Self.identifierCapacity else { return (number, nil) }
        let bytes = UnsafeRawBufferPointer(start: start + Self.identifierStart, count: count)
        return (number, String(decoding: bytes, as: UTF8.self))
    }

    /// Lays a message down where it has room.
    func lay(_ message: ArraySlice<UInt8>) -> Bool {
        guard message.count <= area.count else { return false }
        message.withUnsafeBytes { area.copyMemory(from: $0) }
        return true
    }

    /// The message of so many bytes that lies there; `nil` where there can be none such.
    func message(count: Int) -> [UInt8]? {
        count <= area.count ? Array(UnsafeRawBufferPointer(rebasing: area[..<count])) : nil
    }

    /// Says that a record is taken in hand.
    func begin(_ number: Int) {
        identifierCount.pointee = 0
        record.pointee.store(number, ordering: .releasing)
    }

    /// Says what the record in hand is called.
    func name(_ identifier: String) {
        let bytes = identifier.utf8
        guard bytes.count <= Self.identifierCapacity else { return }
        UnsafeMutableRawBufferPointer(start: start + Self.identifierStart, count: bytes.count).copyBytes(from: bytes)
        identifierCount.pointee = bytes.count
    }

    /// Says that none is in hand.
    func clear() { record.pointee.store(Self.nothing, ordering: .releasing) }
}
