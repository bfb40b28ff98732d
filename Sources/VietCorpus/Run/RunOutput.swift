/// Where the results of a run go, one after the other in the order of the inputs.
public protocol RunOutput<Content> {
    /// What one input becomes.
    associatedtype Content: Sendable

    /// Takes the result of the next input.
    ///
    /// - Returns: why the input has no place in the output: its own failure, or one of putting it there.
    mutating func append(_ result: Result<Content, InputError>) throws(OutputError) -> InputError?

    /// Ends a run that was interrupted; what was appended is kept.
    mutating func suspend() throws(OutputError)

    /// Ends a complete run.
    mutating func finish() throws(OutputError)
}
