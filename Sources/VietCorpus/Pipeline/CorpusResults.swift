/// The results of working through a corpus, in the order of its inputs.
///
/// Pulling one result starts as many batches as there are jobs and no more: a slow consumer holds the work back.
public struct CorpusResults<Output: Sendable>: AsyncSequence, Sendable {
    /// An output, or why an input has none; the others are not touched by it.
    public typealias Element = Result<Output, InputError>

    let corpus: Corpus
    let jobs: Int
    let skipped: Int
    let transform: @Sendable (Document) -> Output

    /// Starts at the first article.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }

    /// Delivers one result after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var reader: RawDocumentReader
        private let corpus: Corpus
        private let jobs: Int
        private let transform: @Sendable (Document) -> Output
        private var running: [Task<[Element], Never>] = []
        private var ready: IndexingIterator<[Element]> = [].makeIterator()

        init(_ results: CorpusResults) {
            corpus = results.corpus
            jobs = results.jobs
            transform = results.transform
            reader = RawDocumentReader(results.corpus)
            for _ in 0..<results.skipped { _ = reader.next() }
        }

        /// The next result, or `nil` after the last.
        public mutating func next() async -> Element? {
            while true {
                if let element = ready.next() { return element }
                while running.count < jobs, let batch = nextBatch() { start(batch) }
                guard !running.isEmpty else { return nil }
                ready = await running.removeFirst().value.makeIterator()
                if let batch = nextBatch() { start(batch) }
            }
        }

        private mutating func start(_ batch: [Result<RawDocument, InputError>]) {
            running.append(
                Task.detached { [transform, corpus] in
                    batch.map { input in
                        do throws(InputError) {
                            return .success(transform(try input.get().document(of: corpus)))
                        } catch {
                            return .failure(error)
                        }
                    }
                })
        }

        /// Articles worth about ``batchCost`` bytes: enough to make the switch between threads cheap.
        private mutating func nextBatch() -> [Result<RawDocument, InputError>]? {
            var batch: [Result<RawDocument, InputError>] = []
            var cost = 0
            while cost < Self.batchCost, let input = reader.next() {
                if case .success(let document) = input { cost += document.cost }
                batch.append(input)
            }
            return batch.isEmpty ? nil : batch
        }

        private static var batchCost: Int { 1 << 16 }
    }
}
