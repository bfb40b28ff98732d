import Foundation

/// The time that this thread has had a processor: what others do on the machine counts for little.
public enum ProcessorTime {
    /// How long `body` kept the processor busy.
    public static func measure(_ body: () -> Void) -> Duration {
        let start = now()
        body()
        return now() - start
    }

    private static func now() -> Duration {
        var time = timespec()
        guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { fatalError("no clock of the thread") }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
