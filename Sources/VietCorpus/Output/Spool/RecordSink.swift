/// Takes what a format has written of a record, piece by piece.
///
/// A class because it collects.
package final class RecordSink {
    /// A record is given away when it has so many bytes: few have.
    let pieceSize: Int

    private let spool: RecordSpool
    private var file: SpoolFile?
    /// What found no room in a file.
    private var pieces: [[UInt8]] = []

    /// What the records before it say of units.
    var unitMemo: UnitMemo { spool.unitMemo }

    /// Begins a record.
    package init(_ spool: RecordSpool, pieceSize: Int = RecordSpool.pieceSize) {
        self.spool = spool
        self.pieceSize = pieceSize
    }

    /// Takes the next bytes of the record; the memory is the caller's to go on with.
    func take(_ bytes: inout [UInt8]) {
        defer { bytes.removeAll(keepingCapacity: true) }
        if pieces.isEmpty, let file = file ?? spool.makeFile() {
            self.file = file
            if file.append(bytes) { return }
            pieces = [file.contents()]
        }
        file = nil
        pieces.append(bytes)
    }

    /// The whole record.
    ///
    /// - Parameter rest: what was not given away.
    package func finish(_ rest: [UInt8]) -> EncodedRecord {
        if let file { return EncodedRecord(head: .kept(path: file.path, count: file.count), rest: rest) }
        return EncodedRecord(pieces.isEmpty ? rest : Array((pieces + [rest]).joined()))
    }
}

/// An article's record as it goes from a worker to an output: its bytes, of a long one the last, and where the others lie.
package struct EncodedRecord: Sendable {
    /// What stands before ``rest``.
    enum Head: Sendable {
        case none
        /// In a file that the worker has.
        case kept(path: String, count: Int)
        /// In the file that the parent has opened.
        case opened(SpooledBytes)
    }

    let head: Head
    /// The bytes of a short record, the last of a long one.
    package let rest: [UInt8]

    init(head: Head, rest: [UInt8]) { (self.head, self.rest) = (head, rest) }

    /// A short record.
    package init(_ bytes: [UInt8]) { self.init(head: .none, rest: bytes) }

    /// The same with another end.
    package func changingEnd(_ change: ([UInt8]) -> [UInt8]) -> EncodedRecord {
        EncodedRecord(head: head, rest: change(rest))
    }

    /// Calls a closure with all bytes, in pieces.
    func forEachPiece(_ body: ([UInt8]) throws(OutputError) -> Void) throws(OutputError) {
        if case .opened(let bytes) = head { try bytes.forEachPiece(body) }
        try body(rest)
    }
}

extension EncodedRecord: Transferable {
    package func write(to message: inout MessageWriter) {
        if case .kept(let path, let count) = head {
            message.write(true)
            message.write(path)
            message.write(count)
        } else {
            message.write(false)
        }
        message.write(rest)
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        var head = Head.none
        if try message.flag() {
            guard let bytes = SpooledBytes(path: try message.text(), count: try message.number()) else {
                throw MalformedMessage()
            }
            head = .opened(bytes)
        }
        self.init(head: head, rest: try message.content())
    }
}
