/// What a page's markup states about its article: headline and date of publication.
struct PageMetadata: Sendable {
    /// The headline as the page gives it to others, with the site's name taken off where a separator tells it.
    private(set) var title: String?
    /// The date of publication in Vietnam.
    private(set) var published: PublicationDate?

    init(_ document: HTMLDocument) {
        var titles: [TitleSource: String] = [:]
        var dates: [DateSource: PublicationDate] = [:]
        for (index, element) in document.elements {
            if let (source, title) = Self.title(index, element, document), !title.isEmpty, titles[source] == nil {
                titles[source] = title
            }
            if let (source, text) = Self.date(index, element, document), dates[source] == nil {
                dates[source] = PublicationDate(inMarkup: text)
            }
            guard element.name == "script", element["type"]?.lowercased() == "application/ld+json" else { continue }
            let bytes = Array(document.rawText(index).utf8)
            guard let value = try? JSONParser.parse(bytes[...]) else { continue }
            if titles[.structuredData] == nil { titles[.structuredData] = value.first("headline")?.collapsed }
            if dates[.structuredData] == nil {
                dates[.structuredData] = value.first("datePublished").flatMap(PublicationDate.init(inMarkup:))
            }
        }
        title = TitleSource.allCases.lazy.compactMap { titles[$0] }.first
        published = DateSource.allCases.lazy.compactMap { dates[$0] }.first
    }

    /// Where a headline may stand, the most telling first.
    private enum TitleSource: CaseIterable { case openGraph, structuredData, property, document }

    /// Where a date may stand, the most telling first.
    private enum DateSource: CaseIterable { case openGraph, structuredData, property, named, time }

    private static func title(
        _ index: Int, _ element: HTMLDocument.Element, _ document: HTMLDocument
    ) -> (TitleSource, String)? {
        if element.name == "meta", element["property"] == "og:title" {
            return (.openGraph, (element["content"] ?? "").collapsed)
        }
        if element["itemprop"] == "headline" {
            return (.property, (element["content"] ?? document.text(index)).collapsed)
        }
        return element.name == "title" ? (.document, document.text(index)) : nil
    }

    private static func date(
        _ index: Int, _ element: HTMLDocument.Element, _ document: HTMLDocument
    ) -> (DateSource, String)? {
        if element["itemprop"] == "datePublished" {
            return (.property, element["content"] ?? element["datetime"] ?? document.text(index))
        }
        if element.name == "meta", let content = element["content"] {
            if element["property"] == "article:published_time" { return (.openGraph, content) }
            let isNamed = element["name"].map { dateNames.contains($0.lowercased()) } ?? false
            return isNamed ? (.named, content) : nil
        }
        guard element.name == "time", let text = element["datetime"] else { return nil }
        return (.time, text)
    }

    private static let dateNames: Set<String> = [
        "pubdate", "publishdate", "publish_date", "date", "dc.date", "dc.date.issued", "dcterms.issued",
        "dcterms.created",
        "article:published_time", "parsely-pub-date", "sailthru.date",
    ]
}

extension JSONValue {
    /// The first string of a name in the value or in its parts, as in the graphs of JSON-LD.
    fileprivate func first(_ key: String) -> String? {
        switch self {
        case .object(let members):
            if let text = self[key]?.string { return text }
            return members.lazy.compactMap { $0.value.first(key) }.first
        case .array(let elements): return elements.lazy.compactMap { $0.first(key) }.first
        default: return nil
        }
    }
}

extension PublicationDate {
    /// Reads what markup states, ISO 8601 with or without a zone, as the time in Vietnam, which is UTC+7 all year.
    ///
    /// A page that names no zone means its own.
    init?(inMarkup text: String) {
        let iso8601 = text.collapsed.replacing(" ", with: "T", maxReplacements: 1).filter { $0 != " " }
        guard let stated = PublicationDate(iso8601) else { return nil }
        guard let time = stated.time, let zone = stated.zone else {
            self = stated
            return
        }
        let minutes = time.hour * 60 + time.minute + Self.vietnam - zone
        let days = minutes >= 0 ? minutes / 1440 : -((1439 - minutes) / 1440)
        let minuteOfDay = minutes - days * 1440
        self.init(
            day: stated.day.advanced(by: days), time: ClockTime(hour: minuteOfDay / 60, minute: minuteOfDay % 60),
            zone: Self.vietnam)
    }

    /// Minutes east of Greenwich.
    private static let vietnam = 7 * 60
}
