#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whoever read the output has closed it: no failure, only an end.
struct OutputClosed: Error {}

/// The output takes no more for a reason of its own, such as a full disk.
struct OutputError: Error, CustomStringConvertible {
    let description: String
}

/// Standard output, written in blocks.
struct StandardOutput {
    private var buffer: [UInt8] = []
    private static let blockSize = 1 << 16

    /// Lets a write to a closed pipe fail instead of killing the process.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Whether people look at it.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    mutating func write(_ text: String) throws { try write(Array(text.utf8)) }

    mutating func write(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count >= Self.blockSize { try flush() }
    }

    mutating func flush() throws {
        try writeAll(buffer, to: STDOUT_FILENO)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Standard error, one message at a time.
enum StandardError {
    /// Writes a message and a line feed; a standard error that takes nothing leaves nobody to tell.
    static func write(_ message: String) {
        try? writeAll(Array((message.hasSuffix("\n") ? message : message + "\n").utf8), to: STDERR_FILENO)
    }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes {
            write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
        }
        if count >= 0 {
            written += count
        } else if errno == EPIPE {
            throw OutputClosed()
        } else if errno != EINTR {
            throw OutputError(description: "cannot write the output: \(String(cString: strerror(errno)))")
        }
    }
}
