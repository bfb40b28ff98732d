extension CustomLexicon {
    /// Reads a table of phrases: see ``init(parsing:)``.
    ///
    /// - Throws: for a file that cannot be read or is not UTF-8, and for its first line that is not one, naming both.
    public init(contentsOf path: String) throws(InputError) {
        try self.init(parsing: try TextFile.readData(path), name: path)
    }

    /// Takes a table that was read before.
    init(parsing table: String, name: String) throws(InputError) {
        do throws(Failure) {
            try self.init(parsing: table)
        } catch {
            throw InputError(name: "\(name):\(error.position)", reason: error.problem, remedy: error.remedy)
        }
    }
}
