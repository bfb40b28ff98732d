import VietCorpus

/// Prints results in order, and each input that failed as a line on standard error.
///
/// - Throws: ``ExitStatus/inputsFailed`` after the last result, where any input failed; the status of a
///   signal after the result at which it came.
func print(_ results: CorpusResults<[UInt8]>, framing: Framing = Framing()) async throws {
    var output = StandardOutput()
    var isFirst = true
    var hasFailures = false
    try output.write(framing.opening)
    for await result in results {
        switch result {
        case .success(let bytes):
            if !isFirst { try output.write(framing.separator) }
            isFirst = false
            try output.write(bytes)
        case .failure(let error):
            hasFailures = true
            StandardError.write("viettext: \(error)")
        }
        if let status = Interruption.status {
            try output.flush()
            throw status
        }
    }
    try output.write(framing.closing)
    try output.flush()
    if hasFailures { throw ExitStatus.inputsFailed }
}

/// Writes results to a file that appears when all are there, and each input that failed as a line on standard error.
///
/// - Throws: as ``print(_:framing:)``.
func write(
    _ results: CorpusResults<[UInt8]>, to output: ResumableOutput
) async throws {
    for await result in results {
        if case .failure(let error) = result { StandardError.write("viettext: \(error)") }
        try output.append(result)
        if let status = Interruption.status {
            try output.save()
            throw status
        }
    }
    try output.finish()
    if output.failureCount > 0 { throw ExitStatus.inputsFailed }
}
