import CVietProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A process that works on records, as its parent sees it.
///
/// A class because it owns the process, which ends with it.
final class Worker {
    /// What it was given and has not answered: the number of a batch, and which of its records.
    struct Assignment {
        let batch: Int
        let records: [Int]
        /// Where the answer lies if it has room there.
        let area: WorkerBoard.Area?
    }

    let channel: Channel
    let place: WorkerBoard.Place
    var assignment: Assignment?
    /// Whether it ends by itself when it has answered.
    private(set) var isLeaving = false
    private let errors: Channel
    private let process: pid_t
    private var isGone = false

    private init(process: pid_t, channel: Channel, errors: Channel, place: WorkerBoard.Place) {
        (self.process, self.channel, self.errors, self.place) = (process, channel, errors, place)
    }

    deinit { if !isGone { _ = kill() } }

    /// Starts a process; the calling one must have one thread only.
    ///
    /// - Parameters:
    ///   - memoryLimit: bytes that it may take.
    ///   - work: what it does before it ends.
    static func start(
        at place: WorkerBoard.Place, memoryLimit: UInt64, work: (Channel, WorkerBoard.Place) -> Void
    ) throws(SystemError) -> Worker {
        let (channel, workersChannel) = try Channel.pair(board: place.board)
        let (errors, workersErrors) = try Channel.pair()
        workersErrors.dropWhatDoesNotFit()
        place.clear()
        let process = viet_process_fork_worker(workersChannel.descriptor, workersErrors.descriptor)
        if process == 0 {
            // What the parent holds is closed in the worker already; it must not be closed once more.
            withExtendedLifetime((channel, errors, workersErrors)) {
                viet_process_limit_memory(memoryLimit)
                work(workersChannel, place)
                _exit(0)
            }
        }
        guard process > 0 else { throw SystemError() }
        return Worker(process: process, channel: channel, errors: errors, place: place)
    }

    /// Lets it end by itself: at once where it has nothing to do, else when it has answered.
    func dismiss() {
        guard !isLeaving else { return }
        isLeaving = true
        shutdown(channel.descriptor, Int32(SHUT_WR))
    }

    /// Waits for its end.
    func wait() -> WorkerDeath {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        isGone = true
        return WorkerDeath(status: status, message: WorkerDeath.message(in: errors.rest()))
    }

    /// Ends it.
    func kill() -> WorkerDeath {
        _ = killOnce(process, SIGKILL)
        return wait()
    }
}

/// `kill(2)`, which the class has a method of the same name for.
private func killOnce(_ process: pid_t, _ signal: Int32) -> Int32 { kill(process, signal) }
