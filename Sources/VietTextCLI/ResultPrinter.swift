import VietCorpus

/// Prints results in order, and each input that failed as a line on standard error.
///
/// - Throws: ``ExitStatus/inputsFailed`` after the last result, where any input failed.
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
    }
    try output.write(framing.closing)
    try output.flush()
    if hasFailures { throw ExitStatus.inputsFailed }
}
