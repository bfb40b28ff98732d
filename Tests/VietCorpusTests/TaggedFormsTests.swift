import Testing

@testable import VietCorpus

@Suite("Tokens of an extracted article")
struct TaggedFormsTests {
    private static let plain = """
        Ông Nguyễn Văn Hùng, Chủ tịch UBND xã An Hòa, cho biết:
        sáng 4/10/2022, tỷ lệ hộ nghèo còn 2,08% (205/318 hộ). Xem tại http://anlao.gov.vn …
        """

    @Test(
        "are those of its text, whether the extractor gives its atoms or not",
        arguments: [
            (plain, true), ("", true), ("Chủ tịch UBND xãNguyễn Văn Hùng phát biểu.", false),
            ("Bi\u{301} thư Nguyê\u{303}n Văn Hu\u{300}ng đến <b>xã An\u{200B} Hòa</b>.", false),
        ])
    func atoms(text: String, areKept: Bool) {
        let document = Document(id: "1", text: text)
        let (plain, kept) = (Extractor.default.extract(text), Extractor(options: .atoms).extract(text))
        #expect(plain.atoms == nil)
        #expect((kept.atoms != nil) == areKept)
        for format in [CoNLLFormat(), CoNLLUFormat()] as [any ArticleFormat] {
            #expect(format.encode(kept, of: document) == format.encode(plain, of: document))
        }
    }
}
