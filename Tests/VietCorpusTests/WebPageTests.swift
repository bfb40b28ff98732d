#if HTML
    import Foundation
    import Testing
    import VietCorpus

    @Suite("Articles in HTML pages")
    struct WebPageTests {
        private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        private static let pages = fixtures.appending(path: "Pages")

        private static func page(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: pages.appending(path: name + ".html")))
        }

        private func page(_ html: String) throws -> WebPage { try WebPage(html: Array(html.utf8), name: "page") }

        @Test(
            "the layouts of the genre give the article's lines and the date that the markup states",
            arguments: [
                ("aspnet", "2012-04-23"), ("drupal", "2022-08-10T08:20"), ("joomla", "2015-10-13T09:10+07:00"),
                ("liferay", "2021-10-19T14:05"), ("newspaper", "2025-07-02T11:04+07:00"),
                ("nukeviet", "2023-01-12T16:40+07:00"), ("sharepoint", "2022-05-19T10:30"),
                ("vnpt-portal", "2024-03-15"), ("wordpress", "2021-02-26T01:30+07:00"),
            ])
        func layouts(name: String, published: String?) throws {
            let page = try WebPage(html: Self.page(name), name: name)
            let text = try String(contentsOf: Self.pages.appending(path: name + ".txt"), encoding: .utf8)
            #expect(page.text == text)
            #expect(page.published?.description == published)
        }

        @Test("the extractor finds headline and date in every layout")
        func records() throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: Self.pages.path)
            where name.hasSuffix(".html") && !name.contains("-") {
                let page = try WebPage(html: Self.page(String(name.dropLast(5))), name: name)
                let record = Extractor.default.extract(page.text, published: page.published).record
                #expect(record.headline != nil && record.published != nil, "\(name)")
                #expect(page.text.contains(record.headline ?? "?"))
            }
        }

        /// What the file beside a fixture says of its record.
        private struct Expectation: Decodable {
            var error: String?
            var title: String?
            var published: String?
            var authors: [String]?
            var url: String?
            var site: String?
            var section: String?
            var tags: [String]?
            var attachments: [String]?
            var language: String?
        }

        @Test(
            "articles, notices and tables of forty systems are found whole, and pages without any are refused, with what the page states of them"
        )
        func systems() throws {
            for folder in ["Pages", "UnseenPages"] { try system(pages: Self.fixtures.appending(path: folder)) }
        }

        private func system(pages: URL) throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).filter { $0.hasSuffix(".json") }
            try #require(!names.isEmpty)
            for name in names.map({ String($0.dropLast(5)) }) {
                let html = Array(try Data(contentsOf: pages.appending(path: name + ".html")))
                let data = try Data(contentsOf: pages.appending(path: name + ".json"))
                let expected = try JSONDecoder().decode(Expectation.self, from: data)
                if let reason = expected.error {
                    let error = #expect(throws: InputError.self) { try WebPage(html: html, name: name) }
                    #expect(error?.reason == reason, "\(name)")
                    continue
                }
                let text = try String(contentsOf: pages.appending(path: name + ".txt"), encoding: .utf8)
                try expect(WebPage(html: html, name: name), expected, text, name)
            }
        }

        private func expect(_ page: WebPage, _ expected: Expectation, _ text: String, _ name: String) throws {
            #expect(page.text == text, "\(name)")
            #expect(page.title == expected.title && page.published?.description == expected.published, "\(name)")
            let details = page.details
            let article = Extractor.default.extract(page.text, published: page.published)
            let record = article.stating(headline: details.headline, authors: details.authors).record
            #expect(record.headline == expected.title && record.byline == expected.authors ?? [], "\(name)")
            #expect(details.url == expected.url && details.site == expected.site, "\(name)")
            #expect(details.section == expected.section && details.tags == expected.tags ?? [], "\(name)")
            #expect(details.attachments == expected.attachments ?? [], "\(name)")
            #expect(details.language == expected.language, "\(name)")
        }

        private static let sentence =
            "Sáng 5/10, xã An Hưng tổ chức hội nghị tổng kết công tác hội năm 2022, có 120 đại biểu dự."

        @Test(
            "blocks and line breaks end lines, everything else goes on in the line",
            arguments: [
                ("<p>a<br>b<p>c", ["a", "b", "c"]),
                ("<div>a<b>b</b> c <span>d</span>e</div>f", ["ab c de", "f"]),
                ("<ul><li>a<li>b</ul>c", ["- a", "- b", "c"]),
                ("<ol start=3><li>a<li>• b<li>c</ol>d", ["3. a", "• b", "5. c", "d"]),
                ("<table><tr><td>a</td><td>b</td></tr><tr><th>c<th><p>d</p><p>e</table>", ["a\tb", "c\td e"]),
                ("<pre>a  b\n c</pre>d", ["a  b", " c", "d"]),
                ("<p><span class='dropcap'>T</span>rong</p><div class=drop-cap>X</div><p> ã", ["Trong", "Xã"]),
                (
                    "<p><![if !supportLists]>·<![endif]> a<o:p></o:p><!--[if gte mso 9]><xml>x</xml><![endif]-->",
                    ["· a"]
                ),
                ("<p>ho\u{AD}à &amp;nbsp;&amp;agrave; &amp;#7871;", ["hoà à ế"]),
                ("<script><!-- document.write('<script>x</script>') //--></script><p>a", ["a"]),
                ("<svg><title>t</title><path/><path/></svg><p>a < b</p></body></html><p>c", ["a < b", "c"]),
                ("<p>theo lời của <a class=cms-relate href=x>xã</a> b</p>", ["theo lời của xã b"]),
                ("<div class='tin-lien-quan'><p>a</p></div><div id=binh_luan>b</div><p class=quangCao>c</p>d", ["d"]),
                ("<p>a \n\t b&nbsp;&nbsp;c\u{200B}d</p><p>&nbsp;</p><p>\u{200B}</p>", ["a b cd"]),
                ("<p>&lt;b&gt; &amp; &Agrave;&#7871;&#x1EBF; &ldquo;x&rdquo;</p>", ["<b> & Àếế “x”"]),
                ("<p>a<script>x = '<p>b</p>'</script>b<style>p{}</style><!-- c --></p>", ["ab"]),
                ("<p hidden>a</p><p style='display: none'>b</p><p class='x d-none'>c</p><button>d</button>e", ["e"]),
                ("<span class='author'>a</span><span class='time'>b</span><span>c</span><span>d</span>", ["a b cd"]),
                ("<p><a href=x>xem thêm bài khác</a> y</p><p>z <a href=x>w</a> zz</p>", ["z w zz"]),
            ])
        func lines(html: String, lines: [String]) throws {
            let text = try page("<body><article><p>\(Self.sentence)</p>\(html)</article>").text
            #expect(text.split(separator: "\n").map(String.init) == [Self.sentence] + lines)
        }

        @Test(
            "the markup's date counts in Vietnam's time, and the most telling statement wins",
            arguments: [
                (#"<meta property="article:published_time" content="2022-10-03T22:30:00Z">"#, "2022-10-04T05:30+07:00"),
                (
                    #"<meta property="article:published_time" content="2022-10-04T00:15:00.000+09:00">"#,
                    "2022-10-03T22:15+07:00"
                ),
                (
                    #"<meta property="article:published_time" content="2022-10-04T09:01+0700">"#,
                    "2022-10-04T09:01+07:00"
                ),
                (#"<meta name="pubdate" content="2022-10-04 09:01">"#, "2022-10-04T09:01"),
                (#"<meta name="DC.date.issued" content="2022-10-04">"#, "2022-10-04"),
                (#"<time datetime="2022-10-04">hôm qua</time>"#, "2022-10-04"),
                (
                    #"<time datetime="2023-01-01">x</time><meta itemprop="datePublished" content="2022-10-04">"#,
                    "2022-10-04"
                ),
                (
                    #"<script type="application/ld+json">[{"@graph":[{"datePublished":"2022-10-04"}]}]</script>"#,
                    "2022-10-04"
                ),
                (#"<script type="application/ld+json">{"datePublished": broken</script>"#, nil),
                (#"<meta name="pubdate" content="04/10/2022 9:01 CH">"#, "2022-10-04T21:01"),
                (#"<meta name="date" content="Thứ ba, 4-10-2022 | 09:01 (GMT+7)">"#, "2022-10-04T09:01+07:00"),
                (#"<meta name="date" content="Tue, 04 Oct 2022 02:01:00 GMT">"#, "2022-10-04T09:01+07:00"),
                (#"<meta name="date" content="0001-01-01T00:00:00">"#, nil),
                (#"<meta property="article:published_time" content="2022-02-30">"#, nil),
                (#"<meta property="article:modified_time" content="2022-10-04">"#, nil),
                (#"<meta property="article:published_time" content="1989-12-31">"#, nil),
                (
                    #"<meta property="article:published_time" content="\#(thisYear + 1)-01-31">"#,
                    "\(thisYear + 1)-01-31"
                ),
                (#"<meta property="article:published_time" content="\#(thisYear + 2)-01-31">"#, nil),
                (#"<meta name="pubdate" content="31/12/9999 12:00 SA">"#, nil),
            ])
        func dates(markup: String, published: String?) throws {
            #expect(try page("<body>\(markup)<p>\(Self.sentence)</p>").published?.description == published)
        }

        private static let thisYear = Calendar(identifier: .gregorian).component(.year, from: .now)

        @Test(
            "a day that no article has is no line of it",
            arguments: ["01/01/0001 12:00", "Ngày đăng: 4/10/2101", "31/12/9999"])
        func impossibleDays(line: String) throws {
            let title = "An Hưng tổng kết công tác hội"
            let page = try page(
                "<title>\(title)</title><div><h1>\(title)</h1><p>\(line)</p><p>\(Self.sentence)</p></div>")
            #expect(page.text == "\(title)\n\(Self.sentence)\n" && page.published == nil)
        }

        @Test("a headline and a date that are links are no links to elsewhere")
        func linkedHeadline() throws {
            let head = "<title>An Hưng tổng kết công tác hội - Trang tin</title>"
            let heading =
                "<h1><a href=x>An Hưng tổng kết công tác hội</a></h1><p><a href=y>06/10/2022</a></p><p><a href=z>Gửi</a></p>"
            let text = try page("\(head)<div>\(heading)<p>\(Self.sentence)</p></div>").text
            #expect(text == "An Hưng tổng kết công tác hội\n06/10/2022\n\(Self.sentence)\n")
        }

        @Test("a headline that only the markup has starts the text")
        func title() throws {
            let head = #"<meta property="og:title" content="An Hưng tổng kết công tác hội">"#
            #expect(
                try page("\(head)<p>\(Self.sentence)</p>").text == "An Hưng tổng kết công tác hội\n\(Self.sentence)\n")
        }

        @Test(
            "an element of HTML5 opens the body where no tag did", arguments: ["article", "main", "section", "header"])
        func absentBody(name: String) throws {
            let title = "An Hưng tổng kết công tác hội"
            let headline = "<\(name)><h1>\(title)</h1></\(name)>"
            let text = try page("<!doctype html><title>\(title)</title>\(headline)<p>\(Self.sentence)</p>").text
            #expect(text == "\(title)\n\(Self.sentence)\n")
        }

        @Test("bytes are read as the mark at the start, the page or the caller says, else as UTF-8")
        func encodings() throws {
            let text = Self.sentence + "\n"
            let html = "<p>\(Self.sentence)"
            #expect(try WebPage(html: Array(html.utf8), name: "").text == text)
            #expect(try WebPage(html: [0xEF, 0xBB, 0xBF] + Array(html.utf8), name: "").text == text)
            let utf16: [UInt8] = [0xFF, 0xFE] + html.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            #expect(try WebPage(html: utf16, name: "").text == text)
            let declared = try LegacyEncoding.windows1258.encode("<meta charset=windows-1258>" + html)
            #expect(try WebPage(html: declared, name: "").text == text)
            let tcvn3 = try LegacyEncoding.tcvn3.encode("<meta charset=utf-8>" + html)
            #expect(try WebPage(html: tcvn3, name: "", encoding: .legacy(.tcvn3)).text == text)
            #expect(try WebPage(html: tcvn3, name: "", encoding: .detected).text == text)
            let latin = "<meta charset='iso-8859-1'><p>" + String(repeating: "H\u{E0} n\u{F4}i, ", count: 20) + "."
            let bytes = latin.unicodeScalars.map { UInt8($0.value) }
            #expect(try WebPage(html: bytes, name: "").text.hasPrefix("Hà nôi, Hà"))
        }

        @Test(
            "what no article can be made of is refused by name",
            arguments: [
                ("", "no article"), ("<html></html>", "no article"),
                ("<ul><li><a href=a>Trang chủ</a></ul>", "no article"),
                ("<p>\u{0}", "no article"), ("<!-- never closed", "no article"),
                ("<meta charset=koi8-r><p>\u{1}", "no article"),
                (
                    "<title>Trang chủ</title><footer>Giấy phép số 1/GP. Cơ quan chủ quản: UBND xã An Hưng.</footer>",
                    "no article"
                ),
            ])
        func refusals(html: String, reason: String) throws {
            let error = #expect(throws: InputError.self) { try page(html) }
            #expect(error?.name == "page" && error?.reason.contains(reason) == true)
        }

        @Test("elements that nest too deep stand beside one another, as in browsers; tables are refused by name")
        func depth() throws {
            let paragraph = "<p>\(Self.sentence)</p>"
            for name in ["div", "b", "font"] {
                let open = String(repeating: "<\(name)>", count: 100_000)
                for close in ["", String(repeating: "</i>", count: 100_000), open.replacing("<", with: "</")] {
                    #expect(try page(open + paragraph + close + paragraph).text.contains(Self.sentence))
                    let error = #expect(throws: InputError.self) { try page(open + close) }
                    #expect(error?.reason == "no article in this page")
                }
            }
            let paragraphs = String(repeating: "<p><font size=2>\(Self.sentence)", count: 1_000)
            #expect(try page(paragraphs).text.split(separator: "\n").count == 1_000)
            let tables = String(repeating: "<table><tbody><tr><td><ul><li>", count: 10_000)
            let error = #expect(throws: InputError.self) { try page(tables + paragraph) }
            #expect(error?.reason == "elements nested more than 512 deep")
        }

        @Test("a tag may have a million attributes", .timeLimit(.minutes(2)))
        func attributes() throws {
            let image = String(repeating: "ab/=", count: 100_000)
            #expect(
                try page("<p><img src=\"data:image/png;base64,\(image)\">\(Self.sentence)").text == Self.sentence + "\n"
            )
            for separator in [" ", "=\"\""] {
                let crowded = (0..<100_000).map { "a\($0)" }.joined(separator: separator)
                #expect(try page("<p \(crowded)>\(Self.sentence)").text == Self.sentence + "\n")
                #expect(try page("<a =\">x</a><b \(crowded)>\(Self.sentence)").text.contains(Self.sentence))
            }
        }

        @Test("a byte that no text has costs a warning, not the page")
        func invalidBytes() throws {
            let html = Array("<meta charset=utf-8><p>\(Self.sentence)".utf8) + [0xFF]
            let page = try WebPage(html: html, name: "")
            #expect(page.warning?.offset == html.count - 1 && page.text == Self.sentence + "\u{FFFD}\n")
        }

        @Test("a page cut off anywhere, or with any byte gone, traps nowhere")
        func damage() throws {
            for name in ["newspaper", "aspnet"] {
                let html = try Self.page(name)
                for end in stride(from: 0, to: html.count, by: 7) {
                    _ = try? WebPage(html: Array(html[..<end]), name: "")
                    var damaged = html
                    damaged.remove(at: end)
                    _ = try? WebPage(html: damaged, name: "")
                }
            }
        }

        @Test("megabytes of text or of tags are read", .timeLimit(.minutes(60)))
        func huge() throws {
            let paragraphs = try page(String(repeating: "<p>\(Self.sentence)</p>", count: 20_000))
            #expect(paragraphs.text.utf8.count == 20_000 * (Self.sentence.utf8.count + 1))
            let block = try page("<p>" + String(repeating: Self.sentence + " ", count: 50_000))
            #expect(block.text.utf8.count == 50_000 * (Self.sentence.utf8.count + 1))
            let attribute = try page("<p title=\"\(String(repeating: "x", count: 2_000_000))\">\(Self.sentence)")
            #expect(attribute.text == Self.sentence + "\n")
            let references = try page("<p>\(String(repeating: "&amp;", count: 200_000)) \(Self.sentence)")
            #expect(references.text.utf8.count == 200_000 + Self.sentence.utf8.count + 2)
            let tags = try page(String(repeating: "<i></i><br>", count: 50_000) + "<p>\(Self.sentence)")
            #expect(tags.text == Self.sentence + "\n")
        }
    }
#endif
