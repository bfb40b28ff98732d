/// Where lines and paragraphs end: the mandatory breaks of Unicode (UAX 14, classes BK, CR, LF and NL).
enum LineEnd {
    /// How many lines a scalar of white space ends; 2, like a blank line, where it ends a paragraph.
    ///
    /// A carriage return before a line feed is part of that line's end, also where it was written twice.
    ///
    /// - Parameter next: where the scalar ends.
    static func count(_ scalar: UInt32, _ utf8: Span<UInt8>, _ next: Int) -> Int {
        switch scalar {
        case 0x0A, 0x0B, 0x85, 0x2028: return 1
        case 0x0C, 0x2029: return 2
        case 0x0D:
            let isDoubled = next + 1 < utf8.count ? utf8[next] == 0x0D && utf8[next + 1] == 0x0A : false
            let isPart = next < utf8.count ? utf8[next] == 0x0A : false
            return isPart || isDoubled ? 0 : 1
        default: return 0
        }
    }
}
