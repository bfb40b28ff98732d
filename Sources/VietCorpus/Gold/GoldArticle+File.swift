extension GoldArticle {
    /// Reads and parses a gold file.
    ///
    /// - Throws: for a file that cannot be read or breaks the markup.
    public init(contentsOf path: String) throws(InputError) {
        try self.init(bytes: try TextFile.bytes(path), path: path)
    }

    /// Parses a gold file that was read.
    init(bytes: [UInt8], path: String) throws(InputError) {
        let source = try TextFile.decodeData(bytes, name: TextFile.displayName(path))
        do throws(GoldError) {
            try self.init(parsing: source, id: InputPaths.identifier(path), file: path)
        } catch {
            throw InputError(name: "\(error.file):\(error.line)", reason: error.reason, remedy: error.remedy)
        }
    }
}
