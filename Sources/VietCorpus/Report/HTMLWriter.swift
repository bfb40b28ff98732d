/// Writes HTML: every text and every value of an attribute is escaped, so that nothing of an article is ever markup.
///
/// The caller keeps the grammar of HTML.
struct HTMLWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// An element with what is inside.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: (inout HTMLWriter) -> Void
    ) {
        start(name, attributes)
        content(&self)
        end(name)
    }

    /// An element with text inside.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: some StringProtocol
    ) {
        element(name, attributes) { $0.text(text) }
    }

    /// A start tag; an attribute whose value is `nil` is left out.
    mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        markup("<")
        markup(name)
        for (key, value) in attributes {
            guard let value else { continue }
            markup(" ")
            markup(key)
            markup("=\"")
            text(value)
            markup("\"")
        }
        markup(">")
    }

    mutating func end(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }

    /// Text, escaped for the content of elements and for quoted attributes.
    mutating func text(_ text: some StringProtocol) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            // A control character is nothing that HTML can hold, not even escaped.
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// Markup that stands in the source of this program.
    mutating func markup(_ markup: StaticString) {
        bytes += UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    }

    /// A style sheet or script of the report.
    mutating func resource(_ resource: ReportResource) { bytes += resource.content }
}
