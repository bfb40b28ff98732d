import VietNormalization

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

    /// A part of a row that the caller writes with its separators; ``endRow()`` ends the row.
    ///
    /// - Parameter count: how many bytes it may have.
    @inline(__always)
    mutating func append(atMost count: Int, _ body: (inout ByteCursor) -> Void) { writer.append(atMost: count, body) }

    /// A field of such a row.
    mutating func append(field utf8: Span<UInt8>) { writer.append(field: utf8, separator) }

    mutating func append(byte: UInt8) { writer.append(byte: byte) }

    /// Fields that need no quotes, a separator between two.
    func joined(_ fields: [String]) -> String {
        fields.joined(separator: String(Unicode.Scalar(separator)))
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
        append(atMost: 2 * field.count + ByteCursor.quotes) { $0 = $0.appending(field: field, separator) }
    }

    /// A field without line breaks and quotes in it.
    mutating func append(plainField field: Span<UInt8>, _ separator: UInt8) {
        let mark = field.first { $0 == separator }
        let isQuoted = field.hasWhiteSpaceAtEnd || mark < field.count
        append(atMost: field.count + ByteCursor.quotes) {
            if isQuoted { $0.append("\"") }
            $0.append(field)
            if isQuoted { $0.append("\"") }
        }
    }
}

extension ByteCursor {
    /// A part of a text as a field, for which there is room for twice its bytes and ``quotes``.
    @inline(__always)
    mutating func append(field range: Range<Int>, of utf8: Span<UInt8>, _ separator: UInt8) {
        let field = utf8.extracting(range)
        let isSpaced = field.hasWhiteSpaceAtEnd
        let isWritten = isSpaced ? false : append(range, of: utf8) { needsQuotes($0, separator) }
        if !isWritten { self = appending(field: field, separator) }
    }

    /// The same cursor after a field: a value, for one whose address is taken does not stay in registers.
    @inline(never)
    func appending(field: Span<UInt8>, _ separator: UInt8) -> ByteCursor {
        var cursor = self
        cursor.append(field: field, separator)
        return cursor
    }

    private mutating func append(field: Span<UInt8>, _ separator: UInt8) {
        let (isSpaced, mark) = (field.hasWhiteSpaceAtEnd, field.first { needsQuotes($0, separator) })
        if !isSpaced, mark == field.count { return append(field) }
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

/// The bytes that would end a field or its row, and quotes.
@inline(__always)
private func needsQuotes(_ bytes: ByteLanes, _ separator: UInt8) -> LaneMask {
    (bytes == separator) | (bytes == UInt8(ascii: "\"")) | (bytes == 0x0A) | (bytes == 0x0D)
}
