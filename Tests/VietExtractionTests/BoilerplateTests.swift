import Testing
import VietExtraction

@Suite("Boilerplate: what a page adds to an article says nothing")
struct BoilerplateTests {
    @Test(
        "Nothing is found in the tail of a page, whatever system made it",
        arguments: [
            """
            Tổng số điểm của bài viết là: 5 trong 1 đánh giá
            Xếp hạng: 5 - 1 phiếu bầu
            Click để đánh giá bài viết
            Ý kiến bạn đọc
            Những tin mới hơn
            Lễ ra quân ở xã Hòa Bình (04/10/2022)
            Những tin cũ hơn
            Đang truy cập85
            Hôm nay7,330
            Tháng hiện tại106,983
            """,
            "Lượt xem: 256\nCác tin khác\nHội trại của huyện (03/10/2022)",
            "Đánh giá bài viết (0/0)\nIn bài viết",
            "TIN MỚI NHẤT\nCác tin khác\nTÀI LIỆU\nCỡ chữ: A+ A-\nIn tin bài\nLưu tin bài",
            "Tin liên quan\nÔng Nguyễn Văn An đi hội sáng 3/10",
            "Thêm ý kiến\nTên (yêu cầu)",
            "Trả lời\nEmail của bạn sẽ không được hiển thị công khai. Các trường bắt buộc được đánh dấu *",
            "Các tin khác\nXem tin theo ngày\nThống kê truy cập\nTổng truy cập 2.521.023",
            "Ý kiến thăm dò\nHôm nay: 1 Hôm qua: 0 Tuần này:\nTất cả:\nDSC_0067.jpg",
            "Bản in\nGởi bài viết\n[Trở về]",
            "BÌNH LUẬN\n(0) Bình luận\nĐọc thêm\nTAGS\nPOWERED BY ONECMS",
            "BÀI VIẾT LIÊN QUAN\nÔng Trần Văn Bảy thăm lớp học ngày 3/10/2022",
        ])
    func tail(text: String) {
        let article = "\(Page.below("Thứ ba - 04/10/2022 09:01"))\nTác giả bài viết: Hữu Bá\n"
        let found = Extractor.default.extract(article + text).entities
        #expect(found.filter { $0.utf8Range.lowerBound >= article.utf8.count }.map { String($0.text) } == [])
        #expect(found.contains { $0.text == "Hữu Bá" })
    }

    @Test(
        "Nothing is found in the lines above the headline",
        arguments: [
            "Truy cập nội dung luôn\nXuất bản thông tin", "Skip to main content", "Page Content",
            "Thứ 3, 26/11/2024, 22:44[GMT+7]\nTrang chủ\nTin tức\nVăn bản",
        ])
    func chrome(lines: String) {
        let page = "\(lines)\n\(Page.below("Thứ ba - 04/10/2022 09:01"))"
        let article = Extractor.default.extract(page)
        // `hai cây số` and `ba` are figures of the body.
        #expect(article.entities.map { String($0.text) } == ["Thứ ba - 04/10/2022", "09:01", "hai cây số", "ba"])
        #expect(article.record.headline == Page.headline)
    }

    @Test("Related links, images and file names inside the body say nothing")
    func insideTheBody() {
        let lines = ">> Ông Trần Văn Bảy thăm lớp học ngày 3/10/2022\n![](/upload/le-van-an.jpg)\nTran Van An 1.jpg\n"
        let page = Page.below("Thứ ba - 04/10/2022 09:01\n\(Page.body)\n\(lines)")
        let found = Extractor.default.extract(page).entities
        let figures: [Label] = [.cardinal, .quantity]
        #expect(found.filter { !figures.contains($0.label) }.map(\.label) == [.date, .time])
        #expect(found.filter { figures.contains($0.label) }.allSatisfy { ["hai cây số", "ba"].contains($0.text) })
    }
}
