#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads a file line by line in constant memory but for the line itself.
///
/// A class because it owns an open file, which closes with it.
final class LineReader {
    enum Line: Equatable {
        /// The line without its line feed, or carriage return and line feed: a part of what was read at once.
        case content(ArraySlice<UInt8>)
        /// A line above the limit, which was passed over; with its length.
        case tooLong(Int)
    }

    private let file: ReadableFile
    private let maximumCount: Int
    private let countsChecksum: Bool
    /// Whether a carriage return alone ends a line, as on old Macintoshes; in JSON it is white space.
    private let endsAtReturns: Bool
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// How many bytes of the file were read so far, in whole blocks.
    var filePosition: Int { file.position }
    /// How many bytes the lines so far have, their ends counted.
    private(set) var byteCount = 0
    /// The checksum of these bytes, where it is wanted.
    private(set) var checksum = Checksum()

    init(
        path: String, maximumCount: Int = .max, countsChecksum: Bool = false, endsAtReturns: Bool = false,
        cancellation: Cancellation = .ofTask
    ) throws(InputError) {
        file = try ReadableFile(path: path, cancellation: cancellation)
        self.maximumCount = maximumCount
        self.countsChecksum = countsChecksum
        self.endsAtReturns = endsAtReturns
    }

    /// The next line; `nil` after the last.
    func next() throws(InputError) -> Line? {
        var searched = position
        var passed = 0
        while true {
            if let end = lineEnd(from: searched) {
                defer { advance(to: end + 1) }
                return line(buffer[position..<end], passed: passed)
            }
            if isAtEnd {
                defer { advance(to: buffer.count) }
                return position < buffer.count || passed > 0 ? line(buffer[position...], passed: passed) : nil
            }
            if buffer.count - position > maximumCount {
                passed += buffer.count - position
                advance(to: buffer.count)
            }
            leaveLines()
            // A carriage return at the end may belong to a line feed that is not read yet.
            searched = buffer.last == UInt8(ascii: "\r") ? buffer.count - 1 : buffer.count
            isAtEnd = try !file.read(into: &buffer)
        }
    }

    /// Takes a new buffer for what is left of the present one, which belongs to the lines that were cut from it.
    private func leaveLines() {
        guard position > 0 else { return }
        var rest: [UInt8] = []
        rest.reserveCapacity(buffer.count - position + ReadableFile.blockSize)
        rest += buffer[position...]
        buffer = rest
        position = 0
    }

    /// The last byte of what ends the line: the line feed, or a carriage return before anything else.
    private func lineEnd(from start: Int) -> Int? {
        guard endsAtReturns else { return lineFeed(from: start) }
        guard let end = buffer[start...].firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }),
            buffer[end] == UInt8(ascii: "\r")
        else { return lineFeed(from: start) }
        guard end + 1 < buffer.count else { return isAtEnd ? end : nil }
        return buffer[end + 1] == UInt8(ascii: "\n") ? end + 1 : end
    }

    /// Where the next line feed stands, by `memchr(3)`, many bytes at a step.
    private func lineFeed(from start: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress, start < bytes.count,
                let found = memchr(first + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - first
        }
    }

    private func advance(to end: Int) {
        byteCount += end - position
        if countsChecksum { checksum.combine(buffer[position..<end]) }
        position = end
    }

    private func line(_ bytes: ArraySlice<UInt8>, passed: Int) -> Line {
        let content = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        let count = passed + content.count
        return count > maximumCount ? .tooLong(count) : .content(content)
    }
}
