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
    private mutating func resolveReferences() {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else { return }
        let resolved = Normalizer([.htmlEntities]).normalize(text).text
        guard resolved != text else { return }
        let tabbed = resolved.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).collapsed }
        text = tabbed.joined(separator: "\t")
    }

    /// The words of the line in lower case, without diacritics and marks at the start; known once the line has ended.
    private(set) var key = ""
    /// What the line says of the publication, where it names a day; known once the line has ended.
    private(set) var stamp: DateStamp?

    /// Whether the line is a tool, a counter or part of a masthead; known once it has ended.
    private(set) var isFurniture = false

    /// Ends the line.
    mutating func end(linkTexts: @autoclosure () -> [String]) {
        resolveReferences()
        key = PageLexicon.folded(text)
        isFurniture = PageWords.isFurniture(key)
        stamp = DateStamp(text, links: linkTexts())
    }

    /// Whether most of it leads elsewhere.
    var isLink: Bool { linkedCount * 2 > text.utf8.count }

    /// Running text, not a heading, a caption or a link: long, or a whole sentence.
    var isProse: Bool {
        let count = text.utf8.count
        guard linkedCount * 3 <= count else { return false }
        return count >= 200 || count >= 60 && text.last.map { ".…:;!?”\"".contains($0) } == true
    }

    /// A short line with a day, such as `24/11/2022` or `Thứ ba - 04/10/2022 09:01`.
    var isDate: Bool { stamp.map { $0.text.utf8.count <= 80 } ?? false }

    /// A label such as `Tác giả bài viết:` with something after it.
    var isLabelledByline: Bool { afterLabel([.authorLabel, .bylineLabel]) != nil }

    /// The names after a label such as `Tác giả:`, or the line itself.
    var names: [String] {
        let text = afterLabel([.authorLabel]) ?? self.text
        return text.split(whereSeparator: { ",–&/;".contains($0) }).flatMap { $0.split(separator: " - ") }
            .flatMap { String($0).replacing(" và ", with: "\t").split(separator: "\t") }
            .map { String($0).trimmingMarks.collapsed }.filter(\.isPersonalName)
    }

    /// Whether the line names authors after a label: `Tin, ảnh: Thu Hà`.
    var isLabelledAuthor: Bool { afterLabel([.authorLabel]) != nil && !names.isEmpty }

    /// What stands after a label of some kinds.
    private func afterLabel(_ kinds: [PageLexicon.Kind]) -> String? {
        guard text.utf8.count <= 160 else { return nil }
        if let colon = text.firstIndex(of: ":") {
            let after = text[text.index(after: colon)...]
            let label = PageLexicon.folded(String(text[..<colon]))
            let parts = label.split(whereSeparator: { ",-–&/".contains($0) }).map { String($0).collapsed }
            let all = [PageLexicon.Kind.authorLabel, .bylineLabel]
            let isLabel =
                kinds.contains { PageLexicon.shared.contains(label, $0) }
                // `Tin, ảnh:` names an author, `Ảnh:` a source.
                || parts.contains { part in kinds.contains { PageLexicon.shared.contains(part, $0) } }
                    && parts.allSatisfy { part in all.contains { PageLexicon.shared.contains(part, $0) } }
            return isLabel && after.contains(where: \.isLetter) ? String(after).collapsed : nil
        }
        guard kinds.contains(.authorLabel), let rest = PageLexicon.shared.rest(of: key[...], after: .spokenLabel)
        else {
            return nil
        }
        let words = text.split(separator: " ")
        let count = key.dropLast(rest.count).split(separator: " ").count
        let name = words.dropFirst(count).joined(separator: " ")
        return name.isPersonalName ? name : nil
    }

    /// Up to six capitalized words, as in `Tuyết Hạnh - Hồng Thư`.
    var isName: Bool {
        let words = text.split(whereSeparator: { $0.isWhitespace || "-–,&".contains($0) })
        return (1...6).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    }
}

extension HTMLDocument {
    /// The lines of the page.
    ///
    /// Two neighbouring spans of different classes have a space between them, which the page's style sheet would make.
    ///
    /// - Parameters:
    ///   - breaks: whether `<br>` ends a line; else only blocks do.
    ///   - tables: whether a row of a table of data is one line; else tables lay out the page.
    ///   - isLeftOut: whether an element does not count with everything inside.
    /// - Complexity: O(n) in the size of the page.
    func lines(
        breaks: Bool = true, tables: Bool = true, leavingOut isLeftOut: (Int, Element) -> Bool
    ) -> [PageLine] {
        var reader = PageLineReader(document: self, breaks: breaks, tables: tables)
        return reader.lines(leavingOut: isLeftOut)
    }
}
