import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A tool of the system, decompressing one input into a pipe.
///
/// A process and no library: each would be one more system package of the default build, and decoders of our own would
/// have to be kept as well as the tools are. It works beside the extraction, in constant memory, through any number of
/// members.
///
/// A class because it owns a process, which ends with it.
final class DecompressingProcess {
    /// Where the decompressed bytes are read.
    var output: Int32 { outputPipe.reading }

    private let path: String
    let compression: Compression
    private let outputPipe: Pipe
    private let errorPipe: Pipe
    private var process: pid_t = 0
    private var hasEnded = false

    /// Starts to decompress a file of which the first bytes were just read.
    ///
    /// - Parameter path: what messages call the file.
    init(
        _ compression: Compression, decompressing input: Int32, after start: [UInt8], path: String
    ) throws(InputError) {
        self.path = path
        self.compression = compression
        outputPipe = try Self.starting.withLock { _ throws(InputError) in try Pipe(path) }
        errorPipe = try Self.starting.withLock { _ throws(InputError) in try Pipe(path) }
        // What was read of a pipe cannot be put back: another one starts with it again.
        let canGoBack = lseek(input, off_t(-start.count), SEEK_CUR) >= 0
        let tool = "\(compression.rawValue) -dc"
        let command = canGoBack ? "exec \(tool)" : "{ printf '\(Self.octal(start))'; cat; } | \(tool)"
        let (output, errors) = (outputPipe.writing, errorPipe.writing)
        let error = Self.starting.withLock { _ in
            Self.spawnShell(command, input: input, output: output, errors: errors, process: &process)
        }
        outputPipe.closeWriting()
        errorPipe.closeWriting()
        if error != 0 {
            hasEnded = true
            throw InputError(
                name: TextFile.displayName(path),
                reason: "\(compression.rawValue) does not start: \(String(cString: strerror(error)))",
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
    /// - Throws: where the input is broken or the tool is not there.
    func finish(byteCount: Int) throws(InputError) {
        guard !hasEnded else { return }
        let message = errorPipe.readAll()
        let status = wait()
        hasEnded = true
        guard status != 0 else { return }
        let name = TextFile.displayName(path)
        let tool = compression.rawValue
        if status == 127 << 8 {
            throw InputError(
                name: name, reason: "compressed, and there is no \(tool) here",
                remedy: "install \(tool) or decompress it first")
        }
        throw InputError(
            name: name, offset: byteCount,
            reason: "\(tool) broken after \(byteCount) bytes of text: \(Self.reason(in: message))",
            remedy: "compress or fetch it again")
    }

    /// Whether an error is found out after the bytes that it speaks of: a checksum or a length that is another.
    static func concernsWhatCame(_ error: InputError) -> Bool {
        ["crc error", "length error", "checksum"].contains { error.reason.hasSuffix($0) }
    }

    /// What a tool complains of, without its own name and that of the stream: `gzip: stdin: unexpected end of file`,
    /// `zstd: /*stdin*\: …`, `bzip2: Compressed file ends unexpectedly;` and advice.
    private static func reason(in message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).first { $0.contains(":") }
        let words = line?.split(separator: ":").last?.prefix { $0 != ";" && $0 != "." }.split(separator: " ")
        return words?.joined(separator: " ") ?? "unknown reason"
    }

    /// Bytes as `printf` of the shell takes them.
    private static func octal(_ bytes: [UInt8]) -> String {
        bytes.map { "\\" + String(512 + Int($0), radix: 8).dropFirst() }.joined()
    }

    /// A process that another thread starts while a pipe is half made would keep it open.
    private static let starting = Mutex(())

    private func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Runs a command of the shell in a process group of its own, so that an interruption from the terminal lets it
    /// finish, and with no environment but the path to tools, so that messages are in English.
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
        let path = getenv("PATH").map { strdup("PATH=" + String(cString: $0)) } ?? nil
        defer { free(path) }
        var environment: [UnsafeMutablePointer<CChar>?] = [path, nil]
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
