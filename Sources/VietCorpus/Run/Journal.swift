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

/// The checkpoints of a run in a text file, one a line, each with a checksum of its own: a line that was cut short by a
/// crash or a full disk counts for nothing.
struct Journal {
    private let file: WritableFile

    /// Starts a journal anew.
    init(path: String, configuration: String) throws(OutputError) {
        file = try WritableFile(path: path)
        try file.write(Array((Self.heading(configuration) + "\n").utf8))
    }

    /// Goes on with a journal; a line that was cut short is ended first.
    init(continuing path: String) throws(OutputError) {
        file = try WritableFile(path: path, keeping: FileSystem.size(of: path) ?? 0)
        try file.write([UInt8(ascii: "\n")])
    }

    func append(_ checkpoint: Checkpoint) throws(OutputError) {
        let numbers = [
            checkpoint.inputCount, checkpoint.failureCount, checkpoint.outputCount, checkpoint.errorsCount,
        ]
        let content =
            numbers.map(String.init).joined(separator: " ")
            + " \(checkpoint.outputChecksum.hexadecimal) \(checkpoint.errorsChecksum.hexadecimal)"
        try file.write(Array("\(content) \(Checksum.of(content).hexadecimal)\n".utf8))
    }

    /// What a journal says.
    enum Content: Equatable {
        /// There is none, or it was cut short in its first line.
        case nothing
        /// It is of a run with another configuration.
        case foreign
        /// Its whole lines, last first.
        case lines([Line])
    }

    static func read(_ path: String, configuration: String) -> Content {
        guard let bytes = try? FileSystem.read(path) else { return .nothing }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard lines.count > 1 else { return .nothing }
        return lines[0] == heading(configuration)
            ? .lines(lines.dropFirst().compactMap(Line.init).reversed()) : .foreign
    }

    struct Line: Equatable {
        let inputCount: Int, failureCount: Int, outputCount: Int, errorsCount: Int
        let outputChecksum: String, errorsChecksum: String

        init?(_ line: String) {
            let fields = line.split(separator: " ").map { String($0) }
            guard fields.count == 7, Checksum.of(fields.dropLast().joined(separator: " ")).hexadecimal == fields[6]
            else { return nil }
            let numbers = fields.prefix(4).compactMap { Int($0) }
            guard numbers.count == 4, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
            (inputCount, failureCount, outputCount, errorsCount) = (numbers[0], numbers[1], numbers[2], numbers[3])
            (outputChecksum, errorsChecksum) = (fields[4], fields[5])
        }
    }

    private static func heading(_ configuration: String) -> String {
        "viettext journal 1 \(Checksum.of(configuration).hexadecimal)"
    }
}
