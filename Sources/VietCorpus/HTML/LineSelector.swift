/// The lines of a region that are the article's, and what they say of it.
struct Selection: Sendable {
    /// Places of lines, the headline's among them.
    var kept: [Int] = []
    var attachments: [String] = []
    var authors: [String] = []
    /// The date of a line that says nothing else.
    var published: PublicationDate?
    /// The first day in another line before the running text.
    var day: PublicationDate?
    /// Where the article ends.
    var end: Int
}

/// Selects the lines of a region that are the article's.
struct LineSelector {
    let document: HTMLDocument
    let lines: [PageLine]
    let range: Range<Int>
    let region: BodyRegion
    let bylines: BylineFinder

    func select() -> Selection {
        var selection = Selection(end: range.upperBound)
        let bodies = paragraphHolders()
        var isBehindProse = false
        for index in range {
            let line = lines[index]
            if index == region.headline {
                selection.kept.append(index)
                continue
            }
            let documents = document.documents(of: line)
            selection.attachments += documents.filter { !selection.attachments.contains($0) }
            let mayEnd = !selection.kept.isEmpty || region.headline != nil
            if PageWords.isEnding(line), mayEnd {
                if goesOn(behind: index, bodies) { continue }
                if !hasMoreBehind(index) {
                    selection.end = index
                    break
                }
            }
            if line.isProse, !isTeaser(index) { isBehindProse = true }
            if isKept(index, documents, bodies, isBehindProse, &selection) { selection.kept.append(index) }
        }
        return selection
    }

    private func isKept(
        _ index: Int, _ documents: [String], _ bodies: Set<Int>, _ isBehindProse: Bool, _ selection: inout Selection
    ) -> Bool {
        let line = lines[index]
        if !documents.isEmpty { return true }
        if line.isImpossibleDate, !isBehindProse { return false }
        if line.isDate, let stamp = line.stamp, stamp.isAlone || !isBehindProse {
            if !stamp.isAlone {
                selection.day = selection.day ?? stamp.published
                return !PageWords.isFurniture(line)
            }
            // A second one says when the page was changed.
            guard selection.published == nil else { return false }
            selection.published = stamp.published
            return true
        }
        if PageWords.isFurniture(line) {
            // Notices say where one can be reached.
            return PageWords.isContact(line.key) && isBehindProse && !bodies.isDisjoint(with: holders(line))
        }
        if isRepeated(line, selection) { return false }
        let authors = bylines.authors(line, isBehindProse: isBehindProse)
        selection.authors += authors.filter { !selection.authors.contains($0) }
        if !authors.isEmpty { return true }
        return !line.isLink && !isTeaser(index)
    }

    /// Whether a name stands there for the second time: pages show the author above the text and below.
    private func isRepeated(_ line: PageLine, _ selection: Selection) -> Bool {
        line.isName && selection.kept.contains { lines[$0].key == line.key }
    }

    // MARK: Structure

    /// The element of a line that is a block, and the one that holds it.
    private func holders(_ line: PageLine) -> [Int] {
        var node = document.nodes[line.node].parent
        while let element = document.element(node), node != 0, PageVocabulary.inlineElements.contains(element.name) {
            node = document.nodes[node].parent
        }
        return [node, document.nodes[node].parent]
    }

    /// The elements that hold the paragraphs of the article: at least three, or those of text without elements.
    private func paragraphHolders() -> Set<Int> {
        var children: [Int: Set<Int>] = [:]
        for index in range where lines[index].isProse && !PageWords.isFurniture(lines[index]) {
            let nodes = holders(lines[index])
            children[nodes[0], default: []].insert(lines[index].node)
            children[nodes[1], default: []].insert(nodes[0])
        }
        return Set(children.filter { $0.value.count >= 3 || isParagraph($0.value) }.keys)
    }

    private func isParagraph(_ nodes: Set<Int>) -> Bool {
        nodes.contains { document.element($0)?.name == "p" }
    }

    /// Whether behind the label of a box the paragraphs go on beside those before it.
    private func goesOn(behind index: Int, _ bodies: Set<Int>) -> Bool {
        let before = Set(lines[range.lowerBound..<index].filter(\.isProse).flatMap(holders)).intersection(bodies)
        return lines[(index + 1)..<range.upperBound].contains { line in
            line.isProse && !PageWords.isFurniture(line) && !before.isDisjoint(with: holders(line))
        }
    }

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

    /// Whether more running text stands behind a label than before it.
    private func hasMoreBehind(_ index: Int) -> Bool {
        func weight(_ range: Range<Int>) -> Int {
            range.reduce(0) {
                $0 + (lines[$1].isProse && !PageWords.isFurniture(lines[$1]) ? lines[$1].text.utf8.count : 0)
            }
        }
        let before = weight(range.lowerBound..<index)
        return before == 0 && weight(index..<range.upperBound) > 200
    }
}
