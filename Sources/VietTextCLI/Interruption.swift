import Synchronization
import VietCorpus

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// SIGINT and SIGTERM: a run reads no more, finishes the records that it has read and writes its journal, however long that
/// takes. A second signal ends the process at once; so does the first where no run is under way.
///
/// The process has one thread, so that workers can be forked at any time: the signals are met by handlers, which do what
/// handlers may. A signal that the process was started to ignore stays ignored.
enum Interruption {
    private static let received = Atomic<Int32>(0)
    private static let isRunUnderWay = Atomic<Bool>(false)

    /// How the process has to end, once a signal came.
    static var status: ExitStatus? { status(of: received.load(ordering: .acquiring)) }

    /// Requested once a signal came.
    static let cancellation = Cancellation { status != nil }

    /// Takes notice of the signals from now on, also where they were blocked: whoever started the process may have done so
    /// from a thread that leaves signals to others.
    static func watch() {
        // A handler must not be the first to ask for a static value.
        _ = (status, isRunUnderWay.load(ordering: .acquiring))
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
        defer { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
        for number in [SIGINT, SIGTERM] {
            let earlier = signal(number) { Interruption.receive($0) }
            if unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// Says that from now on a run heeds ``cancellation``.
    static func beginRun() { isRunUnderWay.store(true, ordering: .releasing) }

    private static func receive(_ signal: Int32) {
        let isFirst = received.compareExchange(expected: 0, desired: signal, ordering: .acquiringAndReleasing).exchanged
        if isFirst, isRunUnderWay.load(ordering: .acquiring) { return }
        _exit((status ?? .terminated).rawValue)
    }

    private static func status(of signal: Int32) -> ExitStatus? {
        switch signal {
        case SIGINT: .interrupted
        case SIGTERM: .terminated
        default: nil
        }
    }
}
