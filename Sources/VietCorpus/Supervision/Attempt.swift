import CVietProcess

/// Work that a process does itself where a worker would take longer to start and to end than to do it.
///
/// If it crashes, the program is started anew with the arguments that it was started with, and leaves the work to a worker,
/// whose crash costs a record and has a name. Nothing of its results may be anywhere by then, and its inputs must be there
/// still.
enum Attempt {
    /// How long inputs may be together that are worth it.
    static let mostBytes = 1 << 16

    /// Does the work within this many bytes of memory.
    ///
    /// - Returns: whether it is done; otherwise it was not begun, as where the program was started anew.
    static func make(memoryLimit: UInt64, _ work: () -> Void) -> Bool {
        guard viet_process_begin_attempt(CommandLine.unsafeArgv, memoryLimit) == 0 else { return false }
        defer { viet_process_end_attempt() }
        work()
        return true
    }
}
