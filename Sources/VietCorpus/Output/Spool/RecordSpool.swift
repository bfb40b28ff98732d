#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where a worker keeps what it wrote of a record that is many times as long as its text, so that no process ever has one
/// whole: in files without a name, which are gone when nobody has them open any more.
///
/// A class because it owns the files, which the parent opens before it gives the next batch.
package final class RecordSpool {
    let unitMemo = UnitMemo()
    private var files: [SpoolFile] = []
    /// Bytes that are written and read at once.
    package static let pieceSize = 1 << 20
    /// A batch has no more long records than that.
    private static let mostOpen = 64

    /// An empty one.
    package init() {}

    /// A new file; `nil` where there can be none.
    func makeFile() -> SpoolFile? {
        guard let file = SpoolFile() else { return nil }
        if files.count == Self.mostOpen { files.removeFirst() }
        files.append(file)
        return file
    }
}

/// A file without a name that one process fills, and another one reads.
///
/// A class because it owns a descriptor, which closes with it.
final class SpoolFile {
    private let descriptor: Int32
    /// How other processes of the user open it.
    let path: String
    /// How many bytes it has.
    private(set) var count = 0

    init?() {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = SystemPath.bytes(folder + "/viettext-XXXXXX")
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        path = "/proc/\(getpid())/fd/\(descriptor)"
        // Linux alone has such paths.
        guard access(path, R_OK) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// Appends bytes.
    ///
    /// - Returns: false where there is no room; what stood there before is there still.
    func append(_ bytes: [UInt8]) -> Bool {
        var written = 0
        while written < bytes.count {
            let size = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written, off_t(count + written))
            }
            if size > 0 { written += size } else if size == 0 || errno != EINTR { return false }
        }
        count += bytes.count
        return true
    }

    /// All of it.
    func contents() -> [UInt8] { readOnce(descriptor, 0..<count) ?? [] }
}

/// A file that another process has filled.
///
/// A class because it owns a descriptor, which closes with it.
final class SpooledBytes: Sendable {
    private let descriptor: Int32
    /// How many bytes there are.
    let count: Int

    /// Opens one; `nil` where it is gone or shorter.
    init?(path: String, count: Int) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        self.count = count
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size >= off_t(count) else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// Calls a closure with one piece after the other.
    func forEachPiece(_ body: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) {
        var position = 0
        while position < count {
            let end = min(position + RecordSpool.pieceSize, count)
            guard let piece = readOnce(descriptor, position..<end) else {
                throw WritableFile.systemError("a file of results")
            }
            try body(piece)
            position = end
        }
    }
}

/// A part of a file; `nil` where it cannot be read.
private func readOnce(_ descriptor: Int32, _ range: Range<Int>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    while bytes.count < range.count {
        let (start, rest) = (range.lowerBound + bytes.count, range.count - bytes.count)
        let (count, error) = bytes.appendBytes(atMost: rest) { pread(descriptor, $0, $1, off_t(start)) }
        if count == 0 || count < 0 && error != EINTR { return nil }
    }
    return bytes
}
