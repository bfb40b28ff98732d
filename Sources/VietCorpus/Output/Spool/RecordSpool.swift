import CVietProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where workers lay what they wrote of records that are many times as long as their texts, so that no process ever has one
/// whole: a file without a name, which the parent makes before there are workers, and which is gone with it. What was read
/// gives its room back.
///
/// A class because it owns the file.
package final class RecordSpool {
    /// How the processes of the user open it; `nil` where there is none.
    let path: String?
    /// What the records so far say that others may say again.
    private var memo = RecordMemo()
    private var recordCount = 0
    private let file: OpenFile?
    /// The same file, opened by the worker to write at its end.
    private lazy var end = path.flatMap { OpenFile($0, O_WRONLY | O_APPEND) }

    /// Bytes that are written and read at once.
    package static let pieceSize = 1 << 20

    /// Makes the file; where that is not possible records stay in memory.
    package convenience init() {
        self.init((try? UnnamedFile.open(for: "results")).map { OpenFile($0) })
    }

    private init(_ file: OpenFile?) {
        self.file = file
        // Linux alone has such paths.
        path = file.map { "/proc/\(getpid())/fd/\($0.descriptor)" }
    }

    /// Takes an open file.
    convenience init(descriptor: Int32) { self.init(OpenFile(descriptor)) }

    /// The memo for the next record: as small as that of one article for the first few, for many a run has no more, and to
    /// make and to clear 200 KB takes a twentieth of its time.
    func memoForNextRecord() -> RecordMemo {
        recordCount += 1
        if recordCount == Self.firstOfLongRun { memo = RecordMemo(placeCount: RecordMemo.placesOfRun) }
        return memo
    }

    /// The record that makes a run one of many.
    private static let firstOfLongRun = 4

    /// Appends bytes.
    ///
    /// - Returns: where they lie; `nil` where there is no room for them.
    func append(_ bytes: [UInt8]) -> [Range<Int>]? {
        guard let end else { return nil }
        var parts: [Range<Int>] = []
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(end.descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                return nil
            }
            // Other workers write at the end as well: where this part ended only the position tells.
            let position = Int(lseek(end.descriptor, 0, SEEK_CUR))
            parts.append(position - count..<position)
            written += count
        }
        return parts
    }
}

/// The parts of a spool that are a record's.
///
/// A class because it owns a descriptor, and gives the room back.
final class SpooledBytes: Sendable {
    private let file: OpenFile
    private let parts: [Range<Int>]

    /// Opens the spool.
    ///
    /// - Throws: where it is gone or shorter.
    init(path: String, parts: [Range<Int>]) throws(OutputError) {
        guard let file = OpenFile(path, O_RDWR) else { throw Self.error(errno) }
        guard let end = parts.map(\.upperBound).max(), file.size >= end else { throw Self.error(EIO) }
        (self.file, self.parts) = (file, parts)
    }

    deinit {
        for part in parts { viet_process_discard(file.descriptor, Int64(part.lowerBound), Int64(part.count)) }
    }

    /// Calls a closure with one piece after the other.
    func forEachPiece(_ body: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) {
        for part in parts {
            var position = part.lowerBound
            while position < part.upperBound {
                let end = min(position + RecordSpool.pieceSize, part.upperBound)
                try body(try piece(position..<end))
                position = end
            }
        }
    }

    private func piece(_ range: Range<Int>) throws(OutputError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        while bytes.count < range.count {
            let (start, rest) = (range.lowerBound + bytes.count, range.count - bytes.count)
            let (count, error) = bytes.appendBytes(atMost: rest) { pread(file.descriptor, $0, $1, off_t(start)) }
            // What ends before what was written is there is as broken as a disk that does not answer.
            if count == 0 { throw Self.error(EIO) }
            if count < 0, error != EINTR { throw Self.error(error) }
        }
        return bytes
    }

    private static func error(_ number: Int32) -> OutputError {
        OutputError(UnnamedFile.problem(number, with: "results"))
    }
}

/// A class because it owns a descriptor, which closes with it.
private final class OpenFile: Sendable {
    let descriptor: Int32

    init?(_ path: String, _ flags: Int32) {
        descriptor = open(path, flags | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }
}
