import Testing
import VietExtraction

@Suite("Parts of personal names")
struct PersonalNameTests {
    @Test(
        "Surname, middle and given name",
        arguments: [
            ("Nguyễn Xuân Vĩnh", "Nguyễn|Xuân|Vĩnh"), ("Trần Hà", "Trần||Hà"), ("Lê Thị Minh Khai", "Lê|Thị Minh|Khai"),
            ("Tôn Nữ Thị Ninh", "Tôn Nữ|Thị|Ninh"), ("PHẠM VĂN ĐỒNG", "PHẠM|VĂN|ĐỒNG"),
            ("Nguyễn Văn A", "Nguyễn|Văn|A"),
            ("Đỗ\nMạnh  Hùng", "Đỗ|Mạnh|Hùng"), ("Huỳnh Thúc Kháng", "Huỳnh|Thúc|Kháng"),
        ])
    func parts(name: String, expected: String) throws {
        let parts = try #require(PersonalName(name))
        #expect("\(parts.surname)|\(parts.middle ?? "")|\(parts.given)" == expected)
    }

    @Test(
        "None of what has no surname, or is not told",
        arguments: [
            "Tám", "Mai Phương", "Kim Jong-un", "Joe Biden", "H'Hen Niê", "Y Bhĩ", "Nguyễn", "nguyễn văn a", "",
        ])
    func none(name: String) { #expect(PersonalName(name) == nil) }

    @Test(
        "A part of a text is the name that it is alone, whatever stands after it",
        arguments: ["", " phát biểu tại hội nghị", "phát biểu", ", Bí thư", "\u{301}", "\u{200B}n", "\n", " 12"])
    func parts(after: String) {
        let names = ["Nguyễn Xuân Vĩnh", "Tôn Nữ Thị Ninh", "Đỗ\nMạnh  Hùng", "Nguyê\u{303}n Văn A", "Mai Phương"]
        for name in names {
            let before = "Ông "
            let utf8 = Array((before + name).utf8) + Array(after.utf8)
            let start = before.utf8.count
            #expect(PersonalName(start..<start + name.utf8.count, of: utf8.span) == PersonalName(name))
        }
    }

    @Test("A person of an article has them, other entities do not")
    func entities() {
        let article = Extractor.default.extract("Ông Nguyễn Xuân Vĩnh, Bí thư Huyện ủy An Lão.")
        #expect(article.entities.first { $0.label == .person }?.personalName?.given == "Vĩnh")
        #expect(article.entities.allSatisfy { $0.label == .person || $0.personalName == nil })
    }
}
