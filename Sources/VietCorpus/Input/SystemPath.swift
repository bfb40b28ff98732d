#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Paths of the system in strings: bytes that are not UTF-8, as names from old archives and disks have them, become scalars
/// of their own in the last plane for private use, U+10FF80 to U+10FFFF, and bytes again where the system is asked.
package enum SystemPath {
    /// A path from the system's bytes.
    package static func path(_ characters: UnsafePointer<CChar>) -> String {
        if let path = String(validatingCString: characters) { return path }
        let bytes = Array(UnsafeRawBufferPointer(start: characters, count: strlen(characters)))
        var path = String.UnicodeScalarView()
        var position = 0
        while position < bytes.count {
            let (scalar, next) = ScalarCoding.decode(bytes.span, at: position)
            if scalar == 0xFFFD, next == position + 1 {
                path.append(Unicode.Scalar(firstByte + UInt32(bytes[position])) ?? "\u{FFFD}")
            } else {
                path.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
            }
            position = next
        }
        return String(path)
    }

    /// The bytes of a path as the system has them, a zero after them.
    static func bytes(_ path: String) -> [CChar] {
        guard path.unicodeScalars.contains(where: isByte) else { return path.utf8CString.map(\.self) }
        var bytes: [UInt8] = []
        for scalar in path.unicodeScalars {
            if isByte(scalar) {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes += Array(String(scalar).utf8)
            }
        }
        return (bytes + [0]).map { CChar(bitPattern: $0) }
    }

    /// A path as people read it, `\xE9` for a byte.
    package static func shown(_ path: String) -> String {
        guard path.unicodeScalars.contains(where: isByte) else { return path }
        return path.unicodeScalars.reduce(into: "") { shown, scalar in
            shown += isByte(scalar) ? "\\x" + String(scalar.value & 0xFF, radix: 16, uppercase: true) : String(scalar)
        }
    }

    /// Whether a name is what a pattern with `*`, `?` and `[…]` says, both in composed letters: names from other systems
    /// have them decomposed.
    static func matches(_ pattern: String, _ name: String) -> Bool {
        fnmatch(bytes(composed(pattern)), bytes(composed(name)), 0) == 0
    }

    /// A path that names something, where the path itself does not: the same letters, composed or not, as the last part.
    static func existing(_ path: String) -> String {
        guard path != "-", FileSystem.kind(of: path) == nil, path.utf8.contains(where: { $0 >= 0x80 }),
            let names = try? FileSystem.names(inFolder: FileSystem.folder(of: path), includingHidden: true)
        else { return path }
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let wanted = composed(String(path[slash...]))
        guard let name = names.first(where: { composed($0) == wanted }) else { return path }
        return path[..<slash] + name
    }

    private static func composed(_ text: String) -> String { Normalizer([.nfc]).normalize(text).text }

    private static let firstByte: UInt32 = 0x10FF00

    private static func isByte(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= firstByte + 0x80 }
}
