#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that a run fills with files, alone.
///
/// A class because it owns a descriptor, which holds the lock and closes with it.
public final class OutputFolder {
    let path: String
    private let descriptor: Int32

    /// Opens a folder, made where there is none.
    ///
    /// - Parameter output: what messages call it.
    init(locking path: String, output: String) throws(OutputError) {
        self.path = path
        if FileSystem.kind(of: path) == nil { try WritableFile.makeFolder(path) }
        descriptor = try OutputLock.open(
            path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, output: output)
    }

    deinit { close(descriptor) }

    /// All names in a folder.
    static func names(in path: String) throws(OutputError) -> [String] {
        do throws(InputError) {
            return try FileSystem.names(inFolder: path, includingHidden: true)
        } catch {
            throw OutputError(error)
        }
    }

    /// Adds a file.
    func add(_ name: String, _ content: [UInt8]) throws(OutputError) { try add(name, ByteBlock(content)) }

    /// Adds a file from where its bytes lie: three calls of the system, and no path looked up.
    func add(_ name: String, _ content: ByteBlock) throws(OutputError) {
        try WritableFile(making: name, in: descriptor, of: path).write(content)
    }

    /// Adds a file that is written bit by bit.
    func file(_ name: String) throws(OutputError) -> WritableFile { try WritableFile(making: "\(path)/\(name)") }

    /// Adds a folder in this one.
    func makeFolder(_ name: String) throws(OutputError) { try WritableFile.makeFolder("\(path)/\(name)") }
}

/// Which files a folder of articles has: what one article becomes, and what stands beside the articles.
public protocol FolderLayout {
    /// What one article becomes.
    associatedtype Content: Sendable

    /// What the names of its files end in, without the dot.
    var fileExtensions: [String] { get }

    /// The folders in it.
    var folderNames: [String] { get }

    /// Begins an empty folder.
    mutating func begin(_ folder: OutputFolder) throws(OutputError)

    /// What an article's files are called, without extension; each article has a name of its own.
    func name(of content: Content) -> String

    /// Adds the files of the next article.
    mutating func add(_ content: Content, to folder: OutputFolder) throws(OutputError)

    /// Adds what stands beside the articles, when all are there.
    mutating func finish(_ folder: OutputFolder) throws(OutputError)
}

extension String {
    /// An article's id as the name of a file: `_` for what no name may hold, cut where it is longer than names may be, and
    /// in UTF-8 always.
    var fileName: String {
        let name = String(SystemPath.shown(self).map { $0 == "/" || $0.isNewline || $0 == "\0" ? "_" : $0 })
        var kept = ""
        for character in name.hasPrefix(".") || name.isEmpty ? "_" + name : name {
            guard kept.utf8.count + character.utf8.count <= 240 else { break }
            kept.append(character)
        }
        return kept
    }
}
