import VietNormalization

/// What inputs are called by their paths.
enum InputPaths {
    /// The last part of a path.
    static func fileName(_ path: String) -> String {
        if path == "-" { return "standard input" }
        return path.withUTF8Bytes { utf8 in
            let slash = UInt8(ascii: "/")
            var end = utf8.count
            // A folder may be given with a slash after its name.
            while end > 0, utf8[end - 1] == slash { end -= 1 }
            var start = end
            while start > 0, utf8[start - 1] != slash { start -= 1 }
            return SystemPath.shown(String(wellFormed: utf8.extracting(start..<end)))
        }
    }

    /// The last part of a path without its extension, nor that of compression.
    static func identifier(_ path: String) -> String {
        if path == "-" { return "-" }
        let name = Compression.trimmed(fileName(path))
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
