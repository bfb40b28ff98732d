/// Reads the `#key: value` lines that may stand above a gold article.
struct GoldHeaderParser {
    private(set) var header = GoldHeader()
    private var seen: Set<String> = []
    private let file: String

    /// Parses the header of a file.
    ///
    /// - Parameter bytes: the whole file.
    /// - Returns: the header, the offset of the first byte of the text, and the number of lines above it.
    static func parse(_ bytes: [UInt8], file: String) throws(GoldError) -> (GoldHeader, textStart: Int, lines: Int) {
        guard bytes.first == UInt8(ascii: "#") || bytes.starts(with: "---\n".utf8) || bytes.starts(with: "---\r".utf8)
        else { return (GoldHeader(), 0, 0) }
        var parser = GoldHeaderParser(file: file)
        var start = 0
        var line = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            var content = String(decoding: bytes[start..<end], as: UTF8.self)
            if content.unicodeScalars.last == "\r" { content.unicodeScalars.removeLast() }
            if content == "---" { return (parser.header, min(end + 1, bytes.count), line) }
            try parser.add(content, line: line)
            start = end + 1
            line += 1
        }
        throw GoldError(file: file, line: max(1, line - 1), problem: .unclosedHeader)
    }

    private init(file: String) { self.file = file }

    private mutating func add(_ content: String, line: Int) throws(GoldError) {
        func problem(_ problem: GoldError.Problem) -> GoldError { GoldError(file: file, line: line, problem: problem) }
        guard content.hasPrefix("#"), let colon = content.firstIndex(of: ":") else { throw problem(.unclosedHeader) }
        let key = String(content[content.index(after: content.startIndex)..<colon])
        let value = content[content.index(after: colon)...].trimmed
        guard seen.insert(key).inserted else { throw problem(.unknownHeaderKey(key)) }
        guard !value.isEmpty else {
            if !Self.keys.contains(key) { throw problem(.unknownHeaderKey(key)) }
            return
        }
        switch key {
        case "headline": header.headline = value
        case "published":
            guard PublicationDate(value) != nil else { throw problem(.invalidPublicationDate(value)) }
            header.published = value
        case "byline": header.byline = value.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
        case "event-date": header.eventDate = value
        case "layout": header.layout = value
        case "dirt": header.dirt = value
        default: throw problem(.unknownHeaderKey(key))
        }
    }

    private static let keys: Set = ["headline", "published", "byline", "event-date", "layout", "dirt"]
}

extension StringProtocol {
    /// The text without white space at both ends.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        let start = drop(while: isSpace).startIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? endIndex
        return start < end ? String(self[start..<end]) : ""
    }
}
