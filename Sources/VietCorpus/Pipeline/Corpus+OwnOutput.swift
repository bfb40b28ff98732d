#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Corpus {
    /// Refuses an output that is one of the inputs, or would become one: the run would read what it writes, or replace
    /// what it reads.
    ///
    /// Files are compared by device and node, so that no link and no other path hides them. An output that is not there
    /// yet is refused where an input folder would give it, its failures or its unfinished parts. Standard output counts
    /// where it is a regular file.
    ///
    /// - Parameters:
    ///   - destination: where the output goes.
    ///   - fileExtensions: what the names of the files end in where it is a folder; `nil` where it is a file.
    ///   - knowledge: files that are read besides, such as a lexicon.
    /// - Throws: ``OutputError/Kind/ownInput``.
    /// - Complexity: looks at every file once, and opens none.
    public func checkInputs(
        against destination: OutputDestination, fileExtensions: [String]? = nil, knowledge: [String] = []
    ) throws(OutputError) {
        let guarded = GuardedOutput(destination, fileExtensions: fileExtensions)
        guard !guarded.isHarmless else { return }
        for path in knowledge where guarded.contains(path) { throw Self.ownInput(path, destination) }
        var inputs = InputFiles(paths, patterns: patterns)
        while let finding = inputs.nextFinding() {
            switch finding {
            case .file(let path): if guarded.contains(path) { throw Self.ownInput(path, destination) }
            case .folder(let path, let identity):
                if guarded.appears(in: identity, patterns) { throw Self.ownInput(path, destination) }
            case .failure: continue
            }
        }
    }

    private static func ownInput(_ input: String, _ destination: OutputDestination) -> OutputError {
        let name =
            switch destination {
            case .standardOutput: "standard output"
            case .stream(let path), .file(let path), .folder(let path): path
            }
        return OutputError(
            .ownInput, name: name, reason: "the output is one of the inputs, through \(TextFile.displayName(input))",
            remedy: "name another output")
    }
}

/// The files of an output, as inputs are compared with them.
private struct GuardedOutput {
    private var identities: Set<FileIdentity> = []
    /// The folder where the output appears, and the names that appear there.
    private var folder: FileIdentity?
    private var names: [String] = []
    /// What the names of its files end in where it is a folder.
    private var fileExtensions: [String]?

    init(_ destination: OutputDestination, fileExtensions: [String]?) {
        switch destination {
        case .standardOutput: add(FileSystem.status(of: STDOUT_FILENO))
        case .stream(let path):
            add(FileSystem.descriptor(namedBy: path).map { FileSystem.status(of: $0) } ?? FileSystem.status(of: path))
        case .file(let path), .folder(let path):
            let files = OutputPaths(path: path).all
            for file in files { add(FileSystem.status(of: file), isOwn: true) }
            folder = FileSystem.status(of: FileSystem.folder(of: path))?.identity
            names = files.map { InputPaths.fileName($0) }
            self.fileExtensions = fileExtensions
        }
    }

    /// A terminal or `/dev/null` may be read and written at once; what is a pipe would wait for itself.
    private mutating func add(_ status: FileSystem.Status?, isOwn: Bool = false) {
        guard let status, isOwn || status.kind == .file || status.kind == .pipe else { return }
        identities.insert(status.identity)
    }

    var isHarmless: Bool { identities.isEmpty && folder == nil }

    func contains(_ path: String) -> Bool {
        FileSystem.status(of: path).map { identities.contains($0.identity) } ?? false
    }

    /// Whether files of the output are in a folder, or will be, that its patterns name.
    func appears(in folder: FileIdentity, _ patterns: [String]) -> Bool {
        if identities.contains(folder) { return true }
        guard folder == self.folder else { return false }
        return patterns.contains { pattern in
            names.contains { SystemPath.matches(pattern, $0) } || fileExtensions.map { mayName($0, pattern) } ?? false
        }
    }

    /// Whether a pattern may name a file with one of some extensions; of another form than `*.txt` it may name anything.
    private func mayName(_ fileExtensions: [String], _ pattern: String) -> Bool {
        !pattern.hasPrefix("*.") || fileExtensions.contains { fnmatch(pattern, "x." + $0, 0) == 0 }
    }
}
