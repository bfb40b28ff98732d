import Foundation
import Testing
import VietExtraction

/// What entities and claims tell of their surroundings: the sentence, and what a percentage is about.
@Suite("Context of entities and claims")
struct ContextTests {
    @Test(
        "A percentage names what it is about: what is counted, a rate, or the noun that heads its clause",
        arguments: [
            ("Đã có 118/240 hộ ký cam kết, đạt tỷ lệ 49,17%.", ["hộ"]),
            ("Chi bộ có 40 đảng viên, trong đó 12 đồng chí là nữ, chiếm 30%.", ["đồng chí"]),
            ("Đến nay, 95% hội viên đã có thẻ.", ["hội viên"]),
            ("Sản lượng chè của xã năm 2022 ước đạt 700 tấn, tăng 5,5% so với cùng kỳ.", ["Sản lượng chè"]),
            ("Tỷ lệ hộ cận nghèo giảm còn 3,2%.", ["Tỷ lệ hộ cận nghèo"]),
            ("Thu ngân sách 6 tháng đạt 61% dự toán.", ["Thu ngân sách"]),
            (
                "Giá trị sản xuất (GO) tăng 7%, trong đó thủy sản tăng 9%, lâm nghiệp giảm 2%.",
                ["Giá trị sản xuất", "thủy sản", "lâm nghiệp"]
            ),
            ("Bà con vay với lãi suất 6,6%.", ["lãi suất"]),
        ])
    func subjects(_ text: String, _ subjects: [String]) {
        let found = Extractor.default.extract(text).entities.filter { $0.label == .percent }
        #expect(found.map { $0.subject.map { String($0.text) } } == subjects)
    }

    @Test(
        "Where the sentence leaves open what a percentage is about, nothing is said",
        arguments: [
            "Xã gieo cấy 300 ha, đạt 98% kế hoạch.", "Riêng xã Tân Hòa vẫn còn 51%.",
        ])
    func open(_ text: String) {
        for entity in Extractor.default.extract(text).entities { #expect(entity.subject == nil) }
    }

    @Test("Entities and claims carry the sentence that they stand in, as bytes of the source")
    func sentences() throws {
        let first = "Sáng 5/10, xã họp."
        let second = "Chi bộ có 40 đảng viên, trong đó 12 nữ (30%)."
        let article = Extractor.default.extract(
            "\(first) \(second)\nTP. Huế mưa to".decomposedStringWithCanonicalMapping)
        let sentences = article.entities.map { String(article.sentence(of: $0)).precomposedStringWithCanonicalMapping }
        #expect(sentences == [first, second, second, second, "TP. Huế mưa to"])
        let claim = try #require(article.claims.first)
        #expect(article.sentence(of: claim) == article.sentence(of: article.entities[1]))
        for entity in article.entities { #expect(entity.sentence.lowerBound <= entity.utf8Range.lowerBound) }
    }
}
