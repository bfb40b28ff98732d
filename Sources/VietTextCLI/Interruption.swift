import Synchronization
import VietCorpus

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// SIGINT and SIGTERM: the run is cancelled, which lets it finish the records in flight and write its journal; after a
/// while the process ends whatever it does, because a read or write that blocks would otherwise keep it alive.
///
/// The process has one thread, so that workers can be forked at any time: the signals are met by handlers, which do what
/// handlers may. A signal that the process was started to ignore stays ignored.
enum Interruption {
    private static let received = Atomic<Int32>(0)
    /// Seconds that a run has for finishing.
    private static let grace: UInt32 = 2

    /// How the process has to end, once a signal came.
    static var status: ExitStatus? { status(of: received.load(ordering: .acquiring)) }

    /// Requested once a signal came.
    static let cancellation = Cancellation { status != nil }

    /// Takes notice of the signals from now on, also where they were blocked: whoever started the process may have done so
    /// from a thread that leaves signals to others.
    static func watch() {
        // A handler must not be the first to ask for a static value.
        _ = status
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGALRM] { sigaddset(&signals, number) }
        defer { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
        signal(SIGALRM) { _ in _exit((Interruption.status ?? .terminated).rawValue) }
        for number in [SIGINT, SIGTERM] {
            let earlier = signal(number) { Interruption.receive($0) }
            if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// The first signal counts, and starts the time that the run has.
    private static func receive(_ signal: Int32) {
        if received.compareExchange(expected: 0, desired: signal, ordering: .acquiringAndReleasing).exchanged {
            alarm(grace)
        }
    }

    private static func status(of signal: Int32) -> ExitStatus? {
        switch signal {
        case SIGINT: .interrupted
        case SIGTERM: .terminated
        default: nil
        }
    }
}
