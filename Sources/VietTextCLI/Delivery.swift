import VietCorpus

/// Puts results into an output in order, and names each input that failed on standard error.
///
/// A signal cancels the run: the records in flight are finished, the output is suspended. It is suspended too where there
/// are no workers any more.
///
/// - Throws: ``SupervisionError`` in that case; ``ExitStatus/inputsFailed`` after the last result, where any input failed,
///   now or before an interruption; the status of a signal, where one came.
func deliver<Output: RunOutput>(
    _ results: SupervisedResults<RunResult<Output.Content>>, into output: consuming Output,
    progress: ProgressStyle = .none, isQuiet: Bool = false, hasFailures: Bool = false, earlierRecords: Int = 0,
    duplicates: DuplicateScreen<Output.Content> = DuplicateScreen()
) throws {
    Interruption.beginRun()
    defer { results.finish() }
    var hasFailures = hasFailures
    var output = output
    var duplicates = duplicates
    let meter = ProgressMeter(
        totalBytes: progress == .none ? nil : results.corpus.inputSize, startPosition: results.position,
        earlierRecords: earlierRecords)
    var reporter = ProgressReporter(progress, meter)
    do {
        while let result = try results.next() {
            let done = try? result.get()
            if done?.isFollowed == true { output.expectFurtherResults() }
            if let kept = duplicates.screened(result.map(\.content), of: done?.identity, in: &output) {
                if let failure = try output.append(kept) {
                    hasFailures = true
                    reporter.report(failure, position: results.position)
                    continue
                }
            } else {
                try output.leaveOut()
            }
            if let warning = done?.warning { reporter.warn(warning) }
            reporter.report(done?.entityCounts ?? [:], position: results.position)
        }
    } catch let error as SupervisionError {
        try output.suspend()
        throw error
    }
    if let status = Interruption.status {
        try output.suspend()
        reporter.finish()
        throw status
    }
    try output.finish()
    reporter.finish()
    if !isQuiet, let summary = results.passedOver.summary { StandardError.write("viettext: \(summary)") }
    if !isQuiet, let summary = duplicates.summary { StandardError.write("viettext: \(summary)") }
    if hasFailures { throw ExitStatus.inputsFailed }
}
