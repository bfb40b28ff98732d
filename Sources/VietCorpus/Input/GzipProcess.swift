import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's `gzip`, decompressing one input into a pipe.
///
/// A process and no library: zlib would be a second system package of the default build, and an inflate of our own would
/// have to be kept as well as `gzip` is. It works beside the extraction, in constant memory, through any number of members.
///
/// A class because it owns a process, which ends with it.
final class GzipProcess {
    /// What every gzip file starts with (RFC 1952).
    static let magic: [UInt8] = [0x1F, 0x8B]

    /// Where the decompressed bytes are read.
    var output: Int32 { outputPipe.reading }

    private let path: String
    private let outputPipe: Pipe
    private let errorPipe: Pipe
    private var process: pid_t = 0
    private var hasEnded = false

    /// Starts to decompress a file of which ``magic`` was just read.
    ///
    /// - Parameter path: what messages call the file.
    init(decompressing input: Int32, path: String) throws(InputError) {
        self.path = path
        outputPipe = try Self.starting.withLock { _ throws(InputError) in try Pipe(path) }
        errorPipe = try Self.starting.withLock { _ throws(InputError) in try Pipe(path) }
        // What was read of a pipe cannot be put back: another one starts with it again.
        let canGoBack = lseek(input, off_t(-Self.magic.count), SEEK_CUR) >= 0
        let command = canGoBack ? "exec gzip -dc" : "{ printf '\\037\\213'; cat; } | gzip -dc"
        let (output, errors) = (outputPipe.writing, errorPipe.writing)
        let error = Self.starting.withLock { _ in
            Self.spawnShell(command, input: input, output: output, errors: errors, process: &process)
        }
        outputPipe.closeWriting()
        errorPipe.closeWriting()
        if error != 0 {
            hasEnded = true
            throw InputError(
                name: TextFile.displayName(path), reason: "gzip does not start: \(String(cString: strerror(error)))",
                remedy: "decompress it first")
        }
    }

    /// A process that is not wanted any more is killed: it may wait for input that never comes.
    deinit {
        guard !hasEnded else { return }
        kill(-process, SIGKILL)
        _ = wait()
    }

    /// Ends after the last byte of ``output``.
    ///
    /// - Parameter byteCount: how many bytes came out.
    /// - Throws: where the input is broken or `gzip` is not there.
    func finish(byteCount: Int) throws(InputError) {
        guard !hasEnded else { return }
        let message = errorPipe.readAll()
        let status = wait()
        hasEnded = true
        guard status != 0 else { return }
        let name = TextFile.displayName(path)
        if status == 127 << 8 {
            throw InputError(
                name: name, reason: "compressed, and there is no gzip here",
                remedy: "install gzip or decompress it first")
        }
        // `gzip: stdin: unexpected end of file`
        let words = message.split(separator: ":").last.map { $0.filter { !$0.isNewline } } ?? " unknown reason"
        throw InputError(
            name: name, offset: byteCount, reason: "gzip broken after \(byteCount) bytes of text:\(words)",
            remedy: "compress or fetch it again")
    }

    /// A process that another thread starts while a pipe is half made would keep it open.
    private static let starting = Mutex(())

    private func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Runs a command of the shell in a process group of its own, so that an interruption from the terminal lets it
    /// finish, and with an empty environment, so that messages are in English.
    ///
    /// - Returns: an error number, 0 for none.
    private static func spawnShell(
        _ command: String, input: Int32, output: Int32, errors: Int32, process: inout pid_t
    ) -> Int32 {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, number) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, descriptor, number)
        }
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let words: [String] = ["sh", "-c", command]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        return posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, &environment)
    }
}

/// A pipe that no other process inherits.
private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init(_ path: String) throws(InputError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw FileSystem.systemError(path) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        closeWriting()
        close(reading)
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }

    /// Everything until the other end closes; meant for a few lines.
    func readAll() -> String {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 10)
        while true {
            let count = read(reading, &block, block.count)
            if count > 0 { bytes += block[..<count] } else if count == 0 || errno != EINTR { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
