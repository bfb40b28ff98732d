extension ProtectedWords {
    /// Reads a list of words and phrases, one a line.
    public init(contentsOf path: String) throws(InputError) {
        self.init(try TextFile.readData(path).split(whereSeparator: \.isNewline).map(String.init))
    }
}
