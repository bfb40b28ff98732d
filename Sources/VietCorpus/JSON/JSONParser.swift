import VietNormalization

/// Why bytes are not JSON.
struct JSONError: Error, Equatable {
    /// Byte offset of the first byte that does not fit.
    let offset: Int
    /// What was expected there.
    let expected: String
}

/// A strict reader of RFC 8259 over bytes; Foundation's would double the start-up time of the command line.
struct JSONParser {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var depth = 0

    /// Objects and arrays may nest so deep: enough for any record, and no input can exhaust the stack.
    private static let maximumDepth = 128

    /// Parses one value and nothing after it.
    ///
    /// - Complexity: O(n).
    static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.position == bytes.endIndex else { throw parser.expected("the end of the value") }
        return value
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    private func expected(_ what: String) -> JSONError {
        JSONError(offset: position - bytes.startIndex, expected: what)
    }

    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte.isJSONSpace { position += 1 }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try nested { parser throws(JSONError) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(JSONError) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard depth < Self.maximumDepth else { throw expected("at most \(Self.maximumDepth) levels of nesting") }
        depth += 1
        position += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var members: [JSONValue.Member] = []
        skipSpace()
        if skip("}") { return .object([]) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw expected("a key in double quotes") }
            let key = try string()
            skipSpace()
            guard skip(":") else { throw expected("':' after a key") }
            members.append(JSONValue.Member(key: key, value: try value()))
            skipSpace()
        } while skip(",")
        guard skip("}") else { throw expected("',' or '}'") }
        return .object(members)
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        skipSpace()
        if skip("]") { return .array([]) }
        repeat {
            elements.append(try value())
            skipSpace()
        } while skip(",")
        guard skip("]") else { throw expected("',' or ']'") }
        return .array(elements)
    }

    private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw expected("a JSON value") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = position
        _ = skip("-")
        guard let first = next, isDigit(first) else { throw expected("a JSON value") }
        skipDigits()
        if first == UInt8(ascii: "0"), bytes[start..<position].drop(while: { $0 == UInt8(ascii: "-") }).count > 1 {
            throw expected("no zero before a number")
        }
        if skip(".") { try requireDigits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try requireDigits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func requireDigits() throws(JSONError) {
        guard let byte = next, isDigit(byte) else { throw expected("a digit") }
        skipDigits()
    }

    private mutating func skipDigits() {
        while let byte = next, isDigit(byte) { position += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private mutating func string() throws(JSONError) -> String {
        let opening = position
        position += 1
        var content = ByteWriter()
        while true {
            let run = position
            position = endOfPlain
            guard let byte = next else { throw expected("'\"' at the end of a string") }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                // A string without escapes, the most frequent by far, is read where it stands.
                if content.count == 0 { return try text(bytes[run..<position - 1], from: opening) }
                content.append(span: bytes.span.extracting(spanRange(run, position - 1)))
                return try text(content.bytes[...], from: opening)
            case UInt8(ascii: "\\"):
                if content.count == 0 { content.reserve(bytes.endIndex - run) }
                content.append(span: bytes.span.extracting(spanRange(run, position)))
                try appendEscape(to: &content)
            default: throw expected("control characters to be escaped")
            }
        }
    }

    /// Where bytes stand among those of the span of all.
    private func spanRange(_ start: Int, _ end: Int) -> Range<Int> { start - bytes.startIndex..<end - bytes.startIndex }

    /// Where what stands for itself in a string ends.
    private var endOfPlain: Int {
        bytes.startIndex + bytes.span.firstEscapeInJSON(from: position - bytes.startIndex)
    }

    /// The text of a string that began at a position.
    private mutating func text(_ content: ArraySlice<UInt8>, from opening: Int) throws(JSONError) -> String {
        do throws(InvalidUTF8) {
            try InvalidUTF8.validate(content.span)
        } catch {
            position = opening
            throw expected("a string of valid UTF-8")
        }
        return String(wellFormed: content.span)
    }

    private mutating func appendEscape(to content: inout ByteWriter) throws(JSONError) {
        position += 1
        guard let byte = next else { throw expected("a character after '\\'") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte: byte)
        case UInt8(ascii: "b"): content.append(byte: 0x08)
        case UInt8(ascii: "f"): content.append(byte: 0x0C)
        case UInt8(ascii: "n"): content.append(byte: 0x0A)
        case UInt8(ascii: "r"): content.append(byte: 0x0D)
        case UInt8(ascii: "t"): content.append(byte: 0x09)
        case UInt8(ascii: "u"): content.append(text: String(Character(try escapedScalar())))
        default:
            position -= 1
            throw expected("one of \" \\ / b f n r t u after '\\'")
        }
    }

    /// Reads the four digits after `\u`, and the second half of a surrogate pair.
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let high = try fourHexDigits()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), skip("\\"), skip("u") else { throw expected("a surrogate pair") }
        let low = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
        else { throw expected("a surrogate pair") }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
        var number: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw expected("four hexadecimal digits after '\\u'")
            }
            number = number << 4 | UInt32(digit)
            position += 1
        }
        return number
    }
}
