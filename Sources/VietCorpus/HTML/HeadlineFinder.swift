/// Finds the line that is the headline of a page's article.
struct HeadlineFinder {
    let document: HTMLDocument
    let map: PageMap
    /// What the page gives as its title to others, the most telling first.
    let titles: [String]

    /// The node of the headline's first text.
    func headline() -> Int? {
        let lines = map.allLines
        let keys = titles.map(PageLine.key)
        let firstBody = map.markedBodies.filter { map.proseCount($0) > 0 && !map.isSurrounded($0, within: nil) }
            .max { map.proseCount($0) < map.proseCount($1) }
        let roles = roles()
        var best: (score: Int, line: Int)?
        for (index, line) in lines.enumerated() where line.text.utf8.count <= 500 {
            var score = matchScore(line, keys)
            let role = roles[line.node]
            guard score > 0 || role.isHeadline else { continue }
            if PageWords.isSiteName(line.text) || leadsHome(line) { continue }
            score += role.score
            if isSurrounded(line.node) { score -= 5 }
            if line.isLink, role.score < 3 { score -= 2 }
            if let firstBody, line.node >= document.nodes[firstBody].end { score -= 4 }
            guard score > 0, line.text.utf8.count >= 8 || score >= 6 else { continue }
            // Portals print it twice: the first of the two starts the article.
            if best.map({ score > $0.score || score == $0.score && score < 6 && isNearerToProse(index, than: $0.line) })
                ?? true
            {
                best = (score, index)
            }
        }
        guard let best else { return boldLine(lines)?.node }
        return lines[best.line].node
    }

    /// Of two headlines that only their names tell, the last before the running text is the article's.
    private func isNearerToProse(_ index: Int, than other: Int) -> Bool {
        guard let prose = heaviestProse else { return false }
        return index < prose && other < index
    }

    private var heaviestProse: Int? {
        map.allLines.indices.first { map.allLines[$0].isProse && !PageWords.isFurniture(map.allLines[$0]) }
    }

    /// How well a line repeats one of the titles.
    private func matchScore(_ line: PageLine, _ keys: [String]) -> Int {
        guard !keys.isEmpty, keys.contains(where: { $0.utf8.count * 3 >= line.text.utf8.count }) else { return 0 }
        let key = line.key
        guard key.utf8.count >= 8 else { return keys.contains(key) ? 6 : 0 }
        return keys.enumerated().map { rank, title in
            if title == key { return rank == 0 ? 8 : 6 }
            if key.utf8.count >= 12, title.hasPrefix(key) { return rank == 0 ? 5 : 3 }
            return title.utf8.count >= 12 && key.hasPrefix(title) && key.utf8.count <= title.utf8.count * 2 ? 4 : 0
        }.max() ?? 0
    }

    /// Whether a line leads home: the name of the site.
    private func leadsHome(_ line: PageLine) -> Bool {
        line.isLink
            && line.links.contains { node in
                guard let address = document.element(node)?["href"]?.lowercased() else { return false }
                return [
                    "/", "./", "/vi/", "/vi", "/home", "/trang-chu", "default.aspx", "/default.aspx", "index.html",
                    "index.php",
                ]
                .contains(address)
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
    }

    /// For each node, what elements around it make it; those that hold running text make nothing a headline.
    private func roles() -> [Role] {
        var roles = [Role](repeating: Role(), count: document.nodes.count)
        for index in document.nodes.indices.dropFirst() {
            roles[index] = roles[document.nodes[index].parent]
            guard let element = document.element(index), map.blockCount(index) <= 1, map.textCount(index) <= 600 else {
                continue
            }
            if element["itemprop"] == "headline" { roles[index] = Role(score: 4, isHeadline: true) }
            if element.name == "h1" { roles[index] = Role(score: max(3, roles[index].score), isHeadline: true) }
            if ["h2", "h3", "h4"].contains(element.name), roles[index].score < 1 {
                roles[index] = Role(score: 1, isHeadline: true)
            }
            if PageVocabulary.isHeadline(element), map.proseCount(index) == 0 || element.name != "div",
                roles[index].score < 3
            {
                roles[index] = Role(score: 2, isHeadline: true)
            }
        }
        return roles
    }

    /// In old pages only its weight tells a headline: a bold line right above the running text.
    private func boldLine(_ lines: [PageLine]) -> PageLine? {
        guard let prose = lines.firstIndex(where: { $0.isProse && !PageWords.isFurniture($0) }) else { return nil }
        for line in lines[..<prose].suffix(4).reversed() {
            guard !line.isLink, !line.isDate, (20...300).contains(line.text.utf8.count), !PageWords.isFurniture(line),
                !PageWords.isSiteName(line.text)
            else { continue }
            let isBold = sequence(first: document.nodes[line.node].parent) { document.nodes[$0].parent }.prefix(4)
                .contains { document.element($0).map { ["b", "strong", "font"].contains($0.name) } ?? false }
            if isBold { return line }
        }
        return nil
    }
}
