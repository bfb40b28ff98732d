/// Reads a file line by line in constant memory but for the line itself.
///
/// A class because it owns an open file, which closes with it.
final class LineReader {
    private let file: ReadableFile
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    init(path: String) throws(InputError) { file = try ReadableFile(path: path) }

    /// The next line without its line feed or carriage return and line feed; `nil` after the last.
    func next() throws(InputError) -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                return Array(withoutReturn(buffer[position..<end]))
            }
            searched = buffer.count
            if isAtEnd {
                defer { position = buffer.count }
                return position < buffer.count ? Array(buffer[position...]) : nil
            }
            searched -= position
            buffer.removeFirst(position)
            position = 0
            isAtEnd = try !file.read(into: &buffer)
        }
    }

    private func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}
