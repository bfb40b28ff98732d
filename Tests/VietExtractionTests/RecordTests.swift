import Testing
import VietExtraction

@Suite("Records: headline, event date and what stands there twice")
struct RecordTests {
    @Test(
        "The headline, whatever stands around it",
        arguments: [
            "date 2025-07-02 \(Page.headline)*\n\(Page.body)", "null \(Page.headline)\n02/07/2025 08:15\n\(Page.body)",
            "Tin hoạt động\n\(Page.headline)\n02/07/2025 08:15\n\(Page.body)",
            "\(Page.headline)\nTin hoạt động\n02/07/2025 08:15\n\(Page.body)",
            "02/07/2025\n\(Page.headline)\n\(Page.headline)\n\(Page.body)",
            "\(Page.headline)\n\(Page.body)\nNgày đăng: 02/07/2025",
        ])
    func headline(page: String) {
        #expect(Extractor.default.extract(page).record.headline == Page.headline)
    }

    @Test("A crawler's date of a month is a month, and no day of publication")
    func month() {
        let article = Extractor.default.extract("date 2024-09 \(Page.headline)\n\(Page.body)")
        #expect(article.record.headline == Page.headline && article.record.published == nil)
        #expect(article.entities.first?.value?.description == "2024-09")
    }

    @Test(
        "The event is that of the first day which the opening tells of",
        arguments: [
            (
                "Sáng ngày 29/9/2022, xã Tân Lĩnh tổ chức lễ ra quân làm đường liên thôn, đông đảo bà con tham gia.",
                "2022-09-29TMO"
            ),
            (
                "Hôm qua (3/10), xã Tân Lĩnh tổ chức lễ ra quân làm đường liên thôn, đông đảo bà con tham gia.",
                "2022-10-03"
            ),
            (
                "Trong hai ngày 2 và 3/10, xã Tân Lĩnh tổ chức lễ ra quân làm đường liên thôn, bà con tham gia.",
                "2022-10-02/2022-10-03"
            ),
            (
                "Thực hiện Kế hoạch số 12-KH/HU, ngày 05/8/2022 của Huyện ủy, sáng 3/10, xã Tân Lĩnh tổ chức lễ ra quân.",
                "2022-10-03TMO"
            ),
            (
                "Nhân kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022), chiều 3/10, xã trao quà cho bà con.",
                "2022-10-03TAF"
            ),
            (
                "Hưởng ứng Ngày Chuyển đổi số 10/10, chiều 3/10, xã Tân Lĩnh mở lớp học cho bà con trong các thôn.",
                "2022-10-03TAF"
            ),
            (
                "Ra đời ngày 3/2/1930, Đảng ta luôn gắn bó với dân. Sáng 3/10, xã Tân Lĩnh tổ chức lễ ra quân làm đường.",
                "2022-10-03TMO"
            ),
            (
                "Trong năm 2022, xã Tân Lĩnh làm xong ba con đường liên thôn bằng công sức và tiền của chính bà con.",
                nil
            ),
        ])
    func eventDate(body: String, value: String?) {
        let page = "\(Page.headline)\nThứ ba - 04/10/2022 09:01\n\(body)"
        #expect(Extractor.default.extract(page).record.eventDate?.description == value)
    }

    @Test("A date from elsewhere wins, and the page's own is kept beside it")
    func publishedTwice() {
        let page = Page.below("Thứ ba - 04/10/2022 09:01")
        let record = Extractor.default.extract(page, published: PublicationDate("2022-10-06")).record
        #expect(record.published?.description == "2022-10-06")
        #expect(record.publishedOnPage?.description == "2022-10-04T09:01")
        #expect(Extractor.default.extract(page).record.publishedOnPage == nil)
    }

    @Test("Lines that stand there twice are noted, and what they say is found in each")
    func repeated() {
        let sapo = "Sáng 3/10, bà con xã Tân Lĩnh chung tay làm đường liên thôn dài hai cây số."
        let page = "\(Page.headline)\nThứ ba - 04/10/2022 09:01\n\(sapo)\n\(sapo)\n\(Page.body)"
        let article = Extractor.default.extract(page)
        let first = "\(Page.headline)\nThứ ba - 04/10/2022 09:01\n\(sapo)\n".utf8.count
        #expect(article.record.repeated == [first..<first + sapo.utf8.count])
        #expect(article.entities.count { $0.text == "Sáng 3/10" } == 2)
    }
}
