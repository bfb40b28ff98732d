/// Reads the tags of a page one by one, as the tokenizer of HTML5 does.
struct MarkupScanner {
    private let html: [UInt8]
    private var position = 0

    init(_ html: [UInt8]) { self.html = html }

    /// What stands in a page; of a tag only what opens it, its name is to be read next.
    enum Item {
        case text(ArraySlice<UInt8>)
        /// A `<` that opens nothing.
        case mark
        case startTag
        case endTag
        /// A comment, `<!…>`, `<?…>` or an end tag without a name: read to its end.
        case declaration
    }

    /// Whether all of the page is read.
    var isAtEnd: Bool { position >= html.count }

    /// The next item; there is one.
    mutating func next() -> Item {
        let start = position
        guard html[start] == UInt8(ascii: "<") else {
            position = html[start...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
            return .text(html[start..<position])
        }
        switch byte(start + 1) {
        case UInt8(ascii: "!"): skipDeclaration()
        case UInt8(ascii: "?"): skip(past: ">")
        case UInt8(ascii: "/"):
            if byte(start + 2).map(Self.isLetter) ?? false {
                position += 2
                return .endTag
            }
            skip(past: ">")
        case let letter? where Self.isLetter(letter):
            position += 1
            return .startTag
        default:
            position += 1
            return .mark
        }
        return .declaration
    }

    /// The name of a tag in lower case.
    mutating func readName() -> String {
        let start = position
        while let next = byte(position), !Self.isSpace(next), next != UInt8(ascii: "/"), next != UInt8(ascii: ">") {
            position += 1
        }
        return String(decoding: html[start..<position], as: UTF8.self).lowercased()
    }

    /// Attributes that tell where an article is and what it is.
    private static let attributes: Set<String> = [
        "class", "id", "itemprop", "itemtype", "itemscope", "property", "name", "content", "datetime", "href", "rel",
        "role", "style", "hidden", "type", "srcdoc", "lang", "start", "align", "shadowrootmode", "aria-hidden",
        "xml:lang",
    ]

    /// The attributes that are read, the first of each name, and whether the tag closes itself; ends after the tag.
    mutating func readAttributes() -> (kept: [(name: String, value: String)], isClosed: Bool) {
        var kept: [(name: String, value: String)] = []
        var isClosed = false
        while let next = byte(position), next != UInt8(ascii: ">") {
            isClosed = next == UInt8(ascii: "/")
            if Self.isSpace(next) || isClosed {
                position += 1
                continue
            }
            let start = position
            position += 1
            while let next = byte(position), !Self.isSpace(next), next != UInt8(ascii: "/"),
                next != UInt8(ascii: ">"), next != UInt8(ascii: "=")
            {
                position += 1
            }
            let name = html[start..<position]
            let value = readValue()
            // The longest name that counts has fourteen bytes.
            guard name.count <= 14 else { continue }
            let text = String(decoding: name, as: UTF8.self).lowercased()
            guard Self.attributes.contains(text), !kept.contains(where: { $0.name == text }) else { continue }
            kept.append((text, String(decoding: value, as: UTF8.self)))
        }
        position += 1
        return (kept, isClosed)
    }

    private mutating func readValue() -> ArraySlice<UInt8> {
        var start = position
        while let next = byte(start), Self.isSpace(next) { start += 1 }
        guard byte(start) == UInt8(ascii: "=") else { return [] }
        start += 1
        while let next = byte(start), Self.isSpace(next) { start += 1 }
        if let quote = byte(start), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = html[(start + 1)...].firstIndex(of: quote) ?? html.count
            position = min(end + 1, html.count)
            return html[(start + 1)..<end]
        }
        position = start
        while let next = byte(position), !Self.isSpace(next), next != UInt8(ascii: ">") { position += 1 }
        return html[start..<position]
    }

    /// The content of an element that holds no markup; a script may hold another one in `<!--`, as browsers read it.
    mutating func readRawText(_ name: String) -> ArraySlice<UInt8> {
        let start = position
        let tag = Array(name.utf8)
        var isEscaped = false
        var isNested = false
        while position < html.count {
            if name == "script", html[position] == UInt8(ascii: "<"), starts(with: Array("!--".utf8), at: position + 1)
            {
                isEscaped = true
            } else if html[position] == UInt8(ascii: ">"), starts(with: Array("--".utf8), at: position - 2) {
                isEscaped = false
                isNested = false
            } else if html[position] == UInt8(ascii: "<") {
                let isEnd = byte(position + 1) == UInt8(ascii: "/")
                let nameStart = position + (isEnd ? 2 : 1)
                if starts(with: tag, at: nameStart), isTagEnd(nameStart + tag.count) {
                    if !isEnd {
                        isNested = isEscaped
                    } else if isNested {
                        isNested = false
                    } else {
                        let content = html[start..<position]
                        skip(past: ">")
                        return content
                    }
                }
            }
            position += 1
        }
        return html[min(start, html.count)...]
    }

    private func starts(with word: [UInt8], at index: Int) -> Bool {
        index >= 0 && index + word.count <= html.count
            && word.indices.allSatisfy { (html[index + $0] | (Self.isLetter(word[$0]) ? 0x20 : 0)) == word[$0] }
    }

    private func isTagEnd(_ index: Int) -> Bool {
        byte(index).map { Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") } ?? true
    }

    private mutating func skipDeclaration() {
        guard byte(position + 2) == UInt8(ascii: "-"), byte(position + 3) == UInt8(ascii: "-") else {
            skip(past: ">")
            return
        }
        var end = position + 4
        if byte(end) == UInt8(ascii: ">") || byte(end) == UInt8(ascii: "-") && byte(end + 1) == UInt8(ascii: ">") {
            skip(past: ">")
            return
        }
        while end < html.count {
            if html[end] == UInt8(ascii: ">"), html[end - 1] == UInt8(ascii: "-"), html[end - 2] == UInt8(ascii: "-") {
                break
            }
            if html[end] == UInt8(ascii: ">"), html[end - 1] == UInt8(ascii: "!"), html[end - 2] == UInt8(ascii: "-"),
                html[end - 3] == UInt8(ascii: "-")
            {
                break
            }
            end += 1
        }
        position = min(end + 1, html.count)
    }

    private func byte(_ index: Int) -> UInt8? { index < html.count ? html[index] : nil }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Goes past the next occurrence of a mark, else to the end.
    private mutating func skip(past mark: Unicode.Scalar) {
        position = (html[position...].firstIndex(of: UInt8(ascii: mark)) ?? html.count - 1) + 1
    }
}
