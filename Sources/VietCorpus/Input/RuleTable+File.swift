extension RuleTable {
    /// Reads a file of rules: see ``init(text:name:)``.
    ///
    /// - Throws: for a file that cannot be read or is not UTF-8, and for the first place that is no rule, naming both.
    public init(contentsOf path: String) throws(InputError) {
        let text = try TextFile.readData(path)
        do throws(Failure) { try self.init(text: text, name: path) } catch { throw InputError(error) }
    }
}

extension DocumentedRules {
    /// Reads a file of the caller's own rules, with their sentences.
    package init(contentsOf path: String) throws(InputError) {
        let text = try TextFile.readData(path)
        do throws(RuleTable.Failure) { try self.init(own: text, name: path) } catch { throw InputError(error) }
    }
}

extension InputError {
    fileprivate init(_ failure: RuleTable.Failure) {
        self.init(
            name: "\(failure.file):\(failure.line):\(failure.column)", reason: failure.problem, remedy: failure.remedy)
    }
}
