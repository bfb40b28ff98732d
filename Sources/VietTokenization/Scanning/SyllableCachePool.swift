import Synchronization

/// Syllable caches that texts lend and give back, so that a short text finds the syllables of those before it.
///
/// Entries of a ``SyllableCache`` are exact, so which cache a text gets makes a difference to its time alone. There are as
/// many as texts were scanned at once, 128 KB each.
package final class SyllableCachePool: Sendable {
    private let caches = Mutex<[SyllableCache]>([])

    package init() {}

    /// Calls `body` with a cache that nobody else has.
    func withCache<Result>(_ body: (inout SyllableCache) -> Result) -> Result {
        var cache = caches.withLock { $0.popLast() } ?? SyllableCache()
        let result = body(&cache)
        caches.withLock { $0.append(cache) }
        return result
    }
}
