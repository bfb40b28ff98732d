/// Why a run cannot go on: there are no workers. Its description is one line.
package struct SupervisionError: Error, CustomStringConvertible {
    package let description: String

    /// The system starts no process.
    init(_ error: SystemError) {
        description = "no worker process can be started: \(error.reason); raise the limit on processes or memory"
    }

    /// Processes start and die before they do anything.
    init(_ death: WorkerDeath) {
        description =
            "worker processes end before they read a record, the last \(death.reason); give them more memory"
    }
}
