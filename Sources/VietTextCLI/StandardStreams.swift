import VietCorpus

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output, written in blocks.
struct StandardOutput {
    private let file = WritableFile.standardOutput()
    private var buffer: [UInt8] = []
    private static let blockSize = 1 << 16

    /// Lets a write to a closed pipe fail instead of killing the process.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Whether people look at it.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether it goes into a file, rather than to a terminal, a pipe or a device.
    static var isFile: Bool {
        var status = stat()
        return fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    mutating func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

    mutating func write(_ bytes: [UInt8]) throws(OutputError) {
        buffer += bytes
        if buffer.count >= Self.blockSize { try flush() }
    }

    mutating func flush() throws(OutputError) {
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Standard input.
enum StandardInput {
    /// Whether somebody types it.
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// Makes a text of the command line what is read, through a file without a name: of a pipe nobody would read the rest
    /// while it is filled.
    static func replace(by text: String) throws(InputError) {
        let file = try UnnamedFile.open(holding: Array(text.utf8), for: "--text")
        dup2(file, STDIN_FILENO)
        close(file)
    }
}

/// The three streams that a process is started with.
enum StandardStreams {
    /// Takes the places of those that it was started without, which the next files would get: messages would go into an
    /// output. What is taken so can neither be read nor written, as if it were still closed.
    static func reserve() {
        for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", mode)
        }
    }
}

/// Standard error, one message at a time.
enum StandardError {
    /// Writes a message and a line feed; a standard error that takes nothing leaves nobody to tell.
    static func write(_ message: String) { draw(message.hasSuffix("\n") ? message : message + "\n") }

    /// Writes a part of a line.
    static func draw(_ text: String) { try? WritableFile.standardError().write(Array(text.utf8)) }

    /// Whether people look at it, on a terminal that can draw a line again.
    static var isTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb"
    }

    /// The columns of the terminal.
    static var width: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }
}
