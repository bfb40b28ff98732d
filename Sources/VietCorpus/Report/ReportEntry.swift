/// One article of a report in a folder: its page, and its entry in the index.
public struct ReportEntry: Sendable {
    /// What the page is called, without extension.
    public let name: String
    /// The page.
    let page: [UInt8]
    /// The item of the index.
    let item: [UInt8]
    /// The month of publication.
    let month: ReportMonth?

    init(name: String, page: [UInt8], item: [UInt8], month: ReportMonth?) {
        self.name = name
        self.page = page
        self.item = item
        self.month = month
    }

    init(_ report: ArticleReport, page: [UInt8]) {
        let name = report.document.id.fileName
        let published = report.article.record.published
        var writer = HTMLWriter()
        writer.element("li") {
            $0.element(
                "a", ["class": "headline", "lang": "vi", "href": "articles/\(name.percentEncoded).html"],
                text: report.headline)
            if let published { $0.element("time", ["class": "quiet"], text: published.readable) }
            let people = PeoplePanel.rows(report)
            guard !people.isEmpty else { return }
            $0.element("ul", ["class": "people", "lang": "vi"]) { writer in
                for person in people {
                    writer.element("li") {
                        $0.element("b", text: person.name)
                        if let office = person.offices.first { $0.text(", " + office) }
                    }
                }
            }
        }
        writer.markup("\n")
        self.init(
            name: name, page: page, item: writer.bytes,
            month: published.map { ReportMonth(year: $0.day.year, month: $0.day.month) })
    }
}

/// A month of the calendar, counted from the year 0.
struct ReportMonth: Hashable, Comparable {
    let number: Int

    init(year: Int, month: Int) { number = year * 12 + month - 1 }

    init(number: Int) { self.number = number }

    var year: Int { number / 12 }
    var month: Int { number % 12 + 1 }

    /// `2022-10`.
    var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

    static func < (a: ReportMonth, b: ReportMonth) -> Bool { a.number < b.number }
}
