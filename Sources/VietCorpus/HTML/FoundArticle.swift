/// The lines of an article, its headline and the documents that it links to.
struct FoundArticle: Sendable {
    var lines: [String]
    var headline: String?
    var attachments: [String] = []
    /// Names in places that markup gives to authors.
    var authors: [String] = []
    /// The date of the line beside the headline.
    var published: PublicationDate?
    /// Where it starts among the articles of its page.
    var start = 0
}

extension HTMLDocument {
    /// The addresses of the documents that a line links to.
    func documents(of line: PageLine) -> [String] {
        line.links.filter(isDocumentLink).compactMap { element($0)?["href"] }
    }

    /// Whether a node links to a document.
    func isDocumentLink(_ node: Int) -> Bool {
        guard let element = element(node), element.name == "a", let address = element["href"] else { return false }
        let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
        return Self.documentEndings.contains { path.hasSuffix($0) }
    }

    private static let documentEndings = [
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar", ".odt", ".ods", ".rtf", ".7z",
    ]
}
