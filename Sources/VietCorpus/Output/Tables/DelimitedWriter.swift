/// Writes rows field by field.
struct DelimitedWriter {
    private var writer: ByteWriter
    /// What stands between two fields.
    let separator: UInt8
    private var isFirst = true

    /// What is written.
    var bytes: [UInt8] { writer.bytes }

    /// - Parameter sink: takes what was written of a table that gets long.
    init(_ delimiter: DelimitedFormat.Delimiter, sink: RecordSink? = nil) {
        writer = ByteWriter(sink: sink)
        separator = delimiter == .comma ? UInt8(ascii: ",") : UInt8(ascii: "\t")
    }

    /// Makes room, so that the buffer does not have to grow.
    mutating func reserve(_ byteCount: Int) { writer.reserve(byteCount) }

    mutating func row(_ fields: [String]) {
        for field in fields { self.field(field) }
        endRow()
    }

    mutating func endRow() {
        writer.append("\r\n")
        writer.giveAway()
        isFirst = true
    }

    mutating func field(_ text: (some StringProtocol)?) {
        guard let text else { return emptyField() }
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { field(utf8: $0.span) }
        if isDone == nil { field(utf8: Array(text.utf8).span) }
    }

    /// A field that is quoted where it would end itself or the row, or has white space at its ends, which some readers would
    /// strip.
    mutating func field(utf8: Span<UInt8>) {
        separate()
        writer.append(field: utf8, separator)
    }

    /// A whole row, for which there is room made once.
    ///
    /// - Parameter count: how many bytes it may have.
    @inline(__always)
    mutating func row(atMost count: Int, _ body: (inout ByteCursor) -> Void) {
        writer.append(atMost: count + 2) {
            body(&$0)
            $0.append("\r\n")
        }
        writer.giveAway()
    }

    mutating func emptyField() { separate() }

    /// What the first fields of a row are written as.
    func encoded(_ fields: [String]) -> [UInt8] {
        var writer = self
        writer.writer = ByteWriter()
        for field in fields { writer.field(field) }
        return writer.bytes
    }

    private mutating func separate() {
        if !isFirst { writer.append(byte: separator) }
        isFirst = false
    }
}

extension ByteWriter {
    /// A field.
    mutating func append(field: Span<UInt8>, _ separator: UInt8) {
        guard field.needsQuotes(separator) else { return append(atMost: field.count) { $0.append(field) } }
        append(byte: UInt8(ascii: "\""))
        var position = 0
        while position < field.count {
            let mark = field.first(from: position) { $0 == UInt8(ascii: "\"") }
            append(atMost: mark - position) { $0.append(field.extracting(position..<mark)) }
            if mark < field.count { append("\"\"") }
            position = mark + 1
        }
        append(byte: UInt8(ascii: "\""))
    }
}

extension ByteCursor {
    /// A field, for which there is room for twice its bytes and ``quotes``.
    @inline(__always)
    mutating func append(field: Span<UInt8>, _ separator: UInt8) {
        if field.needsQuotes(separator) { append(quoted: field) } else { append(field) }
    }

    /// A text as a field.
    @inline(__always)
    mutating func append(field: String, _ separator: UInt8) {
        var field = field
        field.withUTF8 { append(field: $0.span, separator) }
    }

    /// A field in quotes, those that it holds doubled.
    @inline(never)
    mutating func append(quoted field: Span<UInt8>) {
        append(byte: UInt8(ascii: "\""))
        var position = 0
        while position < field.count {
            let mark = field.first(from: position) { $0 == UInt8(ascii: "\"") }
            append(field.extracting(position..<mark))
            if mark < field.count { append("\"\"") }
            position = mark + 1
        }
        append(byte: UInt8(ascii: "\""))
    }

    /// Bytes of the quotes around a field.
    static let quotes = 2
}

extension Span<UInt8> {
    fileprivate func needsQuotes(_ separator: UInt8) -> Bool {
        guard count > 0 else { return false }
        let mark = first { ($0 == separator) | ($0 == UInt8(ascii: "\"")) | ($0 == 0x0A) | ($0 == 0x0D) }
        if mark < count { return true }
        return hasWhiteSpaceAtEnd
    }
}
