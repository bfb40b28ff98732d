#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Sorted lines with their keys in a temporary file without a name, which is gone with the process.
///
/// A class because it owns an open file, which closes with it.
final class SortedPart {
    struct Entry {
        let key: [UInt8]
        let line: [UInt8]
    }

    private let file: UnsafeMutablePointer<FILE>

    init() throws(InputError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        guard let file = Self.open(in: folder) else { throw Self.error() }
        self.file = file
    }

    deinit { fclose(file) }

    /// Opens a file and takes its name away at once.
    private static func open(in folder: String) -> UnsafeMutablePointer<FILE>? {
        var template = FileSystem.join(folder, "viettext-sort-XXXXXX").utf8CString.map(\.self)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        unlink(template)
        return fdopen(descriptor, "w+")
    }

    func append(_ key: [UInt8], _ line: [UInt8]) throws(InputError) {
        for bytes in [key, line] {
            var count = UInt64(bytes.count)
            guard fwrite(&count, 8, 1, file) == 1, fwrite(bytes, 1, bytes.count, file) == bytes.count else {
                throw Self.error()
            }
        }
    }

    /// Goes back to the first entry, all of them being on the disk.
    func rewind() throws(InputError) {
        guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw Self.error() }
    }

    /// The next entry; `nil` after the last.
    func next() -> Entry? {
        guard let key = bytes(), let line = bytes() else { return nil }
        return Entry(key: key, line: line)
    }

    private func bytes() -> [UInt8]? {
        var count: UInt64 = 0
        guard fread(&count, 8, 1, file) == 1 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(count))
        return fread(&bytes, 1, bytes.count, file) == bytes.count ? bytes : nil
    }

    private static func error() -> InputError {
        InputError(
            name: "temporary file", reason: String(cString: strerror(errno)),
            remedy: "make room, or name another folder in TMPDIR")
    }
}
