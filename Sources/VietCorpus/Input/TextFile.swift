/// A file's text, decoded and unchanged.
enum TextFile {
    /// Reads a file of data, such as a table, or standard input for `-`, as UTF-8 without the mark that may stand before it.
    ///
    /// - Throws: for a file that cannot be read, is empty, or is not UTF-8, naming the first byte that is wrong.
    static func readData(_ path: String) throws(InputError) -> String {
        try decodeData(bytes(path), name: displayName(path))
    }

    /// Reads a file, or standard input for `-`, that is not empty.
    static func bytes(
        _ path: String, maximumCount: Int = .max, cancellation: Cancellation = .ofTask
    ) throws(InputError) -> [UInt8] {
        let bytes = try FileSystem.read(path, maximumCount: maximumCount, cancellation: cancellation)
        guard !bytes.isEmpty else { throw emptyError(path) }
        return bytes
    }

    /// UTF-8 as text, without the mark that may stand before data such as a table.
    static func decodeData(_ bytes: [UInt8], name: String) throws(InputError) -> String {
        try decode(Array(ByteOrderMark.removed(from: bytes)), name: name)
    }

    /// - Parameter start: where the bytes stand in the file that messages speak of.
    static func decode(_ bytes: [UInt8], name: String, from start: Int = 0) throws(InputError) -> String {
        try decode(bytes[...], name: name, from: start)
    }

    static func decode(_ bytes: ArraySlice<UInt8>, name: String, from start: Int = 0) throws(InputError) -> String {
        try check(bytes, name: name, from: start)
        return String(wellFormed: bytes.span)
    }

    /// Refuses what is not UTF-8, naming the first byte that is wrong.
    static func check(_ bytes: ArraySlice<UInt8>, name: @autoclosure () -> String, from start: Int = 0)
        throws(InputError)
    {
        do throws(InvalidUTF8) {
            try InvalidUTF8.validate(bytes.span)
        } catch {
            throw problem(error, of: bytes, name: name(), from: start)
        }
    }

    /// Why bytes are not text; what a text in UTF-16 is, its start shows.
    static func problem(
        _ fault: InvalidUTF8, of bytes: ArraySlice<UInt8>, name: String, from start: Int = 0
    ) -> InputError {
        if start == 0, LegacyEncoding.detect(Array(bytes)).encoding == .utf16 {
            return InputError(
                name: name, offset: 0, reason: "text in UTF-16, not in UTF-8",
                remedy: "convert it to UTF-8, or name its encoding", setting: .encoding)
        }
        let offset = start + fault.offset
        return InputError(
            name: name, offset: offset, reason: "invalid UTF-8 at byte \(offset)",
            remedy: "convert it to UTF-8, or name its encoding", setting: .encoding)
    }

    static func emptyError(_ path: String) -> InputError {
        InputError(name: displayName(path), reason: "empty", remedy: "put an article into it or leave it out")
    }

    static func tooLargeError(_ name: String, count: Int?, maximum: Int) -> InputError {
        InputError(
            name: name, reason: "\(count.map(String.init) ?? "more") bytes, and the limit is \(maximum)",
            remedy: "cut the text, or raise it", setting: .maximumRecord)
    }

    /// What messages call a path.
    static func displayName(_ path: String) -> String { path == "-" ? "standard input" : path }
}
