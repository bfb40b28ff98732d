#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps two processes from writing one output: an advisory lock (`flock(2)`) on its incomplete file or folder, which the
/// system takes back when the process ends, however it does.
enum OutputLock {
    /// Opens and locks a path.
    ///
    /// - Parameters:
    ///   - flags: those of `open(2)`.
    ///   - output: what messages call it.
    /// - Returns: a descriptor that holds the lock until it closes.
    /// - Throws: ``OutputError/Kind/locked`` where another descriptor holds it, here or in another process.
    static func open(_ path: String, flags: Int32, output: String) throws(OutputError) -> Int32 {
        for _ in 0..<mostTries {
            let descriptor = openOnce(path, flags)
            guard descriptor >= 0 else { throw WritableFile.systemError(path) }
            // A file system without locks has none to refuse with.
            if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
                close(descriptor)
                throw OutputError(
                    .locked, name: output, reason: "another process is writing it",
                    remedy: "wait for that one or name another output")
            }
            // The process before may have given the file its name between the two calls.
            if FileSystem.identity(of: descriptor) == FileSystem.status(of: path)?.identity { return descriptor }
            close(descriptor)
        }
        throw OutputError(
            .locked, name: output, reason: "what is unfinished of it is another one whenever it is opened",
            remedy: "wait for the processes that write it or name another output")
    }

    /// More than processes that finish one after the other between the two calls.
    private static let mostTries = 1_000
}

/// `open(2)`, which the type has a method of the same name for.
private func openOnce(_ path: String, _ flags: Int32) -> Int32 {
    open(SystemPath.bytes(path), flags, 0o666)
}
