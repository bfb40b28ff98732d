/// What stands between the name of an HTML tag and its end: attributes, white space and strokes (HTML, 13.1.2).
enum TagAttributes {
    /// Attributes that have no value.
    private static let flags: Set<String> = [
        "checked", "compact", "controls", "disabled", "hidden", "ismap", "itemscope", "noshade", "nowrap", "selected",
    ]

    /// The position after the tag's `>`.
    ///
    /// - Returns: `nil` where something else stands there, so that this is no tag.
    static func end(_ source: Span<UInt8>, from start: Int, limit: Int) -> Int? {
        var position = start
        while position < limit {
            let byte = source[position]
            if byte == UInt8(ascii: ">") { return position + 1 }
            if isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            // The name of an attribute stands apart from what is before it, or after a quoted value.
            guard position > start, let end = attributeEnd(source, from: position, limit: limit) else { return nil }
            position = end
        }
        return nil
    }

    private static func attributeEnd(_ source: Span<UInt8>, from start: Int, limit: Int) -> Int? {
        var position = start
        while position < limit, isNameByte(source[position]) { position += 1 }
        guard position > start, position < limit else { return nil }
        let nameEnd = position
        while position < limit, isSpace(source[position]) { position += 1 }
        if position < limit, source[position] == UInt8(ascii: "=") {
            return valueEnd(source, from: position + 1, limit: limit)
        }
        let name = source.extracting(start..<nameEnd).withUnsafeBufferPointer {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        return flags.contains(name) ? nameEnd : nil
    }

    /// A value whose closing quote is lost ends where the tag does.
    private static func valueEnd(_ source: Span<UInt8>, from start: Int, limit: Int) -> Int? {
        var position = start
        while position < limit, isSpace(source[position]) { position += 1 }
        guard position < limit else { return nil }
        let quote = source[position]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted, let end = first(quote, in: source, from: position + 1, limit: limit) { return end + 1 }
        while position < limit, source[position] != UInt8(ascii: ">"), isQuoted || !isSpace(source[position]) {
            guard source[position] != UInt8(ascii: "<") else { return nil }
            position += 1
        }
        return position
    }

    /// Where a quote closes, before another tag begins.
    private static func first(_ quote: UInt8, in source: Span<UInt8>, from start: Int, limit: Int) -> Int? {
        var position = start
        while position < limit, source[position] != UInt8(ascii: "<") {
            if source[position] == quote { return position }
            position += 1
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        if ASCIILetters.contains(byte) || byte &- 0x30 < 10 { return true }
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "@"): return true
        default: return false
        }
    }
}
