#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files that a list of paths stands for.
public enum InputPaths {
    /// Expands folders into the files in and below them, sorted by path.
    ///
    /// - Parameters:
    ///   - paths: files, folders, or `-` for standard input.
    ///   - patterns: what files in folders may be called, with `*`, `?` and `[…]` as in a shell; a file named itself is
    ///     always taken.
    /// - Returns: for each path in turn its files, or why it has none.
    public static func expand(_ paths: [String], patterns: [String]) -> [Result<String, InputError>] {
        paths.flatMap { path -> [Result<String, InputError>] in
            guard path != "-" else { return [.success(path)] }
            guard FileSystem.status(of: path)?.kind == .folder else { return [.success(path)] }
            do throws(InputError) {
                var visited: Set<FileIdentity> = []
                let files = try files(inFolder: path, patterns: patterns, visited: &visited)
                guard files.isEmpty else { return files }
                let error = InputError(
                    name: path, reason: "a folder without articles",
                    remedy: "put files named \(patterns.joined(separator: " or ")) into it or name the files themselves"
                )
                return [.failure(error)]
            } catch {
                return [.failure(error)]
            }
        }
    }

    private static func files(
        inFolder folder: String, patterns: [String], visited: inout Set<FileIdentity>
    ) throws(InputError) -> [Result<String, InputError>] {
        guard let identity = FileSystem.status(of: folder)?.identity, visited.insert(identity).inserted else {
            return []
        }
        var found: [Result<String, InputError>] = []
        for name in try FileSystem.names(inFolder: folder) {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if FileSystem.kind(of: path) == .folder {
                do throws(InputError) {
                    found += try files(inFolder: path, patterns: patterns, visited: &visited)
                } catch {
                    found.append(.failure(error))
                }
            } else if patterns.contains(where: { fnmatch($0, name, 0) == 0 }) {
                found.append(.success(path))
            }
        }
        return found
    }

    /// The last part of a path.
    static func fileName(_ path: String) -> String {
        path == "-" ? "standard input" : String(path.split(separator: "/").last ?? "")
    }

    /// The last part of a path without its extension, nor that of compression.
    static func identifier(_ path: String) -> String {
        if path == "-" { return "-" }
        var name = fileName(path)
        if name.hasSuffix(".gz") { name.removeLast(3) }
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
