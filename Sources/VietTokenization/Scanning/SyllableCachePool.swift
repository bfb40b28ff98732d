import Synchronization

/// Syllable caches that texts lend and give back, so that a short text finds the syllables of those before it.
///
/// Entries of a ``SyllableCache`` are exact, so which cache a text gets makes a difference to its time alone. There are as
/// many as texts were scanned at once, 512 KB each at most.
final class SyllableCachePool: Sendable {
    /// An atomic rather than a `Mutex`, whose futex the thread sanitizer does not see on Linux.
    private let isBusy = Atomic(false)
    /// Touched only between turning ``isBusy`` from `false` to `true` and turning it back, in ``exclusively(_:)``: the
    /// acquiring exchange that one thread wins orders it after the releasing store of the last.
    nonisolated(unsafe) private var caches: [SyllableCache] = []

    /// The one of the process: a tenth of the time of an article goes into meeting its syllables for the first time.
    static let shared = SyllableCachePool()

    /// Calls `body` with a cache that nobody else has.
    func withCache<Result>(_ body: (inout SyllableCache) -> Result) -> Result {
        var cache = (exclusively { $0.popLast() } ?? nil) ?? SyllableCache()
        let result = body(&cache)
        exclusively { $0.append(cache) }
        return result
    }

    /// `nil` where somebody else is at it: a new cache is had sooner than a turn.
    @discardableResult
    private func exclusively<Result>(_ body: (inout [SyllableCache]) -> Result) -> Result? {
        guard !isBusy.exchange(true, ordering: .acquiring) else { return nil }
        defer { isBusy.store(false, ordering: .releasing) }
        return body(&caches)
    }
}
