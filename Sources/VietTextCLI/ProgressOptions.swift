import ArgumentParser

/// How a run tells how far it is.
enum ProgressStyle {
    case none
    /// One line of a terminal, drawn again and again.
    case bar
    /// A line every ten seconds.
    case lines
}

/// Whether and how a long run tells how far it is.
struct ProgressOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Tell how far the run is, and a summary in the end: a bar on a terminal, else a line every 10 seconds.",
            discussion: "On a terminal that is the default where the results go into a file."))
    var progress = false

    @Flag(help: "No progress and no summary; inputs that fail are named all the same.")
    var quiet = false

    func validate() throws {
        if progress, quiet { throw ValidationError("--progress and --quiet exclude each other.") }
    }

    /// The style for this run.
    ///
    /// A pipe may lead to a pager on the same terminal: nothing is drawn there unasked, and no bar between results.
    ///
    /// - Parameter writesFile: whether the results go to a path of their own and not to standard output.
    func style(writesFile: Bool) -> ProgressStyle {
        if quiet { return .none }
        let hasTerminal = StandardError.isTerminal
        if progress { return hasTerminal && (writesFile || !StandardOutput.isTerminal) ? .bar : .lines }
        return hasTerminal && (writesFile || StandardOutput.isFile) ? .bar : .none
    }
}
