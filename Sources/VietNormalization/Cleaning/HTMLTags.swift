/// Takes out the HTML tags that pages leave in their text: `<p style="…">`, `</strong>`, `<br />`.
///
/// A tag of a block becomes a line end, any other nothing. Only names of HTML count: `<Trần Văn Bảy>` stays.
enum HTMLTags {
    static func rewrite(_ source: Span<UInt8>, _ rewriter: inout Rewriter) {
        var position = 0
        while true {
            position = ByteSearch.first(UInt8(ascii: "<"), in: source, from: position)
            guard position < source.count else { return }
            if let tag = tag(source, at: position + 1) {
                if tag.isBlock {
                    rewriter.replace(position..<tag.end, of: source, with: UInt32(0x0A))
                } else {
                    rewriter.delete(position..<tag.end, of: source)
                }
                position = tag.end
            } else {
                position += 1
            }
        }
    }

    /// No tag of a text is longer: what is has lost its end.
    private static let longest = 2_000

    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "section", "table", "tbody", "td", "th",
        "thead",
        "tr", "ul",
    ]
    private static let inlines: Set<String> = [
        "a", "abbr", "b", "big", "center", "cite", "em", "font", "i", "img", "ins", "label", "mark", "o", "s", "small",
        "span", "strike", "strong", "sub", "sup", "u",
    ]

    private static func tag(_ source: Span<UInt8>, at start: Int) -> (end: Int, isBlock: Bool)? {
        var position = start
        if position < source.count, source[position] == UInt8(ascii: "/") { position += 1 }
        let nameStart = position
        while position < source.count, position - nameStart < 12, isNameByte(source[position]) { position += 1 }
        guard position > nameStart else { return nil }
        let name = source.extracting(nameStart..<position).withUnsafeBufferPointer {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        let isBlock = blocks.contains(name)
        guard isBlock || inlines.contains(name) else { return nil }
        let limit = min(source.count, start + longest)
        while position < limit, source[position] != UInt8(ascii: ">") {
            guard source[position] != UInt8(ascii: "<") else { return nil }
            position += 1
        }
        return position < limit ? (position + 1, isBlock) : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool { ASCIILetters.contains(byte) || byte &- 0x30 < 10 }
}
