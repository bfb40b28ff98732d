#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few operations on files that the readers need, over POSIX: Foundation would cost 5 ms and 10 MB at start.
enum FileSystem {
    enum Kind: Equatable {
        case file
        case folder
        /// A pipe, a terminal, a device.
        case stream
    }

    /// What a path names after following links, or `nil` where nothing is there.
    static func kind(of path: String) -> Kind? { status(of: path)?.kind }

    /// What a path names, and the identity by which a folder that contains itself through a link is found out.
    static func status(of path: String) -> (kind: Kind, identity: FileIdentity)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFDIR: .folder
            case S_IFREG: .file
            default: .stream
            }
        return (kind, FileIdentity(device: UInt64(status.st_dev), node: UInt64(status.st_ino)))
    }

    /// How many bytes a file has, or `nil` where nothing is there.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// The names in a folder, sorted by their bytes, without those that start with a dot.
    static func names(inFolder path: String) throws(InputError) -> [String] {
        guard let folder = opendir(path) else { throw systemError(path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// All bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: for a file that cannot be read, or has more bytes than allowed; no more than these are read.
    static func read(_ path: String, maximumCount: Int = .max) throws(InputError) -> [UInt8] {
        let file = try ReadableFile(path: path)
        var bytes: [UInt8] = []
        while try file.read(into: &bytes) {
            guard bytes.count <= maximumCount else {
                throw TextFile.tooLargeError(TextFile.displayName(path), count: nil, maximum: maximumCount)
            }
        }
        return bytes
    }

    /// The reason that the system gave last for failing on a path.
    static func systemError(_ path: String) -> InputError {
        let number = errno
        let name = TextFile.displayName(path)
        switch number {
        case ENOENT: return InputError(name: name, reason: "no such file or folder", remedy: "check the path")
        case EACCES: return InputError(name: name, reason: "no permission to read", remedy: "change its mode or owner")
        default:
            return InputError(name: name, reason: String(cString: strerror(number)), remedy: "check the path")
        }
    }
}

/// Device and node: two paths with the same identity are one file.
struct FileIdentity: Hashable {
    let device: UInt64
    let node: UInt64
}
