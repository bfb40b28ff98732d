/// The results of working through a corpus in worker processes, in the order of its inputs.
///
/// The parent reads the inputs and cuts them into records; decoding them and all that is made of them is left to the
/// workers. A worker that dies costs the record that it had in hand: that one fails by name, the others of its batch are
/// given to another worker.
///
/// Memory is bounded by two batches for each worker. The calling process must have one thread only, since workers are
/// made by fork(2): this is for a command that has the process for itself, libraries use ``Corpus/map(jobs:skipping:_:)``.
///
/// A class because it owns the processes, which end with it.
package final class SupervisedResults<Output: Transferable> {
    package typealias Element = Result<Output, InputError>

    /// What is worked through.
    package let corpus: Corpus
    /// How many bytes of the inputs are done with the results so far, to whole batches and blocks.
    package private(set) var position: Int
    /// The records so far that are of no kind that is read.
    package var passedOver: PassedOver { reader.passedOver }

    private var reader: BatchReader
    private var pool: WorkerPool
    /// The batches under way, the oldest first.
    private var batches: [SupervisedBatch<Output>] = []
    /// The number of the oldest batch under way.
    private var firstBatch = 0
    /// A batch that was read while the workers were busy.
    private var ahead: SupervisedBatch<Output>?
    private var isAtEnd = false
    /// Whether a part of a long text has failed, and what follows is the rest of it.
    private var isTextBroken = false
    private let mostBatches: Int
    private let options: WorkerOptions
    private let work: BatchWork
    private var hasBegun = false
    private var ready: IndexingIterator<[Element]> = [].makeIterator()
    /// Workers that died in a row before they had a record in hand.
    private var fruitlessDeaths = 0
    private static var mostFruitlessDeaths: Int { 8 }

    /// Starts at a record; no process is started before there is work for it.
    ///
    /// - Parameters:
    ///   - output: takes the results; what it holds already is passed over. See ``Corpus/map(jobs:resuming:_:)``.
    ///   - cancellation: where it is requested nothing more is read, and the results of what was read are the last.
    ///   - transform: what a worker makes of an article; it may trap.
    /// - Throws: ``SupervisionError``, and ``OutputError`` where an input is not what it was.
    package convenience init(
        _ corpus: Corpus, resuming output: ResumableOutput? = nil, workers options: WorkerOptions,
        cancellation: Cancellation, transform: @escaping (Document) -> Output
    ) throws {
        let work = RecordWork(corpus: corpus, transform: transform)
        try self.init(corpus, resuming: output, workers: options, cancellation: cancellation) {
            work.answer($0, at: $1, to: &$2)
        }
    }

    /// The same with what a worker makes of a batch.
    init(
        _ corpus: Corpus, resuming output: ResumableOutput? = nil, workers options: WorkerOptions,
        cancellation: Cancellation, work: @escaping BatchWork
    ) throws {
        self.corpus = corpus
        reader =
            if let output {
                try BatchReader(
                    corpus, after: output.inputCount, of: output.journalPath, recordingIn: output.ledger,
                    cancellation: cancellation)
            } else {
                BatchReader(corpus, skipping: 0, cancellation: cancellation)
            }
        position = reader.position
        mostBatches = 2 * options.count
        (self.options, self.work) = (options, work)
        let loop = WorkerLoop(work: work)
        do throws(SystemError) {
            // Results lie in their areas until they are taken: those of the last batch are when the next are under way.
            pool = try WorkerPool(options, areaCount: mostBatches + 1) { loop.run($0, $1) }
        } catch {
            throw SupervisionError(error)
        }
    }

    /// The next result, or `nil` after the last.
    ///
    /// - Throws: where no worker can be kept alive.
    package func next() throws(SupervisionError) -> Element? {
        while true {
            if let element = ready.next() { return element }
            // Their area is for the next batch, while it is in the cache.
            ready = [].makeIterator()
            if !hasBegun { begin() }
            try assign()
            if let first = batches.first, first.isComplete {
                batches.removeFirst()
                firstBatch += 1
                position = first.position
                ready = first.results(ofText: &isTextBroken).makeIterator()
            } else if batches.isEmpty {
                return nil
            } else {
                if ahead == nil { ahead = read() }
                dismissAtEnd()
                for worker in pool.wait() { try hear(worker) }
            }
        }
    }

    /// Waits for the end of the workers, which came to it by themselves with the last result: what the caller does in
    /// between is done at the same time.
    package func finish() { pool.finish() }

    /// Does the work of a short run without a worker, as an ``Attempt``.
    private func begin() {
        hasBegun = true
        guard options.mayStartAnew, let batch = read() else { return }
        batches.append(batch)
        let records = batch.work
        guard batch.isShortRun, !records.isEmpty else { return }
        var reply = MessageWriter()
        guard Attempt.make(memoryLimit: options.memoryLimit, { work(records, pool.place, &reply) }) else { return }
        // If it were no answer to the records, a worker would get them.
        let message = ByteBlock(reply.finish().reduce(into: []) { $0 += $1 })
        guard let answers: [WorkerAnswer<Output>] = try? WorkerMessages.answers(in: message) else { return }
        try? batches[0].take(answers, of: records.map(\.number))
    }

    private func read() -> SupervisedBatch<Output>? {
        guard !isAtEnd else { return nil }
        guard let batch = reader.next() else {
            isAtEnd = true
            return nil
        }
        return SupervisedBatch(batch, position: reader.position)
    }

    /// Gives work to all workers that have none.
    private func assign() throws(SupervisionError) {
        while pool.hasRoom, let index = nextBatch() {
            let records = batches[index].work
            guard !records.isEmpty else { continue }
            let worker: Worker?
            do throws(SystemError) {
                worker = try pool.idleWorker()
            } catch {
                throw SupervisionError(error)
            }
            guard let worker else { return }
            let area = pool.takeArea()
            if worker.channel.send(WorkerMessages.request(records), area: area?.number ?? -1) {
                worker.assignment = Worker.Assignment(
                    batch: firstBatch + index, records: records.map(\.number), area: area)
                batches[index].isAssigned = true
            } else {
                try bury(worker)
            }
        }
        dismissAtEnd()
    }

    /// Lets the workers go once there is nothing to be given to them.
    private func dismissAtEnd() {
        if isAtEnd, ahead == nil, batches.allSatisfy(\.isGivenOut) { pool.dismiss() }
    }

    /// The place of a batch that has work for a worker: one whose worker died, else the next of the inputs.
    private func nextBatch() -> Int? {
        if let index = batches.firstIndex(where: { !$0.isAssigned && !$0.isComplete }) { return index }
        guard batches.count < mostBatches, let batch = ahead ?? read() else { return nil }
        ahead = nil
        batches.append(batch)
        return batches.count - 1
    }

    /// Takes what a worker says.
    private func hear(_ worker: Worker) throws(SupervisionError) {
        switch worker.channel.read() {
        case .part: return
        case .end: try bury(worker)
        case .message(let reply, _): try take(ByteBlock(reply), from: worker)
        case .laid(let count, let number):
            guard let area = worker.assignment?.area, area.number == number,
                (0...WorkerBoard.messageSize).contains(count)
            else { return try bury(worker) }
            try take(ByteBlock(area, 0..<count), from: worker)
        }
    }

    /// Takes the answer of a worker.
    private func take(_ reply: ByteBlock, from worker: Worker) throws(SupervisionError) {
        guard let assignment = worker.assignment else { return try bury(worker) }
        do throws(MalformedMessage) {
            try batches[assignment.batch - firstBatch].take(
                try WorkerMessages.answers(in: reply), of: assignment.records)
            pool.free(worker)
            fruitlessDeaths = 0
        } catch {
            try bury(worker)
        }
    }

    /// Takes note of the death of a worker, and sees to it.
    private func bury(_ worker: Worker) throws(SupervisionError) {
        // To one that is dying already this makes no difference.
        let death = worker.kill()
        pool.remove(worker)
        let inHand = worker.place.inHand
        fruitlessDeaths = inHand == nil ? fruitlessDeaths + 1 : 0
        if let assignment = worker.assignment {
            batches[assignment.batch - firstBatch].lose(inHand, of: assignment.records, by: death)
        }
        if fruitlessDeaths > Self.mostFruitlessDeaths { throw SupervisionError(death) }
    }
}
