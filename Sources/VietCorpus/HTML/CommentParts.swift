/// The elements of a comment that say who wrote it, when, and what.
struct CommentParts {
    private(set) var author: Int?
    private(set) var time: Int?
    private(set) var text: Int?
    /// Letters set bold before the text are a name where nothing else is.
    private var bold: Int?

    /// - Parameter answers: the comments of the page; those inside this one are not looked at.
    init(_ document: HTMLDocument, _ comment: Int, answers: Set<Int>) {
        var index = comment + 1
        while index < document.nodes[comment].end {
            if answers.contains(index) {
                index = document.nodes[index].end
                continue
            }
            if let element = document.element(index) { take(element, index, document) }
            index += 1
        }
        author = author ?? bold
    }

    private mutating func take(_ element: HTMLDocument.Element, _ index: Int, _ document: HTMLDocument) {
        let properties = element["itemprop"]?.split(separator: " ") ?? []
        /// Whether an element goes deeper than what was taken before it.
        func isInside(_ other: Int?) -> Bool { other.map { document.subtree($0).contains(index) } ?? true }
        let isAuthor =
            element.name == "cite" || properties.contains("author") || properties.contains("creator")
            || element.isCalled(.commentAuthorClass)
        if isAuthor, isInside(author), isName(document.text(index)) {
            author = index
        } else if ["b", "strong"].contains(element.name), bold == nil, text == nil, isName(document.text(index)) {
            bold = index
        }
        if time == nil, element.name == "time" { time = index }
        let isText =
            properties.contains("text") || properties.contains("commentText")
            || element.isCalled(.commentTextClass)
        if isText, isInside(text), document.text(index).contains(where: \.isLetter) { text = index }
    }

    private func isName(_ text: String) -> Bool { (1...80).contains(text.utf8.count) }
}
