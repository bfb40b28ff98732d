/// U+FEFF at the head of a file, which editors on Windows write: part of a plain text, whose offsets count it, but nothing
/// that a table, a list or a line of JSON begins with.
enum ByteOrderMark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Bytes without the marks before them.
    static func removed(from bytes: [UInt8]) -> ArraySlice<UInt8> { removed(from: bytes[...]) }

    static func removed(from bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        // Files that were put together from others have several.
        while bytes.starts(with: utf8) { bytes = bytes.dropFirst(utf8.count) }
        return bytes
    }
}
