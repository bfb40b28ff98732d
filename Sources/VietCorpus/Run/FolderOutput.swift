/// An output of many files in a folder that appears under its name only when it is complete, failures beside it in
/// `PATH.errors.jsonl`.
///
/// The caller uses it from one thread at a time.
public struct FolderOutput: RunOutput {
    private let path: String
    private let partial: String
    private let failures: FailureList
    private var names: Set<String> = []
    private var hasFailures = false

    /// Begins a folder.
    ///
    /// - Throws: where there is something of this name already, or the folder cannot be made.
    public init(path: String) throws(OutputError) {
        self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
        partial = self.path + ".partial"
        guard FileSystem.kind(of: self.path) == nil else {
            throw OutputError(name: path, reason: "there already", remedy: "remove it or name another folder")
        }
        try WritableFile.makeFolder(partial)
        failures = try FailureList(beside: self.path)
    }

    /// Adds a file.
    public func add(_ name: String, _ content: String) throws(OutputError) {
        try WritableFile(path: "\(partial)/\(name)").write(Array(content.utf8))
    }

    /// Adds the two files of an article; it fails where another article has the same name.
    public mutating func append(_ result: Result<BratDocument, InputError>) throws(OutputError) -> InputError? {
        let failure: InputError
        switch result {
        case .failure(let error): failure = error
        case .success(let document) where names.insert(document.name).inserted:
            try add(document.name + ".txt", document.text)
            try add(document.name + ".ann", document.annotations)
            return nil
        case .success(let document):
            failure = InputError(
                name: document.name, reason: "another article has this name",
                remedy: "give every article an id of its own")
        }
        hasFailures = true
        try failures.write(FailureList.line(failure))
        return failure
    }

    /// Leaves the incomplete folder as `PATH.partial`.
    public func suspend() {}

    /// Ends a complete run: the folder takes its name.
    public func finish() throws(OutputError) {
        try add("annotation.conf", BratDocument.configuration)
        try failures.finish(isEmpty: !hasFailures)
        try WritableFile.move(partial, to: path)
    }
}
