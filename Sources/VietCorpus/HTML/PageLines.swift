/// A line of a page as it shows: the text between two block boundaries or line breaks, white space collapsed.
struct PageLine: Sendable {
    private(set) var text = ""
    /// The node of its first text.
    let node: Int
    /// Bytes of it in links.
    private(set) var linkedCount = 0
    /// The links that it holds, by their elements.
    var links: [Int] = []
    /// Whether a space is due before the next character.
    var needsSpace = false

    init(node: Int) { self.node = node }

    /// Whether a cell of a table ends before the next character.
    var needsTab = false

    mutating func append(_ piece: String, isLinked: Bool, isVerbatim: Bool = false) {
        let start = text.utf8.count
        for scalar in piece.unicodeScalars {
            switch scalar {
            case "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}": continue
            case " ", "\t"..."\r", "\u{85}", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}",
                "\u{205F}", "\u{3000}":
                if isVerbatim { text.unicodeScalars.append(scalar) } else { needsSpace = true }
            default:
                if needsTab, !text.isEmpty {
                    text.unicodeScalars.append("\t")
                } else if needsSpace, !text.isEmpty {
                    text.unicodeScalars.append(" ")
                }
                needsSpace = false
                needsTab = false
                text.unicodeScalars.append(scalar)
            }
        }
        if isLinked { linkedCount += text.utf8.count - start }
    }

    /// The line with references resolved that were escaped twice: `&amp;nbsp;`.
    mutating func resolveReferences() {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else { return }
        let resolved = Normalizer([.htmlEntities]).normalize(text).text
        guard resolved != text else { return }
        let tabbed = resolved.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).collapsed }
        text = tabbed.joined(separator: "\t")
    }

    /// The words of the line in lower case, without diacritics and what stands around them.
    var key: String { Self.key(of: text) }

    /// The words of a text in lower case, without diacritics and marks at the start.
    static func key(of text: String) -> String {
        let folded = Normalizer([.foldDiacritics]).normalize(text).text.lowercased()
        return folded.drop { !$0.isLetter && !$0.isNumber }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether most of it leads elsewhere.
    var isLink: Bool { linkedCount * 2 > text.utf8.count }

    /// Running text, not a heading, a caption or a link: long, or a whole sentence.
    var isProse: Bool {
        let count = text.utf8.count
        guard linkedCount * 3 <= count else { return false }
        return count >= 200 || count >= 60 && text.last.map { ".…:;!?”\"".contains($0) } == true
    }

    /// A label such as `Tác giả bài viết:` with something behind it.
    var isLabelledByline: Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let label = text[..<colon].lowercased()
        return Self.bylineLabels.contains { label.hasPrefix($0) } && text[colon...].contains(where: \.isLetter)
    }

    /// Up to six capitalized words, as in `Tuyết Hạnh - Hồng Thư`.
    var isName: Bool {
        let words = text.split(whereSeparator: { $0.isWhitespace || "-–,&".contains($0) })
        return (1...6).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    }

    private static let bylineLabels = [
        "tác giả", "nguồn", "bài", "tin", "ảnh", "thực hiện", "biên tập", "người viết", "theo", "bt", "t/h",
    ]
}

extension HTMLDocument {
    /// The lines of the page.
    ///
    /// Two neighbouring spans of different classes have a space between them, which the page's style sheet would make.
    ///
    /// - Parameters:
    ///   - breaks: whether `<br>` ends a line; else only blocks do.
    ///   - isLeftOut: whether an element does not count with everything inside.
    /// - Complexity: O(n) in the size of the page.
    func lines(breaks: Bool = true, leavingOut isLeftOut: (Int, Element) -> Bool) -> [PageLine] {
        var reader = PageLineReader(document: self, breaks: breaks)
        return reader.lines(leavingOut: isLeftOut)
    }
}
