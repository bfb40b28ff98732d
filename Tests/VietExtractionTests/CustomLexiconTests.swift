import Testing
import VietExtraction

@Suite("A lexicon of one's own")
struct CustomLexiconTests {
    private static let table = """
        # what our site knows
        person\tHyão
        title\tĐội trưởng đội chiêng
        title\tTĐBP\tTrưởng đồn Biên phòng\tTổ đội bảo vệ phố
        organization\tHội quán Sông Ba

        place\tRú Đá Đĩa
        """

    private func found(_ text: String) throws -> [String] {
        let extractor = Extractor(lexicon: try CustomLexicon(parsing: Self.table))
        return extractor.extract(text).entities.map { "\($0.label.rawValue) \($0.text)" }
    }

    @Test(
        "its people, titles, organizations and places are found, and without it they are not",
        arguments: [
            ("Sáng nay Hyão kể chuyện rừng.", "PERSON Hyão"),
            ("Ông Lê Văn Hòa, Đội trưởng đội chiêng, đến dự.", "TITLE Đội trưởng đội chiêng"),
            ("Đồng chí Lê Văn Hòa, TĐBP, chủ trì hội nghị.", "TITLE TĐBP"),
            ("Dân làng ghé Hội quán Sông Ba từ sớm.", "ORG Hội quán Sông Ba"),
            ("Dân làng đi Rú Đá Đĩa ngắm biển.", "LOC Rú Đá Đĩa"),
        ])
    func kinds(text: String, entity: String) throws {
        #expect(try found(text).contains(entity))
        let shipped = Extractor.default.extract(text).entities.map { "\($0.label.rawValue) \($0.text)" }
        #expect(!shipped.contains(entity))
    }

    @Test("phrases match in any normalization form and tone placement")
    func spellings() throws {
        let lexicon = try CustomLexicon([.init(.place, "Rú Thuý")])
        for text in [
            "Dân làng đi Rú Thuý xem hội.", "Dân làng đi Rú Thúy xem hội.",
            "Dân làng đi Ru\u{301} Thu\u{301}y xem hội.",
        ] {
            #expect(Extractor(lexicon: lexicon).extract(text).entities.contains { $0.rule.description == "loc.name" })
        }
    }

    @Test("an abbreviated title has the readings of the table")
    func readings() throws {
        let article = Extractor(lexicon: try CustomLexicon(parsing: Self.table))
            .extract("Đồng chí Lê Văn Hòa, TĐBP, chủ trì hội nghị.")
        let title = try #require(article.entities.first { $0.label == .title })
        #expect(title.expansion == ["Trưởng đồn Biên phòng", "Tổ đội bảo vệ phố"] && title.person == "Lê Văn Hòa")
    }

    @Test("a person of the table holds the titles around the name")
    func holder() throws {
        let article = Extractor(lexicon: try CustomLexicon([.init(.person, "Del")]))
            .extract("Trưởng thôn 4 Del đến dự. Sau đó Del, Bí thư Chi bộ thôn 4, phát biểu.")
        #expect(article.entities.filter { $0.label == .title }.map(\.person) == ["Del", "Del"])
    }

    @Test("a table of nothing changes nothing")
    func empty() throws {
        #expect(try CustomLexicon(parsing: "\n# nothing\n").entries.isEmpty)
        let text = "Chiều ngày 29/9/2022, Huyện ủy An Lão họp."
        let own = Extractor(lexicon: try CustomLexicon([])).extract(text)
        #expect(own.entities.map(\.text) == Extractor.default.extract(text).entities.map(\.text))
    }

    @Test(
        "a line that is not an entry is named with its remedy",
        arguments: [
            ("person\tLê A\nperso\tLê B", 2, "perso"), ("place", 1, "no text"), ("\n\nplace\t", 3, "no letter"),
            ("place\t---", 1, "no letter"), ("person\tLê A\tLê Văn A", 1, "only titles"),
        ])
    func failures(table: String, line: Int, reason: String) throws {
        let failure = try #require(throws: CustomLexicon.Failure.self) { try CustomLexicon(parsing: table) }
        #expect(failure.position == line && failure.description.contains(reason))
        #expect(failure.description.hasPrefix("line \(line): "))
    }
}
