/// Writes what goes from one process to another: whole numbers in eight bytes, the lowest first, and bytes with their
/// number before them.
///
/// A message starts with the number of bytes that follow, see ``Channel``.
package struct MessageWriter {
    private var bytes = [UInt8](repeating: 0, count: Message.headerCount)
    /// What comes before these bytes: long content, which is not copied, and what stands before that.
    private var pieces: [[UInt8]] = []

    package mutating func write(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func write(_ content: some RandomAccessCollection<UInt8>) {
        write(content.count)
        if content.count > Self.longContent { bytes.reserveCapacity(bytes.count + content.count + Self.longContent) }
        bytes += content
    }

    /// For content that is longer there is room made at once, which doubling would make twice over.
    private static let longContent = 1 << 16
    /// Content that is longer does not fit on the board, and is a piece of its own.
    private static let longestInside = 1 << 20

    package mutating func write(_ content: [UInt8]) {
        guard content.count > Self.longestInside else { return write(content[...]) }
        write(content.count)
        pieces += [bytes, content]
        bytes = []
    }

    package mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write($0) }
    }

    package mutating func write(_ flag: Bool) { write(flag ? 1 : 0) }

    package mutating func write<Value>(_ value: Value?, _ writeValue: (inout Self, Value) -> Void) {
        write(value != nil)
        if let value { writeValue(&self, value) }
    }

    /// The whole message in pieces, the header in the first.
    mutating func finishPieces() -> [[UInt8]] {
        guard !pieces.isEmpty else { return [finish()] }
        let count = pieces.reduce(bytes.count) { $0 + $1.count }
        for (index, byte) in Message.header(count - Message.headerCount).enumerated() { pieces[0][index] = byte }
        return pieces + [bytes]
    }

    /// The whole message, with its header. Mutating, so that the bytes are not copied for it.
    mutating func finish() -> [UInt8] {
        if !pieces.isEmpty { return Array(finishPieces().joined()) }
        for (index, byte) in Message.header(bytes.count - Message.headerCount).enumerated() { bytes[index] = byte }
        return bytes
    }
}

/// Reads a message, without its header.
///
/// A process that is about to die of a wild write may have sent anything: everything is checked.
package struct MessageReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    package mutating func number() throws(MalformedMessage) -> Int {
        guard let value = Message.number(bytes[position...]) else { throw MalformedMessage() }
        position += Message.numberCount
        return value
    }

    package mutating func content() throws(MalformedMessage) -> [UInt8] { Array(try part()) }

    /// Content as a part of the message, without a copy.
    package mutating func part() throws(MalformedMessage) -> ArraySlice<UInt8> {
        let count = try number()
        guard count >= 0, count <= bytes.count - position else { throw MalformedMessage() }
        defer { position += count }
        return bytes[position..<position + count]
    }

    package mutating func text() throws(MalformedMessage) -> String { String(decoding: try part(), as: UTF8.self) }

    package mutating func flag() throws(MalformedMessage) -> Bool {
        switch try number() {
        case 0: false
        case 1: true
        default: throw MalformedMessage()
        }
    }

    package mutating func optional<Value>(
        _ value: (inout Self) throws(MalformedMessage) -> Value
    ) throws(MalformedMessage) -> Value? {
        try flag() ? try value(&self) : nil
    }
}

/// What came is not what a process of this program sends.
package struct MalformedMessage: Error {
    package init() {}
}

enum Message {
    static let numberCount = 8
    /// The header is one number.
    static let headerCount = numberCount

    /// The bytes of a number.
    static func header(_ number: Int) -> [UInt8] { withUnsafeBytes(of: Int64(number).littleEndian) { Array($0) } }

    /// The number that bytes begin with.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= numberCount else { return nil }
        let value = bytes.span.bytes.unsafeLoadUnaligned(as: Int64.self)
        return Int(exactly: Int64(littleEndian: value))
    }
}
