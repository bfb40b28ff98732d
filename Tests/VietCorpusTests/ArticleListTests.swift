#if HTML
    import Testing

    @testable import VietCorpus

    @Suite("Pages of several articles")
    struct ArticleListTests {
        private static let items = [
            (
                "Xã Tân Thuận khánh thành nhà văn hóa thôn Đông",
                "Công trình trị giá 2,4 tỷ đồng, nhân dân góp 1.200 ngày công."
            ),
            (
                "Hội Nông dân xã Tân Thuận trao vốn cho hội viên",
                "Có 45 hộ được vay 1,8 tỷ đồng để nuôi bò và trồng cam."
            ),
            (
                "Trường Tiểu học Tân Thuận đón bằng chuẩn quốc gia",
                "Ông Lê Văn Hòa, Chủ tịch UBND xã, trao bằng công nhận."
            ),
        ]
        private static let prose =
            "Buổi lễ có sự tham dự của đông đảo bà con trong thôn và đại diện các đoàn thể của xã Tân Thuận."

        private func articles(_ html: String, url: String? = nil) throws -> [WebPage] {
            try WebPage.articles(html: Array(html.utf8), name: "page", url: url, options: .allArticles)
        }

        private static func page(_ title: String, _ item: (Int, String, String) -> String) -> String {
            "<title>\(title)</title><body><h1>\(title)</h1><div>"
                + items.enumerated().map { item($0.offset, $0.element.0, $0.element.1) }.joined() + "</div>"
        }

        private static let layouts: [String] = [
            page("Tin hoạt động") {
                "<div><h3><a href=/tin/\($0)>\($1)</a></h3><span>0\($0 + 1)/10/2022</span><p>\($2)</p></div>"
            },
            page("Tin hoạt động") { "<h3><a href=/tin/\($0)>\($1)</a></h3><div>0\($0 + 1)/10/2022</div><p>\($2)</p>" },
            page("Trang chủ") {
                "<table><tr><td><a href=/tin/\($0)><b>\($1)</b></a> (0\($0 + 1)/10/2022)<br>\($2)</td></tr></table>"
            },
            page("Trang chủ") {
                "<a href=/tin/\($0)><h4>\($1)</h4><p>\($2)</p></a><time datetime=2022-10-0\($0 + 1)>x</time>"
            },
            page("Trang chủ") {
                "<li><a href=/tin/\($0)><img src=x></a><a href=/tin/\($0)>\($1)</a><p>\($2)</p><time datetime=2022-10-0\($0 + 1)></time>"
                    + "<a href=/tin/\($0)>Chi tiết</a></li>"
            },
            page("Tháng Mười - Trang của thôn") {
                "<article class=hentry><h2><a href=/tin/\($0)>\($1)</a></h2><time datetime=2022-10-0\($0 + 1)>x</time><p>\($2)</p></article>"
            },
        ]

        @Test("a list gives a record for each item with text of its own", arguments: layouts)
        func lists(html: String) throws {
            let pages = try articles(html, url: "https://xa.example.vn/chuyen-muc?trang=2")
            #expect(pages.map(\.title) == Self.items.map(\.0))
            #expect(pages.map(\.published?.description) == ["2022-10-01", "2022-10-02", "2022-10-03"])
            #expect(pages.map(\.details.url) == (0..<3).map { "https://xa.example.vn/tin/\($0)" })
            for (page, item) in zip(pages, Self.items) {
                #expect(page.text.hasPrefix(item.0 + "\n") && page.text.hasSuffix("\n" + item.1 + "\n"))
            }
            #expect(pages.documents(id: "p").map(\.id) == ["p#1", "p#2", "p#3"])
            #expect(pages.documents(id: "p").map(\.isFollowed) == [true, true, false])
        }

        @Test("an archive of whole articles, and questions with their answers")
        func wholeArticles() throws {
            let archive = Self.page("Tháng Mười - Trang của thôn") {
                "<div class='post hentry'><h3 class=post-title><a href=/\($0)>\($1)</a></h3><div class=post-body><p>\($2)</p>"
                    + "<p>\(Self.prose)</p><p>Theo <a href=/x>UBND xã Tân Thuận nơi có thôn</a>, việc này là lần đầu kể từ khi lập xã, và sẽ được nhân ra.</p></div></div>"
            }
            let pages = try articles(archive)
            #expect(pages.map(\.title) == Self.items.map(\.0) && pages.map(\.details.url) == ["/0", "/1", "/2"])
            #expect(
                pages.allSatisfy {
                    $0.text.contains(Self.prose) && $0.text.contains("Theo UBND xã Tân Thuận nơi có thôn, việc")
                })
            let questions = Self.page("Hỏi đáp") {
                "<div itemscope itemtype='https://schema.org/Question'><h3>\($1)</h3><p>Hỏi: Việc ấy ra sao \($0)?</p><p>\($2)</p></div>"
            }
            #expect(try articles(questions).map(\.title) == Self.items.map(\.0))
        }

        @Test("the page of one article stays one, whatever is listed around it")
        func single() throws {
            let title = "Tân Thuận tổng kết công tác hội"
            let related = Self.items.map { "<article><h3><a href=/x>\($0.0)</a></h3><p>\($0.1)</p></article>" }.joined()
            let body = (1...3).map { "<p>\(Self.prose) Đây là lần thứ \($0).</p>" }.joined()
            let html =
                "<title>\(title)</title><body><article><h1>\(title)</h1>\(body)</article><div class=related>\(related)</div>"
            let pages = try articles(html)
            #expect(pages.map(\.text) == [try WebPage(html: Array(html.utf8), name: "").text])
            #expect(pages.map(\.title) == [title] && pages.documents(id: "p").map(\.id) == ["p"])
        }

        @Test("links without text, a footer and one item alone are no list")
        func refusals() throws {
            let links = Self.page("Trang chủ") {
                "<li><a href=/\($0)>\($1)</a> <i>\($0 + 1)/10/2022 \($2.prefix(12))</i></li>"
            }
            let footer = Self.page("Trang chủ") { "<div class=footer><a href=/\($0)>\($1)</a><p>\($2)</p></div>" }
            for html in [links, footer, "<ul><li><a href=a>Trang chủ</a></ul>"] {
                let error = #expect(throws: InputError.self) { try articles(html) }
                #expect(error?.reason == "no article in this page")
            }
        }

        @Test(
            "addresses count from the page",
            arguments: [
                ("/b", "https://a.vn/b"), ("b", "https://a.vn/x/b"), ("../b?c=/..", "https://a.vn/b?c=/.."),
                ("./", "https://a.vn/x/"), ("?p=1", "https://a.vn/x/y?p=1"), ("//b.vn/c", "https://b.vn/c"),
                ("http://c.vn", "http://c.vn"), ("../../..", "https://a.vn/"),
            ])
        func addresses(address: String, resolved: String) {
            #expect(PageAddress.resolve(address, from: "https://a.vn/x/y?z#w") == resolved)
            #expect(
                PageAddress.resolve("/b", from: nil) == "/b"
                    && PageAddress.resolve("b", from: "https://a.vn") == "https://a.vn/b")
        }

        private static let article =
            "<title>Tân Thuận tổng kết công tác hội</title><h1>Tân Thuận tổng kết công tác hội</h1><p>\(prose)</p>"
        private static let expected = [
            PageComment(
                author: "Nguyễn An", published: PublicationDate(stated: "2022-10-06"),
                text: "Chúc mừng bà con thôn Đông."),
            PageComment(author: "Lê Hoa", published: PublicationDate(stated: "2022-10-07"), text: "Cảm ơn bác."),
        ]

        @Test(
            "readers' comments are kept apart where they are asked for",
            arguments: [
                """
                <ol class=comment-list><li class="comment even" id=comment-1><article class=comment-body><footer><div \
                class="comment-author vcard"><b class=fn>Nguyễn An</b> viết:</div><time datetime=2022-10-06>hôm qua</time>\
                </footer><div class=comment-content><p>Chúc mừng bà con thôn Đông.</p></div><a href=#>Trả lời</a></article>\
                <ol class=children><li class="comment odd"><article class=comment-body><b class=fn>Lê Hoa</b><time \
                datetime=2022-10-07></time><div class=comment-content><p>Cảm ơn bác.</p></div></article></li></ol></ol>\
                <div class=comment-respond><h3>Để lại một bình luận</h3><form><p>Tên</p></form></div>
                """,
                """
                <div class=box_comment><h3>Ý kiến (2)</h3><div class="comment_item x"><p class=full_content><span class=txt-name>\
                <a class=nickname href=x><b>Nguyễn An</b></a></span> Chúc mừng bà con thôn Đông.</p><span class=time-com>06/10/2022\
                </span></div><div class=comment_item><p class=full_content><a class=nickname>Lê Hoa</a> Cảm ơn bác.</p>\
                <span>07/10/2022</span></div></div>
                """,
                """
                <div id=idcomment><ul><li class=comment-item><div><em>06/10/2022</em> <strong>Nguyễn An</strong></div><p>Chúc mừng \
                bà con thôn Đông.</p><ul><li><a href=#>Trả lời</a></ul></li><li class=comment-item><div><em>07/10/2022</em> \
                <strong>Lê Hoa</strong></div><p>Cảm ơn bác.</p></li></ul></div>
                """,
                """
                <div itemscope itemtype=http://schema.org/Comment><span itemprop=author>Nguyễn An</span><time datetime=2022-10-06>\
                </time><div itemprop=text>Chúc mừng bà con thôn Đông.</div></div><div itemprop=comment><span itemprop=creator>Lê Hoa\
                </span><div>07/10/2022</div><p itemprop=text>Cảm ơn bác.</p></div>
                """,
            ])
        func comments(html: String) throws {
            let bytes = Array((Self.article + html).utf8)
            let page = try WebPage(html: bytes, name: "page", options: .comments)
            #expect(page.details.comments == Self.expected)
            #expect(page.text == "Tân Thuận tổng kết công tác hội\n\(Self.prose)\n")
            #expect(try WebPage(html: bytes, name: "page").details.comments.isEmpty)
        }

        @Test("comments that nobody signs are paragraphs or items, and a form is neither")
        func unsignedComments() throws {
            let html =
                "<div class=comments><h4>1 nhận xét:</h4><p class=comment-content>Đọc bài mà nhớ quê.</p></div><div id=binh-luan><form><p>Gửi ý kiến</p></form></div>"
            let page = try WebPage(html: Array((Self.article + html).utf8), name: "page", options: .comments)
            #expect(page.details.comments == [PageComment(text: "Đọc bài mà nhớ quê.")])
        }
    }
#endif
