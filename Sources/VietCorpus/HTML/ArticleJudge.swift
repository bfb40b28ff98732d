/// Tells an article from what else pages hold: lists of articles, mastheads, forms, messages.
struct ArticleJudge {
    let metadata: PageMetadata
    let lines: [PageLine]
    let range: Range<Int>
    /// The headline's line.
    let headline: Int?

    /// Whether the page is called otherwise: a login, an error, a search.
    var isNamedOtherwise: Bool {
        (headline.map { lines[$0].text } ?? metadata.title).map(PageWords.isNoArticle) ?? false
    }

    /// Whether lines say something, and are neither a list of articles, nor a masthead, nor without any title.
    func isArticle(_ selection: Selection, isTitleStated: Bool) -> Bool {
        let content = selection.kept.filter { $0 != headline && !lines[$0].isDate }
        let hasContent = content.contains { !lines[$0].isLabelledByline && lines[$0].text.utf8.count >= 12 }
        guard hasContent || headline != nil && !selection.attachments.isEmpty else { return false }
        if isListing(content) || isEmpty(content) { return false }
        let mastheads = (range.lowerBound..<selection.end).count { PageWords.isMasthead(lines[$0].key) }
        let hasProse = content.contains { lines[$0].isProse }
        if mastheads > 0, mastheads >= content.count, !hasProse { return false }
        if !isTitleStated, !hasProse, selection.attachments.isEmpty, weight(content) < 120 { return false }
        return headline != nil || metadata.title != nil || isWholePage(content)
    }

    private func weight(_ content: [Int]) -> Int { content.reduce(0) { $0 + lines[$1].text.utf8.count } }

    /// Whether the page says that it has nothing to say.
    private func isEmpty(_ content: [Int]) -> Bool {
        content.contains { PageWords.isEmptyNotice(lines[$0]) } && weight(content) < 400
    }

    /// A page without any title is an article where running text is all that it has to say.
    private func isWholePage(_ content: [Int]) -> Bool {
        let prose = content.filter { metadata.isUntitled || lines[$0].isProse }
        guard !prose.isEmpty else { return false }
        return weight(prose) * 2 >= lines.reduce(0) { $0 + $1.text.utf8.count } || prose.count >= 3
    }

    /// Whether the text is a list of other articles: each bit of running text has a link of its own above it, or each row
    /// of a table leads elsewhere.
    private func isListing(_ content: [Int]) -> Bool {
        let texts = content.filter { lines[$0].text.utf8.count >= 60 || lines[$0].isProse }
        let teasers = texts.count(where: isTeaser)
        if teasers >= 3, teasers >= (texts.count - teasers) * 2 { return true }
        guard texts.isEmpty, content.count <= 2 else { return false }
        return range.count { lines[$0].isLink && lines[$0].text.utf8.count >= 24 } >= 6
    }

    private func isTeaser(_ index: Int) -> Bool {
        if lines[index].text.contains("\t"), !lines[index].links.isEmpty { return true }
        let above = stride(from: index - 1, through: max(range.lowerBound, index - 2), by: -1)
        return above.contains { $0 != headline && lines[$0].isLink && lines[$0].text.utf8.count >= 24 }
    }
}
