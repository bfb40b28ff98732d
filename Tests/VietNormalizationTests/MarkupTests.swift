import Testing

@testable import VietNormalization

/// Tags that pages left in their text, and text that only looks like one.
@Suite struct MarkupTests {
    private static let tags = Normalizer([.htmlTags])

    @Test(arguments: [
        ("<p>Một</p>", "\nMột\n"), ("a<br/>b<BR />c", "a\nb\nc"), ("<b class=\"x\">a</b>", "a"),
        ("<a href='u' target=_blank>a</a>", "a"), ("<td nowrap>1</td >", "\n1\n"), ("<o:p></o:p>x", "x"),
        ("<span style=\"a: b > c\">x</span>", "x"), ("<p style=\"lost>x", "\nx"),
        ("<img src=\"a.jpg\" alt=\"Ảnh\">", ""),
        ("<font\ncolor = \"red\"\n>x</font>", "x"), ("<a title=\"\" href=\"\">x</a>", "x"),
    ])
    func tagsGo(_ text: String, _ expected: String) { #expect(Self.tags.normalize(text).text == expected) }

    @Test(arguments: [
        "<Trần Văn Bảy>", "thu nhập <bằng 5 triệu đồng và >10 triệu đồng", "<em An> nói", "<i.5>", "a <b và c> d",
        "<u 60 tuổi>",
        "<s.10 và >20", "<li xã>", "<p 5>", "<b", "<b x", "<b x=", "<b x=\"", "<thú y>", "<tr.12>", "<a-b>", "<ă>",
        "<B\u{1EAF}c>",
        "x<y>z<w", "<a:b>", "<<>>", "<p / 5>",
    ])
    func textStays(_ text: String) { #expect(Self.tags.normalize(text).text == text) }

    @Test("what looks like markup stays whatever its form, and nothing is lost but whole tags")
    func randomTexts() {
        var generator = SeededGenerator(seed: 16)
        let pieces = [
            "<", ">", "</", "p", "b", "tr", "ần", "ă", " ", "=", "\"", "'", "/", "href", "5", "o:p", "\n", "nowrap",
        ]
        for _ in 0..<10_000 {
            let text = (0..<Int.random(in: 1...12, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            let once = Self.tags.normalize(text)
            let visible = once.text.filter { $0 != "\n" }
            guard
                text.unicodeScalars.filter({ !$0.isASCII }).count
                    >= visible.unicodeScalars.filter({ !$0.isASCII }).count,
                text.contains(">") || visible == text.filter({ $0 != "\n" })
            else {
                Issue.record("\(text.debugDescription) gives \(once.text.debugDescription)")
                return
            }
        }
    }
}
