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

    /// Opens a regular file for writing at its end, made where there is none.
    ///
    /// - Parameter keeping: how many bytes of what it holds stay; the rest is cut off.
    /// - Throws: also where a link, a pipe or a device has the name: neither is written by mistake.
    init(path: String, keeping: Int = 0) throws(OutputError) {
        name = path
        ownsDescriptor = true
        descriptor = open(SystemPath.bytes(path), Self.flags, 0o666)
        guard descriptor >= 0 else { throw Self.systemError(path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw OutputError(name: path, reason: "no regular file", remedy: "remove it or name another output")
        }
        try truncate(keeping: keeping)
    }

    /// Makes a regular file; one that is there is cut off and written anew.
    ///
    /// What is made just now needs no look at it: three calls of the system less, of six, for outputs of many files.
    convenience init(making path: String) throws(OutputError) {
        let descriptor = open(SystemPath.bytes(path), Self.flags | O_EXCL, 0o666)
        if descriptor >= 0 {
            self.init(descriptor: descriptor, name: path, ownsDescriptor: true)
        } else if errno == EEXIST {
            try self.init(path: path)
        } else {
            throw Self.systemError(path)
        }
    }

    /// Makes a regular file in an open folder; one that is there is cut off and written anew.
    ///
    /// - Parameter folder: the path of the folder.
    convenience init(making file: String, in descriptor: Int32, of folder: String) throws(OutputError) {
        let made = openat(descriptor, SystemPath.bytes(file), Self.flags | O_EXCL, 0o666)
        if made >= 0 {
            self.init(descriptor: made, name: file, ownsDescriptor: true)
            return
        }
        let (error, path) = (errno, FileSystem.join(folder, file))
        guard error == EEXIST else {
            errno = error
            throw Self.systemError(path)
        }
        try self.init(path: path)
    }

    /// Opens a regular file that one process at a time may write; what it holds stays until ``truncate(keeping:)``.
    ///
    /// - Parameter output: what messages call it.
    init(locking path: String, output: String) throws(OutputError) {
        name = path
        ownsDescriptor = true
        descriptor = try OutputLock.open(path, flags: Self.flags, output: output)
    }

    /// Opens what is no regular file and writes it as it is: nothing is made, cut off or replaced.
    init(stream path: String) throws(OutputError) {
        name = path
        ownsDescriptor = true
        descriptor =
            if let number = FileSystem.descriptor(namedBy: path) {
                fcntl(number, F_DUPFD_CLOEXEC, 0)
            } else {
                open(SystemPath.bytes(path), O_WRONLY | O_CLOEXEC | O_NOCTTY)
            }
        guard descriptor >= 0 else { throw Self.systemError(path) }
    }

    private init(descriptor: Int32, name: String, ownsDescriptor: Bool = false) {
        self.descriptor = descriptor
        self.name = name
        self.ownsDescriptor = ownsDescriptor
    }

    deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

    /// Neither through a link, nor waiting for the reader of a pipe.
    private static let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK

    /// Standard output.
    public static func standardOutput() -> WritableFile {
        WritableFile(descriptor: STDOUT_FILENO, name: "standard output")
    }

    /// Standard error.
    public static func standardError() -> WritableFile {
        WritableFile(descriptor: STDERR_FILENO, name: "standard error")
    }

    /// Writes all bytes.
    public func write(_ bytes: [UInt8]) throws(OutputError) { try write(bytes.span) }

    /// Writes all bytes from where they lie.
    func write(_ bytes: ByteBlock) throws(OutputError) {
        try bytes.withSpan { bytes throws(OutputError) in try write(bytes) }
    }

    /// Writes all bytes.
    func write(_ bytes: Span<UInt8>) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                writeOnce(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                try waitForRoom()
            } else if errno != EINTR {
                throw Self.systemError(name)
            }
        }
    }

    /// Waits until a stream that does not block, as whoever opened it may have it, takes more or has no reader any more.
    private func waitForRoom() throws(OutputError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if poll(&request, 1, -1) < 0, errno != EINTR { throw Self.systemError(name) }
    }

    /// Cuts off what stands after the first bytes, and goes on there.
    func truncate(keeping count: Int) throws(OutputError) {
        guard ftruncate(descriptor, off_t(count)) == 0, lseek(descriptor, off_t(count), SEEK_SET) >= 0 else {
            throw Self.systemError(name)
        }
    }

    /// Waits until what was written is on the disk.
    func synchronize() throws(OutputError) {
        if fsync(descriptor) != 0 { throw Self.systemError(name) }
    }

    /// Takes over who may read and write a file that this one is about to replace.
    ///
    /// Its owner only where the system allows that.
    func adoptPermissions(of path: String) {
        var status = stat()
        guard stat(SystemPath.bytes(path), &status) == 0 else { return }
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        _ = fchmod(descriptor, status.st_mode & 0o7777)
    }

    /// Gives a finished file or folder its name, replacing a file or an empty folder that had it.
    static func move(_ path: String, to newPath: String) throws(OutputError) {
        if rename(SystemPath.bytes(path), SystemPath.bytes(newPath)) != 0 { throw systemError(newPath) }
    }

    /// Makes a folder.
    static func makeFolder(_ path: String) throws(OutputError) {
        if mkdir(SystemPath.bytes(path), 0o777) != 0 { throw systemError(path) }
    }

    /// Removes a file; one that is not there is as good as removed.
    static func remove(_ path: String) throws(OutputError) {
        if unlink(SystemPath.bytes(path)) != 0, errno != ENOENT { throw systemError(path) }
    }

    /// Removes an empty folder.
    static func removeFolder(_ path: String) throws(OutputError) {
        if rmdir(SystemPath.bytes(path)) != 0 { throw systemError(path) }
    }

    /// The reason that the system gave last for failing on an output.
    static func systemError(_ name: String) -> OutputError {
        let number = errno
        let reason = String(cString: strerror(number))
        switch number {
        case EPIPE: return OutputError(.closedPipe, name: name, reason: reason, remedy: "keep its reader open")
        case EEXIST: return OutputError(.inTheWay, name: name, reason: "there already", remedy: "remove it")
        case ENOSPC: return OutputError(name: name, reason: reason, remedy: "free space and run again")
        case ENXIO:
            return OutputError(name: name, reason: "nothing takes it", remedy: "name a file, a pipe or a device")
        default: return OutputError(name: name, reason: reason, remedy: "check the path and its permissions")
        }
    }
}

/// `write(2)`, which the class has a method of the same name for.
private func writeOnce(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
