/// A file's text, decoded and unchanged.
enum TextFile {
    /// Reads a file, or standard input for `-`, as UTF-8.
    ///
    /// - Throws: for a file that cannot be read, is empty, or is not UTF-8, naming the first byte that is wrong.
    static func read(_ path: String) throws(InputError) -> String {
        let bytes = try FileSystem.read(path)
        guard !bytes.isEmpty else { throw emptyError(path) }
        return try decode(bytes, name: displayName(path))
    }

    static func decode(_ bytes: [UInt8], name: String) throws(InputError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(
                name: name, reason: "invalid UTF-8 at byte \(firstInvalidOffset(bytes))",
                remedy: "convert it to UTF-8 first, for example with iconv")
        }
        return text
    }

    static func emptyError(_ path: String) -> InputError {
        InputError(name: displayName(path), reason: "empty", remedy: "put an article into it or leave it out")
    }

    /// What messages call a path.
    static func displayName(_ path: String) -> String { path == "-" ? "standard input" : path }

    private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error, .emptyInput: return offset
            }
        }
    }
}
