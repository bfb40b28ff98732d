/// Reads the lines of a page: blocks and breaks end one, a row of a table of data is one with tabs, items of lists have
/// their bullets, and preformatted text keeps its lines.
struct PageLineReader {
    let document: HTMLDocument
    let breaks: Bool
    let tables: Bool
    private var lines: [PageLine] = []
    private var line: PageLine?
    private var linkEnd = 0
    private var tableEnd = 0
    private var preformattedEnd = 0
    private var blockEnds: [Int] = []
    private var span: (end: Int, name: String?)?
    /// The bullet due before the next text.
    private var bullet: String?
    /// Where the item ends that it stands for.
    private var bulletEnd = 0
    /// Where an open `time` element ends.
    private var timeEnd = Int.max
    /// The number of the next item of each open list; `nil` for lists without numbers.
    private var lists: [(end: Int, number: Int?)] = []
    /// A first letter set large joins what follows.
    private var joinsNext = false
    private var dropCapEnd: Int?
    /// Links whose text is still to come.
    private var pendingLinks: [Int] = []

    init(document: HTMLDocument, breaks: Bool, tables: Bool) {
        self.document = document
        self.breaks = breaks
        self.tables = tables
    }

    mutating func lines(leavingOut isLeftOut: (Int, HTMLDocument.Element) -> Bool) -> [PageLine] {
        var index = 0
        while index < document.nodes.count {
            if let end = dropCapEnd, index >= end {
                dropCapEnd = nil
                joinsNext = line != nil
            }
            while let end = blockEnds.last, index >= end {
                blockEnds.removeLast()
                endLine()
            }
            while let list = lists.last, index >= list.end { lists.removeLast() }
            if index >= bulletEnd { bullet = nil }
            if index >= timeEnd {
                line?.needsSpace = true
                timeEnd = Int.max
            }
            switch document.nodes[index].content {
            case .text(let text): append(text, index)
            case .element(let element):
                if isLeftOut(index, element) {
                    index = document.nodes[index].end
                    continue
                }
                open(element, index)
            }
            index += 1
        }
        joinsNext = false
        endLine()
        return lines
    }

    private mutating func endLine() {
        if joinsNext, line?.text.isEmpty == false { return }
        if var ended = line, !ended.text.isEmpty {
            let links = ended.links
            ended.end(linkTexts: links.prefix(8).compactMap { document.shortText($0) })
            if !ended.text.isEmpty { lines.append(ended) }
        }
        line = nil
    }

    private mutating func append(_ text: String, _ index: Int) {
        defer {
            if line != nil, !pendingLinks.isEmpty {
                line?.links += pendingLinks
                pendingLinks = []
            }
        }
        if index < preformattedEnd {
            for (number, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if number > 0 { endLine() }
                if line == nil { line = PageLine(node: index) }
                line?.append(String(piece), isLinked: index < linkEnd, isVerbatim: true)
            }
            return
        }
        if line == nil { line = PageLine(node: index) }
        if joinsNext {
            guard let first = text.firstIndex(where: { !$0.isWhitespace }) else { return }
            line?.needsSpace = false
            line?.append(String(text[first...]), isLinked: index < linkEnd)
            joinsNext = false
            return
        }
        if let bullet, line?.text.isEmpty == true, let first = text.first(where: { !$0.isWhitespace }) {
            // Word's lists carry their bullets in the text.
            if !"-+•*–·".contains(first) { line?.append(bullet, isLinked: false) }
            line?.needsSpace = true
            self.bullet = nil
        }
        if let last = previousCharacter, last.isLowercase || last.isNumber, text.startsCapitalized {
            line?.needsSpace = true
        }
        line?.append(text, isLinked: index < linkEnd)
    }

    private mutating func open(_ element: HTMLDocument.Element, _ index: Int) {
        let end = document.nodes[index].end
        if element.name == "a" {
            linkEnd = max(linkEnd, end)
            pendingLinks.append(index)
        }
        if element.names.contains(.dropCap), document.rawText(index).utf8.count <= 12 {
            endLine()
            dropCapEnd = end
        }
        // Icons are drawn by the style sheet, with room around them.
        if end == index + 1, ["i", "em", "span"].contains(element.name) { line?.needsSpace = true }
        if element.name == "time" {
            line?.needsSpace = true
            timeEnd = end
        }
        if element.name == "span" {
            if let span, span.end == index, span.name != element["class"], !joinsNext { line?.needsSpace = true }
            span = (end, element["class"])
        }
        if index < tableEnd {
            openInTable(element, end)
        } else if element.name == "br", !breaks {
            line?.needsSpace = true
        } else if !PageVocabulary.inlineElements.contains(element.name) {
            openBlock(element, index, end)
        }
    }

    /// The last character of the open line, where no space is due: a word that starts after one has room before it by
    /// the style of its element.
    private var previousCharacter: Character? {
        guard let line, !line.needsSpace, !joinsNext else { return nil }
        return line.text.last
    }

    private mutating func openInTable(_ element: HTMLDocument.Element, _ end: Int) {
        switch element.name {
        case "tr", "caption":
            endLine()
            blockEnds.append(end)
        case "td", "th": line?.needsTab = true
        default: if !PageVocabulary.inlineElements.contains(element.name) { line?.needsSpace = true }
        }
    }

    private mutating func openBlock(_ element: HTMLDocument.Element, _ index: Int, _ end: Int) {
        endLine()
        blockEnds.append(end)
        switch element.name {
        case "ul", "menu", "dir": lists.append((end, nil))
        case "ol": lists.append((end, element["start"].flatMap { Int($0) } ?? 1))
        case "li":
            bullet = "-"
            bulletEnd = end
            if let number = lists.last?.number {
                bullet = "\(number)."
                lists[lists.count - 1].number = number &+ 1
            }
        case "pre": preformattedEnd = max(preformattedEnd, end)
        case "table": if tables, document.isTableOfData(index) { tableEnd = end }
        default: break
        }
    }
}

extension HTMLDocument {
    /// Whether a table tells data and does not lay out the page: it has rows and columns, holds no other table, and its
    /// cells single lines.
    ///
    /// - Complexity: O(n) in what stands before a table inside.
    func isTableOfData(_ table: Int) -> Bool {
        var blocks = 0
        var rows = 0
        var cells = 0
        var columns = 0
        for index in (table + 1)..<max(table + 1, nodes[table].end) {
            switch nodes[index].content {
            case .text(let text): if text.utf8.count > 600 { return false }
            case .element(let element):
                switch element.name {
                case "table", "h1", "form", "article": return false
                case "tr":
                    rows += 1
                    cells = 0
                case "td", "th":
                    blocks = 0
                    cells += 1
                    columns = max(columns, cells)
                case "p", "div", "br", "li":
                    blocks += 1
                    if blocks > 3 { return false }
                default: break
                }
                if PageVocabulary.isMarkedBody(element) || PageVocabulary.isHeadline(element) { return false }
            }
        }
        return rows > 1 && columns > 1
    }
}

extension String {
    /// Whether it starts with a word of a capital and small letters.
    fileprivate var startsCapitalized: Bool { first?.isUppercase == true && dropFirst().first?.isLowercase == true }
}
