/// Takes out the HTML tags that pages leave in their text: `<p style="…">`, `</strong>`, `<br />`.
///
/// A tag of a block becomes a line end, any other nothing. Only names of HTML count, and after them only attributes:
/// `<Trần Văn Bảy>` and `<bằng 5 triệu đồng … và >10 triệu` stay.
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
    private static let longestName = 12

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
    /// What word processors write before a colon: `<o:p>`, `<st1:place>`.
    private static let prefixes: Set<String> = ["o", "w", "v", "m", "st1"]

    private static func tag(_ source: Span<UInt8>, at start: Int) -> (end: Int, isBlock: Bool)? {
        var position = start
        if position < source.count, source[position] == UInt8(ascii: "/") { position += 1 }
        let nameStart = position
        while position < source.count, position - nameStart < longestName, isNameByte(source[position]) {
            position += 1
        }
        guard position > nameStart else { return nil }
        let name = source.extracting(nameStart..<position).withUnsafeBufferPointer {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        let isBlock = blocks.contains(name)
        if position < source.count, source[position] == UInt8(ascii: ":") {
            guard prefixes.contains(name) else { return nil }
            position += 1
            while position < source.count, isNameByte(source[position]) { position += 1 }
        } else if !isBlock, !inlines.contains(name) {
            return nil
        }
        let limit = min(source.count, start + longest)
        return TagAttributes.end(source, from: position, limit: limit).map { ($0, isBlock) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool { ASCIILetters.contains(byte) || byte &- 0x30 < 10 }
}
