/// Reads the articles of a corpus by batches, whose results are worked out together.
struct BatchReader {
    /// Articles, or why there is none, in the order of the inputs.
    typealias Batch = [Result<RawDocument, InputError>]

    private var reader: RawDocumentReader
    private let ledger: InputLedger?
    private let cancellation: Cancellation

    /// How many bytes of the inputs were read so far.
    var position: Int { reader.position }

    /// The records so far that are of no kind that is read.
    var passedOver: PassedOver { reader.passedOver }

    /// Starts at an article.
    ///
    /// - Parameter skipped: how many inputs are passed over, as done before.
    init(_ corpus: Corpus, skipping skipped: Int, cancellation: Cancellation = .ofTask) {
        reader = RawDocumentReader(corpus, cancellation: cancellation)
        ledger = nil
        self.cancellation = cancellation
        for _ in 0..<skipped { _ = reader.next() }
    }

    /// Starts after the articles whose results an interrupted run left, once they are what they were.
    ///
    /// - Parameters:
    ///   - count: how many there are.
    ///   - journal: the path of what says which.
    ///   - ledger: takes note of what is read.
    /// - Throws: where an input is not what it was.
    init(
        _ corpus: Corpus, after count: Int, of journal: String, recordingIn ledger: InputLedger,
        cancellation: Cancellation = .ofTask
    ) throws(OutputError) {
        reader = RawDocumentReader(corpus, recordsStates: true, cancellation: cancellation)
        self.ledger = ledger
        self.cancellation = cancellation
        try reader.skip(count, checking: EarlierInputs(journal: journal))
    }

    /// Articles worth about ``batchCost`` bytes, enough to make the switch between threads or processes cheap; `nil`
    /// after the last. When the run is cancelled, what was read before it comes, and nothing else.
    mutating func next() -> Batch? {
        var batch: Batch = []
        var cost = 0
        while cost < Self.batchCost, let input = reader.next() {
            switch input {
            case .success(let document): cost += document.cost
            // The cancellation may be what failed; an input that did is found out again.
            case .failure: if cancellation.isRequested { return batch.isEmpty ? nil : batch }
            }
            batch.append(input)
            ledger?.append(reader.state)
        }
        return batch.isEmpty ? nil : batch
    }

    static var batchCost: Int { 1 << 16 }
}
