import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// SIGINT and SIGTERM: the run is cancelled, which lets it finish the records in flight and write its journal; after a
/// while the process ends whatever it does.
///
/// The main thread waits for the signals and does nothing else, because a read that blocks would otherwise keep the
/// process alive. A signal that the process was started to ignore stays ignored.
enum Interruption {
    private static let received = Atomic<Int32>(0)
    /// Seconds that a run has for finishing.
    private static let grace: UInt32 = 2

    /// How the process has to end, once a signal came.
    static var status: ExitStatus? { status(of: received.load(ordering: .acquiring)) }

    /// Keeps the signals for ``wait()``; called before any other thread is there, since threads inherit it.
    static func blockSignals() {
        var signals = watchedSignals
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Waits for a signal, cancels the run, and ends the process if the run does not do so itself.
    static func wait(cancelling run: Task<Void, Never>) -> Never {
        var signals = watchedSignals
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
        received.store(number, ordering: .releasing)
        run.cancel()
        sleep(grace)
        _exit((status(of: number) ?? .terminated).rawValue)
    }

    private static func status(of signal: Int32) -> ExitStatus? {
        switch signal {
        case SIGINT: .interrupted
        case SIGTERM: .terminated
        default: nil
        }
    }

    private static var watchedSignals: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        return signals
    }
}
