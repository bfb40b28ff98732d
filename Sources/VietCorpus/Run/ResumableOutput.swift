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

    /// What is read of the inputs; filled by ``Corpus/map(jobs:resuming:_:)``.
    let ledger = InputLedger()

    private let paths: OutputPaths
    private let framing: Framing
    private let output: WritableFile
    private let failures: FailureList
    private let journal: Journal
    private var checkpoint: Checkpoint
    private var pendingOutput: [UInt8] = []
    private var pendingErrors: [UInt8] = []
    private var pendingOriginals: [ArticleIdentity] = []
    private var savedCount: Int
    /// How many bytes of results were written since the last checkpoint.
    private var writtenCount = 0
    private var isWithinInput = false

    /// Bytes of results between two checkpoints: at most so much is done again after a crash.
    private static let checkpointInterval = 1 << 18
    /// Originals that wait for a checkpoint, where their results are short.
    private static let mostPending = 1 << 12

    /// Opens an output, for this process alone.
    ///
    /// - Parameters:
    ///   - path: the file that appears in the end, and no link; ``OutputDestination`` follows those.
    ///   - framing: what stands around and between the results.
    ///   - configuration: whatever makes the results what they are but for the inputs themselves; a run of another one
    ///     cannot be resumed.
    ///   - existing: what becomes of an output that is there.
    ///   - retriesFailures: a resumed run goes on before the first input that failed.
    /// - Throws: where a file cannot be written, another process writes it, or ``ExistingOutput`` says no.
    public init(
        path: String, framing: Framing, configuration: String, existing: ExistingOutput = .refuse,
        retriesFailures: Bool = false
    ) throws(OutputError) {
        paths = OutputPaths(path: path)
        self.framing = framing
        try paths.check(.file)
        if existing == .refuse, paths.holdsResults { throw paths.existingError }
        output = try WritableFile(locking: paths.partial, output: path)
        let found: ResumptionPoint?
        do throws(OutputError) {
            found = try Self.resumptionPoint(
                paths, framing, configuration, existing, withoutFailures: retriesFailures)
        } catch {
            if FileSystem.size(of: paths.partial) == 0, FileSystem.kind(of: paths.journal) == nil {
                try WritableFile.remove(paths.partial)
            }
            throw error
        }
        checkpoint = found?.checkpoint ?? Checkpoint()
        savedCount = checkpoint.inputCount
        try output.truncate(keeping: checkpoint.outputCount)
        failures = try FailureList(paths, keeping: checkpoint.errorsCount)
        if let found {
            journal = try Journal(continuing: paths.journal, after: found.journalEnd)
        } else {
            journal = try Journal(path: paths.journal, configuration: configuration)
            pendingOutput = framing.opening
        }
    }

    /// Whether a run of this output was finished and none is under way.
    public static func isComplete(_ path: String) -> Bool {
        let paths = OutputPaths(path: path)
        guard paths.holdsResults, FileSystem.kind(of: paths.partial) == nil else { return false }
        guard FileSystem.kind(of: paths.journal) != nil else { return true }
        // Perhaps the process ended between giving the output its name and removing the journal.
        guard case .lines(let lines) = Journal.read(paths.journal), let last = lines.first,
            last.outputCount == FileSystem.size(of: path)
        else { return false }
        return checksums(of: path, at: [last.outputCount])[last.outputCount]?.hexadecimal == last.outputChecksum
    }

    /// The journal, which says what the inputs were that have their results in the output already.
    var journalPath: String { paths.journal }

    /// Adds the result of the next input.
    @discardableResult
    public func append(_ result: Result<[UInt8], InputError>) throws(OutputError) -> InputError? {
        var failure: InputError?
        switch result {
        case .success(let bytes):
            if hasResults { pendingOutput += framing.separator }
            pendingOutput += bytes
        case .failure(let error):
            failure = error
            pendingErrors += FailureList.line(error)
            checkpoint.failureCount += 1
        }
        try count(failure)
        return failure
    }

    /// Adds a record; of a long one there is never more than a piece in memory.
    package func append(record: EncodedRecord) throws(OutputError) {
        if hasResults { pendingOutput += framing.separator }
        try record.forEachPiece { piece throws(OutputError) in
            if pendingOutput.count >= Self.checkpointInterval { try writePending() }
            piece.withSpan { $0.withUnsafeBufferPointer { pendingOutput.append(contentsOf: $0) } }
        }
        try count(nil)
    }

    /// Counts an input without a result.
    public func leaveOut() throws(OutputError) { try count(nil) }

    /// The next result does not end its input.
    public func expectFurtherResults() { isWithinInput = true }

    /// Notes an original in the journal.
    public func remember(_ original: ArticleIdentity) { pendingOriginals.append(original) }

    /// The originals of the run that this one goes on with.
    public func earlierOriginals() -> some Sequence<ArticleIdentity> {
        JournalOriginals(paths.journal)
    }

    /// Whether any result is in the output.
    private var hasResults: Bool { checkpoint.outputCount + pendingOutput.count > framing.opening.count }

    private func count(_ failure: InputError?) throws(OutputError) {
        guard !isWithinInput else {
            isWithinInput = false
            return
        }
        checkpoint.inputCount += 1
        // What ended a process is not to be tried again by a run that goes on here.
        let isDue = writtenCount + pendingOutput.count + pendingErrors.count >= Self.checkpointInterval
        if isDue || failure?.crashed != nil || pendingOriginals.count >= Self.mostPending { try save() }
    }

    /// Saves, for a later run to go on exactly here.
    public func suspend() throws(OutputError) { try save() }

    /// Writes what is pending and notes in the journal how far the output is right.
    public func save() throws(OutputError) {
        try writePending()
        try failures.write(pendingErrors)
        checkpoint.errorsCount += pendingErrors.count
        checkpoint.errorsChecksum.combine(pendingErrors)
        pendingErrors.removeAll(keepingCapacity: true)
        try journal.append(checkpoint, ledger.take(inputCount - savedCount, after: savedCount), pendingOriginals)
        pendingOriginals.removeAll(keepingCapacity: true)
        savedCount = inputCount
        writtenCount = 0
    }

    /// Writes what is pending of the output, which a run that goes on from an earlier checkpoint cuts off again.
    private func writePending() throws(OutputError) {
        try output.write(pendingOutput)
        checkpoint.outputCount += pendingOutput.count
        checkpoint.outputChecksum.combine(pendingOutput)
        writtenCount += pendingOutput.count
        pendingOutput.removeAll(keepingCapacity: true)
    }

    /// Ends a complete run: the output takes its name, the failures theirs where there are any.
    public func finish() throws(OutputError) {
        pendingOutput += framing.closing
        try save()
        try output.synchronize()
        output.adoptPermissions(of: paths.path)
        try failures.finish(isEmpty: failureCount == 0)
        try WritableFile.move(paths.partial, to: paths.path)
        try WritableFile.remove(paths.journal)
    }

    /// Where an interrupted run goes on.
    private struct ResumptionPoint {
        let checkpoint: Checkpoint
        /// Where the line of the checkpoint ends in the journal.
        let journalEnd: Int
    }

    /// Where an interrupted run goes on, if there is one and it is to; `nil` begins anew.
    private static func resumptionPoint(
        _ paths: OutputPaths, _ framing: Framing, _ configuration: String, _ existing: ExistingOutput,
        withoutFailures: Bool
    ) throws(OutputError) -> ResumptionPoint? {
        switch existing {
        case .replace: return nil
        case .resume:
            if let found = try lastCheckpoint(paths, configuration, withoutFailures: withoutFailures) { return found }
            if paths.holdsResults { throw paths.existingError }
            return nil
        case .refuse:
            guard paths.holdsPartialResults else { return nil }
            throw paths.interruptedError(isResumable: framing.isPrefixOnly)
        }
    }

    /// The last checkpoint of an interrupted run whose files are what it says.
    private static func lastCheckpoint(
        _ paths: OutputPaths, _ configuration: String, withoutFailures: Bool
    ) throws(OutputError) -> ResumptionPoint? {
        let lines: [Journal.Line]
        switch Journal.read(paths.journal, configuration: configuration) {
        case .nothing: return nil
        case .lines(let found): lines = found
        case .foreign:
            throw OutputError(
                .changed, name: paths.journal, reason: "the interrupted run had other options or another version",
                remedy: "give the same options, or begin anew")
        }
        let output = checksums(of: paths.partial, at: lines.map(\.outputCount))
        let errors = checksums(of: paths.partialFailures, at: lines.map(\.errorsCount))
        for line in lines where line.failureCount == 0 || !withoutFailures {
            guard let outputChecksum = output[line.outputCount], outputChecksum.hexadecimal == line.outputChecksum,
                let errorsChecksum = errors[line.errorsCount], errorsChecksum.hexadecimal == line.errorsChecksum
            else { continue }
            let checkpoint = Checkpoint(
                inputCount: line.inputCount, failureCount: line.failureCount, outputCount: line.outputCount,
                errorsCount: line.errorsCount, outputChecksum: outputChecksum, errorsChecksum: errorsChecksum)
            return ResumptionPoint(checkpoint: checkpoint, journalEnd: line.end)
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
