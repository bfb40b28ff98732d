/// An output of many files in a folder that appears under its name only when it is complete, failures beside it in
/// `PATH.errors.jsonl`.
///
/// Memory grows with the number of articles by their names alone. The caller uses it from one thread at a time.
public struct FolderOutput<Layout: FolderLayout>: RunOutput {
    private let paths: OutputPaths
    private let folder: OutputFolder
    private let failures: FailureList
    private let replaces: Bool
    private var layout: Layout
    private var names: Set<String> = []
    private var hasFailures = false

    /// Begins a folder, for this process alone.
    ///
    /// - Parameters:
    ///   - path: the folder that appears in the end, and no link; ``OutputDestination`` follows those.
    ///   - replaces: whether a folder that a run has left, complete or interrupted, makes room for this one; else one that
    ///     is not empty stays, and nothing is run.
    /// - Throws: where the folder cannot be made, another process fills it, or there is something that stays.
    public init(path: String, layout: Layout, replaces: Bool = false) throws(OutputError) {
        paths = OutputPaths(path: path.hasSuffix("/") ? String(path.dropLast()) : path)
        self.layout = layout
        self.replaces = replaces
        try paths.check(.folder)
        if replaces {
            if FileSystem.kind(of: paths.path) == .folder { try layout.checkContents(of: paths.path) }
        } else if FileSystem.kind(of: paths.path) == .folder, try !OutputFolder.names(in: paths.path).isEmpty {
            throw paths.existingError
        }
        folder = try OutputFolder(locking: paths.partial, output: path)
        if try !OutputFolder.names(in: folder.path).isEmpty {
            guard replaces else { throw paths.interruptedError(isResumable: false) }
            try layout.removeContents(of: folder.path)
        }
        failures = try FailureList(paths)
        try self.layout.begin(folder)
    }

    /// Adds the files of an article; it fails where another article has the same name.
    public mutating func append(_ result: Result<Layout.Content, InputError>) throws(OutputError) -> InputError? {
        let failure: InputError
        switch result {
        case .failure(let error): failure = error
        case .success(let content):
            let name = layout.name(of: content)
            if names.insert(name).inserted {
                try layout.add(content, to: folder)
                return nil
            }
            failure = InputError(
                name: name, reason: "another article has this name", remedy: "give every article an id of its own")
        }
        hasFailures = true
        try failures.write(FailureList.line(failure))
        return failure
    }

    /// Leaves the incomplete folder as `PATH.partial`.
    public func suspend() {}

    /// Ends a complete run: the folder takes its name.
    public mutating func finish() throws(OutputError) {
        try layout.finish(folder)
        try failures.finish(isEmpty: !hasFailures)
        guard replaces, FileSystem.kind(of: paths.path) == .folder else {
            try WritableFile.move(folder.path, to: paths.path)
            return
        }
        // Where the process ends between the steps, both folders are there under other names.
        let old = paths.path + ".replaced"
        if FileSystem.kind(of: old) == .folder { try layout.remove(old) }
        try WritableFile.move(paths.path, to: old)
        try WritableFile.move(folder.path, to: paths.path)
        try layout.remove(old)
    }
}
