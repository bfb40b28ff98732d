/// Finds the article in a page and gives its lines in order: headline, date line, sapo, body with captions, byline.
///
/// The body is the element that the page marks as such, else the innermost one that holds most of the running text. The
/// headline is the line before it that the markup's title repeats, else the nearest that a heading or a class makes one;
/// what stands between the two belongs to the article, but links and what classes call surroundings.
struct ArticleFinder {
    private let document: HTMLDocument
    /// For each node, the bytes of running text before it.
    private let proseBefore: [Int]
    /// For each node, the blocks of running text before it.
    private let blocksBefore: [Int]
    private let title: String?

    init(_ document: HTMLDocument, title: String?) {
        self.document = document
        self.title = title
        var weights = [Int](repeating: 0, count: document.nodes.count + 1)
        var counts = weights
        for block in document.lines(breaks: false, leavingOut: { PageVocabulary.isHidden($1) }) where block.isProse {
            weights[block.node + 1] += block.text.utf8.count
            counts[block.node + 1] += 1
        }
        for index in weights.indices.dropFirst() {
            weights[index] += weights[index - 1]
            counts[index] += counts[index - 1]
        }
        proseBefore = weights
        blocksBefore = counts
    }

    /// The article's lines, or `nil` for a page without running text.
    func article() -> [String]? {
        guard prose(0) > 0 else { return nil }
        let body = body()
        let lines = document.lines(leavingOut: isLeftOut)
        let bodyRange = document.subtree(body)
        guard let first = lines.firstIndex(where: { bodyRange.contains($0.node) }) else { return nil }
        let end = lines[first...].firstIndex { !bodyRange.contains($0.node) } ?? lines.count
        let headline = headline(lines, body: first..<end)
        let scope = document.subtree(headline.map { document.commonAncestor(lines[$0].node, body) } ?? body)
        let start = headline.map { dateLineAbove($0, lines, scope) } ?? first
        let heading = headline == nil ? title.map { [$0] } ?? [] : []
        let kept = (start..<end).filter { $0 == headline || lines[$0].isDate || !lines[$0].isLink }
        return heading + kept.map { lines[$0].text } + byline(lines[end...], scope)
    }

    /// Bytes of running text inside a node.
    private func prose(_ index: Int) -> Int { proseBefore[document.nodes[index].end] - proseBefore[index] }

    private func blockCount(_ index: Int) -> Int { blocksBefore[document.nodes[index].end] - blocksBefore[index] }

    /// Whether an element is no part of any article; one that holds most of the running text is, whatever it is called.
    private func isLeftOut(_ index: Int, _ element: HTMLDocument.Element) -> Bool {
        PageVocabulary.isHidden(element) || PageVocabulary.isSurrounding(element) && prose(index) * 2 < prose(0)
    }

    private func body() -> Int {
        let marked = document.elements.filter { PageVocabulary.isMarkedBody($0.element) }.map(\.index)
        if let body = marked.max(by: { prose($0) < prose($1) }), prose(body) > 0 { return body }
        var body = 0
        while let child = heaviestChild(body) {
            let share = Double(prose(child)) / Double(prose(body))
            guard share >= 0.9 || share >= 0.5 && blockCount(child) >= 2 else { break }
            body = child
        }
        // A single paragraph is no container: captions and further lines stand beside it.
        while let element = document.element(body), Self.paragraphs.contains(element.name), body != 0 {
            body = document.nodes[body].parent
        }
        return body
    }

    private static let paragraphs: Set<String> =
        PageVocabulary.inlineElements.union(["p", "li", "h2", "h3", "h4", "blockquote", "figure", "td", "tr"])

    private func heaviestChild(_ index: Int) -> Int? {
        var heaviest: Int?
        var child = index + 1
        while child < document.nodes[index].end {
            if document.element(child) != nil, prose(child) > heaviest.map(prose) ?? 0 { heaviest = child }
            child = document.nodes[child].end
        }
        return heaviest
    }

    /// The headline's line: the last one before the running text that the title repeats, else the last that is called so.
    private func headline(_ lines: [PageLine], body: Range<Int>) -> Int? {
        let candidates = lines[..<(lines[body].firstIndex(where: \.isProse) ?? body.lowerBound + 1)].indices
        if let title, let line = candidates.last(where: { repeats(title, lines[$0].text) }) {
            // Portals print it twice: the first of the two starts the article.
            let above = candidates.last { $0 < line && repeats(title, lines[$0].text) }
            return above.map { line - $0 <= 2 ? $0 : line } ?? line
        }
        // What holds running text is no headline, whatever its class: `no-title` is one, too.
        var end = 0
        let isHeadline = document.nodes.indices.map { index in
            if let element = document.element(index), prose(index) == 0, PageVocabulary.isHeadline(element) {
                end = max(end, document.nodes[index].end)
            }
            return index < end
        }
        return candidates.last { isHeadline[lines[$0].node] }
    }

    /// Whether a line is the title or all of it but the site's name.
    private func repeats(_ title: String, _ line: String) -> Bool {
        let (title, line) = (title.lowercased(), line.lowercased())
        guard line.utf8.count >= 12 || line == title else { return false }
        return title.hasPrefix(line) || line.hasPrefix(title)
    }

    /// The line to start with: the headline, or a date alone in the line above it, as the VNPT portal has it; a clock
    /// stands outside the element that holds headline and body.
    private func dateLineAbove(_ headline: Int, _ lines: [PageLine], _ scope: Range<Int>) -> Int {
        guard headline > 0, scope.contains(lines[headline - 1].node), lines[headline - 1].isDate else {
            return headline
        }
        return headline - 1
    }

    /// The lines behind the body that name authors and sources: with a label, or else in the element that holds
    /// headline and body.
    private func byline(_ lines: ArraySlice<PageLine>, _ scope: Range<Int>) -> [String] {
        lines.prefix(6).prefix { !$0.isLink && !$0.isProse }.filter { line in
            line.isLabelledByline || scope.contains(line.node) && (line.isName || isMarkedByline(line, scope))
        }.map(\.text)
    }

    private func isMarkedByline(_ line: PageLine, _ scope: Range<Int>) -> Bool {
        sequence(first: document.nodes[line.node].parent) { [document] in document.nodes[$0].parent }
            .prefix { $0 > scope.lowerBound }
            .contains { document.element($0).map(PageVocabulary.isByline) ?? false }
    }
}
