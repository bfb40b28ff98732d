#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where an output goes: what its path names, links followed.
public enum OutputDestination: Sendable, Equatable {
    /// `-`.
    case standardOutput
    /// A pipe, a device, an open descriptor: it is written straight, never replaced and never deleted.
    case stream(path: String)
    /// A regular file, or one to be made: its path behind all links.
    case file(path: String)
    /// A folder: its path behind all links.
    case folder(path: String)

    /// Looks at a path.
    ///
    /// - Throws: for links that lead nowhere, and a path in a folder that is not there.
    public init(_ path: String) throws(OutputError) {
        if path == "-" {
            self = .standardOutput
            return
        }
        var target = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
        var links = 0
        while FileSystem.descriptor(namedBy: target) == nil, let next = FileSystem.target(ofLink: target) {
            links += 1
            guard links <= Self.maximumLinks else {
                throw OutputError(
                    name: path, reason: "links that lead to one another", remedy: "remove the link or name the file")
            }
            target = next
        }
        if FileSystem.descriptor(namedBy: target) != nil {
            self = .stream(path: target)
            return
        }
        switch FileSystem.kind(of: target) {
        case .file?: self = .file(path: target)
        case .folder?: self = .folder(path: target)
        case .pipe?, .socket?, .device?: self = .stream(path: target)
        case nil:
            try Self.checkFolder(of: target, for: path)
            self = .file(path: target)
        }
    }

    /// As many as Linux follows.
    private static let maximumLinks = 40

    private static func checkFolder(of target: String, for path: String) throws(OutputError) {
        let folder = FileSystem.folder(of: target)
        switch FileSystem.kind(of: folder) {
        case .folder?: return
        case nil: throw OutputError(name: path, reason: "no folder '\(folder)'", remedy: "make it or check the path")
        default: throw OutputError(name: path, reason: "'\(folder)' is no folder", remedy: "check the path")
        }
    }

    /// Whether it is written straight, so that nothing of it can be resumed or replaced.
    public var isStream: Bool {
        switch self {
        case .standardOutput, .stream: true
        case .file, .folder: false
        }
    }
}
