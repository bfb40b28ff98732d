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

        /// Whether it comes before another one by their keys.
        func precedes(_ other: Entry, isReversed: Bool) -> Bool {
            isReversed ? other.key.lexicographicallyPrecedes(key) : key.lexicographicallyPrecedes(other.key)
        }
    }

    private let file: UnsafeMutablePointer<FILE>
    private var count = 0
    /// How many of the entries were read again.
    private var readCount = 0

    /// Makes an empty file.
    convenience init() throws(OutputError) {
        let descriptor: Int32
        do throws(InputError) {
            descriptor = try UnnamedFile.open(for: Self.purpose)
        } catch {
            throw OutputError(error)
        }
        guard let file = fdopen(descriptor, "w+") else {
            let error = errno
            close(descriptor)
            throw Self.error(error)
        }
        self.init(file)
    }

    /// Takes an open file, which closes with it.
    init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }

    deinit { fclose(file) }

    func append(_ entry: Entry) throws(OutputError) {
        for bytes in [entry.key, entry.line] {
            var length = UInt64(bytes.count)
            guard fwrite(&length, 8, 1, file) == 1, fwrite(bytes, 1, bytes.count, file) == bytes.count else {
                throw Self.error(errno)
            }
        }
        count += 1
    }

    /// Goes back to the first entry, all of them being on the disk.
    func rewind() throws(OutputError) {
        guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw Self.error(errno) }
        readCount = 0
    }

    /// The next entry; `nil` after the last that was written.
    func next() throws(OutputError) -> Entry? {
        guard readCount < count else { return nil }
        readCount += 1
        return Entry(key: try bytes(), line: try bytes())
    }

    private func bytes() throws(OutputError) -> [UInt8] {
        var length: UInt64 = 0
        try read(&length, 8)
        var bytes = [UInt8](repeating: 0, count: Int(length))
        try read(&bytes, bytes.count)
        return bytes
    }

    private func read(_ place: UnsafeMutableRawPointer, _ length: Int) throws(OutputError) {
        // What ends before what was written is there is as broken as a disk that does not answer.
        if fread(place, 1, length, file) != length { throw Self.error(ferror(file) != 0 ? errno : EIO) }
    }

    private static func error(_ number: Int32) -> OutputError {
        OutputError(UnnamedFile.problem(number, with: purpose))
    }

    /// What messages say that the file is for.
    private static let purpose = "sort"
}
