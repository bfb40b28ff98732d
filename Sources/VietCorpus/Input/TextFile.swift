/// A file's text, decoded and unchanged.
enum TextFile {
    /// Reads a file, or standard input for `-`, as UTF-8.
    ///
    /// - Throws: for a file that cannot be read, is empty, or is not UTF-8, naming the first byte that is wrong.
    static func read(_ path: String) throws(InputError) -> String {
        let bytes = try FileSystem.read(path)
        let name = path == "-" ? "standard input" : path
        guard !bytes.isEmpty else {
            throw InputError(name: name, reason: "empty", remedy: "put an article into it or leave it out")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(
                name: name, reason: "invalid UTF-8 at byte \(firstInvalidOffset(bytes))",
                remedy: "convert it to UTF-8 first, for example with iconv")
        }
        return text
    }

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

extension GoldArticle {
    /// Reads and parses a gold file.
    ///
    /// - Throws: for a file that cannot be read or breaks the markup.
    public init(contentsOf path: String) throws(InputError) {
        let source = try TextFile.read(path)
        do throws(GoldError) {
            try self.init(parsing: source, id: InputPaths.identifier(path), file: path)
        } catch {
            throw InputError(name: "\(error.file):\(error.line)", reason: error.reason, remedy: error.remedy)
        }
    }
}
