/// What was read of one input when a record of it was done: so many bytes, of this checksum.
struct InputState: Sendable, Equatable {
    /// How many inputs stood before it; an input may be named twice.
    var number = 0
    /// The input, as messages name it.
    var path = ""
    /// The bytes up to the end of the record, decompressed; of a file that is a record itself all, as they are stored.
    var byteCount = 0
    /// Of these bytes; of what the reader says where there are none to read.
    var checksum = Checksum()
}

/// What a journal says of an input: the state of the last record of it that a checkpoint covers.
struct InputMark: Sendable, Equatable {
    /// How many records are done with that one.
    let recordCount: Int
    let path: String
    let byteCount: Int
    let checksum: String

    init(_ state: InputState, recordCount: Int) {
        self.recordCount = recordCount
        path = state.path
        byteCount = state.byteCount
        checksum = state.checksum.hexadecimal
    }

    /// Whether an input is still what it was.
    func agrees(with state: InputState) -> Bool {
        path == state.path && byteCount == state.byteCount && checksum == state.checksum.hexadecimal
    }

    /// The mark as a line of a journal, without checksum and end.
    var line: String {
        var writer = JSONWriter()
        writer.string(path)
        return "input \(recordCount) \(byteCount) \(checksum) \(String(decoding: writer.bytes, as: UTF8.self))"
    }

    /// Reads a line; `nil` for another kind of line.
    init?(_ line: Substring) {
        let fields = line.split(separator: " ", maxSplits: 4)
        guard fields.count == 5, fields[0] == "input", let recordCount = Int(fields[1]), let byteCount = Int(fields[2]),
            let path = (try? JSONParser.parse(Array(fields[4].utf8)[...]))?.string
        else { return nil }
        self.recordCount = recordCount
        self.path = path
        self.byteCount = byteCount
        checksum = String(fields[3])
    }
}
