/// An output that takes the results as they come: standard output, a pipe, a device.
///
/// Failures are nowhere in it: the caller tells them. The caller uses it from one thread at a time.
public struct StreamOutput: RunOutput {
    private let file: WritableFile
    private let framing: Framing
    private var pending: [UInt8]
    private var isFirst = true

    /// Bytes that are written at once.
    private static let blockSize = 1 << 16

    /// Begins with what stands before the first result.
    public init(_ file: WritableFile = .standardOutput(), framing: Framing = Framing()) {
        self.file = file
        self.framing = framing
        pending = framing.opening
    }

    /// Begins on a pipe or a device, which is neither made nor replaced; waits for the reader of a pipe.
    public init(path: String, framing: Framing = Framing()) throws(OutputError) {
        self.init(try WritableFile(stream: path), framing: framing)
    }

    /// Adds a result.
    public mutating func append(_ result: Result<[UInt8], InputError>) throws(OutputError) -> InputError? {
        switch result {
        case .success(let bytes):
            separate()
            try write(ByteBlock(bytes))
            return nil
        case .failure(let error): return error
        }
    }

    /// Adds a record.
    package mutating func append(record: EncodedRecord) throws(OutputError) {
        separate()
        try record.forEachPiece { piece throws(OutputError) in try write(piece) }
    }

    private mutating func separate() {
        if !isFirst { pending += framing.separator }
        isFirst = false
    }

    private mutating func write(_ bytes: ByteBlock) throws(OutputError) {
        // What is long is written where it lies.
        guard bytes.count < Self.blockSize else {
            try flush()
            return try file.write(bytes)
        }
        bytes.withSpan { $0.withUnsafeBufferPointer { pending.append(contentsOf: $0) } }
        if pending.count >= Self.blockSize { try flush() }
    }

    /// Writes what is pending.
    public mutating func suspend() throws(OutputError) { try flush() }

    /// Ends with what stands after the last result.
    public mutating func finish() throws(OutputError) {
        pending += framing.closing
        try flush()
    }

    private mutating func flush() throws(OutputError) {
        try file.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
