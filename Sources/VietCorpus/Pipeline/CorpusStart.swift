import Synchronization

/// Where a run through a corpus starts, and who hears what it reads.
///
/// A class because a reader that has passed over what is done can be used once.
final class CorpusStart: Sendable {
    private let skipped: Int
    private let prepared: Mutex<BatchReader?>

    /// After some inputs, which are passed over when the first result is asked for.
    init(skipping skipped: Int) {
        self.skipped = skipped
        prepared = Mutex(nil)
    }

    /// Where a reader stands that has passed over some inputs.
    init(_ reader: sending BatchReader, skipped: Int) {
        self.skipped = skipped
        prepared = Mutex(reader)
    }

    /// The reader; one that begins again and passes over the same inputs where it was taken before.
    func reader(of corpus: Corpus) -> BatchReader {
        prepared.withLock { $0.take() } ?? BatchReader(corpus, skipping: skipped)
    }
}
