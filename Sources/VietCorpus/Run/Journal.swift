/// What a run had done at some point: so many inputs, whose results fill so many bytes.
struct Checkpoint: Equatable {
    var inputCount = 0
    var failureCount = 0
    var outputCount = 0
    var errorsCount = 0
    /// Of the bytes of the output up to here.
    var outputChecksum = Checksum()
    /// Of the bytes of the list of failures up to here.
    var errorsChecksum = Checksum()
}

/// The checkpoints of a run in a text file, one a line, and before each the inputs that it covers (``InputMark``). Each line
/// has a checksum of its own: one that was cut short by a crash or a full disk counts for nothing, nor what follows.
struct Journal {
    private let file: WritableFile

    /// Starts a journal anew.
    init(path: String, configuration: String) throws(OutputError) {
        file = try WritableFile(path: path)
        try file.write(Array((Self.heading(configuration) + "\n").utf8))
    }

    /// Goes on after the line of a checkpoint.
    ///
    /// - Parameter end: where in the file that line ends.
    init(continuing path: String, after end: Int) throws(OutputError) {
        file = try WritableFile(path: path, keeping: end)
    }

    /// Adds a checkpoint.
    ///
    /// - Parameters:
    ///   - marks: what was read of the inputs since the one before.
    ///   - originals: articles since then that others may repeat.
    func append(
        _ checkpoint: Checkpoint, _ marks: [InputMark], _ originals: [ArticleIdentity] = []
    ) throws(OutputError) {
        let numbers = [
            checkpoint.inputCount, checkpoint.failureCount, checkpoint.outputCount, checkpoint.errorsCount,
        ]
        let content =
            numbers.map(String.init).joined(separator: " ")
            + " \(checkpoint.outputChecksum.hexadecimal) \(checkpoint.errorsChecksum.hexadecimal)"
        let lines = marks.map(\.line) + originals.map(\.line) + [content]
        try file.write(Array(lines.map { "\($0) \(Checksum.of($0).hexadecimal)\n" }.joined().utf8))
    }

    /// What a journal says.
    enum Content: Equatable {
        /// There is none, or it was cut short in its first line.
        case nothing
        /// It is of a run with another configuration.
        case foreign
        /// Its checkpoints, last first.
        case lines([Line])
    }

    /// Reads the checkpoints; the inputs between them are passed over.
    ///
    /// - Parameter configuration: the one of the run that asks; `nil` for any.
    static func read(_ path: String, configuration: String? = nil) -> Content {
        guard var lines = JournalLines(path), let first = lines.nextRaw() else { return .nothing }
        if let configuration, first != heading(configuration) { return .foreign }
        var checkpoints: [Line] = []
        while let content = lines.next() {
            if let line = Line(content, end: lines.end) { checkpoints.append(line) }
        }
        return .lines(checkpoints.reversed())
    }

    /// A checkpoint as it stands in the file.
    struct Line: Equatable {
        let inputCount: Int, failureCount: Int, outputCount: Int, errorsCount: Int
        let outputChecksum: String, errorsChecksum: String
        /// Where in the file its line ends.
        let end: Int

        init?(_ content: Substring, end: Int) {
            let fields = content.split(separator: " ").map { String($0) }
            let numbers = fields.prefix(4).compactMap { Int($0) }
            guard fields.count == 6, numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
            (inputCount, failureCount, outputCount, errorsCount) = (numbers[0], numbers[1], numbers[2], numbers[3])
            (outputChecksum, errorsChecksum) = (fields[4], fields[5])
            self.end = end
        }
    }

    private static func heading(_ configuration: String) -> String {
        "viettext journal 2 \(Checksum.of(configuration).hexadecimal)"
    }
}

/// The lines of a journal as far as they are whole, without their checksums.
struct JournalLines: IteratorProtocol {
    private let reader: LineReader
    /// Where in the file the last line ended.
    var end: Int { reader.byteCount }

    /// Opens a journal; `nil` where there is none.
    init?(_ path: String) {
        guard FileSystem.kind(of: path) == .file, let reader = try? LineReader(path: path) else { return nil }
        self.reader = reader
    }

    /// The next line as it stands, if it has an end.
    mutating func nextRaw() -> String? {
        let start = reader.byteCount
        guard let line = try? reader.next(), case .content(let bytes) = line, reader.byteCount - start > bytes.count
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The next line that its checksum vouches for; none after one that it does not.
    mutating func next() -> Substring? {
        guard let line = nextRaw(), let space = line.lastIndex(of: " ") else { return nil }
        let content = line[..<space]
        return Checksum.of(content).hexadecimal == line[space...].dropFirst() ? content : nil
    }
}
