/// What each node of a page is and how much text it holds, computed once.
struct PageMap {
    private let document: HTMLDocument
    private let readsFallbacks: Bool
    /// For each node, the bytes of running text before it.
    private let proseBefore: [Int]
    /// For each node, the bytes of text before it that shows.
    private let textBefore: [Int]
    /// For each node, the blocks of running text before it.
    private let blocksBefore: [Int]
    /// For each node, what its own element says of its place.
    private let surroundings: [PageVocabulary.Surrounding]
    /// The elements marked as bodies.
    let markedBodies: [Int]
    /// All lines that show, what stands around the article included.
    let allLines: [PageLine]

    init(_ document: HTMLDocument, readsFallbacks: Bool) {
        self.document = document
        self.readsFallbacks = readsFallbacks
        var weights = [Int](repeating: 0, count: document.nodes.count + 1)
        var counts = weights
        var texts = weights
        for block in document.lines(
            breaks: false, leavingOut: { PageVocabulary.isHidden($1, readsFallbacks: readsFallbacks) })
        {
            texts[block.node + 1] += block.text.utf8.count
            guard block.isProse, !block.isFurniture else { continue }
            weights[block.node + 1] += block.text.utf8.count
            counts[block.node + 1] += 1
        }
        for index in weights.indices.dropFirst() {
            weights[index] += weights[index - 1]
            counts[index] += counts[index - 1]
            texts[index] += texts[index - 1]
        }
        proseBefore = weights
        blocksBefore = counts
        textBefore = texts
        surroundings = document.nodes.indices.map { index in
            document.element(index).map(PageVocabulary.surrounding) ?? .none
        }
        markedBodies = document.elements.filter { PageVocabulary.isMarkedBody($0.element) }.map(\.index)
        allLines = document.lines { PageVocabulary.isHidden($1, readsFallbacks: readsFallbacks) }
    }

    /// Bytes of running text inside a node.
    func proseCount(_ index: Int) -> Int { proseBefore[document.nodes[index].end] - proseBefore[index] }

    /// Bytes of text inside a node.
    func textCount(_ index: Int) -> Int { textBefore[document.nodes[index].end] - textBefore[index] }

    /// Blocks of running text inside a node.
    func blockCount(_ index: Int) -> Int { blocksBefore[document.nodes[index].end] - blocksBefore[index] }

    /// What a node's own element says of its place.
    func surrounding(_ index: Int) -> PageVocabulary.Surrounding { surroundings[index] }

    /// Whether a node stands in what surrounds the article and does not hold a headline.
    func isSurrounded(_ index: Int, within headline: Int?) -> Bool {
        var node = index
        while node != 0 {
            if surroundings[node] == .strong, headline.map({ !document.subtree(node).contains($0) }) ?? true {
                return proseCount(node) * 2 < proseCount(0)
            }
            node = document.nodes[node].parent
        }
        return false
    }

    /// The lines without what stands around the article; what holds one of some nodes stays.
    func lines(keeping nodes: [Int]) -> [PageLine] {
        document.lines { index, element in
            PageVocabulary.isHidden(element, readsFallbacks: readsFallbacks) || isLeftOut(index, element, nodes)
        }
    }

    private func isLeftOut(_ index: Int, _ element: HTMLDocument.Element, _ nodes: [Int]) -> Bool {
        guard surroundings[index] != .none, !nodes.contains(where: { document.subtree(index).contains($0) }) else {
            return false
        }
        if PageVocabulary.inlineElements.contains(element.name), isInSentence(index) { return false }
        if surroundings[index] == .weak { return proseCount(index) == 0 && !holdsDocuments(index) }
        if let headline = nodes.first, saysDate(index, before: headline) { return false }
        return nodes.isEmpty ? proseCount(index) * 2 < proseCount(0) : true
    }

    /// Whether documents are linked in an element.
    private func holdsDocuments(_ index: Int) -> Bool {
        document.subtree(index).contains { document.isDocumentLink($0) }
    }

    /// Whether an element right above the headline is short and has the date, as a trail of links may.
    private func saysDate(_ index: Int, before headline: Int) -> Bool {
        let end = document.nodes[index].end
        guard end <= headline, headline - end <= 12, textCount(index) <= 200 else { return false }
        return allLines.contains { document.subtree(index).contains($0.node) && $0.stamp?.isAlone == true }
    }

    /// Whether text stands right before or after an element in the same parent.
    private func isInSentence(_ index: Int) -> Bool {
        func isText(_ neighbour: Int) -> Bool {
            guard neighbour > 0, neighbour < document.nodes.count,
                document.nodes[neighbour].parent == document.nodes[index].parent,
                case .text(let text) = document.nodes[neighbour].content
            else { return false }
            return text.contains { $0.isLetter || $0.isNumber }
        }
        return isText(index - 1) || isText(document.nodes[index].end)
    }
}

extension PageMap {
    /// The innermost element that holds most of the running text.
    func heaviest(_ document: HTMLDocument) -> Int {
        var body = 0
        while let child = heaviestChild(document, body) {
            let share = Double(proseCount(child)) / Double(max(1, proseCount(body)))
            guard share >= 0.9 || share >= 0.5 && blockCount(child) >= 2 else { break }
            body = child
        }
        // A single paragraph is no container: captions and further lines stand beside it.
        while let element = document.element(body), PageVocabulary.paragraphs.contains(element.name), body != 0 {
            body = document.nodes[body].parent
        }
        return body
    }

    private func heaviestChild(_ document: HTMLDocument, _ index: Int) -> Int? {
        var heaviest: Int?
        var child = index + 1
        while child < document.nodes[index].end {
            if document.element(child) != nil, proseCount(child) > heaviest.map(proseCount) ?? 0 { heaviest = child }
            child = document.nodes[child].end
        }
        return heaviest
    }
}
