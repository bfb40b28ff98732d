/// How many attributes the tags of a page have, counted before it is parsed: libxml2 compares each attribute of a tag with
/// all before it, so that a tag of a million of them would take hours.
enum AttributeCount {
    /// No element of a page that people read has as many.
    static let maximum = 4096

    /// Whether some tag may have more than ``maximum`` attributes; words without a value count, too.
    ///
    /// - Complexity: O(n).
    static func isExceeded(in html: Span<UInt8>) -> Bool {
        var position = 0
        while position + 1 < html.count {
            position += 1
            guard html[position - 1] == UInt8(ascii: "<"), html[position] | 0x20 >= UInt8(ascii: "a"),
                html[position] | 0x20 <= UInt8(ascii: "z")
            else { continue }
            var count = 0
            var isBetweenWords = false
            while position < html.count, html[position] != UInt8(ascii: ">") {
                switch html[position] {
                case UInt8(ascii: "="):
                    position = valueEnd(html, after: position)
                    count += 1
                    isBetweenWords = true
                case 0x09...0x0D, 0x20, UInt8(ascii: "/"):
                    isBetweenWords = true
                default:
                    if isBetweenWords { count += 1 }
                    isBetweenWords = false
                }
                if count > 2 * maximum { return true }
                position += 1
            }
        }
        return false
    }

    /// The closing quote of a value, or the equals sign itself before one without quotes.
    private static func valueEnd(_ html: Span<UInt8>, after equalsSign: Int) -> Int {
        var start = equalsSign + 1
        while start < html.count,
            html[start] == 0x20 || html[start] == 0x0A || html[start] == 0x0D || html[start] == 0x09
        {
            start += 1
        }
        guard start < html.count, html[start] == UInt8(ascii: "\"") || html[start] == UInt8(ascii: "'") else {
            return equalsSign
        }
        var end = start + 1
        while end < html.count, html[end] != html[start] { end += 1 }
        return end
    }
}
