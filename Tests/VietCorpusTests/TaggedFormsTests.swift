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

    /// Forms of as many bytes as are copied at once, and one more or less; as the last of a text, where no block can be read.
    private static let forms =
        [1, 2, 15, 16, 17, 31, 32, 33, 200].map { String(repeating: "a", count: $0) } + ["ưỡ", "nghiễng"]

    @Test("rows of CoNLL-U tell where forms of all lengths stand, the last one of a text too", arguments: forms)
    func rows(last: String) throws {
        let written = "Ông Nguyễn Văn Hùng, xã An Hòa: " + Self.forms.joined(separator: " ") + " 5%\n" + last
        let (article, document) = (Extractor.default.extract(written), Document(id: "1", text: written))
        let text = article.text
        for unit in OffsetUnit.allCases {
            let offsets = Offsets(text, unit: unit)
            let rows = String(decoding: CoNLLUFormat(offsetUnit: unit).encode(article, of: document), as: UTF8.self)
            var (forms, position) = ([Substring](), text.startIndex)
            for row in rows.split(separator: "\n") where !row.hasPrefix("#") {
                let columns = row.split(separator: "\t")
                let form = try #require(text[position...].firstRange(of: columns[1]))
                let start = text.utf8.distance(from: text.startIndex, to: form.lowerBound)
                let range = offsets.range(start..<start + columns[1].utf8.count)
                let notes = columns[9].split(separator: "|")
                #expect(notes.contains("Start=\(range.lowerBound)") && notes[0] == "End=\(range.upperBound)")
                let isJoined = form.upperBound < text.endIndex && !text[form.upperBound].isWhitespace
                #expect(notes.contains("SpaceAfter=No") == isJoined)
                forms.append(columns[1])
                position = form.upperBound
            }
            #expect(forms.last.map { String($0) } == last)
            #expect(forms.joined() == text.filter { !$0.isWhitespace })
        }
    }
}
