/// The inputs of a run that failed, in a file beside its output: JSON Lines with name, offset, reason and remedy,
/// and the id and source of a record that ended its worker.
///
/// The list stands in `PATH.errors.jsonl.partial` until the run is complete, then in `PATH.errors.jsonl`.
struct FailureList {
    private let paths: OutputPaths
    private let file: WritableFile

    /// Begins a list, or goes on with one after its first bytes.
    init(_ paths: OutputPaths, keeping: Int = 0) throws(OutputError) {
        self.paths = paths
        file = try WritableFile(locking: paths.partialFailures, output: paths.path)
        try file.truncate(keeping: keeping)
    }

    /// A failure as a line.
    static func line(_ error: InputError) -> [UInt8] {
        var writer = JSONWriter()
        writer.object {
            $0.member("name", error.name)
            $0.member("id", error.crashed?.id)
            $0.member("source", error.crashed?.source)
            if let offset = error.offset {
                $0.key("offset")
                $0.integer(offset)
            }
            $0.member("reason", error.reason)
            $0.member("remedy", error.remedy)
        }
        writer.endLine()
        return writer.bytes
    }

    /// Adds lines.
    func write(_ lines: [UInt8]) throws(OutputError) { try file.write(lines) }

    /// Ends the list of a complete run: it takes its name, or goes with that of an earlier run where nothing failed.
    func finish(isEmpty: Bool) throws(OutputError) {
        if isEmpty {
            try WritableFile.remove(paths.partialFailures)
            try WritableFile.remove(paths.failures)
        } else {
            try file.synchronize()
            try WritableFile.move(paths.partialFailures, to: paths.failures)
        }
    }
}
