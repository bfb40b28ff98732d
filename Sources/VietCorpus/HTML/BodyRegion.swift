/// Finds which lines of a page are its article, around the headline or the body that the page marks.
struct BodyRegion {
    private let document: HTMLDocument
    private let map: PageMap
    private let lines: [PageLine]
    /// The headline's line.
    let headline: Int?
    private let marked: Int?
    /// The element that holds headline and body.
    let scope: Range<Int>
    private let body: Int
    /// For each line, the bytes of text of the article's kind before it.
    private let weightBefore: [Int]

    init(document: HTMLDocument, map: PageMap, lines: [PageLine], headlineNode: Int?, marked: Int?) {
        self.document = document
        self.map = map
        self.lines = lines
        headline = headlineNode.flatMap { node in lines.firstIndex { $0.node == node } }
        self.marked = marked
        var weights = [0]
        for (index, line) in lines.enumerated() {
            let counts =
                index != headline && (!line.isLink || document.documents(of: line) != []) && !line.isDate
                && !line.isFurniture
            weights.append(weights[index] + (counts ? line.text.utf8.count : 0))
        }
        weightBefore = weights
        let found = Self.body(document, map, lines, weights, headline, marked)
        body = found
        let top = headline.map { document.commonAncestor(lines[$0].node, found) } ?? found
        scope = document.subtree(top)
    }

    /// How many lines start in an element.
    func lineCount(_ node: Int) -> Int { Self.lineRange(lines, document.subtree(node)).count }

    /// The line after the last of the body.
    var bodyEnd: Int { Self.lineRange(lines, document.subtree(body)).upperBound }

    /// The lines from the headline, or else the start of the body, to its end.
    func range() -> Range<Int>? {
        let inBody = Self.lineRange(lines, document.subtree(body))
        guard !inBody.isEmpty || headline != nil else { return nil }
        let start = headline.map { min($0, inBody.isEmpty ? $0 : max($0, 0)) } ?? inBody.lowerBound
        var end = max(inBody.upperBound, start + 1)
        // Captions and paragraphs that a page puts after the body that it marks.
        if marked != nil, headline != nil {
            let after = Self.lineRange(lines, scope)
            while end < after.upperBound, isContinuation(lines[end]) { end += 1 }
        }
        return start < end ? start..<end : nil
    }

    private func isContinuation(_ line: PageLine) -> Bool {
        line.isProse && !line.isFurniture && !PageWords.isEnding(line)
    }

    /// The lines that start in a subtree.
    private static func lineRange(_ lines: [PageLine], _ subtree: Range<Int>) -> Range<Int> {
        lines.partitioningIndex {
            $0.node >= subtree.lowerBound
        }..<lines.partitioningIndex { $0.node >= subtree.upperBound }
    }

    private static func body(
        _ document: HTMLDocument, _ map: PageMap, _ lines: [PageLine], _ weights: [Int], _ headline: Int?,
        _ marked: Int?
    ) -> Int {
        if let marked { return marked }
        guard let headline else { return map.heaviest(document) }
        func weight(_ node: Int) -> Int {
            let range = lineRange(lines, document.subtree(node))
            return weights[range.upperBound] - weights[max(range.lowerBound, min(headline + 1, range.upperBound))]
        }
        var node = lines[headline].node
        let least = marked == nil ? 12 : 1
        while node != 0, weight(node) < least { node = document.nodes[node].parent }
        if weight(node) == 0 { return document.nodes[lines[headline].node].parent }
        func leastGain(_ node: Int) -> Int {
            let texts = lineRange(lines, document.subtree(node)).count { weights[$0 + 1] > weights[$0] }
            return texts > 3 ? weight(node) * 2 : max(80, weight(node) / 2)
        }
        // The lead stands with the headline, the body beside them.
        var widest = node
        while node != 0 {
            let parent = document.nodes[node].parent
            let gain = weight(parent) - weight(node)
            if gain > 0 {
                guard parent != 0, gain >= leastGain(node),
                    isContinued(document, lines, after: node, in: parent)
                else { break }
                widest = parent
            }
            node = parent
        }
        return widest
    }

    /// Whether what follows a node in its parent goes on with text and does not start with a title or a link of its own.
    private static func isContinued(_ document: HTMLDocument, _ lines: [PageLine], after node: Int, in parent: Int)
        -> Bool
    {
        let next = lineRange(lines, document.nodes[node].end..<document.nodes[parent].end)
        guard
            let first = lines[next].first(where: {
                !$0.isDate && !$0.isFurniture && !($0.isLink && $0.text.utf8.count < 24)
            })
        else { return false }
        if first.isLink || PageWords.isEnding(first) { return false }
        // A lead may be a heading, too, but a title is no sentence.
        if first.isProse { return true }
        return !sequence(first: first.node) { document.nodes[$0].parent }.prefix { $0 != parent }.contains { node in
            document.element(node).map {
                ["h1", "h2", "h3", "h4", "h5"].contains($0.name)
                    || PageVocabulary.isHeadline($0) && document.nodes[node].end - node < 12
            }
                ?? false
        }
    }
}
