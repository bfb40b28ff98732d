/// The output of a long run in a file that appears under its name only when it is complete.
///
/// Results are appended to `PATH.partial`, failures to `PATH.errors.jsonl.partial`; `PATH.journal` says how far both are
/// right. Results come in the order of the inputs, so a run that was interrupted anywhere goes on from the last
/// checkpoint whose checksums hold: nothing is lost and nothing stands twice. A finished run removes the journal.
///
/// A class because it owns open files. The caller uses it from one thread at a time.
public final class ResumableOutput: RunOutput {
    /// How many inputs have their results in the output already: what a resumed run has to skip.
    public var inputCount: Int { checkpoint.inputCount }
    /// How many of these failed.
    public var failureCount: Int { checkpoint.failureCount }

    private let path: String
    private let framing: Framing
    private let output: WritableFile
    private let failures: FailureList
    private let journal: Journal
    private var checkpoint: Checkpoint
    private var pendingOutput: [UInt8] = []
    private var pendingErrors: [UInt8] = []

    /// Bytes of results between two checkpoints: at most so much is done again after a crash.
    private static let checkpointInterval = 1 << 18

    /// Opens an output.
    ///
    /// - Parameters:
    ///   - path: the file that appears in the end.
    ///   - framing: what stands around and between the results.
    ///   - configuration: whatever makes the results what they are; a run of another one cannot be resumed.
    ///   - resumes: goes on with an interrupted run, where there is one; else everything begins anew.
    ///   - retriesFailures: goes on before the first input that failed.
    /// - Throws: where a file cannot be written, or the interrupted run had another configuration.
    public init(
        path: String, framing: Framing, configuration: String, resumes: Bool, retriesFailures: Bool = false
    ) throws(OutputError) {
        self.path = path
        self.framing = framing
        var found: Checkpoint?
        if resumes { found = try Self.lastCheckpoint(path, configuration, withoutFailures: retriesFailures) }
        let start = found ?? Checkpoint()
        output = try WritableFile(path: Self.partial(path), keeping: start.outputCount)
        failures = try FailureList(beside: path, keeping: start.errorsCount)
        checkpoint = start
        if found == nil {
            journal = try Journal(path: Self.journalPath(path), configuration: configuration)
            pendingOutput = framing.opening
        } else {
            journal = try Journal(continuing: Self.journalPath(path))
        }
    }

    /// Whether a run of this output was finished and none is under way.
    public static func isComplete(_ path: String) -> Bool {
        FileSystem.kind(of: path) == .file && FileSystem.kind(of: journalPath(path)) == nil
    }

    /// Adds the result of the next input.
    @discardableResult
    public func append(_ result: Result<[UInt8], InputError>) throws(OutputError) -> InputError? {
        var failure: InputError?
        switch result {
        case .success(let bytes):
            if inputCount > failureCount { pendingOutput += framing.separator }
            pendingOutput += bytes
        case .failure(let error):
            failure = error
            pendingErrors += FailureList.line(error)
            checkpoint.failureCount += 1
        }
        checkpoint.inputCount += 1
        // What ended a process is not to be tried again by a run that goes on here.
        let isDue = pendingOutput.count + pendingErrors.count >= Self.checkpointInterval
        if isDue || failure?.crashed != nil { try save() }
        return failure
    }

    /// Saves, for a later run to go on exactly here.
    public func suspend() throws(OutputError) { try save() }

    /// Writes what is pending and notes in the journal how far the output is right.
    public func save() throws(OutputError) {
        try output.write(pendingOutput)
        try failures.write(pendingErrors)
        checkpoint.outputCount += pendingOutput.count
        checkpoint.errorsCount += pendingErrors.count
        checkpoint.outputChecksum.combine(pendingOutput)
        checkpoint.errorsChecksum.combine(pendingErrors)
        pendingOutput.removeAll(keepingCapacity: true)
        pendingErrors.removeAll(keepingCapacity: true)
        try journal.append(checkpoint)
    }

    /// Ends a complete run: the output takes its name, the failures theirs where there are any.
    public func finish() throws(OutputError) {
        pendingOutput += framing.closing
        try save()
        try output.synchronize()
        try failures.finish(isEmpty: failureCount == 0)
        try WritableFile.move(Self.partial(path), to: path)
        try WritableFile.remove(Self.journalPath(path))
    }

    private static func partial(_ path: String) -> String { path + ".partial" }
    private static func journalPath(_ path: String) -> String { path + ".journal" }

    /// The last checkpoint of an interrupted run whose files are what it says.
    private static func lastCheckpoint(
        _ path: String, _ configuration: String, withoutFailures: Bool
    ) throws(OutputError) -> Checkpoint? {
        let lines: [Journal.Line]
        switch Journal.read(journalPath(path), configuration: configuration) {
        case .nothing: return nil
        case .lines(let found): lines = found
        case .foreign:
            throw OutputError(
                name: journalPath(path), reason: "the interrupted run had other inputs or options",
                remedy: "give the same ones, or run without --resume to begin anew")
        }
        let output = checksums(of: partial(path), at: lines.map(\.outputCount))
        let errors = checksums(of: FailureList.partialPath(beside: path), at: lines.map(\.errorsCount))
        for line in lines where line.failureCount == 0 || !withoutFailures {
            guard let outputChecksum = output[line.outputCount], outputChecksum.hexadecimal == line.outputChecksum,
                let errorsChecksum = errors[line.errorsCount], errorsChecksum.hexadecimal == line.errorsChecksum
            else { continue }
            return Checkpoint(
                inputCount: line.inputCount, failureCount: line.failureCount, outputCount: line.outputCount,
                errorsCount: line.errorsCount, outputChecksum: outputChecksum, errorsChecksum: errorsChecksum)
        }
        return nil
    }

    /// The checksum of a file's beginning up to each of some positions, as far as the file reaches.
    private static func checksums(of path: String, at positions: [Int]) -> [Int: Checksum] {
        var open = Array(Set(positions)).sorted(by: >)
        var checksums: [Int: Checksum] = [:]
        var checksum = Checksum()
        var position = 0
        guard let file = try? ReadableFile(path: path) else { return [:] }
        while true {
            while let next = open.last, next == position {
                checksums[next] = checksum
                open.removeLast()
            }
            var block: [UInt8] = []
            guard !open.isEmpty, (try? file.read(into: &block)) == true else { return checksums }
            var rest = block[...]
            while let next = open.last, next - position <= rest.count {
                checksum.combine(rest.prefix(next - position))
                rest = rest.dropFirst(next - position)
                position = next
                checksums[next] = checksum
                open.removeLast()
            }
            checksum.combine(rest)
            position += rest.count
        }
    }
}
