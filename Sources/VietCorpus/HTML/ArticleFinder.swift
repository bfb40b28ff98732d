/// The lines of an article, its headline and the documents that it links to.
struct FoundArticle: Sendable {
    var lines: [String]
    var headline: String?
    var attachments: [String] = []
    /// Names in places that markup gives to authors.
    var authors: [String] = []
    /// The date of the line beside the headline.
    var published: PublicationDate?
}

extension HTMLDocument {
    /// The addresses of the documents that a line links to.
    func documents(of line: PageLine) -> [String] {
        line.links.compactMap { node in
            guard let address = element(node)?["href"] else { return nil }
            let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
            return Self.documentEndings.contains { path.hasSuffix($0) } ? address : nil
        }
    }

    private static let documentEndings = [
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar", ".odt", ".ods", ".rtf", ".7z",
    ]
}

/// Finds the article in a page and gives its lines in order: headline, date line, sapo, body with captions, byline.
///
/// The headline comes first: the line that repeats the title of the page, else what markup calls one. The body is what the
/// page marks as such, else the nearest element around the headline with text behind it, widened while more of the same
/// follows. Without a headline it is the innermost element that holds most of the running text. What reads like a
/// masthead or a list of articles is none.
struct ArticleFinder {
    let document: HTMLDocument
    let metadata: PageMetadata
    let map: PageMap

    init(_ document: HTMLDocument, _ metadata: PageMetadata, readsFallbacks: Bool = false) {
        self.document = document
        self.metadata = metadata
        map = PageMap(document, readsFallbacks: readsFallbacks)
    }

    /// The article; `nil` for a page without one.
    func article() -> FoundArticle? {
        let headlineFinder = HeadlineFinder(document: document, map: map, titles: metadata.titles)
        let headlineNode = headlineFinder.headline()
        let marked = markedBody(headlineNode)
        let kept = [headlineNode, marked].compactMap { $0 }
        let lines = map.lines(keeping: kept)
        let region = BodyRegion(
            document: document, map: map, lines: lines, headlineNode: headlineNode, marked: marked
        )
        guard let range = region.range() else { return nil }
        return assemble(lines, range, region)
    }

    /// The lines of a region that are the article's, and what they say of it.
    private struct Selection {
        /// Places of lines, the headline's among them.
        var kept: [Int] = []
        var attachments: [String] = []
        var authors: [String] = []
        var published: PublicationDate?
        /// Where the article ends.
        var end: Int
    }

    private func assemble(_ lines: [PageLine], _ range: Range<Int>, _ region: BodyRegion) -> FoundArticle? {
        let headline = region.headline
        var selection = select(lines, range, region)
        selection.attachments += linksBehind(lines, range, region.scope).filter { !selection.attachments.contains($0) }
        guard isArticle(selection, lines, range, headline) else { return nil }
        let byline = sign(&selection, lines, region, range)
        let start = headline.map { dateLineAbove($0, lines, region.scope) }.flatMap { $0 == headline ? nil : $0 }
        if let start { selection.published = selection.published ?? PublicationDate(inMarkup: lines[start].text) }
        let inserted = headline == nil ? metadata.title : nil
        let texts = ((start.map { [$0] } ?? []) + selection.kept).map { lines[$0].text }
        return FoundArticle(
            lines: (inserted.map { [$0] } ?? []) + texts + byline,
            headline: headline.map { lines[$0].text } ?? inserted,
            attachments: selection.attachments, authors: selection.authors, published: selection.published)
    }

    private func select(_ lines: [PageLine], _ range: Range<Int>, _ region: BodyRegion) -> Selection {
        let headline = region.headline
        var selection = Selection(end: range.upperBound)
        var isBehindProse = false
        for index in range {
            let line = lines[index]
            if index == headline {
                selection.kept.append(index)
                continue
            }
            let documents = document.documents(of: line)
            selection.attachments += documents.filter { !selection.attachments.contains($0) }
            if line.isProse { isBehindProse = true }
            let mayEnd = !selection.kept.isEmpty || headline != nil
            if PageWords.isEnding(line), mayEnd, !hasMoreBehind(lines, index, range) {
                selection.end = index
                break
            }
            let isAuthor = line.isName && isMarkedByline(line, region.scope)
            if isAuthor { selection.authors.append(line.text) }
            if line.isImpossibleDate, !isBehindProse { continue }
            let isDate = line.isDate && !isBehindProse
            guard !documents.isEmpty || isAuthor || isDate || !line.isLink && !PageWords.isFurniture(line) else {
                continue
            }
            if isDate, selection.published == nil { selection.published = PublicationDate(inMarkup: line.text) }
            selection.kept.append(index)
        }
        return selection
    }

    /// Whether lines say something, and are neither a list of articles, nor a masthead, nor without any title.
    private func isArticle(_ selection: Selection, _ lines: [PageLine], _ range: Range<Int>, _ headline: Int?) -> Bool {
        let content = selection.kept.filter { $0 != headline && !lines[$0].isDate }
        let hasContent = content.contains { !lines[$0].isLabelledByline && lines[$0].text.utf8.count >= 12 }
        guard hasContent || headline != nil && !selection.attachments.isEmpty else { return false }
        if isListing(lines, range, content) { return false }
        let mastheads = (range.lowerBound..<selection.end).count { PageWords.isMasthead(lines[$0].key) }
        if mastheads > 0, mastheads >= content.count, !content.contains(where: { lines[$0].isProse }) { return false }
        return headline != nil || metadata.title != nil || isWholePage(lines, content)
    }

