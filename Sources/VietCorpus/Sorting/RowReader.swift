/// Reads the rows of a table one after the other: a line each, or several where a field in quotes goes on.
struct RowReader {
    /// A row with the ends of lines in its fields, but for its own.
    struct Row {
        let bytes: [UInt8]
        /// What messages call it: the file, and the line where it begins.
        let name: String

        /// The row as text; there is no other encoding to name.
        func text() throws(InputError) -> String {
            do throws(InputError) {
                return try TextFile.decode(bytes, name: name)
            } catch {
                throw InputError(
                    name: error.name, offset: error.offset, reason: error.reason, remedy: "convert it to UTF-8")
            }
        }
    }

    private let lines: LineReader
    private let path: String
    private let joinsLines: Bool
    private var lineCount = 0

    /// Opens a file.
    ///
    /// - Parameter joinsLines: whether a line with an odd number of quotes goes on with the lines up to the next such one.
    init(path: String, joinsLines: Bool) throws(InputError) {
        lines = try LineReader(path: path, maximumCount: Self.mostBytes)
        self.path = path
        self.joinsLines = joinsLines
    }

    /// No row is longer.
    private static let mostBytes = Int(Int32.max)

    /// The next row; `nil` after the last.
    ///
    /// - Throws: also where the file is empty, or ends within quotes.
    mutating func next() throws(InputError) -> Row? {
        guard let first = try nextLine() else {
            if lineCount == 0 { throw TextFile.emptyError(path) }
            return nil
        }
        let name = "\(TextFile.displayName(path)):\(lineCount)"
        var bytes = Array(first)
        var isOpen = joinsLines && Self.opensOrCloses(first)
        while isOpen {
            guard let line = try nextLine() else {
                throw InputError(
                    name: name, reason: "a quote that nothing closes up to the end of the file",
                    remedy: "close it, or write it twice in a field in quotes")
            }
            bytes.append(UInt8(ascii: "\n"))
            bytes += line
            guard bytes.count <= Self.mostBytes else { throw Self.tooLong(name) }
            isOpen = !Self.opensOrCloses(line)
        }
        return Row(bytes: bytes, name: name)
    }

    /// The next line without its end, nor the mark before the first.
    private mutating func nextLine() throws(InputError) -> ArraySlice<UInt8>? {
        guard let line = try lines.next() else { return nil }
        lineCount += 1
        guard case .content(let bytes) = line else { throw Self.tooLong("\(TextFile.displayName(path)):\(lineCount)") }
        return lineCount == 1 ? ByteOrderMark.removed(from: bytes) : bytes
    }

    /// Whether a field in quotes that is open before a line is not so after it, or the other way about.
    private static func opensOrCloses(_ line: ArraySlice<UInt8>) -> Bool {
        var isOdd = false
        for byte in line where byte == UInt8(ascii: "\"") { isOdd.toggle() }
        return isOdd
    }

    private static func tooLong(_ name: String) -> InputError {
        InputError(name: name, reason: "a row of more than \(mostBytes) bytes", remedy: "cut it or leave it out")
    }
}
