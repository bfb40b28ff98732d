/// Takes what a format has written of a record, piece by piece.
///
/// A class because it collects.
package final class RecordSink {
    /// A record is given away when it has this many bytes: few have.
    let pieceSize: Int

    private let spool: RecordSpool
    /// Where in the spool the bytes lie that were given away.
    private var parts: [Range<Int>] = []
    /// What found no room there.
    private var pieces: [[UInt8]] = []
    /// Why what lies there does not come back.
    private var loss: String?

    /// What the records before it say.
    let memo: RecordMemo

    /// Begins a record.
    package init(_ spool: RecordSpool, pieceSize: Int = RecordSpool.pieceSize) {
        self.spool = spool
        memo = spool.memoForNextRecord()
        self.pieceSize = pieceSize
    }

    /// Takes the next bytes of the record; the memory is the caller's to go on with.
    func take(_ bytes: inout [UInt8]) {
        defer { bytes.removeAll(keepingCapacity: true) }
        guard pieces.isEmpty else { return pieces.append(bytes) }
        if let parts = spool.append(bytes) {
            self.parts += parts
            return
        }
        takeBack()
        pieces.append(bytes)
    }

    /// Takes back what lies in the spool, where there is no room any more.
    func takeBack() {
        guard let path = spool.path, !parts.isEmpty else { return }
        do throws(OutputError) {
            try SpooledBytes(path: path, parts: parts).forEachPiece { pieces.append($0) }
        } catch {
            loss = error.reason
        }
        parts = []
    }

    /// The whole record, or why it is not whole.
    ///
    /// - Parameters:
    ///   - rest: what was not given away.
    ///   - id: what the record is called where it is not whole.
    package func finish(_ rest: [UInt8], of id: String, mayJoin: Bool = false) -> EncodedRecord {
        if let loss {
            return EncodedRecord(
                InputError(name: id, reason: "a part of its result is lost: \(loss)", remedy: UnnamedFile.remedy))
        }
        if let path = spool.path, !parts.isEmpty {
            return EncodedRecord(head: .kept(path: path, parts), rest: ByteBlock(rest))
        }
        if pieces.isEmpty { return EncodedRecord(rest, mayJoin: mayJoin) }
        return EncodedRecord(Array((pieces + [rest]).joined()))
    }
}

/// An article's record as it goes from a worker to an output: its bytes, of a long one the last, and where the others lie.
package struct EncodedRecord: Sendable {
    /// What stands before ``rest``.
    enum Head: Sendable {
        case none
        /// In parts of the spool, as the worker says.
        case kept(path: String, [Range<Int>])
        /// The same, opened by the parent.
        case opened(SpooledBytes)
        /// Nowhere: the record is not whole.
        case lost(InputError)
    }

    let head: Head
    /// The bytes of a short record, the last of a long one.
    let rest: ByteBlock
    /// The records after it that go with it as one.
    private var joined: [ByteBlock] = []
    /// Whether records that follow one another may go as one: where nothing stands between them and nobody counts them.
    private let mayJoin: Bool

    init(head: Head, rest: ByteBlock, mayJoin: Bool = false) {
        (self.head, self.rest, self.mayJoin) = (head, rest, mayJoin)
    }

    /// A short record.
    package init(_ bytes: [UInt8], mayJoin: Bool = false) {
        self.init(head: .none, rest: ByteBlock(bytes), mayJoin: mayJoin)
    }

    /// A record that is not whole.
    init(_ failure: InputError) { self.init(head: .lost(failure), rest: ByteBlock()) }

    /// Why it is not whole.
    var failure: InputError? { if case .lost(let error) = head { error } else { nil } }

    /// The same with another end.
    package func changingEnd(_ change: ([UInt8]) -> [UInt8]) -> EncodedRecord {
        EncodedRecord(head: head, rest: ByteBlock(change(Array(rest.slice))))
    }

    /// Calls a closure with all bytes, in pieces.
    func forEachPiece(_ body: (ByteBlock) throws(OutputError) -> Void) throws(OutputError) {
        if case .opened(let bytes) = head {
            try bytes.forEachPiece { piece throws(OutputError) in try body(ByteBlock(piece)) }
        }
        try body(rest)
        for record in joined { try body(record) }
    }
}

extension EncodedRecord: Transferable {
    package func write(to message: inout MessageWriter) {
        switch head {
        case .none, .opened: message.write(false)
        case .kept(let path, let parts):
            message.write(true)
            message.write(false)
            message.write(path)
            message.write(parts.count)
            for part in parts {
                message.write(part.lowerBound)
                message.write(part.upperBound)
            }
        case .lost(let error):
            message.write(true)
            message.write(true)
            error.write(to: &message)
        }
        message.write(joining: [rest] + joined)
    }

    package init(from message: inout MessageReader) throws(MalformedMessage) {
        var head = Head.none
        if try message.flag() {
            let isLost = try message.flag()
            head = isLost ? .lost(try InputError(from: &message)) : .opened(try Self.spooled(from: &message))
        }
        self.init(head: head, rest: try message.block())
    }

    private static func spooled(from message: inout MessageReader) throws(MalformedMessage) -> SpooledBytes {
        let path = try message.text()
        var parts: [Range<Int>] = []
        for _ in 0..<max(0, try message.number()) {
            let (start, end) = (try message.number(), try message.number())
            guard start >= 0, start <= end else { throw MalformedMessage() }
            parts.append(start..<end)
        }
        do throws(OutputError) {
            return try SpooledBytes(path: path, parts: parts)
        } catch {
            throw MalformedMessage()
        }
    }

    package mutating func join(_ next: EncodedRecord) -> Bool {
        guard mayJoin, next.mayJoin, case .none = head, case .none = next.head else { return false }
        joined.append(next.rest)
        return true
    }
}
