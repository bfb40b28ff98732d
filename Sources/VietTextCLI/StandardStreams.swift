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

/// Standard error, one message at a time.
enum StandardError {
    /// Writes a message and a line feed; a standard error that takes nothing leaves nobody to tell.
    static func write(_ message: String) {
        try? WritableFile.standardError().write(Array((message.hasSuffix("\n") ? message : message + "\n").utf8))
    }
}
