/// Writes JSON (RFC 8259) into bytes, keys in the order they are given and no white space.
///
/// The caller keeps the grammar: a key before each member's value, every object and array closed.
struct JSONWriter {
    private var writer = ByteWriter()
    private var needsComma = false

    /// What was written so far.
    var bytes: [UInt8] { writer.bytes }

    /// Makes room, so that the buffer does not have to grow.
    mutating func reserve(_ byteCount: Int) { writer.reserve(byteCount) }

    /// Forgets what was written, keeping the memory.
    mutating func removeAll() {
        writer.removeAll()
        needsComma = false
    }

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        open("{")
        members(&self)
        close("}")
    }

    mutating func array(_ elements: (inout JSONWriter) -> Void) {
        open("[")
        elements(&self)
        close("]")
    }

    /// - Parameter name: needs no escapes.
    mutating func key(_ name: StaticString) {
        separate()
        writer.append(byte: UInt8(ascii: "\""))
        writer.append(name)
        writer.append(byte: UInt8(ascii: "\""))
        writer.append(byte: UInt8(ascii: ":"))
        needsComma = false
    }

    /// A key that only the run knows.
    mutating func key(named name: String) {
        string(name)
        writer.append(":")
        needsComma = false
    }

    mutating func string(_ text: some StringProtocol) {
        separate()
        writer.append(byte: UInt8(ascii: "\""))
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaped: $0) }
        if isDone == nil { append(escaped: Array(text.utf8)) }
        writer.append(byte: UInt8(ascii: "\""))
    }

    /// A string by its bytes.
    mutating func string(utf8: ArraySlice<UInt8>) {
        separate()
        writer.append(byte: UInt8(ascii: "\""))
        append(escaped: utf8)
        writer.append(byte: UInt8(ascii: "\""))
    }

    mutating func integer(_ number: Int) {
        separate()
        writer.append(number)
    }

    mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    mutating func null() { literal("null") }

    /// A finite number, to four digits behind the point.
    mutating func score(_ number: Double) { literal(((number * 10_000).rounded() / 10_000).description) }

    /// Two positions as an array of two.
    mutating func range(_ range: Range<Int>) {
        array {
            $0.integer(range.lowerBound)
            $0.integer(range.upperBound)
        }
    }

    /// Ends a line of JSON Lines.
    mutating func endLine() {
        writer.append("\n")
        needsComma = false
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        writer.append(byte: UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        writer.append(byte: UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        writer.append(text: text)
    }

    private mutating func separate() {
        if needsComma { writer.append(byte: UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Copies runs of bytes that need no escape whole.
    private mutating func append(escaped text: some RandomAccessCollection<UInt8>) {
        var copied = text.startIndex
        var position = copied
        while position != text.endIndex {
            let byte = text[position]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                writer.append(utf8: text[copied..<position])
                append(escapeOf: byte)
                copied = text.index(after: position)
            }
            position = text.index(after: position)
        }
        writer.append(utf8: text[copied...])
    }

    private mutating func append(escapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): writer.append("\\n")
        case UInt8(ascii: "\r"): writer.append("\\r")
        case UInt8(ascii: "\t"): writer.append("\\t")
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            writer.append("\\u00")
            writer.append(utf8: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        default:
            writer.append("\\")
            writer.append(byte: byte)
        }
    }
}

extension JSONWriter {
    /// A member, left out where there is nothing to say: an absent key means not known.
    mutating func member(_ name: StaticString, _ text: (some StringProtocol)?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A member that is a list of strings, left out where the list is empty.
    mutating func member(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        array { for text in texts { $0.string(text) } }
    }
}
