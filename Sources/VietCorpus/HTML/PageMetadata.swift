/// What a page's markup states about its article: headline, date of publication, authors and the rest of a catalogue card.
struct PageMetadata: Sendable {
    /// The headlines that the page gives to others, with the site's name taken off, the most telling first.
    private(set) var titles: [String] = []
    /// The date of publication in Vietnam.
    private(set) var published: PublicationDate?
    /// The days of `time` elements, each with its node; those of other articles among them.
    private(set) var times: [(node: Int, date: PublicationDate)] = []
    /// The text of the article in data for machines.
    private(set) var body: String?
    /// Whether the data call the page that of a site or of many articles.
    private(set) var isListing = false
    /// Whether the page has no title at all, as a fragment of one.
    private(set) var isUntitled = false
    private(set) var details = PageDetails()

    /// The most telling headline that does not name the site.
    var title: String? { titles.first }

    init(_ document: HTMLDocument) {
        var reader = MetadataReader(document: document)
        for (index, element) in document.elements { reader.read(element, index) }
        let site = reader.site ?? ""
        titles = TitleSource.allCases.compactMap { reader.titles[$0] }.map { Self.title($0, without: site) }
            .filter { !$0.isEmpty && !PageWords.isSiteName($0) && PageLexicon.folded($0) != PageLexicon.folded(site) }
        published = DateSource.allCases.lazy.compactMap { reader.dates[$0] }.first
        times = reader.times
        body = reader.body
        isListing = reader.isListing
        isUntitled = reader.titles.isEmpty
        details.site = reader.site
        details.authors = reader.authors(site: site)
        details.url = reader.canonical ?? reader.url
        details.section = reader.section
        details.tags = reader.tags
        details.language = reader.language
    }

    /// Where a headline may stand, the most telling first.
    enum TitleSource: CaseIterable { case openGraph, structuredData, property, document }

    /// Where a date may stand, the most telling first.
    enum DateSource: CaseIterable { case openGraph, structuredData, property, named }

    /// What may stand between a title and the name of the site.
    static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " : "]

    /// A title without the names of the site and its sections after or before it.
    private static func title(_ title: String, without site: String) -> String {
        let siteKey = PageLexicon.folded(site)
        var title = title
        for separator in separators {
            var parts = title.components(separatedBy: separator)
            while parts.count > 1, let last = parts.last, isSite(last, siteKey) || isSection(last) {
                parts.removeLast()
            }
            while parts.count > 1, isSite(parts[0], siteKey) { parts.removeFirst() }
            title = parts.joined(separator: separator).collapsed
        }
        return title
    }

    private static func isSite(_ part: String, _ siteKey: String) -> Bool {
        let key = PageLexicon.folded(part)
        if !siteKey.isEmpty && key == siteKey || PageWords.isSiteName(part) { return true }
        let name = PageLexicon.compared(part, .siteHead)
        return PageLexicon.shared.rest(of: name[...], after: .siteHead) != nil && name.split(separator: " ").count <= 6
    }

    private static func isSection(_ part: String) -> Bool { PageWords.isSiteName(part) || PageWords.isNoArticle(part) }
}

extension String {
    /// The parts between separators.
    func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
