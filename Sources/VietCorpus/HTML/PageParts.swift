/// What elements of lists and of readers' comments are called, by a class or an id without what joins its words.
enum PageParts {
    /// Posts of weblogs and questions with their answers.
    static let entries: Set<String> = [
        "hentry", "post", "blogpost", "postouter", "entry", "cauhoi", "hoidap", "itemhoidap", "hoidapitem",
        "questionitem",
        "itemquestion", "qaitem", "faqitem", "question",
    ]
    /// What stands around the articles of a list.
    static let aroundArticles: Set<String> = [
        "footer", "copyright", "chantrang", "pagefooter", "sitefooter", "footerwrapper", "footercontainer", "quangcao",
        "related", "relatedposts", "relatednews", "lienquan", "tinlienquan", "bailienquan",
        "tinbailienquan", "cungchuyenmuc", "tincungchuyenmuc", "sidebar",
    ]
    /// The comments of a page, one of them, and its parts.
    static let commentRegions: Set<String> = [
        "comments", "binhluan", "commentlist", "commentslist", "listcomment", "listcomments", "commentsarea",
        "commentarea",
        "commentcontainer", "commentscontainer", "commentwrapper", "boxcomment", "commentbox", "boxbinhluan",
        "listbinhluan",
        "danhsachbinhluan", "ykien", "ykienbandoc", "listykien", "phanhoi", "idcomment", "commentblock",
        "commentsblock",
        "itemcomments", "itemcommentslist", "jc", "commentsection", "commentholder", "newscomment", "nhanxet",
    ]
    static let comments: Set<String> = [
        "comment", "commentitem", "itemcomment", "cmtitem", "itemcmt", "binhluanitem", "itembinhluan", "ykienitem",
        "itemykien", "phanhoiitem", "itemphanhoi", "commententry", "singlecomment", "licomment", "rowcomment",
        "commentrow",
        "commentone", "mediacomment", "commentmedia",
    ]
    static let commentAuthors: Set<String> = [
        "author", "commentauthor", "authorcomment", "fn", "name", "username", "fullname", "nickname", "nick", "user",
        "commentname", "namecm", "commentuser", "tennguoidung", "hoten", "nguoigui", "cmtname", "commentby",
        "postername",
        "authorname", "usercomment",
    ]
    static let commentTexts: Set<String> = [
        "commentcontent", "contentcomment", "commenttext", "textcomment", "fullcontent", "commentbodytext", "noidung",
        "noidungbinhluan", "cmtcontent", "commentmessage", "commentdetail", "contentcm", "commentbody", "content",
        "text",
        "message",
    ]
}

extension HTMLDocument.Element {
    /// Whether the markup calls it a reader's comment, by schema.org.
    var isMarkedComment: Bool {
        if self["itemprop"]?.split(separator: " ").contains("comment") == true { return true }
        let type = self["itemtype"]?.split(separator: "/").last?.lowercased()
        return type == "comment" || type == "usercomments"
    }

    /// Whether a class or the id is one of some names.
    func isCalled(_ names: Set<String>) -> Bool {
        guard self["class"] != nil || self["id"] != nil else { return false }
        return ElementNames.tokens(self).contains { names.contains($0.joined()) }
    }
}
