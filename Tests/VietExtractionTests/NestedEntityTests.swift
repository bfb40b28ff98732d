import Testing
import VietCorpus
import VietExtraction

@Suite("Nested entities and explanations")
struct NestedEntityTests {
    private static let everything = Extractor(options: [.nested, .explanations])

    @Test(
        "the outermost entities stay as they are, and each nested one lies inside one", arguments: Repository.goldFiles)
    func outermost(file: String) throws {
        let gold = try GoldArticle(contentsOf: file)
        let plain = Extractor.default.extract(gold.text)
        let full = Self.everything.extract(gold.text)
        let outermost = full.entities.filter { !$0.isNested }
        #expect(outermost.map(Finding.init) == plain.entities.map(Finding.init))
        #expect(outermost.map(\.rule) == plain.entities.map(\.rule) && full.relations == plain.relations)
        #expect(full.entities.map(\.id) == Array(full.entities.indices))
        #expect(plain.entities.allSatisfy { !$0.isNested && $0.explanation == nil })
        for entity in full.entities where entity.isNested {
            let isInside = outermost.contains { outer in
                outer.utf8Range != entity.utf8Range && outer.utf8Range.lowerBound <= entity.utf8Range.lowerBound
                    && entity.utf8Range.upperBound <= outer.utf8Range.upperBound
            }
            #expect(isInside, "\(entity.text)")
        }
    }

    @Test("bodies, places and ranks inside others are found down to the last")
    func depth() throws {
        let article = Self.everything.extract(
            "Ông Nguyễn Văn Hòa, Phó Trưởng ban Thường trực Ban Tổ chức Huyện ủy An Lão khóa XIX, đến dự.")
        let nested = article.entities.filter(\.isNested).map { "\($0.label.rawValue) \($0.text)" }
        #expect(nested.contains("LOC An Lão") && nested.contains("ORDINAL khóa XIX"))
        #expect(nested.contains { $0.hasPrefix("ORG Huyện ủy An Lão") })
    }

    @Test("a name after which a body is called is no place")
    func namesakes() throws {
        let article = Self.everything.extract("Trường THCS Hùng Vương khai giảng sáng nay.")
        #expect(!article.entities.contains { $0.isNested && $0.label == .location })
    }

    @Test("an explanation names the cue, the phrases of the lexicon and the function words")
    func evidence() throws {
        let article = Self.everything.extract("Chiều ngày 29/9/2022, đồng chí Nguyễn Xuân Vĩnh đến Huyện ủy An Lão.")
        func matched(_ text: String) throws -> [String] {
            let entity = try #require(article.entities.first { $0.text == text && !$0.isNested })
            return try #require(entity.explanation).matched.map { "\($0.source) \($0.phrase.text)" }
        }
        #expect(try matched("Chiều ngày 29/9/2022") == ["keyword Chiều", "keyword ngày"])
        #expect(try matched("Nguyễn Xuân Vĩnh").contains("honorific đồng chí"))
        #expect(try matched("Huyện ủy An Lão") == ["bodyName Huyện ủy", "unitKind Huyện ủy", "placeName An Lão"])
    }

    @Test("an explanation names the candidates that were beaten, and why")
    func beaten() throws {
        let article = Self.everything.extract("Đại hội đại biểu Đảng bộ huyện lần thứ XIX đã khai mạc.")
        let event = try #require(article.entities.first { $0.label == .event })
        let rivals = try #require(event.explanation).beaten
        #expect(rivals.map(\.label) == [.ordinal] && rivals.map(\.reason) == [.longer])
        #expect(rivals.map(\.rule.description) == ["ordinal.rank"] && rivals.map(\.phrase.text) == ["lần thứ XIX"])
    }
}
