/// The files that belong to one output.
struct OutputPaths {
    /// The output itself, when it is complete.
    let path: String

    /// The output until it is complete.
    var partial: String { path + ".partial" }
    /// The checkpoints of a run that is under way or was interrupted.
    var journal: String { path + ".journal" }
    /// What failed in a complete run.
    var failures: String { path + ".errors.jsonl" }
    /// What failed so far.
    var partialFailures: String { path + ".errors.jsonl.partial" }

    var all: [String] { [path, partial, journal, failures, partialFailures] }

    /// Whether a finished run has left something: results, or failures alone. An empty file is as good as none.
    var holdsResults: Bool {
        guard let size = FileSystem.size(of: path) else { return false }
        return size > 0 || (FileSystem.size(of: failures) ?? 0) > 0
    }

    /// Whether an interrupted run has left something.
    var holdsPartialResults: Bool {
        [partial, partialFailures].contains { (FileSystem.size(of: $0) ?? 0) > 0 }
    }

    /// Refuses what giving an output its name would replace though it is not an output.
    ///
    /// - Parameter kind: what the output is.
    func check(_ kind: FileSystem.Kind) throws(OutputError) {
        let expected = kind == .folder ? "folder" : "regular file"
        for (path, kind) in [(path, kind), (failures, .file)] {
            guard FileSystem.isLink(path) || ![nil, kind].contains(FileSystem.kind(of: path)) else { continue }
            throw OutputError(
                .inTheWay, name: path,
                reason: "there already, and no \(path == self.path ? expected : "regular file")",
                remedy: "remove it or name another output")
        }
    }

    var existingError: OutputError {
        OutputError(
            .existing, name: path, reason: "there already",
            remedy: "replace it or name another output")
    }

    func interruptedError(isResumable: Bool) -> OutputError {
        OutputError(
            .interrupted(isResumable: isResumable), name: path, reason: "an interrupted run has left \(partial)",
            remedy: isResumable ? "go on with it, or discard it" : "discard it")
    }
}

/// What a run does about an output that is there already, complete or interrupted.
public enum ExistingOutput: Sendable {
    /// Leaves it alone and does not run. An empty file is as good as none.
    case refuse
    /// Goes on with what an interrupted run left, where there is anything.
    case resume
    /// Discards what an interrupted run left, and replaces a complete output when its own is complete.
    case replace
}