    /// Adds the authors who sign behind the body, or below its last line, to the selection.
    ///
    /// - Returns: the lines that they sign in.
    private func sign(
        _ selection: inout Selection, _ lines: [PageLine], _ region: BodyRegion, _ range: Range<Int>
    ) -> [String] {
        let last = selection.kept.last.map { $0 + 1 } ?? range.upperBound
        let byline = bylines(lines[max(last, region.bodyEnd)...], region.scope)
        selection.authors += byline.filter { line in self.isName(line) }
        if selection.authors.isEmpty, let last = selection.kept.last.map({ lines[$0] }), last.isName,
            last.node > region.scope.lowerBound, isRightAligned(last)
        {
            selection.authors = [last.text]
        }
        return byline
    }

    private func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...5).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true && $0.last != ":" }
    }

    /// Authors sign at the right end.
    private func isRightAligned(_ line: PageLine) -> Bool {
        sequence(first: document.nodes[line.node].parent) { [document] in document.nodes[$0].parent }.prefix(4).contains
        {
            let element = document.element($0)
            return element?["align"]?.lowercased() == "right"
                || element?["style"]?.lowercased().filter { $0 != " " }.contains("text-align:right") == true
        }
    }

    /// A page without any title is an article where running text is all that it has to say.
    private func isWholePage(_ lines: [PageLine], _ content: [Int]) -> Bool {
        let prose = content.filter { metadata.isUntitled || lines[$0].isProse }
        guard !prose.isEmpty else { return false }
        let weight = prose.reduce(0) { $0 + lines[$1].text.utf8.count }
        return weight * 2 >= lines.reduce(0) { $0 + $1.text.utf8.count } || prose.count >= 3
    }

    /// Whether more running text stands behind a label than before it.
    private func hasMoreBehind(_ lines: [PageLine], _ index: Int, _ range: Range<Int>) -> Bool {
        func weight(_ range: Range<Int>) -> Int {
            range.reduce(0) {
                $0 + (lines[$1].isProse && !PageWords.isFurniture(lines[$1]) ? lines[$1].text.utf8.count : 0)
            }
        }
        let before = weight(range.lowerBound..<index)
        return before == 0 && weight(index..<range.upperBound) > 200
    }

    /// Whether the text is a list of other articles: each bit of running text has a link of its own above it.
    private func isListing(_ lines: [PageLine], _ range: Range<Int>, _ content: [Int]) -> Bool {
        var teasers = 0
        var own = 0
        let texts = content.filter { lines[$0].text.utf8.count >= 60 || lines[$0].isProse }
        for index in texts {
            let above = stride(from: index - 1, through: max(range.lowerBound, index - 2), by: -1)
            if above.contains(where: { lines[$0].isLink && lines[$0].text.utf8.count >= 24 }) {
                teasers += 1
            } else {
                own += 1
            }
        }
        if teasers >= 3, teasers >= own * 2 { return true }
        guard texts.isEmpty, content.count <= 2 else { return false }
        return range.count { lines[$0].isLink && lines[$0].text.utf8.count >= 24 } >= 6
    }

    // MARK: Parts

    /// The heaviest body that the page marks, outside of what stands around the article.
    private func markedBody(_ headline: Int?) -> Int? {
        var best: Int?
        for index in map.markedBodies where map.textCount(index) > 0 && !map.isSurrounded(index, within: headline) {
            guard headline.map({ !document.subtree(index).contains($0) || map.proseCount(index) > 0 }) ?? true else {
                continue
            }
            if map.proseCount(index) > (best.map { map.proseCount($0) } ?? -1) { best = index }
        }
        return best
    }

    /// Documents linked behind the body, in the element that holds headline and body.
    private func linksBehind(_ lines: [PageLine], _ range: Range<Int>, _ scope: Range<Int>) -> [String] {
        lines[range.upperBound...].prefix { scope.contains($0.node) }.flatMap(document.documents)
    }

    /// The line to start with: the headline, or a date alone in the line above it, as the VNPT portal has it; a clock
    /// stands outside the element that holds headline and body, and shows another day than the markup states.
    private func dateLineAbove(_ headline: Int, _ lines: [PageLine], _ scope: Range<Int>) -> Int {
        guard headline > 0, lines[headline - 1].isDate else { return headline }
        let line = lines[headline - 1]
        let isStated = metadata.published.map { PublicationDate(inMarkup: line.text)?.day == $0.day } ?? false
        return scope.contains(line.node) || isStated ? headline - 1 : headline
    }

    /// The lines behind the body that name authors and sources: with a label, or else in the element that holds
    /// headline and body.
    private func bylines(_ lines: ArraySlice<PageLine>, _ scope: Range<Int>) -> [String] {
        lines.prefix(6).prefix { !$0.isProse && !PageWords.isEnding($0) }.filter { line in
            !PageWords.isFurniture(line) && line.isLabelledByline && line.text.utf8.count <= 120
                || scope.contains(line.node) && !PageWords.isFurniture(line)
                    && (line.isName && !line.isLink || isMarkedByline(line, scope))
        }.map(\.text)
    }

    private func isMarkedByline(_ line: PageLine, _ scope: Range<Int>) -> Bool {
        guard line.text.utf8.count <= 120 else { return false }
        return sequence(first: document.nodes[line.node].parent) { [document] in document.nodes[$0].parent }
            .prefix { $0 > scope.lowerBound }
            .contains { document.element($0).map(PageVocabulary.isByline) ?? false }
    }
}
