/// An output of many files in a folder that appears under its name only when it is complete, failures beside it in
/// `PATH.errors.jsonl`.
///
/// Memory grows with the number of articles by their names alone. The caller uses it from one thread at a time.
public struct FolderOutput<Layout: FolderLayout>: RunOutput {
    private let path: String
    private let folder: OutputFolder
    private let failures: FailureList
    private var layout: Layout
    private var names: Set<String> = []
    private var hasFailures = false

    /// Begins a folder.
    ///
    /// - Throws: where there is something of this name already, or the folder cannot be made.
    public init(path: String, layout: Layout) throws(OutputError) {
        self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard FileSystem.kind(of: self.path) == nil else {
            throw OutputError(name: path, reason: "there already", remedy: "remove it or name another folder")
        }
        folder = try OutputFolder(path: self.path + ".partial")
        failures = try FailureList(beside: self.path)
        self.layout = layout
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
        try WritableFile.move(folder.path, to: path)
    }
}
