/// Finds what readers wrote below an article.
struct CommentFinder {
    let document: HTMLDocument

    /// The comments in the order of the page, answers after what they answer.
    ///
    /// - Complexity: O(n) in the size of the page.
    func comments() -> [PageComment] {
        let elements = elements()
        guard !elements.isEmpty else { return [] }
        var linesOf: [Int: [PageLine]] = [:]
        var open: [Int] = []
        var next = elements.makeIterator()
        var upcoming = next.next()
        for line in document.lines(leavingOut: { PageVocabulary.isHidden($1) || $1.name == "form" }) {
            while let element = upcoming, element <= line.node {
                open.append(element)
                upcoming = next.next()
            }
            while let element = open.last, !document.subtree(element).contains(line.node) { open.removeLast() }
            if let element = open.last { linesOf[element, default: []].append(line) }
        }
        let all = Set(elements)
        return elements.compactMap { element in linesOf[element].flatMap { comment(element, $0, all) } }
    }

    /// The elements that hold a comment each; where none is called so, the items or paragraphs of what holds all.
    private func elements() -> [Int] {
        var regions: [Range<Int>] = []
        var comments: [Int] = []
        var parts: [Int] = []
        for (index, element) in document.elements {
            if Self.isComment(element) {
                comments.append(index)
            } else if element.isCalled(.commentsClass) {
                regions.append(document.subtree(index))
            } else if element.name == "li" || element.name == "p", regions.contains(where: { $0.contains(index) }),
                parts.last.map({ !document.subtree($0).contains(index) }) ?? true
            {
                parts.append(index)
            }
        }
        // WordPress calls the item and the body in it a comment.
        let inner = comments.filter { comment in
            let parent = comments.last { $0 < comment && document.subtree($0).contains(comment) }
            return parent.map { ownText(between: $0, comment) } ?? true
        }
        return inner.isEmpty ? parts : inner
    }

    /// Whether a comment has text of its own before one inside it: then that is an answer.
    private func ownText(between outer: Int, _ inner: Int) -> Bool {
        document.nodes[outer..<inner].contains {
            if case .text(let text) = $0.content { text.contains { $0.isLetter } } else { false }
        }
    }

    private static func isComment(_ element: HTMLDocument.Element) -> Bool {
        element.isMarkedComment
            || !PageVocabulary.inlineElements.contains(element.name) && element.isCalled(.commentClass)
    }

    private func comment(_ element: Int, _ lines: [PageLine], _ all: Set<Int>) -> PageComment? {
        let parts = CommentParts(document, element, answers: all)
        var author = parts.author.map(document.text)
        let stated = parts.time.flatMap { document.element($0)?["datetime"] }.flatMap { PublicationDate(inMarkup: $0) }
        let date = stated ?? lines.first(where: \.isDate).flatMap { PublicationDate(inMarkup: $0.text) }
        var texts: [String] = []
        if let text = parts.text {
            texts = lines.filter { isIn(text, $0) }.map(\.text)
        }
        if texts.isEmpty {
            texts = lines.filter { line in
                !line.isDate && !isIn(parts.author, line) && !isIn(parts.time, line) && !line.isFurniture
                    && !PageWords.isEnding(line) && !(line.isLink && line.text.utf8.count < 24)
            }.map(\.text)
            if author == nil, texts.count > 1, lines.contains(where: { $0.text == texts[0] && $0.isName }) {
                author = texts.removeFirst()
            }
        }
        if let author, let first = texts.first, first.hasPrefix(author + " ") {
            texts[0] = String(first.dropFirst(author.count).drop { $0 == " " || $0 == ":" })
        }
        let text = texts.joined(separator: "\n")
        return text.contains(where: \.isLetter) ? PageComment(author: author, published: date, text: text) : nil
    }

    private func isIn(_ node: Int?, _ line: PageLine) -> Bool {
        node.map { document.subtree($0).contains(line.node) } ?? false
    }
}
