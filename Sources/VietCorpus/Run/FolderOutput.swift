/// An output of many files in a folder that appears under its name only when it is complete.
///
/// The caller uses it from one thread at a time.
public struct FolderOutput {
    private let path: String
    private let partial: String
    private var names: Set<String> = []

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
    }

    /// Adds a file.
    public func add(_ name: String, _ content: String) throws(OutputError) {
        try WritableFile(path: "\(partial)/\(name)").write(Array(content.utf8))
    }

    /// Adds the two files of an article.
    ///
    /// - Returns: a problem instead, where another article has the same name.
    public mutating func add(_ document: BratDocument) throws(OutputError) -> InputError? {
        guard names.insert(document.name).inserted else {
            return InputError(
                name: document.name, reason: "another article has this name",
                remedy: "give every article an id of its own")
        }
        try add(document.name + ".txt", document.text)
        try add(document.name + ".ann", document.annotations)
        return nil
    }

    /// Ends a complete run: the folder takes its name.
    public func finish() throws(OutputError) { try WritableFile.move(partial, to: path) }
}
