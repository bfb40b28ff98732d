#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file open for writing.
///
/// A class because it owns a descriptor, which closes with it. The caller uses it from one thread at a time.
public final class WritableFile {
    private let descriptor: Int32
    private let name: String
    private let ownsDescriptor: Bool

    /// Opens a file for writing at its end, made where there is none.
    ///
    /// - Parameter keeping: how many bytes of what it holds stay; the rest is cut off.
    init(path: String, keeping: Int = 0) throws(OutputError) {
        name = path
        ownsDescriptor = true
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0, ftruncate(descriptor, off_t(keeping)) == 0,
            lseek(descriptor, off_t(keeping), SEEK_SET) >= 0
        else { throw Self.systemError(path) }
    }

    private init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
        ownsDescriptor = false
    }

    deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

    /// Standard output.
    public static func standardOutput() -> WritableFile {
        WritableFile(descriptor: STDOUT_FILENO, name: "standard output")
    }

    /// Standard error.
    public static func standardError() -> WritableFile {
        WritableFile(descriptor: STDERR_FILENO, name: "standard error")
    }

    /// Writes all bytes.
    public func write(_ bytes: [UInt8]) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                writeOnce(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw Self.systemError(name)
            }
        }
    }

    /// Waits until what was written is on the disk.
    func synchronize() throws(OutputError) {
        if fsync(descriptor) != 0 { throw Self.systemError(name) }
    }

    /// Gives a finished file its name, replacing what had it.
    static func move(_ path: String, to newPath: String) throws(OutputError) {
        if rename(path, newPath) != 0 { throw systemError(newPath) }
    }

    /// Removes a file; one that is not there is as good as removed.
    static func remove(_ path: String) throws(OutputError) {
        if unlink(path) != 0, errno != ENOENT { throw systemError(path) }
    }

    /// The reason that the system gave last for failing on an output.
    private static func systemError(_ name: String) -> OutputError {
        let number = errno
        let reason = String(cString: strerror(number))
        switch number {
        case EPIPE: return OutputError(name: name, reason: reason, remedy: "keep its reader open", isClosedPipe: true)
        case ENOSPC: return OutputError(name: name, reason: reason, remedy: "free space and run again")
        default: return OutputError(name: name, reason: reason, remedy: "check the path and its permissions")
        }
    }
}

/// `write(2)`, which the class has a method of the same name for.
private func writeOnce(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
