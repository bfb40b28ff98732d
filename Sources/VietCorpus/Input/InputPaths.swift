/// What inputs are called by their paths.
enum InputPaths {
    /// The last part of a path.
    static func fileName(_ path: String) -> String {
        path == "-" ? "standard input" : SystemPath.shown(String(path.split(separator: "/").last ?? ""))
    }

    /// The last part of a path without its extension, nor that of compression.
    static func identifier(_ path: String) -> String {
        if path == "-" { return "-" }
        let name = Compression.trimmed(fileName(path))
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
