import VietNormalization

/// Strings of JSON.
extension ByteCursor {
    /// The content of a string of JSON.
    @inline(__always)
    mutating func append(escaped utf8: Span<UInt8>) {
        if utf8.first(where: needsEscapeInJSON) == utf8.count { append(utf8) } else { append(escaping: utf8) }
    }

    /// A part of a text as the content of a string of JSON.
    @inline(__always)
    mutating func append(escaped range: Range<Int>, of utf8: Span<UInt8>) {
        if !append(range, of: utf8, unless: needsEscapeInJSON) { append(escapedLong: utf8.extracting(range)) }
    }

    @inline(never)
    private mutating func append(escapedLong utf8: Span<UInt8>) { append(escaped: utf8) }

    /// A part of a long text as the content of a string of JSON, thirty-two bytes looked at and copied in one step.
    mutating func append(escapedLong range: Range<Int>, of utf8: Span<UInt8>) {
        let bytes = utf8.bytes
        var position = range.lowerBound
        while position &+ JSONBlock.size <= range.upperBound {
            let block = JSONBlock(bytes, at: position)
            let length = block.isClean ? JSONBlock.size : block.firstEscape
            guard append(block, length) else { break }
            position &+= length
            guard length < JSONBlock.size else { continue }
            let byte = utf8[position]
            // Most are line feeds by far.
            if byte == UInt8(ascii: "\n") { append("\\n") } else { append(escapeOf: byte) }
            position &+= 1
        }
        append(escaped: utf8.extracting(position..<range.upperBound))
    }

    @inline(never)
    private mutating func append(escaping utf8: Span<UInt8>) {
        for index in utf8.indices {
            let byte = utf8[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                append(escapeOf: byte)
            } else {
                append(byte: byte)
            }
        }
    }

    @inline(never)
    mutating func append(escapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        case 0..<0x20:
            append("\\u00")
            append(byte: UInt8(ascii: "0") + byte >> 4)
            append(byte: byte & 15 + (byte & 15 < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
        default:
            append("\\")
            append(byte: byte)
        }
    }
}

/// Values and keys of JSON.
extension ByteCursor {
    /// Bytes that two positions take at most.
    static let longestRange = 2 * longestNumber + 3

    /// Two positions as an array of two.
    @inline(__always)
    mutating func append(_ range: Range<Int>) {
        append(byte: UInt8(ascii: "["))
        append(range.lowerBound)
        append(byte: UInt8(ascii: ","))
        append(range.upperBound)
        append(byte: UInt8(ascii: "]"))
    }

    /// A part of a text as a string.
    @inline(__always)
    mutating func append(string range: Range<Int>, of utf8: Span<UInt8>) {
        append(byte: UInt8(ascii: "\""))
        append(escaped: range, of: utf8)
        append(byte: UInt8(ascii: "\""))
    }

    /// A string.
    @inline(__always)
    mutating func append(string utf8: Span<UInt8>) {
        append(byte: UInt8(ascii: "\""))
        append(escaped: utf8)
        append(byte: UInt8(ascii: "\""))
    }

    /// A string.
    @inline(__always)
    mutating func append(string text: String) {
        var text = text
        text.withUTF8 { append(string: $0.span) }
    }

    /// The key of a member.
    ///
    /// - Parameter name: needs no escapes.
    @inline(__always)
    mutating func append(key name: StaticString, _ needsComma: Bool) {
        append(byte: UInt8(ascii: needsComma ? "," : "\""))
        if needsComma { append(byte: UInt8(ascii: "\"")) }
        append(name)
        append("\":")
    }
}
