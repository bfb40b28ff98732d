/// Rewrites a page as the tokenizer of HTML5 reads it, before libxml2 builds the tree: comments, `<![if …]>`, `<?…>`,
/// scripts, styles and drawings are gone, tags are closed, and each keeps only the attributes that somebody reads here.
///
/// Browsers and libxml2 differ in these things, and libxml2 compares each attribute of a tag with all before it; so
/// they are decided here, in one pass. https://html.spec.whatwg.org/multipage/parsing.html#tokenization
struct MarkupCleaner {
    private var scanner: MarkupScanner
    private var output: [UInt8] = []
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
        while !cleaner.scanner.isAtEnd { cleaner.step() }
        return cleaner.output
    }

    private init(_ html: [UInt8]) {
        scanner = MarkupScanner(html)
        output.reserveCapacity(html.count)
    }

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
        switch scanner.next() {
        case .text(let text): if !isInDrawing { output += text }
        case .mark: output += "&lt;".utf8
        case .startTag: takeStartTag()
        case .endTag: takeEndTag()
        case .declaration: break
        }
    }

    private mutating func takeEndTag() {
        let name = scanner.readName()
        _ = scanner.readAttributes()
        if isInDrawing {
            isInDrawing = name != "svg" && name != "math"
            return
        }
        // What stands after the end of the body belongs to it, as in browsers.
        if name == "body" || name == "html" || !Self.isPlain(name) { return }
        guard nesting?.keepsEnd(name) ?? true else { return }
        output += (name == "br" ? "<br>" : "</\(name)>").utf8
    }

    private mutating func takeStartTag() {
        let name = scanner.readName()
        let (attributes, isClosed) = scanner.readAttributes()
        if isInDrawing {
            guard Self.breakouts.contains(name) else { return }
            isInDrawing = false
        }
        guard Self.isPlain(name) else { return }
        switch name {
        case "svg", "math": isInDrawing = !isClosed
        case "script":
            let content = scanner.readRawText(name)
            if attributes.contains(where: { $0.name == "type" && $0.value.lowercased().contains("ld+json") }) {
                write(name, attributes)
                output += content
                output += "</script>".utf8
            }
        case "title":
            write(name, attributes)
            for byte in scanner.readRawText(name) {
                if byte == UInt8(ascii: "<") { output += "&lt;".utf8 } else { output.append(byte) }
            }
            output += "</title>".utf8
        case "iframe":
            _ = scanner.readRawText(name)
            write(name, attributes)
            output += "</iframe>".utf8
        case "style", "textarea", "noembed", "noframes", "xmp": _ = scanner.readRawText(name)
        default: if nesting?.keepsStart(name) ?? true { write(name, attributes) }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        name.utf8.allSatisfy { MarkupScanner.isLetter($0) || (0x30...0x3A).contains($0) || $0 == UInt8(ascii: "-") }
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
}
