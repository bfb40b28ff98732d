import Testing
import VietExtraction

@Suite("What pages leave in and around their texts")
struct PageDirtTests {
    @Test(
        "HTML left in a text changes neither what is found nor where",
        arguments: [
            (
                "<p>Dự họp có ông <strong>Lê Văn Dũng</strong> &ndash; Bí thư Huyện ủy.</p>", Label.title,
                ["Bí thư Huyện ủy"]
            ),
            ("Dự họp có bà Trần Thị Mai –&nbsp;Chủ tịch UBND xã.", .title, ["Chủ tịch UBND xã"]),
            (
                "<p>Sáng 5/10/2022, huyện An Lão họp.</p><p>Chiều 6/10/2022 bế mạc.</p>", .date,
                ["Sáng 5/10/2022", "Chiều 6/10/2022"]
            ),
            ("Ông <Trần Văn Bảy> phát biểu, A&B ký.", .person, ["Trần Văn Bảy"]),
            ("Thu nhập <bằng 5 triệu đồng và >10 triệu đồng.", .money, ["5 triệu đồng", "10 triệu đồng"]),
        ])
    func markup(text: String, label: Label, expected: [String]) {
        let article = Extractor.default.extract(text)
        #expect(article.entities.filter { $0.label == label }.map { String($0.text) } == expected)
        let utf8 = Array(text.utf8)
        for entity in article.entities { #expect(utf8[entity.utf8Range].elementsEqual(entity.text.utf8)) }
    }

    @Test("A holder stands before a dash that is a character reference")
    func linkedOverReference() {
        let article = Extractor.default.extract("Dự họp có ông Lê Văn Dũng &ndash; Bí thư Huyện ủy.")
        #expect(article.entities.first { $0.label == .title }?.person == "Lê Văn Dũng")
    }

    @Test(
        "Days, ranks and counts that look alike",
        arguments: [
            ("Phường mở cửa ngày thứ Bảy để tiếp dân.", Label.ordinal, []),
            ("Sang ngày thứ ba, đoàn đi Huế.", .ordinal, ["thứ ba"]),
            ("Đăng 22 Tháng Mười, 2025 tại Huế.", .date, ["22 Tháng Mười, 2025"]),
            ("Trong hai ngày, 18 và 19/01/2013, huyện họp.", .date, ["18 và 19/01/2013"]),
            ("Cùng ngày 11/4, đoàn đã về.", .date, ["Cùng ngày 11/4"]),
            ("Xã đưa chỉ tiêu sang năm sau.", .date, ["năm sau"]),
            ("Bản cách xã 27 km.", .quantity, ["27 km"]),
            ("Đợt này cả thôn 147 hộ được vay.", .cardinal, ["147"]),
            ("Đoàn về thôn 3 họp.", .location, ["thôn 3"]),
        ])
    func lookAlikes(text: String, label: Label, expected: [String]) {
        let found = Extractor.default.extract(text).entities.filter { $0.label == label }
        #expect(found.map { String($0.text) } == expected)
    }

    @Test("A highland name after an office of the commune is a person")
    func highlandName() {
        let article = Extractor.default.extract("Tại buổi họp, Chủ tịch UBND xã Ksor Gôl nêu khó khăn của làng.")
        #expect(article.entities.filter { $0.label == .person }.map { String($0.text) } == ["Ksor Gôl"])
    }
}
