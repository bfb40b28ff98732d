/// The lines of a region that are the article's, and what they say of it.
struct Selection: Sendable {
    /// Places of lines, the headline's among them.
    var kept: [Int] = []
    private(set) var attachments: [String] = []
    fileprivate var knownAttachments: Set<String> = []
    var authors: [String] = []
    /// The names that stand in lines of their own.
    var names: Set<String> = []
    /// The date of a line that says nothing else.
    var published: PublicationDate?
    /// The first day in another line before the running text.
    var day: PublicationDate?
    /// Where the article ends.
    var end: Int

    /// Adds the addresses of documents, each once.
    mutating func attach(_ addresses: [String]) {
        for address in addresses where knownAttachments.insert(address).inserted { attachments.append(address) }
    }
}

/// Selects the lines of a region that are the article's.
struct LineSelector {
    let document: HTMLDocument
    let lines: [PageLine]
    let range: Range<Int>
    let region: BodyRegion
    let bylines: PageBylineFinder
    /// For each line of the region, the bytes of running text before it.
    private let proseBefore: [Int]
    /// The elements that hold the paragraphs of the article.
    private let bodies: Set<Int>
    /// The last line of running text in each of them.
    private let lastProse: [Int: Int]

    init(document: HTMLDocument, lines: [PageLine], range: Range<Int>, region: BodyRegion, bylines: PageBylineFinder) {
        self.document = document
        self.lines = lines
        self.range = range
        self.region = region
        self.bylines = bylines
        var weights = [0]
        var children: [Int: Set<Int>] = [:]
        var last: [Int: Int] = [:]
        for index in range {
            let isProse = lines[index].isProse && !lines[index].isFurniture
            weights.append(weights[weights.count - 1] + (isProse ? lines[index].text.utf8.count : 0))
            guard isProse else { continue }
            let nodes = document.holders(lines[index])
            children[nodes[0], default: []].insert(lines[index].node)
            children[nodes[1], default: []].insert(nodes[0])
            for node in nodes { last[node] = index }
        }
        proseBefore = weights
        // Three paragraphs, or one that markup calls so.
        let bodies = children.filter { _, nodes in
            nodes.count >= 3 || nodes.contains { document.element($0)?.name == "p" }
        }
        self.bodies = Set(bodies.keys)
        lastProse = last.filter { bodies[$0.key] != nil }
    }

    func select() -> Selection {
        var selection = Selection(end: range.upperBound)
        var isAfterProse = false
        // How far the paragraphs go on beside those that were read.
        var furthest = range.lowerBound
        for index in range {
            let line = lines[index]
            if index == region.headline {
                selection.kept.append(index)
                continue
            }
            let documents = document.documents(of: line)
            selection.attach(documents)
            let mayEnd = !selection.kept.isEmpty || region.headline != nil
            if PageWords.isEnding(line), mayEnd {
                // The label of a box inside the text.
                if furthest > index { continue }
                if !hasMoreAfter(index) {
                    selection.end = index
                    break
                }
            }
            if line.isProse, !isTeaser(index) {
                isAfterProse = true
                for node in document.holders(line) { furthest = max(furthest, lastProse[node] ?? furthest) }
            }
            if isKept(index, documents, isAfterProse, &selection) {
                selection.kept.append(index)
                if line.isName { selection.names.insert(line.key) }
            }
        }
        return selection
    }

    private func isKept(
        _ index: Int, _ documents: [String], _ isAfterProse: Bool, _ selection: inout Selection
    ) -> Bool {
        let line = lines[index]
        if !documents.isEmpty { return true }
        if line.isImpossibleDate, !isAfterProse { return false }
        if line.isDate, let stamp = line.stamp, stamp.isAlone || !isAfterProse {
            if !stamp.isAlone {
                selection.day = selection.day ?? stamp.published
                return !line.isFurniture
            }
            // A second one says when the page was changed.
            guard selection.published == nil else { return false }
            selection.published = stamp.published
            return true
        }
        if line.isFurniture {
            // Notices say where one can be reached.
            return PageWords.isContact(line.key) && isAfterProse && !bodies.isDisjoint(with: document.holders(line))
        }
        // Pages show the author above the text and below.
        if line.isName, selection.names.contains(line.key) { return false }
        let authors = bylines.authors(line)
        selection.authors += authors.filter { !selection.authors.contains($0) }
        if !authors.isEmpty { return true }
        return !line.isLink && !isTeaser(index)
    }

    // MARK: Structure

    /// Whether a line stands with the link above it in an element of their own: another article and its lead.
    private func isTeaser(_ index: Int) -> Bool {
        guard index > range.lowerBound, lines[index - 1].isLink, lines[index - 1].text.utf8.count >= 24,
            document.documents(of: lines[index - 1]).isEmpty, index - 1 != region.headline
        else { return false }
        let ancestor = document.commonAncestor(lines[index - 1].node, lines[index].node)
        let name = document.element(ancestor)?.name ?? ""
        guard name != "p", ancestor > region.scope.lowerBound else { return false }
        return region.lineCount(ancestor) == 2
    }

    /// Whether more running text stands after a label than before it.
    private func hasMoreAfter(_ index: Int) -> Bool {
        let before = proseBefore[index - range.lowerBound]
        return before == 0 && (proseBefore.last ?? 0) > 200
    }
}

extension HTMLDocument {
    /// The element of a line that is a block, and the one that holds it.
    fileprivate func holders(_ line: PageLine) -> [Int] {
        var node = nodes[line.node].parent
        while node != 0, let element = element(node), PageVocabulary.inlineElements.contains(element.name) {
            node = nodes[node].parent
        }
        return [node, nodes[node].parent]
    }
}
