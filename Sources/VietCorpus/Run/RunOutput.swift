/// Where the results of a run go, one after the other in the order of the inputs.
public protocol RunOutput<Content> {
    /// What one input becomes.
    associatedtype Content: Sendable

    /// Takes the result of the next input.
    ///
    /// - Returns: why the input has no place in the output: its own failure, or one of putting it there.
    mutating func append(_ result: Result<Content, InputError>) throws(OutputError) -> InputError?

    /// Takes note that the next input has no place in the output, and did not fail.
    mutating func leaveOut() throws(OutputError)

    /// Takes note that the result which comes next is not the last of its input: a run that is resumed begins again with
    /// whole inputs.
    mutating func expectFurtherResults()

    /// Takes note of an original, whose result comes next: a run that goes on where this one ended asks for it.
    mutating func remember(_ original: ArticleIdentity)

    /// Ends a run that was interrupted; what was appended is kept.
    mutating func suspend() throws(OutputError)

    /// Ends a complete run.
    mutating func finish() throws(OutputError)
}

extension RunOutput {
    /// Nothing.
    public mutating func leaveOut() throws(OutputError) {}

    /// Nothing.
    public mutating func expectFurtherResults() {}

    /// Nothing.
    public mutating func remember(_ original: ArticleIdentity) {}
}
