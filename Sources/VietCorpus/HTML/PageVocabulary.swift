/// What elements mean to a reader of articles, by their names, classes and ids.
///
/// The classes and ids are those of the content management systems of local government and the press in Vietnam
/// (NukeViet, VNPT portal, Liferay, SharePoint, DNN, Drupal, Joomla, WordPress, Blogger) and of the web at large.
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

    /// Names of what never holds an article beside its headline.
    private static let strongSurroundings: Set<String> = [
        "ad", "ads", "adv", "advert", "advertisement", "binhluan", "breadcrumb", "breadcrumbs", "comment", "comments",
        "cookie", "counter",
        "cungchuyenmuc", "cungchude", "danhgia", "footer", "lienquan", "khac", "login", "menu", "navbar", "navigation",
        "pagination", "phanhoi", "quangcao", "rating", "related", "relate", "relates", "respond", "sidebar", "share",
        "sharing", "thongke", "tincu", "tinkhac", "tinmoi", "topnav", "xemnhieu", "docnhieu", "xemthem", "ykien",
        "othernews", "relatednews", "relatedposts", "similar", "recommend", "recommended", "mostview", "mostviewed",
        "hotnews", "topnews", "newsother", "copyright", "captcha", "bookmarks", "sharedaddy", "addtoany", "addthis",
        "sharethis",
        "baivietkhac", "othernew",
    ]

    /// Names that a block of running text may carry by chance.
    private static let weakSurroundings: Set<String> = [
        "attach", "banner", "dropdown", "fb", "google", "keyword", "keywords", "logo", "modal",
        "nav",
        "newer", "older", "other", "others", "pager", "poll", "popup", "print", "search", "social", "tag", "tags",
        "toolbar", "tools", "tukhoa", "vote", "weather", "widget", "zalo", "tienich", "skip", "luotxem", "views",
    ]

    /// Words behind a name that do not change what it names: `related-posts-list`, `comment_box`.
    private static let containers: Set<String> = [
        "area", "articles", "bar", "block", "box", "buttons", "btn", "container", "content", "group", "holder", "inner",
        "item", "items", "left", "link", "links", "list", "main", "news", "panel", "posts", "right", "row", "section",
        "top", "bottom", "view", "widget", "wrap", "wrapper", "form", "body", "enabled", "inline", "thread", "tin",
        "bai",
    ]

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
        return (element["class"] ?? "").split(whereSeparator: \.isWhitespace).contains {
            ["hidden", "hide", "d-none", "sr-only", "visually-hidden", "screen-reader-text", "element-invisible"]
                .contains($0)
        }
    }

    /// What an element's name, role, class and id say of its place, by each token as a whole or its last word.
    static func surrounding(_ element: HTMLDocument.Element) -> Surrounding {
        if element.name == "h1" || element.name == "article" || element.name == "main" || isMarkedBody(element) {
            return .none
        }
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
        var words = token[...]
        while words.count > 1, let last = words.last, containers.contains(last) { words.removeLast() }
        // Vietnamese names have several words: `tin-lien-quan`, `binh_luan`.
        for count in 1...3 where count <= words.count {
            let name = words.suffix(count).joined()
            if strongSurroundings.contains(name) { return .strong }
            if weakSurroundings.contains(name) { return .weak }
        }
        return strongSurroundings.contains(token.joined()) ? .strong : .none
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

    /// Names of bodies, without what joins their words.
    static let bodies: Set<String> = [
        "newsbodyhtml", "articlebody", "articlecontent", "articlecontents", "cmsbody", "contentdetail", "detailcontent",
        "detailcontentbody", "entrycontent", "fckdetail", "fielditembody", "fieldnamebody", "journalcontentarticle",
        "maincontentbody", "newscontent", "newsbody", "newsdetailcontent", "noidung", "noidungtin", "noidungbaiviet",
        "lblnoidung", "postbody", "postcontent", "singularcontent", "storybody", "thecontent", "zcecontentbody",
        "afcbcbody", "edittorcontent", "contentnews", "bodytext", "newsdetailbody", "comcontentarticlebody",
        "msrtestatefield", "articlefulltext", "chitietnoidung", "contentbody", "edncontentbody", "tinnoidung",
    ]

    /// Whether an element is marked as a headline or called so.
    static func isHeadline(_ element: HTMLDocument.Element) -> Bool {
        if element["itemprop"] == "headline" || element.name == "h1" { return true }
        return element.names.contains(.headline)
    }

    /// Words of the titles of sections, modules and sites.
    static let sectionWords: Set<String> = [
        "cat", "category", "block", "box", "module", "site", "section", "widget", "panel", "portlet", "zone", "logo",
        "menu", "page", "blog", "header", "sub", "subtitle", "related", "comments", "cate", "no",
    ]

    /// Whether an element is marked as the name of an author or source, or called so.
    static func isByline(_ element: HTMLDocument.Element) -> Bool {
        element["itemprop"] == "author" || element["rel"] == "author"
            || element.names.contains(.byline)
    }
}
