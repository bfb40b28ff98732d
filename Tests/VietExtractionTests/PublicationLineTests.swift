import Testing
import VietExtraction

/// A made-up page with one publication line.
enum Page {
    static let headline = "Nông dân chung tay làm đường liên thôn"
    static let body = """
        Con đường liên thôn dài hai cây số vừa được bà con chung tay làm xong sau ba tuần lao động không nghỉ.
        Nhiều hộ tự nguyện hiến đất, dời hàng rào, góp cát và ngày công để con đường rộng rãi, sạch đẹp hơn.
        """

    /// The headline, the publication line, the body.
    static func below(_ line: String) -> String { "\(headline)\n\(line)\n\(body)" }

    /// The publication line, the headline, the body.
    static func above(_ line: String) -> String { "\(line)\n\(headline)\n\(body)" }

    static func published(_ page: String) -> String? { Extractor.default.extract(page).record.published?.description }
}

@Suite("Publication lines: every form that pages use")
struct PublicationLineTests {
    @Test(
        "The day and the clock time are read from a line below the headline",
        arguments: [
            ("Thứ ba - 04/10/2022 09:01", "2022-10-04T09:01"),
            ("Thứ ba - 26/07/2022 09:152720", "2022-07-26T09:15"),
            ("10/07/2024 11:54    555", "2024-07-10T11:54"),
            ("18/10/2018 | 17:30", "2018-10-18T17:30"),
            ("Ngày đăng: 08/07/2024  11:38", "2024-07-08T11:38"),
            ("Cập nhật lúc 08:10, 10/08/2015 [GMT+7]", "2015-08-10T08:10+07:00"),
            ("Thứ Tư, 08/04/2015, 08:11 [GMT+7]", "2015-04-08T08:11+07:00"),
            ("Thứ Bảy, 17/10/2020, 14:34 (GMT+7)", "2020-10-17T14:34+07:00"),
            ("Cập nhật: 11:04, 02/07/2025 (GMT+7)", "2025-07-02T11:04+07:00"),
            ("Cập nhật ngày: 08/12/2015 | 08:46 GMT+7", "2015-12-08T08:46+07:00"),
            ("Cập nhật ngày: 02/06/2023 19:07:56", "2023-06-02T19:07"),
            ("Cập nhật ngày 22/03/2016 07:55:24 AM - Lượt xem: 256", "2016-03-22T07:55"),
            ("Cập nhật ngày 22/03/2016 02:10:45 PM - Lượt xem: 256", "2016-03-22T14:10"),
            ("Thứ 6, 25/11/2022 | 16:59:53\n2,942 lượt xem", "2022-11-25T16:59"),
            ("Được đăng: Thứ ba, 13 Tháng 10 2015 09:10\n- Lượt xem: 24342", "2015-10-13T09:10"),
            ("07/12/2007 - 09:33", "2007-12-07T09:33"),
            ("30/09/2019 - 07:46", "2019-09-30T07:46"),
            ("04:01, 31/01/2012", "2012-01-31T04:01"),
            ("13:06, 25/02/2024", "2024-02-25T13:06"),
            ("THỨ NĂM, 17/09/2020 10:21:59", "2020-09-17T10:21"),
            ("Ngày 10-01-2022", "2022-01-10"),
            ("Chính trị 13-05-2022", "2022-05-13"),
            ("TUẤN HƯƠNG 16:06, 16/07/2024", "2024-07-16T16:06"),
            ("Bùi Ánh - 14:20 28/09/2023 GMT+7", "2023-09-28T14:20+07:00"),
            ("Mạnh Thìn 21/12/2021 11:00", "2021-12-21T11:00"),
            ("21:39 | 11/05/2022", "2022-05-11T21:39"),
            ("08:24 10/03/2017 1018", "2017-03-10T08:24"),
            ("False 2759\nNgày cập nhật 25/04/2020", "2020-04-25"),
            ("Ngày 22/02/2024 22:48:48", "2024-02-22T22:48"),
            ("9.10.2017 - 10:37", "2017-10-09T10:37"),
            ("(23/04/2012)", "2012-04-23"),
            ("22/03/2016 2:10:45 CH", "2016-03-22T14:10"), ("22/03/2016 07:55:24 SA", "2016-03-22T07:55"),
            ("22/03/2016\n07:55", "2016-03-22T07:55"),
            ("Tăng ngăn hâi: 29/2/2020", "2020-02-29"),
        ])
    func below(line: String, published: String) {
        #expect(Page.published(Page.below(line)) == published)
    }

    @Test(
        "A date alone may stand above the headline",
        arguments: [
            ("19/11/2024", "2024-11-19"), ("05/07/2022", "2022-07-05"), ("date 2025-12-03", "2025-12-03"),
            ("19/11/2024\n\(Page.headline)", "2024-11-19"),
        ])
    func above(line: String, published: String) {
        #expect(Page.published(Page.above(line)) == published)
    }

    @Test(
        "The line below the headline wins over the page's live clock",
        arguments: [
            "Thứ 3, 26/11/2024, 22:44[GMT+7]", "Thứ bảy, 25/03/2023", "Hôm nay, ngày 23 tháng 9 năm 2018",
        ])
    func liveClock(clock: String) {
        let page = Page.above(clock).replacing(Page.headline, with: "\(Page.headline)\nThứ tư - 05/10/2011 08:15")
        #expect(Page.published(page) == "2011-10-05T08:15")
    }

    @Test(
        "A lone date far above the headline, or long after every date of the body, is the live clock",
        arguments: [
            "Thứ 3, 26/11/2024, 22:44[GMT+7]\nTrang chủ\nTin tức\nVăn bản\nLiên hệ\n\(Page.headline)\n\(Page.body)",
            "Thứ bảy, 25/03/2023\n\(Page.headline)\nSáng ngày 5/10/2011, \(Page.body)",
        ])
    func loneClock(page: String) {
        #expect(Page.published(page) == nil)
    }

    @Test(
        "Without a full date there is no publication date",
        arguments: ["2 tháng 2 tuần trước", "date 2024-09", "Thứ ba - 31/02/2022 09:01", "Lượt xem: 256"])
    func none(line: String) {
        #expect(Page.published(Page.below(line)) == nil)
    }

    @Test("A publication date from elsewhere wins over the page's own")
    func given() {
        let page = Page.below("Thứ ba - 04/10/2022 09:01")
        let article = Extractor.default.extract(page, published: PublicationDate("2022-10-06"))
        #expect(article.record.published?.description == "2022-10-06")
    }
}
