/// Writes JSON (RFC 8259) into bytes, keys in the order they are given and no white space.
///
/// The caller keeps the grammar: a key before each member's value, every object and array closed.
struct JSONWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Forgets what was written, keeping the memory.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
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

    mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func string(_ text: some StringProtocol) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaped: $0) }
        if isDone == nil { append(escaped: Array(text.utf8)) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func integer(_ number: Int) {
        separate()
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var digitCount = 1
        var bound: UInt = 10
        while digitCount < 19, number.magnitude >= bound {
            digitCount += 1
            bound *= 10
        }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digitCount))
        var rest = number.magnitude
        var position = bytes.count
        while rest > 0 {
            position -= 1
            bytes[position] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
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
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func open(_ bracket: String) {
        separate()
        bytes.append(contentsOf: bracket.utf8)
        needsComma = false
    }

    private mutating func close(_ bracket: String) {
        bytes.append(contentsOf: bracket.utf8)
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Copies runs of bytes that need no escape whole.
    private mutating func append(escaped text: some RandomAccessCollection<UInt8>) {
        var copied = text.startIndex
        var position = copied
        while position != text.endIndex {
            let byte = text[position]
            if Self.needsEscape(byte) {
                bytes.append(contentsOf: text[copied..<position])
                append(escapeOf: byte)
                copied = text.index(after: position)
            }
            position = text.index(after: position)
        }
        bytes.append(contentsOf: text[copied...])
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func append(escapeOf byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
        case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
        case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }
}

extension JSONWriter {
    /// A member, left out where there is nothing to say: an absent key means not known.
    mutating func member(_ name: String, _ text: (some StringProtocol)?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A member that is a list of strings, left out where the list is empty.
    mutating func member(_ name: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        array { for text in texts { $0.string(text) } }
    }
}
