/// What inputs are called by their paths.
enum InputPaths {
    /// The last part of a path.
    static func fileName(_ path: String) -> String {
        if path == "-" { return "standard input" }
        let last = path.utf8.split(separator: UInt8(ascii: "/")).last
        return SystemPath.shown(last.map { String(Substring($0)) } ?? "")
    }

    /// The last part of a path without its extension, nor that of compression.
    static func identifier(_ path: String) -> String {
        if path == "-" { return "-" }
        let name = Compression.trimmed(fileName(path))
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
