/// Reads the articles of a corpus by batches, whose results are worked out together.
struct BatchReader {
    /// Articles, or why there is none, in the order of the inputs.
    typealias Batch = [Result<RawDocument, InputError>]

    private var reader: RawDocumentReader
    private let cancellation: Cancellation

    /// How many bytes of the inputs were read so far.
    var position: Int { reader.position }

    /// Starts at an article.
    ///
    /// - Parameter skipped: how many inputs are passed over, as done before.
    init(_ corpus: Corpus, skipping skipped: Int, cancellation: Cancellation = .ofTask) {
        reader = RawDocumentReader(corpus, cancellation: cancellation)
        self.cancellation = cancellation
        for _ in 0..<skipped { _ = reader.next() }
    }

    /// Articles worth about ``batchCost`` bytes, enough to make the switch between threads or processes cheap; `nil`
    /// after the last, or when the run is cancelled.
    mutating func next() -> Batch? {
        var batch: Batch = []
        var cost = 0
        while cost < Self.batchCost, !cancellation.isRequested, let input = reader.next() {
            switch input {
            case .success(let document): cost += document.cost
            // It may be that nothing came before the cancellation.
            case .failure: if cancellation.isRequested { return batch.isEmpty ? nil : batch }
            }
            batch.append(input)
        }
        return batch.isEmpty ? nil : batch
    }

    private static var batchCost: Int { 1 << 16 }
}
