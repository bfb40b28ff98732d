#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that a list of paths stands for, found one after the other: a folder is read when its turn comes.
///
/// Folders give the regular files in and below them, sorted by name, and those that links in them lead to. Each is given
/// once a folder, whatever names lead to it, and folders that contain one another through links end there. A pipe, a
/// socket, a device or a link that leads nowhere could stop a run for ever: in a folder it is named and passed over. What is
/// named itself is taken as it is, a pipe among them.
///
/// Memory is bounded by the names in one folder and in those that enclose it, and by the folders, the links and the files
/// with several names below one path.
public struct InputFiles: Sequence, IteratorProtocol, Sendable {
    /// What is found on the way.
    enum Finding {
        case file(path: String)
        /// A folder whose files follow.
        case folder(path: String, FileIdentity)
        case failure(InputError)
    }

    private var paths: IndexingIterator<[String]>
    private let patterns: [String]
    /// The folders under way, innermost last.
    private var folders: [Folder] = []
    private var seen = FilesSeen()
    private var isEmptySoFar = true

    private struct Folder {
        let path: String
        /// Whether a link led into it or into one around it.
        let isLinked: Bool
        var names: IndexingIterator<[String]>
    }

    /// Names inputs; nothing is looked at before the first file is asked for.
    ///
    /// - Parameters:
    ///   - paths: files, folders, or `-` for standard input.
    ///   - patterns: what files in folders may be called, with `*`, `?` and `[…]` as in a shell; a file named itself is
    ///     always taken.
    public init(_ paths: [String], patterns: [String]) {
        self.paths = paths.makeIterator()
        self.patterns = patterns
    }

    /// The next file, or why a path has none, or what it leads to is not one; `nil` after the last.
    public mutating func next() -> Result<String, InputError>? {
        while let finding = nextFinding() {
            switch finding {
            case .file(let path): return .success(path)
            case .failure(let error): return .failure(error)
            case .folder: continue
            }
        }
        return nil
    }

    /// The next file, folder or problem.
    mutating func nextFinding() -> Finding? {
        if let finding = nextInFolder() { return finding }
        guard let path = paths.next().map({ SystemPath.existing($0) }) else { return nil }
        guard path != "-", let status = FileSystem.status(of: path), status.kind == .folder else {
            return .file(path: path)
        }
        seen = FilesSeen(root: path, patterns: patterns)
        isEmptySoFar = true
        return enter(path, status.identity, isLinked: false)
    }

    /// The next in the folders under way; no folder is left afterwards where there is no more.
    private mutating func nextInFolder() -> Finding? {
        while let folder = folders.last {
            guard let name = folders[folders.count - 1].names.next() else {
                folders.removeLast()
                if folders.isEmpty, isEmptySoFar { return .failure(emptyFolder(folder.path)) }
                continue
            }
            if let finding = finding(name, in: folder) { return finding }
        }
        return nil
    }

    /// What a name in a folder is; `nil` where it is not one of the inputs, or was given already.
    private mutating func finding(_ name: String, in folder: Folder) -> Finding? {
        let path = FileSystem.join(folder.path, name)
        let isLink = FileSystem.isLink(path)
        let status = FileSystem.status(of: path)
        if let status, status.kind == .folder {
            return enter(path, status.identity, isLinked: folder.isLinked || isLink)
        }
        guard patterns.contains(where: { SystemPath.matches($0, name) }) else { return nil }
        isEmptySoFar = false
        guard let status else { return .failure(Self.nothing(path, isLink: isLink)) }
        guard status.kind == .file else { return .failure(Self.noFile(path, status.kind)) }
        return seen.insert(path, status, isLink: isLink, isLinked: folder.isLinked) ? .file(path: path) : nil
    }

    /// Goes into a folder where it was not gone into before; a problem with that counts for something found.
    private mutating func enter(_ path: String, _ identity: FileIdentity, isLinked: Bool) -> Finding? {
        guard seen.insert(folder: identity) else { return nil }
        do throws(InputError) {
            let names = try FileSystem.names(inFolder: path)
            folders.append(Folder(path: path, isLinked: isLinked, names: names.makeIterator()))
            return .folder(path: path, identity)
        } catch {
            isEmptySoFar = false
            return .failure(error)
        }
    }

    private static func noFile(_ path: String, _ kind: FileSystem.Kind) -> InputError {
        let what =
            switch kind {
            case .pipe: "a named pipe"
            case .socket: "a socket"
            case .file, .folder, .device: "a device"
            }
        return InputError(
            name: path, reason: "\(what) in a folder, passed over",
            remedy: kind == .socket ? "take it out of the folder" : "name it itself to read it")
    }

    /// Why nothing is found where a name in a folder stands.
    private static func nothing(_ path: String, isLink: Bool) -> InputError {
        let (error, isMissing) = FileSystem.problem(with: path)
        guard isMissing else { return error }
        if isLink {
            return InputError(
                name: path, reason: "a link that leads nowhere, passed over",
                remedy: "restore what it leads to or remove it")
        }
        return error
    }

    private func emptyFolder(_ path: String) -> InputError {
        InputError(
            name: path, reason: "a folder without articles",
            remedy: "put files named \(patterns.joined(separator: " or ")) into it or name the files themselves")
    }
}
