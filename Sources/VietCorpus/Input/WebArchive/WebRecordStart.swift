/// The line that a record of a web archive begins with, `WARC/1.0`, and the beginning of a field after it. Text that speaks of
/// the format has the first without the second.
enum WebRecordStart {
    /// How many bytes are looked at.
    static let longest = 16

    /// Whether a record begins at a place of bytes.
    static func isThere(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard bytes[index...].starts(with: "WARC/".utf8) else { return false }
        let version = bytes[(index + 5)...].prefix(longestVersion).prefix { digits.contains($0) || $0 == dot }
        guard version.count >= 3, version.contains(dot) else { return false }
        var rest = bytes[version.endIndex...]
        if rest.first == carriageReturn { rest.removeFirst() }
        guard rest.popFirst() == lineFeed, let letter = rest.first else { return false }
        return letters.contains(letter | 0x20)
    }

    /// The first place at or after an index where a record begins.
    static func first(in bytes: ArraySlice<UInt8>, from index: Int) -> Int? {
        var position = index
        while let found = bytes[position...].firstIndex(of: UInt8(ascii: "W")) {
            if isThere(bytes, found) { return found }
            position = found + 1
        }
        return nil
    }

    private static let longestVersion = 4
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    private static let dot = UInt8(ascii: ".")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}
