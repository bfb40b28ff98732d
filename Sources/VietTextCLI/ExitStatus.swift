#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the command line ends.
enum ExitStatus: Int32, Error {
    case done = 0
    case inputsFailed = 1
    case wrongUsage = 2
    /// After SIGINT.
    case interrupted = 130
    /// After SIGTERM.
    case terminated = 143
}

/// Ends the process.
func exit(_ status: ExitStatus) -> Never { exit(status.rawValue) }

/// How many processors are online.
var availableCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
