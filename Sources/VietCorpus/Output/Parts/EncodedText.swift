/// What is written of whole documents, or of a part of a long text.
package struct EncodedText: Sendable {
    /// Which part of a text it is.
    struct Place: OptionSet {
        let rawValue: Int

        /// Documents, of none of which it is a part.
        static let whole: Place = [.first, .last]
        static let first = Place(rawValue: 1)
        static let last = Place(rawValue: 2)
        static let part = Place(rawValue: 4)
    }

    var place = Place.whole
    /// What stands before the first part.
    var opening = ByteBlock()
    var body = ByteBlock()
    /// Where in the body numbers are left out that count on from part to part: 32 bits each.
    var gaps = ByteBlock()
    /// What stands after the last part, see ``TextFraming/columns``: 32 bits a number.
    var rows = ByteBlock()
    /// How much is added to the first two columns in the parts after it, and to the others.
    var shifts = (source: 0, result: 0)

    /// Whole documents.
    init(_ body: [UInt8]) { self.body = ByteBlock(body) }

    /// A part of a text of which nobody knows whether it is the last.
    init(streamed body: [UInt8], isFirst: Bool) {
        place = isFirst ? [.part, .first] : .part
        self.body = ByteBlock(body)
    }

    /// A part of a text.
    init(_ part: TextPart, opening: @autoclosure () -> [UInt8], body: ByteBlock) {
        place = .part
        if part.isFirst {
            place.insert(.first)
            self.opening = ByteBlock(opening())
        }
        if part.isLast { place.insert(.last) }
        self.body = body
    }
}

extension EncodedText: Transferable {
    package func write(to message: inout MessageWriter) {
        message.write(place.rawValue)
        for block in [opening, body, gaps, rows] { message.write(block) }
        message.write(shifts.source)
        message.write(shifts.result)
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        place = Place(rawValue: try message.number())
        opening = try message.block()
        body = try message.block()
        gaps = try message.block()
        rows = try message.block()
        shifts = (try message.number(), try message.number())
    }
}

extension ByteBlock {
    /// Numbers of 32 bits.
    init(_ numbers: [UInt32]) { self.init(numbers.withUnsafeBytes { Array($0) }) }

    /// The numbers that it is made of.
    var numbers: [UInt32] {
        withSpan { bytes in
            let raw = bytes.bytes
            return (0..<bytes.count / 4).map { raw.unsafeLoadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self) }
        }
    }
}
