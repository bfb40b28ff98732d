/// Writes content where an answer lies, and goes on in an array once it gets too long for that.
struct AnswerWriter: ByteTarget {
    /// Where the answer lies, if all that was written is there.
    private(set) var laid: ByteCursor?
    /// What was written elsewhere.
    private(set) var moved = ByteWriter()
    private let expected: Int

    /// - Parameters:
    ///   - place: where the answer lies, if it has room there for what is expected.
    ///   - expected: how many bytes come in most cases, for which an array has room at once.
    init(_ place: ByteCursor?, expecting expected: Int) {
        laid = place
        self.expected = expected
        if place == nil { moved.reserve(expected) }
    }

    var count: Int { laid?.count ?? moved.count }

    mutating func append(atMost count: Int, _ body: (inout ByteCursor) -> Void) {
        if var cursor = laid {
            if cursor.hasRoom(for: count) {
                body(&cursor)
                laid = cursor
                return
            }
            // It is longer than was expected.
            moved.reserve(max(expected, 2 * cursor.count))
            cursor.withWritten { moved.append(span: $0) }
            laid = nil
        }
        moved.append(atMost: count, body)
    }
}
