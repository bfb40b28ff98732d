#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that a list of paths stands for, found one after the other: a folder is read when its turn comes.
///
/// Folders give the files in and below them, sorted by name. Memory is bounded by the names in one folder and in those
/// that enclose it.
public struct InputFiles: Sequence, IteratorProtocol, Sendable {
    private var paths: IndexingIterator<[String]>
    private let patterns: [String]
    /// The folders under way, innermost last.
    private var folders: [Folder] = []
    /// The folders entered from the path under way: a link back to one of them ends there.
    private var entered: Set<FileIdentity> = []
    private var isEmptySoFar = true

    private struct Folder {
        let path: String
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

    /// The next file, or why a path has none or a folder cannot be read; `nil` after the last.
    public mutating func next() -> Result<String, InputError>? {
        while true {
            if let file = nextInFolder() { return file }
            guard let path = paths.next() else { return nil }
            guard path != "-", let status = FileSystem.status(of: path), status.kind == .folder else {
                return .success(path)
            }
            entered = []
            isEmptySoFar = true
            if let error = enter(path, status.identity) { return .failure(error) }
        }
    }

    /// The next file of the folders under way; these are none afterwards where there is no more.
    private mutating func nextInFolder() -> Result<String, InputError>? {
        while let folder = folders.last {
            guard let name = folders[folders.count - 1].names.next() else {
                folders.removeLast()
                if folders.isEmpty, isEmptySoFar { return .failure(emptyFolder(folder.path)) }
                continue
            }
            let path = folder.path.hasSuffix("/") ? folder.path + name : "\(folder.path)/\(name)"
            if let status = FileSystem.status(of: path), status.kind == .folder {
                if let error = enter(path, status.identity) { return .failure(error) }
            } else if patterns.contains(where: { fnmatch($0, name, 0) == 0 }) {
                isEmptySoFar = false
                return .success(path)
            }
        }
        return nil
    }

    /// Goes into a folder where it was not gone into before; a problem with that counts for something found.
    private mutating func enter(_ path: String, _ identity: FileIdentity) -> InputError? {
        guard entered.insert(identity).inserted else { return nil }
        do throws(InputError) {
            folders.append(Folder(path: path, names: try FileSystem.names(inFolder: path).makeIterator()))
            return nil
        } catch {
            isEmptySoFar = false
            return error
        }
    }

    private func emptyFolder(_ path: String) -> InputError {
        InputError(
            name: path, reason: "a folder without articles",
            remedy: "put files named \(patterns.joined(separator: " or ")) into it or name the files themselves")
    }
}
