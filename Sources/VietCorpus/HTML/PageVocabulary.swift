/// What elements mean to a reader of articles, by their names, classes and ids.
///
/// The classes and ids are those of `Corpus/lexicon/page_words.tsv`.
enum PageVocabulary {
    /// Elements that never show text of an article.
    private static let hiddenElements: Set<String> = [
        "script", "style", "head", "title", "iframe", "object", "svg", "canvas", "audio", "video", "button", "select",
        "input", "textarea", "label", "dialog", "menu", "map", "datalist", "rp", "rt",
    ]

    /// Elements that stand around an article, but where a whole page is one: ASP.NET makes every page a form.
    private static let surroundingElements: Set<String> = ["nav", "aside", "footer", "form"]

    /// Elements that go on in the line of the text around them; all others stand in lines of their own.
    static let inlineElements: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var", "wbr", "st1:place", "st1:city", "ruby", "nobr",
    ]

    /// Elements that hold one paragraph.
    static let paragraphs: Set<String> =
        inlineElements.union(["p", "li", "h2", "h3", "h4", "blockquote", "figure", "td", "tr"])

    /// How surely an element's role, class or id says that it belongs to the surroundings.
    enum Surrounding: Comparable { case none, weak, strong }

    /// Whether an element shows nothing, or never text of an article.
    static func isHidden(_ element: HTMLDocument.Element, readsFallbacks: Bool = false) -> Bool {
        if element.name == "noscript" { return !readsFallbacks }
        if element.name == "template" { return !readsFallbacks && element["shadowrootmode"] == nil }
        if hiddenElements.contains(element.name) || element["hidden"] != nil { return true }
        if let style = element["style"]?.lowercased().filter({ !$0.isWhitespace }),
            style.contains("display:none") || style.contains("visibility:hidden")
        {
            return true
        }
        return element.names.contains(.hidden)
    }

    /// What an element's name, role, class and id say of its place, by each token as a whole or its last word.
    static func surrounding(_ element: HTMLDocument.Element) -> Surrounding {
        if element.name == "h1" || element.name == "article" || element.name == "main" || isMarkedBody(element) {
            return .none
        }
        if element.isMarkedComment { return .strong }
        // Drupal says in a footer of the article who wrote it, and when.
        if element.name == "footer", element.names.contains(.metadata) { return .none }
        if surroundingElements.contains(element.name) { return element.name == "form" ? .weak : .strong }
        switch element["role"] {
        case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu": return .strong
        default: break
        }
        return element.names.contains(.strong) ? .strong : element.names.contains(.weak) ? .weak : .none
    }

    static func surrounding(_ token: [String]) -> Surrounding {
        let lexicon = PageLexicon.shared
        var words = token[...]
        while words.count > 1, let last = words.last, lexicon.contains(last, .containerClass) { words.removeLast() }
        // Vietnamese names have several words: `tin-lien-quan`, `binh_luan`.
        for count in 1...3 where count <= words.count {
            let name = words.suffix(count).joined()
            if lexicon.contains(name, .surroundingClass) { return .strong }
            if lexicon.contains(name, .asideClass) { return .weak }
        }
        return lexicon.contains(token.joined(), .surroundingClass) ? .strong : .none
    }

    /// Whether an element is marked as the body of an article, or called as the systems call it.
    static func isMarkedBody(_ element: HTMLDocument.Element) -> Bool {
        if element["itemprop"]?.split(separator: " ").contains("articleBody") == true
            || element["property"]?.contains("content:encoded") == true
        {
            return true
        }
        return element.names.contains(.body)
    }

    /// Whether an element is marked as a headline or called so.
    static func isHeadline(_ element: HTMLDocument.Element) -> Bool {
        if element["itemprop"] == "headline" || element.name == "h1" { return true }
        return element.names.contains(.headline)
    }

    /// Whether an element is marked as the name of an author or source, or called so.
    static func isByline(_ element: HTMLDocument.Element) -> Bool {
        element["itemprop"] == "author" || element["rel"] == "author"
            || element.names.contains(.byline)
    }
}
