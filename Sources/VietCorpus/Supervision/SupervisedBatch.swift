/// A batch of records on its way through the workers.
struct SupervisedBatch<Output: Transferable> {
    typealias Element = Result<Output, InputError>

    private let inputs: BatchReader.Batch
    /// What became of each input; `nil` for one that is still to be worked on.
    private var outcomes: [[Element]?]
    private var openCount: Int
    /// How many bytes of the inputs are read with this batch.
    let position: Int
    /// Whether a worker has it.
    var isAssigned = false
    /// A worker died over it: from then on its records go out one by one, and a death means the one that is out.
    private(set) var isCareful = false

    init(_ inputs: BatchReader.Batch, position: Int) {
        self.inputs = inputs
        self.position = position
        outcomes = inputs.map { input in
            if case .failure(let error) = input { [.failure(error)] } else { nil }
        }
        openCount = outcomes.count { $0 == nil }
    }

    var isComplete: Bool { openCount == 0 }

    /// Whether nothing of it is left for another worker, or for another turn of the one that has it.
    var isGivenOut: Bool { isComplete || isAssigned && (!isCareful || openCount == 1) }

    /// All results, in the order of the inputs.
    var results: [Element] { outcomes.compactMap(\.self).flatMap(\.self) }

    /// The same without what stands behind a part of a long text that failed: that text has failed with it.
    ///
    /// - Parameter isBroken: whether a part of the text has failed that the batch goes on with.
    func results(ofText isBroken: inout Bool) -> [Element] {
        var results: [Element] = []
        for (input, outcome) in zip(inputs, outcomes) {
            guard let outcome else { continue }
            switch input {
            case .success(.part(let range, _)) where range.lowerBound > 0: if isBroken { continue }
            case .success(.stream(_, _, let start)) where start > 0: if isBroken { continue }
            default: isBroken = false
            }
            results += outcome
            for case .failure in outcome { isBroken = true }
        }
        return results
    }

    /// The records that the next worker gets.
    var work: [(number: Int, document: RawDocument)] {
        var records: [(number: Int, document: RawDocument)] = []
        for (number, input) in inputs.enumerated() where outcomes[number] == nil {
            guard case .success(let document) = input else { continue }
            records.append((number, document))
            if isCareful { break }
        }
        return records
    }

    /// Takes the answer of a worker.
    ///
    /// - Throws: where it is not the answer to what the worker was given.
    mutating func take(_ results: [(number: Int, result: Element)], of records: [Int]) throws(MalformedMessage) {
        var numbers: [Int] = []
        for (number, _) in results where number != numbers.last { numbers.append(number) }
        guard numbers == records else { throw MalformedMessage() }
        for (number, result) in results { outcomes[number] = (outcomes[number] ?? []) + [result] }
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
        outcomes[lost.record] = [.failure(death.failure(of: document, identifier: lost.identifier))]
        openCount -= 1
    }
}
