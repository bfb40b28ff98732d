/// A list of words or phrases in a file, one a line.
public enum WordList {
    /// Reads a file; empty lines and lines that start with `#` count for nothing.
    public static func read(_ path: String) throws(InputError) -> [String] {
        try TextFile.read(path).split(whereSeparator: \.isNewline).map(\.trimmed)
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
}
