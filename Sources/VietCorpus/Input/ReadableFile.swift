#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file open for reading, or standard input for `-`; what is compressed (``Compression``) arrives decompressed.
///
/// A class because it owns a descriptor, which closes with it.
final class ReadableFile {
    private let descriptor: Int32
    private let path: String
    private let cancellation: Cancellation
    /// Bytes that are read at once.
    static let blockSize = 1 << 16
    private var count = 0
    private var decompression: DecompressingProcess?
    private var hasStarted: Bool
    /// Where in the file decompressing began, and how many bytes had come by then.
    private var compressedStart = 0
    private var countBefore = 0
    /// What was read to know the kind of the file, and not asked for yet.
    private var pending: [UInt8] = []

    /// Opens a file.
    ///
    /// - Parameter decompresses: `false` gives what is compressed as it is stored.
    init(path: String, decompresses: Bool = true, cancellation: Cancellation = .ofTask) throws(InputError) {
        self.path = path
        self.cancellation = cancellation
        hasStarted = !decompresses
        descriptor = path == "-" ? STDIN_FILENO : Self.open(path)
        if descriptor < 0 { throw FileSystem.systemError(path) }
    }

    /// Takes an open file, which closes with it.
    ///
    /// - Parameter path: what messages call it.
    init(descriptor: Int32, path: String) {
        self.path = path
        self.descriptor = descriptor
        cancellation = .ofTask
        hasStarted = false
    }

    /// Opens a file without waiting for somebody to write to a pipe: reading waits, and knows when the run is cancelled.
    private static func open(_ path: String) -> Int32 {
        let descriptor = openOnce(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
        return descriptor
    }

    /// How many bytes of the file were read so far, compressed ones where it is compressed; of a pipe, how many arrived.
    var position: Int {
        let position = lseek(descriptor, 0, SEEK_CUR)
        return position >= 0 ? Int(position) : count
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// Appends the next block.
    ///
    /// - Returns: whether there was one.
    /// - Throws: where the file cannot be read, or its compression is broken; what stood before that was appended by then.
    func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
        if !hasStarted {
            hasStarted = true
            let start = try readStart()
            if let compression = Compression(start: start) {
                decompression = try DecompressingProcess(
                    compression, decompressing: descriptor, after: start, path: path)
                count = 0
            } else if !start.isEmpty {
                bytes += start
                try checkSignature(start)
                return true
            }
        }
        if !pending.isEmpty {
            bytes += pending
            pending.removeAll()
            return true
        }
        let size = try readBlock(from: decompression?.output ?? descriptor, into: &bytes)
        if size == 0 { try decompression?.finish(byteCount: count) }
        return size > 0
    }

    /// Refuses what is not text by its first bytes; where those so far may begin such a file, the next block tells.
    private func checkSignature(_ start: [UInt8]) throws(InputError) {
        guard FileSignature.mayBegin(with: start) else { return }
        _ = try readBlock(from: descriptor, into: &pending)
        if let problem = FileSignature.problem(of: start + pending, path: path) { throw problem }
    }

    /// Whether it may have many members, and can be looked at again.
    var mayContinueAfterBreak: Bool {
        decompression?.compression == .gzip && lseek(descriptor, 0, SEEK_CUR) >= 0
    }

    /// Goes on after a break in a file of gzip with many members, which can be looked at again.
    ///
    /// - Parameter start: how many bytes came before those of the broken member.
    /// - Returns: whether there is a member to go on with.
    func continueAfterBreak(from start: Int) -> Bool {
        guard mayContinueAfterBreak, start >= countBefore, !cancellation.isRequested,
            let next = GzipMembers.next(in: descriptor, from: compressedStart, after: start - countBefore)
        else { return false }
        lseek(descriptor, off_t(next), SEEK_SET)
        compressedStart = next
        countBefore = count
        decompression = try? DecompressingProcess(.gzip, decompressing: descriptor, after: [], path: path)
        return decompression != nil
    }

    /// How many bytes a regular file has.
    var size: Int? {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    /// How many bytes a regular file has that is read from its start and is not compressed; `nil` for any other.
    var plainSize: Int? {
        guard let size, lseek(descriptor, 0, SEEK_CUR) == 0,
            Compression(start: bytes(in: 0..<Self.longestMark)) == nil
        else { return nil }
        return size
    }

    /// No mark of a compressed file is longer.
    private static let longestMark = 16

    /// The bytes of a range of a regular file, as many as there are, without a difference to what is read next.
    func bytes(in range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        read(range, into: &bytes)
        return bytes
    }

    /// The same in the place of what a buffer held, in its memory.
    func read(_ range: Range<Int>, into bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        read(range) { bytes.appendBytes(atMost: $0, $1) }
    }

    /// The same after what was written already, where there must be room for it.
    func read(_ range: Range<Int>, into cursor: inout ByteCursor) {
        read(range) { cursor.appendBytes(atMost: $0, $1) }
    }

    /// - Parameter append: makes room for this many bytes, and says what the call of the system returned that writes them.
    private func read(
        _ range: Range<Int>,
        appending append: (Int, (UnsafeMutableRawPointer?, Int) -> Int) -> (count: Int, error: Int32)
    ) {
        var position = range.lowerBound
        while position < range.upperBound {
            let (size, error) = append(range.upperBound - position) { pread(descriptor, $0, $1, off_t(position)) }
            if size == 0 || size < 0 && error != EINTR { break }
            position += max(0, size)
        }
    }

    /// As many bytes as tell whether the file is compressed, or all where it is shorter.
    private func readStart() throws(InputError) -> [UInt8] {
        var start: [UInt8] = []
        while Compression.isOpen(start) {
            if try readBlock(from: descriptor, atMost: 1, into: &start) == 0 { break }
        }
        return start
    }

    /// `read(2)` after what is there already, which a signal does not end.
    ///
    /// - Returns: how many bytes came.
    private func readBlock(
        from descriptor: Int32, atMost capacity: Int = blockSize, into bytes: inout [UInt8]
    ) throws(InputError) -> Int {
        while true {
            try waitForInput(from: descriptor)
            let (size, error) = bytes.appendBytes(atMost: capacity) { readOnce(descriptor, $0, $1) }
            if size >= 0 {
                count += size
                return size
            }
            errno = error
            if error != EINTR { throw FileSystem.systemError(path) }
        }
    }

    /// Waits until there is something to read, or its end; a cancelled run neither waits nor reads.
    private func waitForInput(from descriptor: Int32) throws(InputError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        repeat {
            if cancellation.isRequested {
                throw InputError(
                    name: TextFile.displayName(path), reason: "the run was cancelled before all was read",
                    remedy: "run it again")
            }
            // What cannot be waited for is read at once, and says why itself.
            let count = poll(&request, 1, Self.patience)
            if count > 0 || count < 0 && errno != EINTR { return }
        } while true
    }

    /// Milliseconds between two looks at whether the run is cancelled.
    private static let patience: Int32 = 100
}

/// `read(2)`, which the class has a method of the same name for.
private func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ capacity: Int) -> Int {
    read(descriptor, buffer, capacity)
}

/// `open(2)`, which the class has a method of the same name for.
private func openOnce(_ path: String, _ flags: Int32) -> Int32 { open(SystemPath.bytes(path), flags) }
