/// The results of working through a corpus, in the order of its inputs.
///
/// Pulling one result starts as many batches as there are jobs and no more: a slow consumer holds the work back. When
/// the consumer's task is cancelled nothing more is read, and the results of what was read are the last.
public struct CorpusResults<Output: Sendable>: AsyncSequence, Sendable {
    /// An output, or why an input has none; the others are not touched by it.
    public typealias Element = Result<Output, InputError>

    /// What is worked through.
    public let corpus: Corpus
    let jobs: Int
    let start: CorpusStart
    let transform: @Sendable (Document) -> Output

    /// Starts at the first article that is not passed over.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }

    /// Delivers one result after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var reader: BatchReader
        private let corpus: Corpus
        private let jobs: Int
        private let transform: @Sendable (Document) -> Output
        private var running: [(task: Task<[Element], Never>, position: Int)] = []
        private var ready: IndexingIterator<[Element]> = [].makeIterator()

        /// How many bytes of the inputs are done with the results so far, to whole batches and blocks; before the first
        /// result, how many were passed over.
        public private(set) var position: Int

        /// The records that were read so far and are of no kind that becomes an article.
        public var passedOver: PassedOver { reader.passedOver }

        init(_ results: CorpusResults) {
            corpus = results.corpus
            jobs = results.jobs
            transform = results.transform
            reader = results.start.reader(of: results.corpus)
            position = reader.position
        }

        /// The next result, or `nil` after the last.
        public mutating func next() async -> Element? {
            while true {
                if let element = ready.next() { return element }
                while running.count < jobs, let batch = reader.next() { start(batch) }
                guard !running.isEmpty else { return nil }
                let done = running.removeFirst()
                ready = await done.task.value.makeIterator()
                position = done.position
                if let batch = reader.next() { start(batch) }
            }
        }

        private mutating func start(_ batch: BatchReader.Batch) {
            let task = Task.detached { [transform, corpus] in
                batch.flatMap { input -> [Element] in
                    do throws(InputError) {
                        return try input.get().documents(of: corpus).map { .success(transform($0)) }
                    } catch {
                        return [.failure(error)]
                    }
                }
            }
            running.append((task, reader.position))
        }
    }
}
