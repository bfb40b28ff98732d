/// Rewrites a page as the tokenizer of HTML5 reads it, before libxml2 builds the tree: comments, `<![if …]>`, `<?…>`,
/// scripts, styles and drawings are gone, tags are closed, and each keeps only the attributes that somebody reads here.
///
/// Browsers and libxml2 differ in these things, and libxml2 compares each attribute of a tag with all before it; so
/// they are decided here, in one pass. https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct MarkupCleaner {
    private let html: [UInt8]
    private var output: [UInt8] = []
    private var position = 0
    /// Whether what is read stands in a drawing, which shows no text of an article.
    private var isInDrawing = false
    private var nesting: NestingLimit?
    private var hasBody = false

    /// The page, cleaned.
    ///
    /// - Parameter nesting: leaves out elements that nest too deep.
    /// - Complexity: O(n).
    static func clean(_ html: [UInt8], limiting nesting: NestingLimit? = nil) -> [UInt8] {
        var cleaner = MarkupCleaner(html)
        cleaner.nesting = nesting
        while cleaner.position < html.count { cleaner.step() }
        return cleaner.output
    }

    private init(_ html: [UInt8]) {
        self.html = html
        output.reserveCapacity(html.count)
    }

    /// Attributes that tell where an article is and what it is.
    private static let attributes: Set<String> = [
        "class", "id", "itemprop", "itemtype", "itemscope", "property", "name", "content", "datetime", "href", "rel",
        "role", "style", "hidden", "type", "srcdoc", "lang", "start", "align", "shadowrootmode", "aria-hidden",
        "xml:lang",
    ]

    /// Start tags that open the body where no tag did: of those that browsers open it before, the ones that libxml2 does not
    /// know and would leave in the head.
    private static let openers: Set<String> = [
        "article", "section", "main", "nav", "header", "footer", "aside", "figure", "details",
    ]

    /// Start tags that end a drawing, as in browsers.
    private static let breakouts: Set<String> = [
        "p", "div", "table", "span", "ul", "ol", "li", "h1", "h2", "h3", "h4", "b", "i", "em", "strong", "img", "br",
        "body", "center",
    ]

    private mutating func step() {
        guard html[position] == UInt8(ascii: "<") else {
            let end = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
            if !isInDrawing { output += html[position..<end] }
            position = end
            return
        }
        switch byte(position + 1) {
        case UInt8(ascii: "!"): skipDeclaration()
        case UInt8(ascii: "?"): skip(past: ">")
        case UInt8(ascii: "/"): readEndTag()
        case let letter? where Self.isLetter(letter): readStartTag()
        default:
            output += "&lt;".utf8
            position += 1
        }
    }

    private func byte(_ index: Int) -> UInt8? { index < html.count ? html[index] : nil }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Goes behind the next occurrence of a mark, else to the end.
    private mutating func skip(past mark: Unicode.Scalar) {
        position = (html[position...].firstIndex(of: UInt8(ascii: mark)) ?? html.count - 1) + 1
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

    private mutating func readEndTag() {
        guard let first = byte(position + 2), Self.isLetter(first) else {
            skip(past: ">")
            return
        }
        position += 2
        let name = readName()
        _ = readAttributes()
        if isInDrawing {
            isInDrawing = name != "svg" && name != "math"
            return
        }
        // What stands behind the end of the body belongs to it, as in browsers.
        if name == "body" || name == "html" || !Self.isPlain(name) { return }
        guard nesting?.keepsEnd(name) ?? true else { return }
        output += (name == "br" ? "<br>" : "</\(name)>").utf8
    }

    private mutating func readStartTag() {
        position += 1
        let name = readName()
        let (attributes, isClosed) = readAttributes()
        if isInDrawing {
            guard Self.breakouts.contains(name) else { return }
            isInDrawing = false
        }
        guard Self.isPlain(name) else { return }
        switch name {
        case "svg", "math": isInDrawing = !isClosed
        case "script":
            let content = readRawText(name)
            if attributes.contains(where: { $0.name == "type" && $0.value.lowercased().contains("ld+json") }) {
                write(name, attributes)
                output += content
                output += "</script>".utf8
            }
        case "title":
            write(name, attributes)
            for byte in readRawText(name) {
                if byte == UInt8(ascii: "<") { output += "&lt;".utf8 } else { output.append(byte) }
            }
            output += "</title>".utf8
        case "iframe":
            _ = readRawText(name)
            write(name, attributes)
            output += "</iframe>".utf8
        case "style", "textarea", "noembed", "noframes", "xmp": _ = readRawText(name)
        default: if nesting?.keepsStart(name) ?? true { write(name, attributes) }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        name.utf8.allSatisfy { isLetter($0) || (0x30...0x3A).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private mutating func write(_ name: String, _ attributes: [(name: String, value: String)]) {
        if !hasBody, name == "body" || Self.openers.contains(name) {
            hasBody = true
            if name != "body" { output += "<body>".utf8 }
        }
        output.append(UInt8(ascii: "<"))
        output += name.utf8
        for (name, value) in attributes {
            output.append(UInt8(ascii: " "))
            output += name.utf8
            output += "=\"".utf8
            for byte in value.utf8 {
                if byte == UInt8(ascii: "\"") { output += "&quot;".utf8 } else { output.append(byte) }
            }
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    /// The name of a tag in lower case.
    private mutating func readName() -> String {
        let start = position
        while let next = byte(position), !Self.isSpace(next), next != UInt8(ascii: "/"), next != UInt8(ascii: ">") {
            position += 1
        }
        return String(decoding: html[start..<position], as: UTF8.self).lowercased()
    }

    /// The attributes that are read, the first of each name, and whether the tag closes itself; ends behind the tag.
    private mutating func readAttributes() -> (kept: [(name: String, value: String)], isClosed: Bool) {
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
    private mutating func readRawText(_ name: String) -> ArraySlice<UInt8> {
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
}
