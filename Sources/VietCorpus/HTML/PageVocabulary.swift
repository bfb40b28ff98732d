/// What elements mean to a reader of articles, by their names, classes and ids.
///
/// The classes and ids are those of the content management systems of local government and the press in Vietnam
/// (NukeViet, VNPT portal, Liferay, SharePoint, Drupal, Joomla, WordPress) and of the web at large.
enum PageVocabulary {
    /// Elements that never show text of an article.
    private static let hiddenElements: Set<String> = [
        "script", "style", "noscript", "template", "head", "title", "iframe", "object", "svg", "canvas", "audio",
        "video", "button", "select", "input", "textarea", "label", "dialog", "menu", "map",
    ]

    /// Elements that stand around an article, but where a whole page is one: ASP.NET makes every page a form.
    private static let surroundingElements: Set<String> = ["nav", "aside", "footer", "form"]

    /// Elements that go on in the line of the text around them; all others stand in lines of their own.
    static let inlineElements: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img",
        "ins", "kbd", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
        "u",
        "var", "wbr", "st1:place", "st1:city",
    ]

    /// Words in classes and ids of what surrounds an article.
    private static let surroundings: Set<String> = [
        "ad", "ads", "adv", "advert", "advertisement", "attach", "banner", "binhluan", "breadcrumb", "breadcrumbs",
        "comment", "comments", "cookie", "counter", "danhgia", "dropdown", "fb", "footer", "google", "keyword",
        "keywords",
        "khac", "lienquan", "login", "logo", "menu", "modal", "nav", "navbar", "navigation", "newer", "older", "other",
        "pager", "pagination", "poll", "popup", "print", "quangcao", "rating", "related", "relate", "respond", "search",
        "share", "sharing", "sidebar", "social", "tag", "tags", "thongke", "toolbar", "tools", "tukhoa", "vote",
        "weather",
        "widget", "zalo", "tienich", "xemnhieu", "mostview", "hotnews", "topnews", "copyright", "skip", "captcha",
    ]

    /// Whether an element shows nothing, or never text of an article.
    static func isHidden(_ element: HTMLDocument.Element) -> Bool {
        if hiddenElements.contains(element.name) || element["hidden"] != nil { return true }
        if let style = element["style"]?.lowercased().filter({ !$0.isWhitespace }),
            style.contains("display:none") || style.contains("visibility:hidden")
        {
            return true
        }
        let classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace)
        return classes.contains {
            ["hidden", "hide", "d-none", "sr-only", "visually-hidden", "screen-reader-text"].contains($0)
        }
    }

    /// Whether an element's role, class or id says that it belongs to the surroundings.
    static func isSurrounding(_ element: HTMLDocument.Element) -> Bool {
        if surroundingElements.contains(element.name) { return true }
        switch element["role"] {
        case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu": return true
        default: return words(element).contains { surroundings.contains($0) }
        }
    }

    /// Whether an element is marked as the body of an article.
    static func isMarkedBody(_ element: HTMLDocument.Element) -> Bool {
        element["itemprop"] == "articleBody" || element["property"]?.contains("content:encoded") == true
    }

    /// Whether an element is marked as a headline or called so.
    static func isHeadline(_ element: HTMLDocument.Element) -> Bool {
        if element["itemprop"] == "headline" || element.name == "h1" { return true }
        let words = words(element)
        return words.contains { $0 == "title" || $0 == "headline" || $0 == "tieude" }
            || zip(words, words.dropFirst()).contains { $0 == "tieu" && $1 == "de" }
    }

    /// Whether an element is marked as the name of an author or source, or called so.
    static func isByline(_ element: HTMLDocument.Element) -> Bool {
        element["itemprop"] == "author" || element["rel"] == "author"
            || words(element).contains {
                ["author", "tacgia", "byline", "source", "nguon", "nguontin", "butdanh"].contains($0)
            }
    }

    /// The words of class and id in lower case: `newsRelated`, `news-related` and `news_related` are two each.
    private static func words(_ element: HTMLDocument.Element) -> [String] {
        var words: [String] = []
        var word = ""
        for character in (element["class"] ?? "") + " " + (element["id"] ?? "") + " " {
            if !character.isLetter || character.isUppercase && word.last?.isLowercase == true {
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
            if character.isLetter { word.append(character) }
        }
        return words
    }
}
