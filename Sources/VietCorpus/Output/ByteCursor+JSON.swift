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
        if !append(range, of: utf8, unless: needsEscapeInJSON) { self = appending(escaped: utf8.extracting(range)) }
    }

    /// The same cursor after a text: a value, for one whose address is taken does not stay in registers.
    @inline(never)
    private func appending(escaped utf8: Span<UInt8>) -> ByteCursor {
        var cursor = self
        cursor.append(escaped: utf8)
        return cursor
    }

    /// A part of a long text as the content of a string of JSON, thirty-two bytes looked at and copied in one step.
    mutating func append(escapedLong range: Range<Int>, of utf8: Span<UInt8>) {
        var rest = utf8.bytes.extracting(range)
        var cursor = self
        // What is copied after an escape may reach into the next block, and each of its bytes may need one.
        while rest.byteCount >= 2 &* JSONBlock.size {
            guard cursor.hasRoom(for: (Self.longestEscape &+ 1) &* JSONBlock.size) else { break }
            let block = JSONBlock(rest, at: 0)
            if block.isClean {
                cursor.append(block, JSONBlock.size)
            } else {
                cursor.append(rest, escaping: block.escapes)
            }
            rest = rest.extracting(droppingFirst: JSONBlock.size)
        }
        self = cursor
        append(escaped: utf8.extracting(range.upperBound &- rest.byteCount..<range.upperBound))
    }

    /// The first of two blocks or more.
    ///
    /// Where the next begins does not depend on where the escapes are, which comes out late.
    ///
    /// - Parameter escapes: a bit for each of its bytes that needs an escape, of which there are some.
    @inline(__always)
    private mutating func append(_ blocks: RawSpan, escaping escapes: UInt32) {
        var (rest, start) = (escapes, 0)
        while rest != 0 {
            let position = rest.trailingZeroBitCount
            append(JSONBlock(blocks, at: start), position &- start)
            let byte = blocks.unsafeLoad(fromByteOffset: position, as: UInt8.self)
            let isLineFeed = byte == UInt8(ascii: "\n")
            // Nearly all are line feeds, quotes or backslashes: one way for the three, as no branch can tell which of them comes.
            if isLineFeed || byte >= 0x20 {
                append("\\")
                append(byte: isLineFeed ? UInt8(ascii: "n") : byte)
            } else {
                self = appending(escapeOf: byte)
            }
            start = position &+ 1
            rest &= rest &- 1
        }
        append(JSONBlock(blocks, at: start), JSONBlock.size &- start)
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

    /// The same cursor after an escape: a value, for one whose address is taken does not stay in registers.
    @inline(never)
    private func appending(escapeOf byte: UInt8) -> ByteCursor {
        var cursor = self
        cursor.append(escapeOf: byte)
        return cursor
    }

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
