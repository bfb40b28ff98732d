import Testing
import VietExtraction

@Suite("Bylines: who signs, and who does not")
struct BylineTests {
    @Test(
        "The names of the line behind the body",
        arguments: [
            ("Tác giả bài viết: Hữu Bá", ["Hữu Bá"]),
            ("Tác giả: Tuyết Hạnh - Hồng Thư - Lương Trang", ["Tuyết Hạnh", "Hồng Thư", "Lương Trang"]),
            ("Nguồn tin: Thạch Thảo", ["Thạch Thảo"]),
            ("Hồng Quế", ["Hồng Quế"]),
            ("NGỌC THANH", ["NGỌC THANH"]),
            ("Bài, ảnh: Lê Lài", ["Lê Lài"]),
            ("Tin, ảnh: Ngọc Châu", ["Ngọc Châu"]),
            ("Bt: Như Ý", ["Như Ý"]),
            ("T/h: Hải Thanh", ["Hải Thanh"]),
            ("Thực hiện: Bích Nhàn - Khánh Lộc", ["Bích Nhàn", "Khánh Lộc"]),
            ("Lương Hoàng\n(UBKT Huyện ủy)", ["Lương Hoàng"]),
            ("Vũ Nguyệt – Nhật Quang", ["Vũ Nguyệt", "Nhật Quang"]),
            ("Vũ Nguyệt-Nhật Quang", ["Vũ Nguyệt", "Nhật Quang"]),
            ("Tác giả: B. Châu", ["B. Châu"]),
        ])
    func names(line: String, byline: [String]) {
        let article = Extractor.default.extract("\(Page.below("Thứ ba - 04/10/2022 09:01"))\n\(line)")
        #expect(article.record.byline == byline)
        #expect(article.entities.filter { $0.label == .person }.map { String($0.text) } == byline)
    }

    @Test(
        "Initials, generic bodies and organizations are nobody",
        arguments: [
            "M.X", "D.T", "T.T.X.", "P.V", "PV", "BBT", "BAN BIÊN TẬP", "HYTV", "Tác giả: Ban biên tập", "Ảnh: TL",
            "HĐND xã Thanh Điền",
        ])
    func nobody(line: String) {
        let article = Extractor.default.extract("\(Page.below("Thứ ba - 04/10/2022 09:01"))\n\(line)")
        #expect(article.record.byline == [])
        #expect(!article.entities.contains { $0.label == .person })
    }

    @Test(
        "A name on the publication line is the byline",
        arguments: [
            ("TUẤN HƯƠNG 16:06, 16/07/2024", "TUẤN HƯƠNG"), ("Bùi Ánh - 14:20 28/09/2023 GMT+7", "Bùi Ánh"),
            ("Mạnh Thìn 21/12/2021 11:00", "Mạnh Thìn"),
        ])
    func onTheDateLine(line: String, name: String) {
        #expect(Extractor.default.extract(Page.below(line)).record.byline == [name])
    }
}
