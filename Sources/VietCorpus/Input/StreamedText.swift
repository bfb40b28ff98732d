/// A text of independent lines that comes through a pipe or is compressed, cut into parts as it comes.
///
/// Its parts make together what the whole makes, as those of a ``LongText`` do: where it is not UTF-8 the parts before that are
/// out already.
struct StreamedText {
    /// A part has this many bytes or some more.
    private static let partSize = 1 << 18
    /// A shorter text stays whole.
    private static let leastSize = 1 << 22

    private let file: ReadableFile
    private let path: String
    private var buffer: [UInt8] = []
    /// Where the buffer stands in the text.
    private var start = 0
    private var isAtEnd = false

    /// Takes what is no plain file, where a text of more than a short one's length is allowed.
    init?(path: String, maximumCount: Int, cancellation: Cancellation) {
        guard maximumCount >= Self.leastSize, FileSystem.kind(of: path) != .folder,
            let file = try? ReadableFile(path: path, cancellation: cancellation), file.plainSize == nil
        else { return nil }
        (self.file, self.path) = (file, path)
    }

    /// The next part; `nil` after the last, or after an error.
    mutating func next() -> Result<RawDocument, InputError>? {
        do throws(InputError) {
            return try nextPart().map { .success($0) }
        } catch {
            buffer = []
            isAtEnd = true
            start = max(start, 1)
            return .failure(error)
        }
    }

    private mutating func nextPart() throws(InputError) -> RawDocument? {
        try fill(upTo: start == 0 ? Self.leastSize : 2 * Self.partSize)
        if isAtEnd, start == 0, buffer.isEmpty { throw TextFile.emptyError(path) }
        var end = cut
        // A line is longer than that.
        while end == nil, !isAtEnd {
            try fill(upTo: 2 * buffer.count)
            end = cut
        }
        guard !buffer.isEmpty else { return nil }
        let part = Array(buffer[..<(end ?? buffer.count)])
        defer { start += part.count }
        buffer.removeFirst(part.count)
        return .stream(part, path: path, start: start)
    }

    private mutating func fill(upTo count: Int) throws(InputError) {
        while !isAtEnd, buffer.count < count { isAtEnd = try !file.read(into: &buffer) }
    }

    /// Where the present part ends: at the first place of a ``TextCut``, else after a line; `nil` for the end of the text.
    private var cut: Int? {
        if isAtEnd, buffer.count < (start == 0 ? Self.leastSize : 2 * Self.partSize) { return nil }
        var position = Self.partSize
        while position < buffer.count {
            let end = min(position + TextCut.reach, buffer.count)
            if let cut = TextCut.first(in: Array(buffer[position..<end])) { return position + cut }
            if end == buffer.count { break }
            position = end - TextCut.overlap
        }
        return buffer[Self.partSize...].firstIndex(of: 0x0A).map { $0 + 1 }
    }
}
