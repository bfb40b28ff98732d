/// The named fields at the head of a WARC record or an HTTP message (RFC 9112), one a line; names count without case, and a
/// line that begins with a blank goes on with the one before it.
struct HeaderFields: Sendable {
    private let fields: [(name: String, value: String)]

    /// Reads lines; one that is no field counts for nothing.
    init(_ lines: ArraySlice<UInt8>) {
        var fields: [(name: String, value: String)] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            if text.first == " " || text.first == "\t" {
                if let last = fields.indices.last { fields[last].value += " " + text.withoutOuterSpace }
            } else if let colon = text.firstIndex(of: ":") {
                fields.append(
                    (text[..<colon].withoutOuterSpace.lowercased(), text[text.index(after: colon)...].withoutOuterSpace)
                )
            }
        }
        self.fields = fields
    }

    /// The value of the first field of a name, which is given in lower case.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The number that a field is.
    func number(_ name: String) -> Int? {
        guard let value = self[name], !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(value)
    }

    /// A URI, which some writers put between angle brackets.
    func uri(_ name: String) -> String? {
        guard let value = self[name] else { return nil }
        let bare = value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
        return bare.isEmpty ? nil : bare
    }
}

/// What `Content-Type` says: `text/html; charset=utf-8`.
struct MediaType: Equatable {
    /// In lower case, without parameters.
    let name: String
    /// The encoding of the text, as it is named there.
    let charset: String?

    init(_ value: String) {
        let parts = value.split(separator: ";").map { String($0).withoutOuterSpace }
        name = parts.first?.lowercased() ?? ""
        charset =
            parts.dropFirst().lazy.compactMap { part -> String? in
                guard let equals = part.firstIndex(of: "="), part[..<equals].withoutOuterSpace.lowercased() == "charset"
                else {
                    return nil
                }
                let label = part[part.index(after: equals)...].filter { $0 != "\"" && $0 != "'" }.withoutOuterSpace
                return label.isEmpty ? nil : label
            }.first
    }

    var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
}

extension StringProtocol {
    /// Without white space at both ends.
    fileprivate var withoutOuterSpace: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
