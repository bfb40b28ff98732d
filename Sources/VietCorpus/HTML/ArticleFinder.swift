/// Finds the article in a page and gives its lines in order: headline, date line, sapo, body with captions, byline.
///
/// The headline comes first: the line that repeats the title of the page, else what markup calls one, else what stands
/// where one does. The body is what the page marks as such, else the nearest element around the headline with text after
/// it, widened while more of the same follows. Without a headline it is the innermost element that holds most of the
/// running text. What reads like a masthead or a list of articles is not an article.
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
        let headline = HeadlineFinder(document: document, map: map, titles: metadata.titles).headline()
        let marked = markedBody(headline?.node)
        let kept = [headline?.node, marked].compactMap { $0 }
        let lines = map.lines(keeping: kept)
        let region = BodyRegion(
            document: document, map: map, lines: lines, headlineNode: headline?.node, marked: marked
        )
        guard let range = region.range() else { return nil }
        let judge = ArticleJudge(metadata: metadata, lines: lines, range: range, headline: region.headline)
        if judge.isNamedOtherwise { return nil }
        let bylines = PageBylineFinder(document: document, scope: region.scope, site: metadata.details.site)
        let selector = LineSelector(document: document, lines: lines, range: range, region: region, bylines: bylines)
        var selection = selector.select()
        selection.attach(linksAfter(lines, range, region.scope))
        guard judge.isArticle(selection, isTitleStated: headline?.isStated ?? false) else { return nil }
        return assemble(lines, range, region, selection, bylines)
    }

    private func assemble(
        _ lines: [PageLine], _ range: Range<Int>, _ region: BodyRegion, _ selection: Selection,
        _ bylines: PageBylineFinder
    ) -> FoundArticle {
        var selection = selection
        let headline = region.headline
        let signed = bylines.sign(
            &selection, lines, max(selection.kept.last.map { $0 + 1 } ?? range.upperBound, region.bodyEnd))
        let start = headline.flatMap { dateLineAbove($0, lines, region.scope) }
        if let start { selection.published = selection.published ?? lines[start].stamp?.published }
        let inserted = headline == nil ? metadata.title : nil
        let texts = ((start.map { [$0] } ?? []) + selection.kept).map { index in
            lines[index].isDate ? lines[index].stamp?.text ?? lines[index].text : lines[index].text
        }
        let day = timeInside(region.scope) ?? selection.published ?? selection.day ?? dayNear(lines, range)
        return FoundArticle(
            lines: (inserted.map { [$0] } ?? []) + texts + signed,
            headline: headline.map { lines[$0].text } ?? inserted,
            attachments: selection.attachments, authors: selection.authors,
            published: day ?? metadata.times.first?.date)
    }

    // MARK: Parts

    /// The heaviest body that the page marks, outside of what stands around the article and not before its headline.
    private func markedBody(_ headline: Int?) -> Int? {
        var best: Int?
        for index in map.markedBodies where map.textCount(index) > 0 && !map.isSurrounded(index, within: headline) {
            if let headline {
                let holdsHeadline = document.subtree(index).contains(headline)
                guard holdsHeadline ? map.proseCount(index) > 0 : index > headline else { continue }
            }
            if map.proseCount(index) > (best.map { map.proseCount($0) } ?? -1) { best = index }
        }
        return best
    }

    /// Documents linked after the body, in the element that holds headline and body.
    private func linksAfter(_ lines: [PageLine], _ range: Range<Int>, _ scope: Range<Int>) -> [String] {
        lines[range.upperBound...].prefix { scope.contains($0.node) }.flatMap(document.documents)
    }

    // MARK: Dates

    /// The day of a `time` element in the element that holds headline and body.
    private func timeInside(_ scope: Range<Int>) -> PublicationDate? {
        metadata.times.first { scope.contains($0.node) }?.date
    }

    /// A date alone in the line above the headline, as the VNPT portal has it; a clock stands outside the element that
    /// holds headline and body, and shows another day than the markup states.
    private func dateLineAbove(_ headline: Int, _ lines: [PageLine], _ scope: Range<Int>) -> Int? {
        guard headline > 0, lines[headline - 1].isDate, let stamp = lines[headline - 1].stamp else { return nil }
        let isStated = metadata.published.map { stamp.published?.day == $0.day } ?? false
        let parent = document.subtree(document.nodes[scope.lowerBound].parent)
        let isNear =
            scope.contains(lines[headline - 1].node)
            || parent.contains(lines[headline - 1].node) && scope.lowerBound > 0
        return isNear && stamp.isAlone || isStated ? headline - 1 : nil
    }

    /// A date alone in the lines right after the article.
    private func dayNear(_ lines: [PageLine], _ range: Range<Int>) -> PublicationDate? {
        lines[range.upperBound...].prefix(4).first { $0.stamp?.isAlone == true && !$0.isLink }?.stamp?.published
    }
}
