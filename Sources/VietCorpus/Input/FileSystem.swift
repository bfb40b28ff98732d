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
        case pipe
        case socket
        /// A terminal, a disk, `/dev/null`.
        case device

        init(mode: mode_t) {
            self =
                switch mode & S_IFMT {
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFIFO: .pipe
                case S_IFSOCK: .socket
                default: .device
                }
        }
    }

    /// What a path names.
    struct Status {
        let kind: Kind
        /// Tells a folder that contains itself through a link, and a file that has two names.
        let identity: FileIdentity
        /// How many names it has, links not counted.
        let nameCount: Int
        /// Bytes of a regular file.
        let size: Int

        fileprivate init(_ status: stat) {
            kind = Kind(mode: status.st_mode)
            identity = FileIdentity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
            nameCount = Int(status.st_nlink)
            size = Int(status.st_size)
        }
    }

    /// What a path names after following links, or `nil` where nothing is there.
    static func kind(of path: String) -> Kind? { status(of: path)?.kind }

    /// What a path names after following links, standard input for `-`.
    static func status(of path: String) -> Status? {
        var status = stat()
        let result = path == "-" ? fstat(STDIN_FILENO, &status) : stat(SystemPath.bytes(path), &status)
        return result == 0 ? Status(status) : nil
    }

    /// What an open descriptor belongs to.
    static func status(of descriptor: Int32) -> Status? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Status(status) : nil
    }

    /// The file that a descriptor belongs to.
    static func identity(of descriptor: Int32) -> FileIdentity? { status(of: descriptor)?.identity }

    /// Whether a path itself is a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(SystemPath.bytes(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// What a symbolic link stands for, as a path that works where the link's own does; `nil` for what is not a link.
    static func target(ofLink path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { readlink(SystemPath.bytes(path), $0, characters.count) } ?? -1
            }
        }
        guard count >= 0 else { return nil }
        let target = (buffer[..<count] + [0]).withUnsafeBytes {
            $0.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { SystemPath.path($0) } ?? "" }
        }
        return target.hasPrefix("/") ? target : join(folder(of: path), target)
    }

    /// A path without links and dots; `nil` where nothing is there.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(SystemPath.bytes(path), nil) else { return nil }
        defer { free(resolved) }
        return SystemPath.path(resolved)
    }

    /// The path of the folder that holds the last part of a path.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path of a name in a folder.
    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The number that `/dev/stdout`, `/dev/fd/3` and the like stand for: opened by path they would be other descriptors,
    /// and those of sockets could not be opened at all.
    static func descriptor(namedBy path: String) -> Int32? {
        switch path {
        case "/dev/stdin": return STDIN_FILENO
        case "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
                return Int32(path.dropFirst(folder.count))
            }
            return nil
        }
    }

    /// How many bytes a regular file has, standard input for `-`; `nil` where none is there.
    static func size(of path: String) -> Int? {
        guard let status = status(of: path), status.kind == .file else { return nil }
        return status.size
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`.
    ///
    /// - Parameter includingHidden: also those that start with a dot.
    static func names(inFolder path: String, includingHidden: Bool = false) throws(InputError) -> [String] {
        guard let folder = opendir(SystemPath.bytes(path)) else { throw systemError(path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { SystemPath.path($0) }
            }
            if !name.hasPrefix(".") || (includingHidden && name != "." && name != "..") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// All bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: for a file that cannot be read, or has more bytes than allowed; no more than these are read.
    static func read(
        _ path: String, maximumCount: Int = .max, cancellation: Cancellation = .ofTask
    ) throws(InputError) -> [UInt8] {
        let file = try ReadableFile(path: path, cancellation: cancellation)
        var bytes: [UInt8] = []
        // What is reserved and not written takes no memory, while an array that grows is there twice.
        if let size = file.size { bytes.reserveCapacity(min(size, maximumCount) + ReadableFile.blockSize) }
        while try file.read(into: &bytes) {
            guard bytes.count <= maximumCount else {
                throw TextFile.tooLargeError(TextFile.displayName(path), count: nil, maximum: maximumCount)
            }
        }
        return bytes
    }

    /// Why a path names nothing, and whether that is because nothing is there.
    static func problem(with path: String) -> (error: InputError, isMissing: Bool) {
        errno = ENOENT
        _ = status(of: path)
        let isMissing = errno == ENOENT
        return (systemError(path), isMissing)
    }

    /// The reason that the system gave last for failing on a path.
    static func systemError(_ path: String) -> InputError {
        let number = errno
        let name = TextFile.displayName(path)
        switch number {
        case ENOENT: return InputError(name: name, reason: "no such file or folder", remedy: "check the path")
        case ELOOP:
            return InputError(name: name, reason: "links that lead to one another", remedy: "remove the link")
        case ENXIO: return InputError(name: name, reason: "nothing answers there", remedy: "name a file or a pipe")
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
