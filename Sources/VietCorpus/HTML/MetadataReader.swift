/// Collects what the elements of a page state about its article.
struct MetadataReader {
    let document: HTMLDocument
    private(set) var titles: [PageMetadata.TitleSource: String] = [:]
    private(set) var dates: [PageMetadata.DateSource: PublicationDate] = [:]
    /// The days of `time` elements, each with its node.
    private(set) var times: [(node: Int, date: PublicationDate)] = []
    private(set) var body: String?
    private(set) var isListing = false
    private(set) var site: String?
    private(set) var canonical: String?
    private(set) var url: String?
    private(set) var section: String?
    private(set) var tags: [String] = []
    private(set) var language: String?
    private var statedAuthors: [String] = []
    private var metaAuthors: [String] = []
    private var publishers: Set<String> = []
    /// Nested properties are read once: the outermost has the text of all.
    private var propertyEnd = 0

    init(document: HTMLDocument) { self.document = document }

    /// The authors, without the site and its publisher.
    func authors(site: String) -> [String] {
        let names = (statedAuthors.isEmpty ? metaAuthors : statedAuthors).prefix(Self.maximumAuthors)
        let sites = publishers.union([PageLexicon.folded(site)])
        var seen: Set<String> = []
        return names.flatMap { $0.split(whereSeparator: { ",;–".contains($0) }) }.flatMap { $0.split(separator: " - ") }
            .map { String($0).collapsed }.filter { name in
                let key = PageLexicon.folded(name)
                return (2...60).contains(name.count) && !sites.contains(key) && !name.contains("/")
                    && !name.contains("@") && !Self.isAccount(name) && !PageWords.isSiteName(name)
                    && seen.insert(key).inserted
            }
    }

    /// No article has more; what states them is no list of authors.
    private static let maximumAuthors = 20

    /// Names of accounts and bodies that publish, not of authors.
    static func isAccount(_ name: String) -> Bool {
        PageLexicon.shared.rest(of: PageLexicon.compared(name, .account)[...], after: .account) != nil
    }

    mutating func read(_ element: HTMLDocument.Element, _ index: Int) {
        switch element.name {
        case "html": language = element["lang"] ?? element["xml:lang"] ?? language
        case "title": if titles[.document] == nil { titles[.document] = text(index) }
        case "link": if element["rel"]?.lowercased() == "canonical" { canonical = canonical ?? element["href"] }
        case "meta": readMeta(element)
        case "time":
            if let stated = element["datetime"], let date = PublicationDate(inMarkup: stated) {
                times.append((index, date))
            }
        case "script":
            guard element["type"]?.lowercased().contains("ld+json") == true else { break }
            let bytes = Array(document.rawText(index).utf8)
            if let value = try? JSONParser.parse(bytes[...]) { readData(value) }
        default: break
        }
        if element["itemprop"] != nil { readProperty(element, index) }
        if element["rel"] == "author", element.name == "a" { statedAuthors.append(text(index) ?? "") }
    }

    /// Titles and names are short; anything longer is neither.
    private func text(_ index: Int) -> String? {
        guard document.nodes[index].end - index <= 64 else { return nil }
        let text = document.text(index)
        return text.isEmpty ? nil : Self.short(text)
    }

    /// Compared with each line, and in each frame of a page.
    private static func short(_ text: String?) -> String? { text.flatMap { $0.utf8.count > 1_000 ? nil : $0 } }

    private mutating func readMeta(_ element: HTMLDocument.Element) {
        guard let content = element["content"]?.collapsed, !content.isEmpty else { return }
        for key in [element["property"], element["name"], element["itemprop"]].compactMap({ $0?.lowercased() }) {
            switch key {
            case "og:title": titles[.openGraph] = titles[.openGraph] ?? Self.short(content)
            case "og:site_name", "application-name": site = site ?? content
            case "og:url": url = url ?? content
            case "og:type": isListing = isListing || content.lowercased() == "website"
            case "og:locale": language = language ?? String(content.prefix { $0 != "_" && $0 != "-" })
            case "article:section", "section": section = section ?? content
            case "article:tag": tags.append(content)
            case "news_keywords", "keywords":
                if tags.isEmpty { tags = content.split(separator: ",").map { String($0).collapsed } }
            case "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl":
                metaAuthors.append(content)
            case "article:published_time": set(.openGraph, content)
            case "datepublished": set(.property, content)
            case let name where PageLexicon.shared.contains(name, .metaDate): set(.named, content)
            default: break
            }
        }
    }

    private mutating func set(_ source: PageMetadata.DateSource, _ text: String) {
        if dates[source] == nil { dates[source] = PublicationDate(inMarkup: text) }
    }

    private mutating func readProperty(_ element: HTMLDocument.Element, _ index: Int) {
        guard element.name != "meta" else { return }
        let names = (element["itemprop"] ?? "").split(separator: " ")
        if names.contains("datePublished") {
            if let stated = element["content"] ?? element["datetime"] ?? text(index) { set(.property, stated) }
        }
        if names.contains("headline"), titles[.property] == nil { titles[.property] = text(index) }
        guard index >= propertyEnd else { return }
        if names.contains("author"), let name = element["content"] ?? text(index) {
            statedAuthors.append(name)
            propertyEnd = document.nodes[index].end
        } else if names.contains("publisher"), let name = text(index) {
            publishers.insert(PageLexicon.folded(name))
            propertyEnd = document.nodes[index].end
        }
    }

    private mutating func readData(_ value: JSONValue) {
        switch value {
        case .array(let elements): for element in elements { readData(element) }
        case .object:
            if let graph = value["@graph"] { readData(graph) }
            let kinds = value["@type"].map { $0.array ?? [$0] }?.compactMap(\.string) ?? []
            if kinds.contains("WebSite") || kinds.contains("Organization") || kinds.contains("NewsMediaOrganization") {
                if kinds.contains("WebSite") { site = site ?? value["name"]?.string }
                return
            }
            if let name = value["publisher"]?["name"]?.string { publishers.insert(PageLexicon.folded(name)) }
            if titles[.structuredData] == nil {
                titles[.structuredData] = Self.short(value["headline"]?.string?.collapsed)
            }
            if let stated = value["datePublished"]?.string { set(.structuredData, stated) }
            body = body ?? value["articleBody"]?.string
            if let names = value["articleSection"] { section = section ?? (names.string ?? names.array?.first?.string) }
            if tags.isEmpty, let words = value["keywords"] {
                tags = (words.array?.compactMap(\.string) ?? words.string?.split(separator: ",").map(String.init) ?? [])
                    .map(\.collapsed)
            }
            if statedAuthors.isEmpty, let author = value["author"] {
                statedAuthors = (author.array ?? [author]).compactMap { $0["name"]?.string ?? $0.string }
            }
            if let entity = value["mainEntity"] { readData(entity) }
        default: break
        }
    }
}
