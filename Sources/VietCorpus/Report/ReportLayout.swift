/// A report in a folder: a page for each article, and an index with a search over articles and people and the number of
/// articles by month.
///
/// Everything is written as the articles come: in memory stand the counts by month alone. A browser searches some ten
/// thousand articles without delay; larger corpora are better shown in parts.
public struct ReportLayout: FolderLayout {
    private let page: ReportPage
    private var months: [ReportMonth: Int] = [:]
    private var undated = 0
    private var index: WritableFile?

    /// A layout.
    ///
    /// - Parameter title: what the index is called.
    public init(title: String = "Articles") { page = ReportPage(title: title, script: .indexScript) }

    /// Pages.
    public var fileExtensions: [String] { ["html"] }

    /// Where the pages of the articles are.
    public var folderNames: [String] { ["articles"] }

    /// Begins the index, and the folder of the pages.
    public mutating func begin(_ folder: OutputFolder) throws(OutputError) {
        try folder.makeFolder("articles")
        index = try folder.file("index.html")
        var writer = HTMLWriter()
        writer.element("h1", text: page.title)
        // Without a script nobody would search: it shows what it needs.
        writer.element("div", ["class": "search", "role": "search", "hidden": ""]) {
            $0.element("label", ["for": "query"], text: "Search headlines, people and offices")
            $0.start("input", ["id": "query", "type": "search", "autocomplete": "off", "spellcheck": "false"])
            $0.element("p", ["id": "status", "class": "quiet", "role": "status"], text: "")
        }
        writer.markup("<div class=\"index\">\n")
        writer.start("section", ["class": "panel found", "aria-label": "Articles"])
        writer.markup("<ol class=\"articles\">\n")
        try index?.write(page.opening + writer.bytes)
    }

    /// ``ReportEntry/name``.
    public func name(of entry: ReportEntry) -> String { entry.name }

    /// `articles/NAME.html`.
    public mutating func add(_ entry: ReportEntry, to folder: OutputFolder) throws(OutputError) {
        try folder.add("articles/\(entry.name).html", entry.page)
        try index?.write(entry.item)
        if let month = entry.month { months[month, default: 0] += 1 } else { undated += 1 }
    }

    /// Ends the index, `index.html`. The style sheet puts the chart before the articles.
    public mutating func finish(_ folder: OutputFolder) throws(OutputError) {
        var writer = HTMLWriter()
        writer.markup("</ol>\n</section>\n")
        MonthChart(months, undated: undated).write(to: &writer)
        writer.element("section", ["class": "panel persons", "id": "people", "hidden": ""]) {
            $0.element("h2", text: "Names")
            $0.element("ul", ["id": "persons", "lang": "vi"], text: "")
        }
        writer.markup("\n</div>\n")
        try index?.write(writer.bytes + page.closing)
        index = nil
    }
}
