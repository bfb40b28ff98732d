#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The worker processes of a run: started when there is work for them, and again where one died.
struct WorkerPool {
    private let board: WorkerBoard
    private let options: WorkerOptions
    private let work: (Channel, WorkerBoard.Place) -> Void
    /// By place on the board.
    private var workers: [Worker?]
    private var dismissed: [Worker] = []

    /// - Parameter areaCount: how many batches have room for their messages in memory that all share.
    init(
        _ options: WorkerOptions, areaCount: Int, work: @escaping (Channel, WorkerBoard.Place) -> Void
    ) throws(SystemError) {
        board = try WorkerBoard(count: options.count, areaCount: areaCount)
        self.options = options
        self.work = work
        workers = Array(repeating: nil, count: options.count)
    }

    /// Whether any worker has something to do.
    var isBusy: Bool { workers.contains { $0?.assignment != nil } }

    /// Whether work would find a worker.
    var hasRoom: Bool { workers.contains { $0?.assignment == nil } }

    /// A worker with nothing to do, started where there is none.
    ///
    /// - Returns: nil where all are busy, or no further one can be started for now.
    /// - Throws: where none can be started and none is there.
    mutating func idleWorker() throws(SystemError) -> Worker? {
        if let worker = workers.lazy.compactMap(\.self).first(where: { $0.assignment == nil }) { return worker }
        guard let number = workers.firstIndex(where: { $0 == nil }) else { return nil }
        do throws(SystemError) {
            let worker = try Worker.start(at: board.place(number), memoryLimit: options.memoryLimit, work: work)
            workers[number] = worker
            return worker
        } catch {
            if isBusy { return nil }
            throw error
        }
    }

    /// A place on the board for work that is done without a worker.
    var place: WorkerBoard.Place { board.place(0) }

    /// Room for the messages about a batch, where there is some.
    func takeArea() -> WorkerBoard.Area? { board.takeArea() }

    /// Waits until workers answered or died.
    func wait() -> [Worker] {
        let alive = workers.compactMap(\.self)
        var requests = alive.map { pollfd(fd: $0.channel.descriptor, events: Int16(POLLIN), revents: 0) }
        while poll(&requests, nfds_t(requests.count), -1) < 0, errno == EINTR {}
        return zip(alive, requests).filter { $0.1.revents != 0 }.map(\.0)
    }

    /// Takes out a worker that has no more to do.
    mutating func remove(_ worker: Worker) {
        for number in workers.indices where workers[number] === worker { workers[number] = nil }
    }

    /// Lets the workers end when they have done what they have to do, so that it takes no time of its own. Where one dies
    /// over it, what it had goes to a new one.
    mutating func dismiss() {
        for worker in workers.lazy.compactMap(\.self) {
            worker.dismiss()
            if worker.assignment == nil { release(worker) }
        }
    }

    /// Takes note that a worker has answered, which is the end of one that was dismissed.
    mutating func free(_ worker: Worker) {
        worker.assignment = nil
        if worker.isLeaving { release(worker) }
    }

    private mutating func release(_ worker: Worker) {
        dismissed.append(worker)
        remove(worker)
    }

    /// Waits for the end of all workers that were dismissed.
    mutating func finish() {
        for worker in dismissed { _ = worker.wait() }
        dismissed = []
    }
}
