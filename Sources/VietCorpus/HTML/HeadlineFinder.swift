/// Finds the line that is the headline of a page's article.
struct HeadlineFinder {
    let document: HTMLDocument
    let map: PageMap
    /// What the page gives as its title to others, the most telling first.
    let titles: [String]
    /// The first line of running text.
    private let firstProse: Int?

    init(document: HTMLDocument, map: PageMap, titles: [String]) {
        self.document = document
        self.map = map
        self.titles = titles
        firstProse = map.allLines.firstIndex { $0.isProse && !$0.isFurniture }
    }

    /// A line found, and how surely.
    struct Headline {
        let node: Int
        /// Whether it repeats a title of the page.
        let isStated: Bool
    }

    /// The headline, by the node of its first text.
    func headline() -> Headline? {
        let lines = map.allLines
        let titles = titles.map(Title.init)
        let firstBody = map.markedBodies.filter { map.proseCount($0) > 0 && !map.isSurrounded($0, within: nil) }
            .max { map.proseCount($0) < map.proseCount($1) }
        let roles = roles()
        var best: (score: Int, line: Int, isStated: Bool)?
        for (index, line) in lines.enumerated() where line.text.utf8.count <= 500 {
            let match = matchScore(line, titles)
            let role = roles[line.node]
            guard match > 0 || role.isHeadline else { continue }
            if PageWords.isSiteName(line.text) || leadsHome(line) || line.text.contains("\t") { continue }
            if isNameOfSite(index, roles) { continue }
            var score = match + role.score
            if isSurrounded(line.node) { score -= 5 }
            if line.isLink {
                // A heading that leads elsewhere is that of another article.
                if match == 0, !role.isSure { continue }
                if role.score < 3 { score -= 2 }
            }
            if match == 0, PageWords.isEnding(line) || line.isFurniture { score -= 4 }
            if let firstBody, line.node >= document.nodes[firstBody].end { score -= 4 }
            guard score > 0, line.text.utf8.count >= 8 || score >= 6 else { continue }
            // Portals print it twice: the first of the two starts the article.
            if best.map({ score > $0.score || score == $0.score && score < 6 && isNearerToProse(index, than: $0.line) })
                ?? true
            {
                best = (score, index, match >= 4)
            }
        }
        if let best, best.isStated || best.score >= 3 {
            return Headline(node: lines[best.line].node, isStated: best.isStated)
        }
        let line = lineAboveProse() ?? best.map { lines[$0.line] }
        return line.map { Headline(node: $0.node, isStated: false) }
    }

    /// Of two headlines that only their names tell, the last before the running text is the article's.
    private func isNearerToProse(_ index: Int, than other: Int) -> Bool {
        guard let prose = firstProse else { return false }
        return index < prose && other < index
    }

    /// Whether a line is the name of a body with a heading of its own after it, before the running text.
    private func isNameOfSite(_ index: Int, _ roles: [Role]) -> Bool {
        let name = PageLexicon.compared(map.allLines[index].text, .siteHead)
        guard PageLexicon.shared.rest(of: name[...], after: .siteHead) != nil,
            name.split(separator: " ").count <= 8, let prose = firstProse, prose > index + 1
        else { return false }
        return map.allLines[(index + 1)..<prose].suffix(100).contains { line in
            roles[line.node].isHeadline && !line.isLink && line.text.utf8.count >= 20 && !PageWords.isEnding(line)
                && !line.isFurniture && !PageWords.isSiteName(line.text)
                && line.key != map.allLines[index].key
        }
    }

    /// A title that a page states, and the parts that separators make of it.
    private struct Title {
        let key: String
        let parts: [String]

        init(_ title: String) {
            key = PageLexicon.folded(title)
            parts = PageMetadata.separators.reduce([key]) { parts, separator in
                parts.flatMap { $0.components(separatedBy: separator) }
            }
        }
    }

    /// How well a line repeats one of the titles.
    private func matchScore(_ line: PageLine, _ titles: [Title]) -> Int {
        let key = line.key
        guard !titles.isEmpty, titles.contains(where: { $0.key.utf8.count * 3 >= key.utf8.count }) else { return 0 }
        guard key.utf8.count >= 8 else { return titles.contains { $0.key == key } ? 6 : 0 }
        return titles.enumerated().map { rank, title in
            if title.key == key { return rank == 0 ? 8 : 6 }
            let isFirst = rank == 0
            if key.utf8.count >= 12, title.parts.count > 1 {
                // The name of a section or of the site is a part, too; that of the article is the longest, or the first.
                if title.parts[0] == key { return isFirst ? 5 : 4 }
                if title.key.hasPrefix(key), key.utf8.count >= 24 { return isFirst ? 5 : 4 }
                if title.parts.max(by: { $0.utf8.count < $1.utf8.count }) == key { return 4 }
                if key.utf8.count >= 24, title.parts.contains(key) || title.key.hasSuffix(key) { return 3 }
            }
            if isCut(title.key, of: key) { return isFirst ? 5 : 3 }
            return title.key.utf8.count >= 12 && key.hasPrefix(title.key)
                && key.utf8.count <= title.key.utf8.count * 2 ? 4 : 0
        }.max() ?? 0
    }

