#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One end of a connection between two processes, over which messages go both ways.
///
/// A class because it owns a descriptor, which closes with it.
final class Channel {
    /// What one look at a channel gives.
    enum Arrival {
        /// A part of a message.
        case part
        /// A message that came by the channel, without its header.
        case message([UInt8], area: Int)
        /// A message that lies in an area of the board.
        case laid(count: Int, area: Int)
        /// The other end is closed, or the process that held it is gone.
        case end
    }

    let descriptor: Int32
    /// Where messages lie that fit there: they need no way through the system.
    private let board: WorkerBoard?
    private var header: [UInt8] = []
    private var body: [UInt8] = []
    private var bodyCount: Int?
    private var bodyArea = 0
    /// How many bytes of the header came.
    private var filled = 0

    init(_ descriptor: Int32, board: WorkerBoard? = nil) {
        self.descriptor = descriptor
        self.board = board
    }

    deinit { close(descriptor) }

    /// Two ends of a connection, which no program inherits that is started.
    ///
    /// - Parameter board: memory that both processes have, for messages.
    /// - Throws: an error number of the system.
    static func pair(board: WorkerBoard? = nil) throws(SystemError) -> (Channel, Channel) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw SystemError() }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (Channel(ends[0], board: board), Channel(ends[1], board: board))
    }

    /// Sends a message, waiting until the other end has taken it.
    ///
    /// - Parameters:
    ///   - pieces: the message.
    ///   - area: where it lies if it has room there, and the answer to it; negative where there is none.
    /// - Returns: false where the other end is gone.
    func send(_ pieces: [[UInt8]], area: Int) -> Bool {
        let count = pieces.reduce(0) { $0 + $1.count }
        if let board, area >= 0, board.lay(pieces, in: area) { return sendAll(Message.header(~count, area)) }
        return sendAll(Message.header(count, area)) && pieces.allSatisfy(sendAll)
    }

    private func sendAll(_ message: [UInt8]) -> Bool {
        var sent = 0
        while sent < message.count {
            let count = message.withUnsafeBytes { bytes in
                sendOnce(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count >= 0 { sent += count } else if errno != EINTR { return false }
        }
        return true
    }

    /// Waits for the next message.
    ///
    /// - Returns: the message and the area for the answer; nil where the other end is gone.
    func receive() -> (message: [UInt8], area: Int)? {
        while true {
            switch read() {
            case .part: continue
            case .message(let message, let area): return (message, area)
            case .laid(let count, let area): return board?.message(count: count, in: area).map { ($0, area) }
            case .end: return nil
            }
        }
    }

    /// Reads once, waiting until there is something.
    func read() -> Arrival {
        guard let bodyCount else {
            header.append(contentsOf: repeatElement(0, count: Message.headerCount - header.count))
            guard fillHeader() else { return .end }
            guard filled == Message.headerCount else { return .part }
            guard let count = Message.number(header.span, at: 0),
                let area = Message.number(header.span, at: Message.numberCount)
            else { return .end }
            filled = 0
            if count < 0 { return .laid(count: ~count, area: area) }
            (self.bodyCount, bodyArea) = (count, area)
            return count > 0 ? .part : finishedBody()
        }
        // Memory is taken as the bytes come, whatever the header says: what is reserved and not written takes none.
        if body.isEmpty { body.reserveCapacity(min(bodyCount, Self.mostReserved)) }
        guard fillBody(upTo: bodyCount) else { return .end }
        return body.count == bodyCount ? finishedBody() : .part
    }

    /// Loses what is sent while the other end does not read, instead of waiting for it.
    func dropWhatDoesNotFit() { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }

    /// What came and is no message, without waiting for more; meant for a few lines.
    func rest() -> String {
        var block = [UInt8](repeating: 0, count: 1 << 12)
        let count = recv(descriptor, &block, block.count, Int32(MSG_DONTWAIT))
        return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
    }

    private func finishedBody() -> Arrival {
        defer {
            body = []
            bodyCount = nil
        }
        return .message(body, area: bodyArea)
    }

    /// Reads once after what came of the header, and counts it.
    private func fillHeader() -> Bool {
        while true {
            let count = header.withUnsafeMutableBytes { bytes in
                readOnce(descriptor, bytes.baseAddress?.advanced(by: filled), Message.headerCount - filled)
            }
            if count > 0 { filled += count }
            if count >= 0 || errno != EINTR { return count > 0 }
        }
    }

    /// Reads once after what came of the body.
    private func fillBody(upTo end: Int) -> Bool {
        while true {
            let most = min(end - body.count, max(Self.leastBody, body.count))
            let (count, error) = body.appendBytes(atMost: most) { readOnce(descriptor, $0, $1) }
            if count >= 0 || error != EINTR { return count > 0 }
        }
    }

    private static let leastBody = 1 << 18
    /// Longer bodies grow by copies.
    private static let mostReserved = 1 << 28
}

/// A call of the system that failed.
struct SystemError: Error {
    /// Its `errno`.
    let number: Int32

    /// The error of the call before.
    init() { number = errno }

    var reason: String { String(cString: strerror(number)) }
}

/// `send(2)` without a signal where the other end is gone.
private func sendOnce(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
        send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
    #else
        send(descriptor, bytes, count, 0)
    #endif
}

/// `read(2)`, which the class has a method of the same name for.
private func readOnce(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
