/// An article among those of a page.
struct ListedArticle {
    var article: FoundArticle
    /// Where its headline leads.
    var address: String?
    /// What its own markup states of it.
    var metadata: PageMetadata?
    /// The element that holds all of it, where it is whole.
    var element: Int?

    var key: String { PageLexicon.folded(article.headline ?? "") }
}

/// Finds the articles of a page that holds several: the `<article>` elements of an archive, questions with their answers, or
/// the items of a section page or a home page, each a headline that leads somewhere with some text of its own.
struct ArticleList {
    let document: HTMLDocument
    let metadata: PageMetadata

    /// The articles in the order of the page; none for a page of one article, or of none.
    ///
    /// - Parameter article: what was found as the article of the page.
    func articles(beside article: FoundArticle?) -> [ListedArticle] {
        let whole = wholeArticles()
        let isTaken = whole.compactMap(\.element).map(document.subtree)
        let teasers = TeaserFinder(document: document).teasers { node in isTaken.contains { $0.contains(node) } }
        var seen: Set<String> = []
        let all = (whole + teasers).sorted { $0.article.start < $1.article.start }.filter { listed in
            let isNew = seen.insert(listed.key).inserted
            return listed.address.map { seen.insert($0).inserted } ?? true && isNew
        }
        guard all.count >= 2 else { return [] }
        guard let article else { return all }
        return isList(article, all) ? all : []
    }

    /// Whether a headline is the title of the page.
    private func isTitle(_ headline: String) -> Bool {
        let key = PageLexicon.folded(headline)
        return metadata.titles.map { PageLexicon.folded($0) }.contains {
            $0 == key || min($0.utf8.count, key.utf8.count) >= 24 && ($0.hasPrefix(key) || key.hasPrefix($0))
        }
    }

    /// Whether what was found as an article was put together from several.
    private func isList(_ article: FoundArticle, _ all: [ListedArticle]) -> Bool {
        let text = article.lines.joined(separator: "\n")
        let parts = all.prefix(20).count { $0.article.lines.last.map(text.contains) ?? false }
        guard let headline = article.headline else { return parts >= 2 }
        // A headline that the page does not show is the title of the list.
        guard document.lines(leavingOut: { PageVocabulary.isHidden($1) }).contains(where: { $0.text == headline })
        else {
            return parts >= 1
        }
        let posts = all.filter { $0.element != nil && $0.address != nil }
        if posts.count >= 2, posts.contains(where: { $0.article.lines.dropFirst().contains(where: text.contains) }),
            !all.contains(where: { $0.key == PageLexicon.folded(headline) })
        {
            return true
        }
        if isTitle(headline) { return parts >= 2 && article.lines.count <= parts * 3 + 1 }
        return parts >= 2 || all.contains { $0.key == PageLexicon.folded(headline) }
    }

    /// The elements that hold an article each, innermost where they nest; none where there is one alone.
    private func wholeArticles() -> [ListedArticle] {
        var elements: [Int] = []
        var index = 0
        while index < document.nodes.count {
            guard let element = document.element(index) else {
                index += 1
                continue
            }
            if PageVocabulary.isHidden(element) || Self.isAround(element) {
                index = document.nodes[index].end
                continue
            }
            if Self.isWhole(element) {
                if let last = elements.last, document.subtree(last).contains(index) { elements.removeLast() }
                elements.append(index)
            }
            index += 1
        }
        guard elements.count >= 2 else { return [] }
        return elements.compactMap(wholeArticle)
    }

    private func wholeArticle(_ index: Int) -> ListedArticle? {
        let part = document.part(index)
        let metadata = PageMetadata(part)
        let lines = part.lines { _, element in PageVocabulary.isHidden(element) }
        let isQuestion = document.element(index)?["itemtype"]?.lowercased().hasSuffix("/question") ?? false
        let found = isQuestion ? Self.question(lines) : ArticleFinder(part, metadata).article()
        guard var article = found, let headline = article.headline else { return nil }
        article.start = index
        let address = lines.first { $0.isLink && $0.text == headline }.flatMap { part.address(of: $0) }
        return ListedArticle(article: article, address: address, metadata: metadata, element: index)
    }

    /// A question with its answers: all that it says, for answers have labels that end articles elsewhere.
    private static func question(_ lines: [PageLine]) -> FoundArticle? {
        let texts = lines.filter { !$0.isFurniture && !($0.isLink && $0.text.utf8.count < 24) }.map(\.text)
        return texts.count >= 2 ? FoundArticle(lines: texts, headline: texts[0]) : nil
    }

    private static func isWhole(_ element: HTMLDocument.Element) -> Bool {
        if element.name == "article" { return true }
        if let type = element["itemtype"]?.split(separator: "/").last { return types.contains(type.lowercased()) }
        return element.isCalled(.entryClass)
    }

    private static let types: Set<String> = ["article", "newsarticle", "blogposting", "question", "report"]

    /// Elements that stand around the articles of a page.
    static func isAround(_ element: HTMLDocument.Element) -> Bool {
        ["nav", "footer", "aside"].contains(element.name)
            || element.isCalled(.aroundEntriesClass, .commentsClass, .commentClass)
    }
}

extension HTMLDocument {
    /// Where the first link of a line leads, or the one around it, but for one within the page.
    func address(of line: PageLine) -> String? {
        if let address = line.links.lazy.compactMap(address).first { return address }
        let around = sequence(first: nodes[line.node].parent) { nodes[$0].parent }.prefix(6)
        return around.first { element($0)?.name == "a" }.flatMap(address)
    }

    /// Where a link leads, but for one within the page.
    func address(_ link: Int) -> String? {
        guard let address = element(link)?["href"]?.collapsed, !address.isEmpty, !address.hasPrefix("#"),
            !address.lowercased().hasPrefix("javascript:"), !address.lowercased().hasPrefix("mailto:")
        else { return nil }
        return address
    }
}