    /// Whether a title breaks off within a line.
    private func isCut(_ title: String, of key: String) -> Bool {
        guard title.hasSuffix("...") || title.hasSuffix("…") else { return false }
        let start = title.trimmingMarks
        return start.utf8.count >= 20 && key.hasPrefix(start)
    }

    /// Whether a line leads home: the name of the site.
    private func leadsHome(_ line: PageLine) -> Bool {
        line.isLink
            && line.links.contains { node in
                document.element(node)?["href"].map { PageLexicon.shared.contains($0.lowercased(), .address) } ?? false
            }
    }

    private func isSurrounded(_ node: Int) -> Bool {
        var node = node
        while node != 0 {
            if map.surrounding(node) == .strong, map.proseCount(node) * 2 < map.proseCount(0) || map.proseCount(0) == 0
            {
                return true
            }
            node = document.nodes[node].parent
        }
        return false
    }

    private struct Role {
        var score = 0
        var isHeadline = false
        /// Whether it is a page's first heading, or stated as the article's.
        var isSure = false
    }

    /// For each node, what elements around it make it; those that hold running text make nothing a headline.
    private func roles() -> [Role] {
        var roles = [Role](repeating: Role(), count: document.nodes.count)
        for index in document.nodes.indices.dropFirst() {
            roles[index] = roles[document.nodes[index].parent]
            guard let element = document.element(index), map.blockCount(index) <= 1, map.textCount(index) <= 600 else {
                continue
            }
            if element["itemprop"] == "headline" { roles[index] = Role(score: 4, isHeadline: true, isSure: true) }
            if element.name == "h1" {
                let score = element.names.contains(.module) ? 1 : 3
                roles[index] = Role(score: max(score, roles[index].score), isHeadline: true, isSure: true)
            }
            if ["h2", "h3", "h4"].contains(element.name), roles[index].score < 1 {
                roles[index] = Role(score: 1, isHeadline: true)
            }
            if PageVocabulary.isHeadline(element), map.proseCount(index) == 0 || element.name != "div",
                roles[index].score < 3
            {
                // A heading and its name say the same.
                roles[index].score = roles[index].score == 1 ? 3 : 2
                roles[index].isHeadline = true
            }
        }
        return roles
    }

    /// Where no name tells a headline its place and weight do: of the lines right above the running text the one that is
    /// bold, called by a word for it, or followed by the date.
    private func lineAboveProse() -> PageLine? {
        let lines = map.allLines
        let container = map.heaviest(document)
        let first =
            lines.indices.first {
                document.subtree(container).contains(lines[$0].node) && lines[$0].isProse
                    && !lines[$0].isFurniture
            } ?? firstProse
        guard let first else { return nil }
        var best: (weight: Int, line: PageLine)?
        for index in lines[..<first].indices.suffix(8) {
            let line = lines[index]
            guard !line.isLink, !line.isDate, (20...300).contains(line.text.utf8.count), !line.isFurniture,
                !PageWords.isSiteName(line.text), !PageWords.isEnding(line), line.text.last != ":",
                !line.text.contains("\t")
            else { continue }
            let weight = (isBold(line) ? 2 : 0) + (isCalledHeadline(line) ? 2 : 0) + (lines[index + 1].isDate ? 2 : 0)
            if weight >= 2, weight >= best?.weight ?? 0 { best = (weight, line) }
        }
        return best?.line
    }

    private func ancestors(_ line: PageLine) -> some Sequence<HTMLDocument.Element> {
        sequence(first: document.nodes[line.node].parent) { [document] in document.nodes[$0].parent }.prefix(4)
            .compactMap { [document, map] node in map.blockCount(node) <= 1 ? document.element(node) : nil }
    }

    private func isBold(_ line: PageLine) -> Bool {
        ancestors(line).contains { ["b", "strong", "font"].contains($0.name) }
    }

    private func isCalledHeadline(_ line: PageLine) -> Bool {
        ancestors(line).contains { $0.names.contains(.looseHeadline) || ["h5", "h6"].contains($0.name) }
    }
}
