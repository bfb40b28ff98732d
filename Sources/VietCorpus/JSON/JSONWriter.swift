/// Writes JSON (RFC 8259) into bytes, keys in the order they are given and no white space.
///
/// The caller keeps the grammar: a key before each member's value, every object and array closed.
struct JSONWriter {
    private var writer: ByteWriter
    private var needsComma = false

    /// - Parameter sink: takes what was written of a record that gets long.
    init(sink: RecordSink? = nil) { writer = ByteWriter(sink: sink) }

    /// Whether the memory that is taken does not grow with what is written.
    var givesAway: Bool { writer.givesAway }

    /// Gives away what was written where that is much.
    mutating func giveAway() { writer.giveAway() }

    /// Goes on after bytes, which are taken away.
    init(after bytes: inout ByteWriter) {
        writer = bytes
        bytes = ByteWriter()
    }

    /// What was written, to go on with.
    consuming func finish() -> ByteWriter { writer }

    /// What was written so far.
    var bytes: [UInt8] { writer.bytes }

    /// How many bytes were written so far.
    var count: Int { writer.bytes.count }

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

    /// Begins an object whose end comes from elsewhere.
    mutating func openObject() { open("{") }

    /// Begins an array whose end comes from elsewhere.
    mutating func openArray() { open("[") }

    mutating func array(_ elements: (inout JSONWriter) -> Void) {
        open("[")
        elements(&self)
        close("]")
    }

    /// - Parameter name: needs no escapes.
    @inline(__always)
    mutating func key(_ name: StaticString) {
        let needsComma = needsComma
        writer.append(atMost: name.utf8CodeUnitCount + 4) { $0.append(key: name, needsComma) }
        self.needsComma = false
    }

    /// A key that only the run knows.
    mutating func key(named name: String) {
        string(name)
        writer.append(":")
        needsComma = false
    }

    mutating func string(_ text: some StringProtocol) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { string(utf8: $0.span) }
        if isDone == nil { string(utf8: Array(text.utf8).span) }
    }

    /// A string by its bytes.
    mutating func string(utf8: Span<UInt8>) {
        guard utf8.count > Self.longestShort else {
            return value(atMost: ByteCursor.longestEscape * utf8.count + 2) { $0.append(string: utf8) }
        }
        separate()
        writer.append(byte: UInt8(ascii: "\""))
        append(escaped: utf8)
        writer.append(byte: UInt8(ascii: "\""))
    }

    /// For a text of this many bytes there is room made as if all of them were escaped.
    static let longestShort = 256

    /// An element or a value that the caller writes whole.
    ///
    /// - Parameter count: how many bytes it may have.
    @inline(__always)
    mutating func value(atMost count: Int, _ body: (inout ByteCursor) -> Void) {
        let needsComma = needsComma
        writer.append(atMost: count + 1) {
            if needsComma { $0.append(byte: UInt8(ascii: ",")) }
            body(&$0)
        }
        self.needsComma = true
    }

    /// Ends an object whose beginning stands there.
    mutating func endObject() { close("}") }

    mutating func integer(_ number: Int) { value(atMost: ByteCursor.longestNumber) { $0.append(number) } }

    /// A finite number, to four digits after the point.
    mutating func score(_ number: Double) { literal(((number * 10_000).rounded() / 10_000).description) }

    /// Two positions as an array of two.
    mutating func range(_ range: Range<Int>) { value(atMost: ByteCursor.longestRange) { $0.append(range) } }

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

    /// Rows of numbers, the elements of the present array.
    mutating func append(rows: Span<UInt32>, of columns: Int) { writer.append(rows: rows, of: columns) }

    /// A part of the content of a string.
    mutating func append(escaped text: Span<UInt8>) { writer.append(escaped: text) }
}

extension JSONWriter {
    /// A member, left out where there is nothing to say: an absent key means not known.
    mutating func member(_ name: StaticString, _ text: (some StringProtocol)?) {
        guard let text else { return }
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { member(name, utf8: $0.span) }
        if isDone == nil { member(name, utf8: Array(text.utf8).span) }
    }

    /// A member that is a string, by its bytes.
    @inline(__always)
    mutating func member(_ name: StaticString, utf8: Span<UInt8>) {
        guard utf8.count <= Self.longestShort else {
            key(name)
            return string(utf8: utf8)
        }
        member(name, atMost: ByteCursor.longestEscape * utf8.count + 2) { $0.append(string: utf8) }
    }

    mutating func member(_ name: StaticString, _ isTrue: Bool) {
        member(name, atMost: 5) { $0.append(isTrue ? "true" : "false") }
    }

    /// A member that is two positions.
    mutating func member(_ name: StaticString, _ range: Range<Int>) {
        member(name, atMost: ByteCursor.longestRange) { $0.append(range) }
    }

    /// A member whose value the caller writes whole.
    ///
    /// - Parameter count: how many bytes the value may have.
    @inline(__always)
    mutating func member(_ name: StaticString, atMost count: Int, _ body: (inout ByteCursor) -> Void) {
        value(atMost: name.utf8CodeUnitCount + 3 + count) {
            $0.append(key: name, false)
            body(&$0)
        }
    }

    /// A member that is a list of strings, left out where the list is empty.
    mutating func member(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        array { for text in texts { $0.string(text) } }
    }
}
