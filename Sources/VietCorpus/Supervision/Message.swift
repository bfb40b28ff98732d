/// Writes what goes from one process to another: whole numbers in eight bytes, the lowest first, and bytes with their
/// number before them.
package struct MessageWriter {
    private enum Piece {
        case bytes([UInt8])
        /// Content that lies in the area of the message.
        case laid(ByteBlock, Range<Int>)
    }

    private var bytes: [UInt8] = []
    /// What comes before these bytes: long content, which is not copied, and what stands before that.
    private var pieces: [Piece] = []
    /// Where content may lie that the message refers to.
    var room = AnswerRoom()

    /// - Parameter count: how many bytes are written, as far as that is known.
    init(roomFor count: Int = 0) { bytes.reserveCapacity(count) }

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
    /// Content that is longer is a piece of its own, and is not copied on the way.
    private static let longestInside = 1 << 12

    package mutating func write(_ content: [UInt8]) {
        write(content.count)
        append(content)
    }

    /// Contents that are read as one.
    mutating func write(joining contents: [ByteBlock]) {
        write(contents.reduce(0) { $0 + $1.count })
        for content in contents { append(content.wholeArray ?? Array(content.slice)) }
    }

    private mutating func append(_ content: [UInt8]) {
        guard content.count > Self.longestInside else { return bytes += content }
        pieces += [.bytes(bytes), .bytes(content)]
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

    /// - Parameter content: not copied where it lies in the area that the message goes to.
    package mutating func write(_ content: ByteBlock) {
        if let range = content.rangeInArea {
            pieces += [.bytes(bytes), .laid(content, range)]
            bytes = []
        } else if let whole = content.wholeArray {
            write(whole)
        } else {
            write(content.slice)
        }
    }

    /// The whole message in pieces. It refers to what lies in its area, by the complement of the length and the place there, unless
    /// it is too long to lie there itself.
    func finish() -> [[UInt8]] {
        let whole = pieces + [.bytes(bytes)]
        let count = whole.reduce(0) { count, piece in
            if case .bytes(let bytes) = piece { count + bytes.count } else { count + 2 * Message.numberCount }
        }
        return whole.flatMap { piece -> [[UInt8]] in
            switch piece {
            case .bytes(let bytes): [bytes]
            case .laid(_, let range) where count <= WorkerBoard.messageSize:
                [Message.bytes(of: ~range.count), Message.bytes(of: range.lowerBound)]
            case .laid(let content, _): [Message.bytes(of: content.count), Array(content.slice)]
            }
        }
    }
}

/// Reads a message, without its header.
///
/// A process that is about to die of a wild write may have sent anything: everything is checked.
package struct MessageReader {
    private let bytes: ByteBlock
    private var position = 0

    init(_ bytes: ByteBlock) { self.bytes = bytes }

    init(_ bytes: [UInt8]) { self.init(ByteBlock(bytes)) }

    var isAtEnd: Bool { position == bytes.count }

    package mutating func number() throws(MalformedMessage) -> Int {
        guard let value = bytes.withSpan({ Message.number($0, at: position) }) else { throw MalformedMessage() }
        position += Message.numberCount
        return value
    }

    package mutating func content() throws(MalformedMessage) -> [UInt8] { Array(try part()) }

    /// Content as a part of the message, without a copy where that is an array.
    package mutating func part() throws(MalformedMessage) -> ArraySlice<UInt8> { try block().slice }

    /// Content as a part of the message, without a copy.
    package mutating func block() throws(MalformedMessage) -> ByteBlock {
        let count = try number()
        if count < 0 { return try sibling(count: ~count) }
        guard count <= bytes.count - position else { throw MalformedMessage() }
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// What the message refers to in its area.
    private mutating func sibling(count: Int) throws(MalformedMessage) -> ByteBlock {
        let start = try number()
        guard (0...WorkerBoard.areaSize).contains(start), count <= WorkerBoard.areaSize,
            let block = bytes.sibling(start..<start + count)
        else { throw MalformedMessage() }
        return block
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
    /// The header is two numbers.
    static let headerCount = 2 * numberCount

    /// How many bytes follow, or the complement of how many lie in an area, and its number.
    static func header(_ count: Int, _ area: Int) -> [UInt8] { [count, area].flatMap { bytes(of: $0) } }

    static func bytes(of number: Int) -> [UInt8] {
        withUnsafeBytes(of: Int64(number).littleEndian) { Array($0) }
    }

    /// The number that begins at a byte.
    static func number(_ bytes: Span<UInt8>, at position: Int) -> Int? {
        guard bytes.count - position >= numberCount else { return nil }
        let value = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Int64.self)
        return Int(exactly: Int64(littleEndian: value))
    }
}
