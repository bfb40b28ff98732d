/// Finds the encoding that a page declares: `<meta charset="…">`, `<meta http-equiv="Content-Type" content="…; charset=…">`
/// or `<?xml encoding="…"?>`, wherever it stands, but not in a comment or a script.
///
/// https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding; browsers begin anew
/// where the declaration comes late.
struct PageDeclaration {
    private let html: [UInt8]
    private var position = 0

    /// The label in lower case; `nil` where nothing is declared.
    ///
    /// - Complexity: O(n), but a page that declares its encoding does so near its start.
    static func label(in html: [UInt8]) -> String? {
        var reader = PageDeclaration(html: html)
        while let start = html[reader.position...].firstIndex(of: UInt8(ascii: "<")) {
            reader.position = start + 1
            if let label = reader.read() { return label }
        }
        return nil
    }

    private init(html: [UInt8]) { self.html = html }

    /// Reads the tag that begins here.
    private mutating func read() -> String? {
        let head = html[position...].prefix(7)
        if head.starts(with: "!--".utf8) {
            position += 3
            skip(past: Array("-->".utf8))
        } else if Self.isWord(head, "script") {
            skip(past: Array("</script".utf8))
        } else if Self.isWord(head, "?xml") {
            return value(of: "encoding", in: tag())
        } else if Self.isWord(head, "meta") {
            let tag = tag()
            return value(of: "charset", in: tag)
        }
        return nil
    }

    private static func isWord(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
        bytes.count > word.utf8.count && zip(bytes, word.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
            && !(bytes[bytes.startIndex + word.utf8.count].isLetterOrDigit)
    }

    /// The tag in lower case.
    private mutating func tag() -> String {
        let end = html[position...].prefix(Self.longestTag).firstIndex(of: UInt8(ascii: ">"))
        guard let end else { return "" }
        defer { position = end }
        return String(decoding: html[position..<end].map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    }

    private static let longestTag = 1 << 12

    /// What stands after the name and its sign of equality, `charset` of `content` included.
    private func value(of key: String, in tag: String) -> String? {
        var rest = tag[...]
        while let range = rest.firstRange(of: key) {
            rest = rest[range.upperBound...]
            let after = rest.drop { $0.isWhitespace }
            guard after.first == "=" else { continue }
            let label = after.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                .prefix { $0.isLetter || $0.isNumber || "-_:.+".contains($0) }
            if !label.isEmpty { return String(label) }
        }
        return nil
    }

    /// Goes past the next occurrence of a mark, else to the end.
    private mutating func skip(past mark: [UInt8]) {
        while let next = html[position...].firstIndex(of: mark[0]) {
            position = next + 1
            if zip(html[next...], mark).allSatisfy({ $0 | ($1.isLetterOrDigit ? 0x20 : 0) == $1 }),
                html.count - next >= mark.count
            {
                position = next + mark.count
                return
            }
        }
        position = html.count
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (0x30...0x39).contains(self)
    }
}
