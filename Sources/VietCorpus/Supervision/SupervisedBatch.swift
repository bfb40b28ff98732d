/// A batch of records on its way through the workers.
struct SupervisedBatch<Output: Transferable> {
    typealias Element = Result<Output, InputError>

    private let inputs: BatchReader.Batch
    /// What became of the inputs.
    private var answers: [WorkerAnswer<Output>] = []
    /// Which are still to be worked on.
    private var isOpen: [Bool] = []
    private var openCount = 0
    /// How many bytes of the inputs are read with this batch.
    let position: Int
    /// Whether a worker has it.
    var isAssigned = false
    /// A worker died over it: from then on its records go out one by one, and a death means the one that is out.
    private(set) var isCareful = false

    init(_ inputs: BatchReader.Batch, position: Int) {
        self.inputs = inputs
        self.position = position
        isOpen.reserveCapacity(inputs.count)
        for number in inputs.indices {
            isOpen.append(true)
            openCount += 1
            if case .failure(let error) = inputs[number] { close(number, .failure(error)) }
        }
    }

    var isComplete: Bool { openCount == 0 }

    /// Whether it is all of a run, of a few short files: what is read of them once can be read again.
    var isShortRun: Bool {
        var (size, count) = (0, 0)
        for input in inputs {
            guard case .success(let document) = input else { continue }
            guard case .file(let path) = document, let status = FileSystem.status(of: path) else { return false }
            size += status.size
            count += document.cost
        }
        return size <= Attempt.mostBytes && count < BatchReader.batchCost
    }

    /// Whether nothing of it is left for another worker, or for another turn of the one that has it.
    var isGivenOut: Bool { isComplete || isAssigned && (!isCareful || openCount == 1) }

    /// All results, in the order of the inputs.
    var results: [Element] {
        var isBroken = false
        return results(ofText: &isBroken)
    }

    /// The same without what stands after a part of a long text that failed: that text has failed with it.
    ///
    /// - Parameter isBroken: whether a part of the text has failed that the batch goes on with.
    func results(ofText isBroken: inout Bool) -> [Element] {
        var results: [Element] = []
        // The articles of one page stay in their order.
        for answer in answers.sorted(by: { $0.number < $1.number }) {
            switch inputs[answer.number] {
            case .success(.part(let part, _)) where !part.isFirst: if isBroken { continue }
            case .success(.stream(_, _, let start)) where start > 0: if isBroken { continue }
            default: isBroken = false
            }
            results.append(answer.result)
            if case .failure = answer.result { isBroken = true }
        }
        return results
    }

    private mutating func close(_ number: Int, _ result: Element) {
        answers.append(WorkerAnswer(number: number, result: result))
        isOpen[number] = false
        openCount -= 1
    }

    /// The records that the next worker gets.
    var work: [(number: Int, document: RawDocument)] {
        var records: [(number: Int, document: RawDocument)] = []
        for (number, input) in inputs.enumerated() where isOpen[number] {
            guard case .success(let document) = input else { continue }
            records.append((number, document))
            if isCareful { break }
        }
        return records
    }

    /// Takes the answer of a worker.
    ///
    /// - Throws: where it is not the answer to what the worker was given.
    mutating func take(_ answers: [WorkerAnswer<Output>], of records: [Int]) throws(MalformedMessage) {
        var numbers: [Int] = []
        for answer in answers {
            // The articles of one page have one number.
            if answer.number == numbers.last, answer.count == 1 { continue }
            guard (1...records.count).contains(answer.count), answer.number <= inputs.count - answer.count else {
                throw MalformedMessage()
            }
            numbers += answer.number..<answer.number + answer.count
        }
        guard numbers == records else { throw MalformedMessage() }
        self.answers += answers
        for number in records { isOpen[number] = false }
        openCount -= records.count
        isAssigned = false
    }

    /// Takes note that the worker of the batch died.
    ///
    /// - Parameters:
    ///   - inHand: the record that the worker had in hand, as it said itself.
    ///   - records: the records that it was given.
    mutating func lose(_ inHand: (record: Int, identifier: String?)?, of records: [Int], by death: WorkerDeath) {
        isAssigned = false
        var lost: (record: Int, identifier: String?)?
        if let inHand, records.contains(inHand.record) { lost = inHand }
        // A worker may die over a record before it can say so, as when it is too long for its memory.
        if lost == nil, isCareful, records.count == 1 { lost = (records[0], nil) }
        isCareful = true
        guard let lost, case .success(let document) = inputs[lost.record] else { return }
        close(lost.record, .failure(death.failure(of: document, identifier: lost.identifier)))
    }
}
