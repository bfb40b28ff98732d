extension UserLexicon {
    /// Reads a file of entries, one a line; empty lines and those that start with `#` count for nothing.
    ///
    /// - Throws: for a file that cannot be read, and for the first line that cannot be used, with its number.
    public init(contentsOf path: String) throws(InputError) {
        let lines = try TextFile.readData(path).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        do {
            try self.init(lines)
        } catch {
            throw InputError(
                name: "\(TextFile.displayName(path)), line \(error.line)", reason: error.problem, remedy: error.remedy)
        }
    }
}
