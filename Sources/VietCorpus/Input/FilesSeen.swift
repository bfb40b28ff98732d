#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which files and folders below one path were found, as far as they could be found again.
///
/// Most files have one name and no link leads to them: these are not remembered, so that a folder of millions costs nothing.
struct FilesSeen {
    private var folders: Set<FileIdentity> = []
    private var files: Set<FileIdentity> = []
    /// The path that all others are below, without links.
    private let root: String?
    private let patterns: [String]

    /// Nothing.
    init() {
        root = nil
        patterns = []
    }

    /// Nothing below a path yet.
    init(root: String, patterns: [String]) {
        self.root = FileSystem.realPath(root)
        self.patterns = patterns
    }

    /// Takes note of a folder.
    ///
    /// - Returns: whether it is new.
    mutating func insert(folder: FileIdentity) -> Bool { folders.insert(folder).inserted }

    /// Takes note of a file.
    ///
    /// - Parameters:
    ///   - isLink: whether the path is a link to it.
    ///   - isLinked: whether a link led to the folder of the path.
    /// - Returns: whether this is its turn: it is new, and not found without a link anyway.
    mutating func insert(_ path: String, _ status: FileSystem.Status, isLink: Bool, isLinked: Bool) -> Bool {
        if isLink, isFoundWithoutLinks(path) { return false }
        guard isLink || isLinked || status.nameCount > 1 else { return !files.contains(status.identity) }
        return files.insert(status.identity).inserted
    }

    /// Whether a link leads to a file below the root that the way through the folders comes to.
    private func isFoundWithoutLinks(_ path: String) -> Bool {
        guard let root, let target = FileSystem.realPath(path) else { return false }
        let prefix = root.hasSuffix("/") ? root : root + "/"
        guard target.hasPrefix(prefix) else { return false }
        let parts = target.dropFirst(prefix.count).split(separator: "/").map(String.init)
        guard let name = parts.last, parts.allSatisfy({ !$0.hasPrefix(".") }) else { return false }
        return patterns.contains { SystemPath.matches($0, name) }
    }
}
