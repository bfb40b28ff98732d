/// An HTTP response as a crawler saved it: status, fields, and where its body begins.
struct HTTPResponse {
    let status: Int
    let fields: HeaderFields
    private let body: ArraySlice<UInt8>

    /// What keeps a body from being read.
    enum Problem: Error, Equatable {
        /// A chunk ends before it should.
        case cutChunk
        /// A content encoding that is not read.
        case encoding(String)
    }

    /// Reads a response; `nil` for what is not one.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: "HTTP/".utf8) else { return nil }
        let end = Self.endOfHead(bytes) ?? bytes.endIndex
        let head = bytes[..<end]
        let line = head.prefix { $0 != UInt8(ascii: "\n") }
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
        guard words.count > 1, let status = Int(words[1].prefix(3)) else { return nil }
        self.status = status
        fields = HeaderFields(head[line.endIndex...])
        body = bytes[end...]
    }

    var mediaType: MediaType? { fields["content-type"].map(MediaType.init) }

    /// The body as it was before it was cut into chunks; compressed where it was, see ``Compression``.
    ///
    /// Crawlers that undo chunks and compression leave the fields which spoke of them: the content decides.
    func content() throws(Problem) -> [UInt8] {
        let isChunked = fields["transfer-encoding"]?.lowercased().hasSuffix("chunked") == true
        let content = isChunked ? try Self.unchunked(body) : Array(body)
        if let encoding = fields["content-encoding"]?.lowercased(), !Self.readEncodings.contains(encoding),
            Compression(start: content) == nil, !Self.looksLikeMarkup(content)
        {
            throw .encoding(encoding)
        }
        return content
    }

    /// Whether the content is compressed as `deflate` says, which has no mark of its own.
    func isDeflated(_ content: [UInt8]) -> Bool {
        fields["content-encoding"]?.lowercased() == "deflate" && Compression(start: content) == nil
            && !Self.looksLikeMarkup(content)
    }

    private static let readEncodings: Set = ["identity", "none", "utf-8", "gzip", "x-gzip", "zstd", "deflate", ""]

    private static func looksLikeMarkup(_ content: [UInt8]) -> Bool {
        ByteOrderMark.removed(from: content).first { !$0.isJSONSpace } == UInt8(ascii: "<")
    }

    /// Where the body begins: after an empty line.
    private static func endOfHead(_ bytes: ArraySlice<UInt8>) -> Int? {
        var lineStart = bytes.startIndex
        while let end = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = bytes[lineStart..<end]
            if line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")]) { return end + 1 }
            lineStart = end + 1
        }
        return nil
    }

    /// Puts chunks together; what does not begin with one is no longer chunked.
    private static func unchunked(_ bytes: ArraySlice<UInt8>) throws(Problem) -> [UInt8] {
        var content: [UInt8] = []
        var rest = bytes
        while true {
            guard let (count, start) = chunkHead(rest) else {
                if content.isEmpty, rest.startIndex == bytes.startIndex { return Array(bytes) }
                throw .cutChunk
            }
            if count == 0 { return content }
            guard count <= rest.endIndex - start else { throw .cutChunk }
            content += rest[start..<start + count]
            rest = rest[(start + count)...].drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
        }
    }

    /// The size that stands at the head of a chunk, perhaps with an extension, and where its bytes begin.
    private static func chunkHead(_ bytes: ArraySlice<UInt8>) -> (count: Int, start: Int)? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end - bytes.startIndex < longestChunkHead else {
            return nil
        }
        let size = bytes[..<end].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\r") && !$0.isJSONSpace }
        guard !size.isEmpty, let count = Int(String(decoding: size, as: UTF8.self), radix: 16), count >= 0 else {
            return nil
        }
        return (count, end + 1)
    }

    private static let longestChunkHead = 1 << 12
}
