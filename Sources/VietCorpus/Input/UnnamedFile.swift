#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files without a name in the folder for temporary ones, which `TMPDIR` names: each is gone when nobody has it open.
package enum UnnamedFile {
    /// Makes an empty file to write and to read.
    ///
    /// - Parameter name: what messages say that it is for.
    /// - Returns: its descriptor, which the caller closes and no other program inherits.
    static func open(for name: String) throws(InputError) -> Int32 {
        let folder = getenv("TMPDIR").map { SystemPath.path($0) } ?? ""
        var path = SystemPath.bytes(FileSystem.join(folder.isEmpty ? "/tmp" : folder, "viettext-XXXXXX"))
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw problem(errno, with: name) }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    /// Makes a file of some bytes, which is read from the first on.
    package static func open(holding bytes: [UInt8], for name: String) throws(InputError) -> Int32 {
        let descriptor = try open(for: name)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            let error = errno
            if count >= 0 {
                written += count
            } else if error != EINTR {
                close(descriptor)
                throw problem(error, with: name)
            }
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    /// An error of the system with such a file.
    static func problem(_ number: Int32, with name: String) -> InputError {
        InputError(name: name, reason: "temporary file: \(String(cString: strerror(number)))", remedy: remedy)
    }

    /// What to do about an error.
    static let remedy = "make room, or name another folder in TMPDIR"
}
