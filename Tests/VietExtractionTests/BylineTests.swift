import Testing
import VietExtraction

@Suite("Bylines: who signs, and who does not")
struct BylineTests {
    @Test(
        "The names of the line after the body",
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
            ("N.HƯNG", ["N.HƯNG"]), ("N.Như", ["N.Như"]), ("M.SƠN", ["M.SƠN"]),
            ("T.Thụ-N.Quang-N.Hậu", ["T.Thụ", "N.Quang", "N.Hậu"]),
            ("Ảnh ĐINH HÙNG.", ["ĐINH HÙNG"]), ("Bài và ảnh: Hồng Quế", ["Hồng Quế"]),
            ("Tin, bài, ảnh Hồng Quế", ["Hồng Quế"]), ("Ảnh: VGP/Nguyễn Hoàng", ["Nguyễn Hoàng"]),
            ("Tin: Hồng Quế – Ảnh: Mạnh Thắng", ["Hồng Quế", "Mạnh Thắng"]),
            ("Nguồn tin: Bùi Trinh - Cán bộ Huyện đoàn:", ["Bùi Trinh"]),
            ("Huỳnh Thơ - Hội Nông dân huyện Ba Tri", ["Huỳnh Thơ"]),
            ("Hữu Hoàn (Đài Truyền thanh huyện)", ["Hữu Hoàn"]), ("Hữu Hoàn\n(Đài Truyền thanh huyện)", ["Hữu Hoàn"]),
        ])
    func names(line: String, byline: [String]) {
        let article = Extractor.default.extract("\(Page.below("Thứ ba - 04/10/2022 09:01"))\n\(line)")
        #expect(article.record.byline == byline)
        #expect(article.entities.filter { $0.label == .person }.map { String($0.text) } == byline)
    }

    @Test(
        "Initials, roles and bodies sign an article, but are no people",
        arguments: [
            ("M.X", ["M.X"]), ("D.T", ["D.T"]), ("Đ.H", ["Đ.H"]), ("T.T.X.", ["T.T.X."]), ("P.V", ["P.V"]),
            ("PV", ["PV"]), ("PH", ["PH"]), ("BBT", ["BBT"]), ("BAN BIÊN TẬP", ["BAN BIÊN TẬP"]), ("HYTV", ["HYTV"]),
            ("KO", ["KO"]), ("Tác giả: Ban biên tập", ["Ban biên tập"]), ("Tin, ảnh: CTV", ["CTV"]),
            ("HĐND xã Thanh Điền", ["HĐND xã Thanh Điền"]), ("Ảnh: TL", []), ("Nguồn: TTXVN", []),
        ])
    func nobody(line: String, byline: [String]) {
        let article = Extractor.default.extract("\(Page.below("Thứ ba - 04/10/2022 09:01"))\n\(line)")
        #expect(article.record.byline == byline)
        #expect(!article.entities.contains { $0.label == .person })
    }

    @Test(
        "A name may sign after the end mark of the last paragraph, or between headline and body",
        arguments: [
            "\(Page.below("Thứ ba - 04/10/2022 09:01"))/.          Hồng Quế",
            "\(Page.below("Thứ ba - 04/10/2022 09:01"))/.Hồng Quế",
            Page.below("Hồng Quế\nThứ ba - 04/10/2022 09:01"), Page.below("Thứ ba - 04/10/2022 09:01\nHồng Quế"),
            Page.below("Tác giả: Hồng Quế\nThứ ba - 04/10/2022 09:01"),
        ])
    func elsewhere(page: String) {
        let article = Extractor.default.extract(page)
        #expect(article.record.byline == ["Hồng Quế"])
        #expect(article.record.headline == Page.headline)
        #expect(article.record.published?.description == "2022-10-04T09:01")
        #expect(article.entities.contains { $0.label == .person && $0.text == "Hồng Quế" })
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
