extension RuleTable {
    /// Reads a file of rules: see ``init(text:name:)``.
    ///
    /// - Throws: for a file that cannot be read or is not UTF-8, and for the first place that is no rule, naming both.
    public init(contentsOf path: String) throws(InputError) {
        let text = try TextFile.readData(path)
        do throws(Failure) {
            try self.init(text: text, name: path)
        } catch {
            throw InputError(
                name: "\(error.file):\(error.line):\(error.column)", reason: error.problem, remedy: error.remedy)
        }
    }
}
