/// What inputs are called by their paths.
enum InputPaths {
    /// The last part of a path.
    static func fileName(_ path: String) -> String {
        if path == "-" { return "standard input" }
        let (utf8, slash) = (path.utf8, UInt8(ascii: "/"))
        // A folder may be given with a slash behind its name.
        let end = utf8.lastIndex { $0 != slash }.map { utf8.index(after: $0) } ?? utf8.startIndex
        let start = utf8[..<end].lastIndex(of: slash).map { utf8.index(after: $0) } ?? utf8.startIndex
        return SystemPath.shown(String(path[start..<end]))
    }

    /// The last part of a path without its extension, nor that of compression.
    static func identifier(_ path: String) -> String {
        if path == "-" { return "-" }
        let name = Compression.trimmed(fileName(path))
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
