import ArgumentParser
import VietCorpus

/// The processes that work on the records: a record that ends one costs that record.
struct WorkerChoices: ParsableArguments {
    @Option(help: ArgumentHelp("How many processes work. (default: all cores)", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Megabytes of memory that each may take; a record that needs more fails. (default: 3/4 of the machine's, "
                + "shared among them)", valueName: "megabytes"))
    var workerMemory: Int?

    /// For tests: ``CrashAtWill``.
    @Flag(help: .hidden)
    var crashAtWill = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes 1 or more.") }
        if let workerMemory, !Self.memoryRange.contains(workerMemory) {
            throw ValidationError("--worker-memory takes \(Self.memoryRange.lowerBound) megabytes or more.")
        }
    }

    /// From what a short record needs, up to what no machine has.
    private static let memoryRange = 64...(1 << 40)

    /// Applies a function to every article of a corpus in worker processes, but for those that an output has already.
    ///
    /// - Parameter mayStartAnew: whether the process may be started anew after a crash of what it does itself: its results
    ///   are nowhere until they are all there, and all that it reads can be read again.
    func results<Output: Transferable>(
        of corpus: Corpus, resuming output: ResumableOutput? = nil, mayStartAnew: Bool = false,
        _ transform: @escaping (Document) -> Output
    ) throws -> SupervisedResults<Output> {
        let options = options(mayStartAnew: mayStartAnew)
        guard crashAtWill else {
            return try SupervisedResults(
                corpus, resuming: output, workers: options, cancellation: Interruption.cancellation,
                transform: transform)
        }
        return try SupervisedResults(
            corpus, resuming: output, workers: options, cancellation: Interruption.cancellation
        ) { document in
            CrashAtWill.obey(document.text)
            return transform(document)
        }
    }

    /// The same for texts that go back as bytes, long ones in parts.
    func results(
        of corpus: Corpus, _ job: TextJob, mayStartAnew: Bool, cutsLongTexts: Bool = true
    ) throws -> SupervisedResults<RunResult<EncodedText>> {
        var examine: ((String) -> Void)?
        if crashAtWill { examine = { CrashAtWill.obey($0) } }
        return try SupervisedResults<RunResult<EncodedText>>(
            corpus, job, cutsLongTexts: cutsLongTexts, workers: options(mayStartAnew: mayStartAnew),
            cancellation: Interruption.cancellation, examine: examine)
    }

    private func options(mayStartAnew: Bool) -> WorkerOptions {
        WorkerOptions(
            count: jobs ?? availableCores, memoryLimit: workerMemory.map { UInt64($0) << 20 },
            mayStartAnew: mayStartAnew)
    }
}
