/// Finds the items of a list of articles: a headline that leads somewhere, and text of its own after it.
struct TeaserFinder {
    private let document: HTMLDocument
    private let lines: [PageLine]
    private var titles: [Title] = []
    /// For each node, the titles before it.
    private var titlesBefore: [Int] = []

    /// A line that is, or starts with, the headline of an article elsewhere.
    private struct Title {
        let line: Int
        let text: String
        /// What stands after it in its line.
        let rest: String
        let address: String
    }

    init(document: HTMLDocument) {
        self.document = document
        lines = document.lines(tables: false) { PageVocabulary.isHidden($1) || ArticleList.isAround($1) }
        for index in lines.indices {
            guard let title = title(index), title.address != titles.last?.address else { continue }
            titles.append(title)
        }
        titlesBefore = [Int](repeating: 0, count: document.nodes.count + 1)
        for title in titles { titlesBefore[lines[title.line].node + 1] += 1 }
        for index in titlesBefore.indices.dropFirst() { titlesBefore[index] += titlesBefore[index - 1] }
    }

    /// The items in the order of the page.
    ///
    /// - Parameter isTaken: whether a node is part of another article.
    func teasers(without isTaken: (Int) -> Bool) -> [ListedArticle] {
        titles.indices.compactMap { isTaken(lines[titles[$0].line].node) ? nil : teaser($0) }
    }

    private func title(_ index: Int) -> Title? {
        let line = lines[index]
        guard !line.isFurniture,
            let link = line.links.first(where: { document.address($0) != nil && document.text($0).utf8.count >= 12 }),
            let address = document.address(link)
        else { return nil }
        let unmarked = line.text.drop { "-•*+0123456789. ".contains($0) }
        let linked = document.text(link)
        // A link may hold headline and text.
        let text = line.isLink && !unmarked.hasPrefix(linked) ? String(unmarked) : linked
        let isHeading = isHeading(line.node)
        guard text.utf8.count >= (isHeading ? 12 : 24), text.utf8.count <= 400, unmarked.hasPrefix(text) || isHeading,
            text.contains(" "), !line.isDate || Self.wordCount(text) >= 5
        else { return nil }
        let rest = unmarked.hasPrefix(text) ? String(unmarked.dropFirst(text.count)) : ""
        return Title(line: index, text: text, rest: rest.withoutOuterMarks, address: address)
    }

    /// Words that are no figures: a day of the week and a part of the day are fewer than a headline has.
    private static func wordCount(_ text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
    }

    private func isHeading(_ node: Int) -> Bool {
        sequence(first: document.nodes[node].parent) { [document] in document.nodes[$0].parent }.prefix(4).contains {
            guard let element = document.element($0) else { return false }
            return ["h1", "h2", "h3", "h4", "h5"].contains(element.name)
                || PageVocabulary.isHeadline(element) && document.nodes[$0].end - $0 < 12
        }
    }

    private func teaser(_ number: Int) -> ListedArticle? {
        let title = titles[number]
        let (before, after) = neighbours(number)
        var article = FoundArticle(lines: [], headline: title.text)
        article.start = lines[title.line].node
        var leads: [String] = []
        var date = title.rest.count <= 40 ? PublicationDate(inMarkup: title.rest) : nil
        var dateLine = date == nil ? nil : title.rest
        if date == nil, isLead(title.rest) { leads.append(title.rest) }
        for index in before.reversed() + after {
            let line = lines[index]
            article.attachments += document.documents(of: line)
            if line.isDate, line.text.utf8.count <= 60 {
                if date == nil {
                    date = PublicationDate(inMarkup: line.text)
                    dateLine = line.text
                }
            } else if index > title.line {
                if PageWords.isEnding(line) { break }
                if isLead(line, of: title) { leads.append(line.text) }
            }
        }
        guard leads.reduce(0, { $0 + $1.utf8.count }) >= 40 else { return nil }
        article.published = stated(number) ?? date
        article.lines = [title.text] + [dateLine].compactMap(\.self) + leads
        return ListedArticle(article: article, address: title.address)
    }

    /// The date in a `<time>` of the item.
    private func stated(_ number: Int) -> PublicationDate? {
        let own = document.subtree(holder(number))
        let next = number + 1 < titles.count ? holder(number + 1) : document.nodes.count
        let end = min(next, document.nodes[document.nodes[own.lowerBound].parent].end)
        return (own.lowerBound..<max(end, own.upperBound)).lazy.compactMap { [document] in
            document.element($0).flatMap { $0.name == "time" ? $0["datetime"] : nil }
        }.compactMap { PublicationDate(inMarkup: $0) }.first
    }

    private func isLead(_ text: String) -> Bool { text.utf8.count >= 40 }

    private func isLead(_ line: PageLine, of title: Title) -> Bool {
        let isLinked = line.isLink && document.address(of: line) != title.address
        return !isLinked && !line.isFurniture && line.text != title.text
            && (line.text.utf8.count >= 20 || line.isLabelledByline)
    }

    /// The lines of an item before and after its headline: those in the largest element that holds no other headline, else
    /// those up to the next in the element around.
    private func neighbours(_ number: Int) -> (before: Range<Int>, after: Range<Int>) {
        let line = titles[number].line
        let lower = number == 0 ? 0 : titles[number - 1].line + 1
        let upper = min(number + 1 < titles.count ? titles[number + 1].line : lines.count, line + Self.longest)
        let holder = holder(number)
        func range(_ node: Int) -> Range<Int> {
            let subtree = document.subtree(node)
            let first = (max(lower, line - 3)..<line).first { subtree.contains(lines[$0].node) } ?? line
            let end =
                (line + 1..<max(upper, line + 1)).first { !subtree.contains(lines[$0].node) } ?? max(upper, line + 1)
            return first..<end
        }
        let own = range(holder)
        if own.contains(where: { $0 > line && isLead(lines[$0], of: titles[number]) }) {
            return (own.lowerBound..<line, line + 1..<own.upperBound)
        }
        return (own.lowerBound..<line, line + 1..<range(document.nodes[holder].parent).upperBound)
    }

    /// The largest element that holds a headline and no other.
    private func holder(_ number: Int) -> Int {
        var node = lines[titles[number].line].node
        while node != 0 {
            let parent = document.nodes[node].parent
            guard parent != 0, titlesBefore[document.nodes[parent].end] - titlesBefore[parent] == 1 else { break }
            node = parent
        }
        return node
    }

    /// Lines of an item at most: a list tells little of each.
    private static let longest = 12
}

extension String {
    /// Without white space and marks at both ends.
    fileprivate var withoutOuterMarks: String {
        func isMark(_ character: Character) -> Bool { character.isWhitespace || "-–—:|()[]•".contains(character) }
        let start = drop(while: isMark)
        guard let last = start.lastIndex(where: { !isMark($0) }) else { return "" }
        return String(start[...last])
    }
}
