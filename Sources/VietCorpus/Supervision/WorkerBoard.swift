import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Memory that workers share with their parent: on it each says which record it has in hand, and the parent reads it
/// when the worker is dead. To write there is no call of the system. After that lie the messages between them, each in an
/// area that is the batch's for as long as anybody has what is in it: first the message, after it what the message refers to.
///
/// Unsafe in this file alone: the memory is mapped for as long as the board is there, which every ``Place`` and ``Area``
/// holds; a place is written by one worker, and read by the parent after `waitpid(2)` has reported the end of that worker; an
/// area is written by the one side before it tells the other by their channel, and a worker writes only into the area that
/// its request names, once.
///
/// A class because it owns the memory.
final class WorkerBoard: Sendable {
    /// A worker's part of the board.
    struct Place {
        let board: WorkerBoard
        fileprivate let start: UnsafeMutableRawPointer
    }

    /// Room for the messages about one batch.
    ///
    /// A class because the last that has it gives it back.
    final class Area: Sendable {
        let number: Int
        fileprivate let board: WorkerBoard

        fileprivate init(_ number: Int, of board: WorkerBoard) { (self.number, self.board) = (number, board) }

        deinit { board.freeAreas.withLock { $0.append(number) } }
    }

    private static let placeSize = 1 << 10
    /// The longest message that lies on the board; what is not written takes no memory.
    static let messageSize = 1 << 22
    /// With room for as much after it: see ``AnswerRoom``.
    static let areaSize = 2 * messageSize
    private let count: Int
    private let areaCount: Int
    private nonisolated(unsafe) let memory: UnsafeMutableRawPointer
    private let size: Int
    /// The areas that nobody has, the last that was given back at the end: it may be in the cache still.
    private let freeAreas: Mutex<[Int]>

    /// A board for so many workers and batches.
    init(count: Int, areaCount: Int) throws(SystemError) {
        self.count = count
        self.areaCount = areaCount
        freeAreas = Mutex(Array((0..<areaCount).reversed()))
        size = count * Self.placeSize + areaCount * Self.areaSize
        let mapped = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        guard let mapped, mapped != MAP_FAILED else { throw SystemError() }
        memory = mapped
    }

    deinit { munmap(memory, size) }

    /// The part of a worker, from 0.
    func place(_ worker: Int) -> Place {
        precondition(worker < count)
        return Place(board: self, start: memory + worker * Self.placeSize)
    }

    /// An area that nobody has; `nil` where there is none.
    func takeArea() -> Area? { freeAreas.withLock { $0.popLast() }.map { Area($0, of: self) } }

    /// The area that the parent took for the answer of this worker; `nil` where there is none.
    func area(_ number: Int) -> Area? {
        guard (0..<areaCount).contains(number) else { return nil }
        // The worker has a list of its own.
        freeAreas.withLock { $0.removeAll { $0 == number } }
        return Area(number, of: self)
    }

    fileprivate func bytes(of number: Int) -> UnsafeMutableRawBufferPointer {
        precondition(number >= 0 && number < areaCount)
        let start = memory + count * Self.placeSize + number * Self.areaSize
        return UnsafeMutableRawBufferPointer(start: start, count: Self.areaSize)
    }

    /// Lays a message down in an area where it has room there.
    func lay(_ pieces: [[UInt8]], in number: Int) -> Bool {
        guard pieces.reduce(0, { $0 + $1.count }) <= Self.messageSize else { return false }
        var rest = bytes(of: number)[...]
        for piece in pieces {
            piece.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: rest).copyMemory(from: $0) }
            rest = rest.dropFirst(piece.count)
        }
        return true
    }

    /// A copy of the message of this many bytes that lies in an area; `nil` where there can be none.
    func message(count: Int, in number: Int) -> [UInt8]? {
        guard (0..<areaCount).contains(number), (0...Self.messageSize).contains(count) else { return nil }
        return Array(UnsafeRawBufferPointer(rebasing: bytes(of: number)[..<count]))
    }
}

extension WorkerBoard.Area {
    /// Calls `body` with all bytes of the area.
    func withSpan<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let bytes = UnsafeRawBufferPointer(board.bytes(of: number)).assumingMemoryBound(to: UInt8.self)
        return try body(bytes.span)
    }
}

/// Room in the area of an answer for long content that the message only refers to: it is made where it lies, and not copied.
struct AnswerRoom {
    private let area: WorkerBoard.Area?
    private var position = WorkerBoard.messageSize

    /// None, for answers that lie nowhere or have no such content, unless an area is given.
    init(_ area: WorkerBoard.Area? = nil) { self.area = area }

    /// How many bytes there is room for.
    var rest: Int { area == nil ? 0 : WorkerBoard.areaSize - position }

    /// Content that `body` writes.
    ///
    /// - Parameter count: how many bytes it may have.
    /// - Returns: `nil` where there is no such room; then nothing is written.
    mutating func fill<Failure: Error>(
        atMost count: Int, _ body: (inout ByteCursor) throws(Failure) -> Void
    ) throws(Failure) -> ByteBlock? {
        guard count <= rest, var cursor = cursor(room: count) else { return nil }
        try body(&cursor)
        return take(cursor.count)
    }

    /// Content that `body` writes, of which nobody knows how long it gets: in an array where that is too long.
    ///
    /// - Parameter count: how many bytes it has in most cases.
    mutating func write<Failure: Error>(
        expecting count: Int, _ body: (inout AnswerWriter) throws(Failure) -> Void
    ) throws(Failure) -> ByteBlock {
        var writer = AnswerWriter(count <= rest ? cursor(room: rest) : nil, expecting: count)
        try body(&writer)
        return writer.laid.flatMap { take($0.count) } ?? ByteBlock(writer.moved.bytes)
    }

    /// Writes after what is there already.
    private func cursor(room count: Int) -> ByteCursor? {
        guard let start = area.flatMap({ $0.board.bytes(of: $0.number).baseAddress }) else { return nil }
        return ByteCursor((start + position).bindMemory(to: UInt8.self, capacity: count), room: count)
    }

    /// The bytes that were written there.
    private mutating func take(_ count: Int) -> ByteBlock? {
        defer { position += count }
        return area.map { ByteBlock($0, position..<position + count) }
    }
}

extension WorkerBoard.Place {
    private static let nothing = -1
    /// After the number of the record and the length of its id.
    private static let identifierStart = 2 * MemoryLayout<Int>.size
    private static let identifierCapacity = WorkerBoard.placeSize - identifierStart

    /// Stored atomically, so that no compiler moves it after the work it announces.
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
