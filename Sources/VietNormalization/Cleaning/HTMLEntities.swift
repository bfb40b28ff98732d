/// Replaces HTML character references by what they stand for: `&ecirc;`, `&#7871;`, `&#x1EBF;`.
///
/// A reference needs its semicolon; what is no reference, or stands for no scalar, stays. Numbers 128 to 159 mean
/// windows-1252, as in HTML 5.
enum HTMLEntities {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            position = ByteSearch.first(UInt8(ascii: "&"), in: source, from: position)
            guard position < source.count else { return }
            if let (scalar, end) = reference(source, at: position + 1) {
                rewriter.replace(position..<end, of: source, with: scalar)
                position = end
            } else {
                position += 1
            }
        }
    }

    /// What the reference after an ampersand stands for, and where it ends.
    private static func reference(_ source: Span<UInt8>, at start: Int) -> (scalar: UInt32, end: Int)? {
        // "#x10FFFF" is as long as the longest name.
        let limit = min(source.count, start + EntityNames.longest + 1)
        var end = start
        while end < limit, source[end] != UInt8(ascii: ";") {
            guard ASCIILetters.contains(source[end]) || isDigit(source[end]) || end == start && source[end] == 0x23
            else {
                return nil
            }
            end += 1
        }
        guard end < limit, end > start else { return nil }
        let name = source.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard let scalar = name.hasPrefix("#") ? numeric(name.dropFirst()) : EntityNames.scalars[name] else {
            return nil
        }
        return (scalar, end + 1)
    }

    private static func numeric(_ digits: Substring) -> UInt32? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
            return nil
        }
        if (0x80..<0xA0).contains(number) { return Windows1252.scalar(UInt8(number)) }
        // Control characters stand for nothing that a text shows.
        let isText = number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D
        return isText ? Unicode.Scalar(number)?.value : nil
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
