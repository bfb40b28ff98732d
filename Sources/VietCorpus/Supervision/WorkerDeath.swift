#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a worker process ended that should not have.
struct WorkerDeath: Equatable {
    /// As `waitpid(2)` gives it.
    let status: Int32
    /// The last words of Swift's runtime, where it had any.
    let message: String?

    /// The last words in what a worker wrote to standard error: the line of a fatal error, else the last.
    static func message(in text: String) -> String? {
        let lines = text.split(whereSeparator: \.isNewline)
        let line = lines.last { $0.contains("Fatal error: ") } ?? lines.last
        return line.map { String($0.prefix(longestMessage)) }
    }

    private static let longestMessage = 200

    /// `ended by SIGILL, as of a trap (Fatal error: Index out of range)`.
    var reason: String { cause + (message.map { " (\($0))" } ?? "") }

    private var cause: String {
        if message?.contains(Self.outOfMemory) == true { return "ended for want of memory" }
        let signal = status & 0x7F
        guard signal != 0 else { return "ended with status \(status >> 8 & 0xFF)" }
        return switch signal {
        case SIGILL: "ended by SIGILL, as of a trap"
        case SIGTRAP: "ended by SIGTRAP, as of a trap"
        case SIGSEGV: "ended by SIGSEGV, as of a stack overflow"
        case SIGBUS: "ended by SIGBUS"
        case SIGABRT: "ended by SIGABRT"
        case SIGFPE: "ended by SIGFPE"
        case SIGKILL: "was killed (SIGKILL), as where memory is short"
        default: "ended by signal \(signal)"
        }
    }

    /// What Swift's runtime says where it gets no memory.
    private static let outOfMemory = "allocat"

    /// The failure of the record that the worker had in hand.
    func failure(of document: RawDocument, identifier: String?) -> InputError {
        InputError(
            name: document.name, crashed: RecordName(id: identifier, source: document.source),
            reason: "the worker that read it \(reason)",
            remedy: "leave it out, or report it; what needs much memory may pass with more", setting: .workerMemory)
    }
}
