import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Claims: percentages against the figures of their text")
struct ClaimTests {
    /// A claim in one line: `312/415 = 75.2 (75.1807) consistent`; growth and change are named.
    private static func claims(_ text: String) -> [String] {
        Extractor.default.extract(text).claims.map { claim in
            let kind = claim.kind == .share ? "" : "\(claim.kind) "
            return
                "\(kind)\(claim.partNumber)/\(claim.wholeNumber) = \(claim.stated) (\(claim.computed)) \(claim.verdict)"
        }
    }

    @Test(
        "A part, its whole and a percentage, however the words tie them",
        arguments: [
            ("Có 312 trên tổng số 415 hộ tham gia, chiếm 75,2%.", "312/415 = 75.2 (75.1807) consistent"),
            ("Có 47/52 chi bộ (90,3%) hoàn thành tốt nhiệm vụ.", "47/52 = 90.3 (90.3846) truncated"),
            ("Đã có 205/318 hộ đăng ký, đạt tỷ lệ 64,46%.", "205/318 = 64.46 (64.4654) truncated"),
            ("Trạm giải quyết 78/112 hồ sơ, tương đương 69,6%.", "78/112 = 69.6 (69.6429) consistent"),
            ("Toàn trường có 63 giáo viên, trong đó 14 thầy giáo (22,2%).", "14/63 = 22.2 (22.2222) consistent"),
            ("Xã có 735 hộ dân, 641 hộ dùng nước sạch (87,2%).", "641/735 = 87.2 (87.2109) consistent"),
            ("Có 97/97 đại biểu tán thành, đạt 100%.", "97/97 = 100 (100) consistent"),
            ("100% đại biểu (97/97) tán thành dự thảo.", "97/97 = 100 (100) consistent"),
            ("Có 17 hộ, chiếm 19,8% trong tổng số 86 hộ, đã xây chuồng.", "17/86 = 19.8 (19.7674) consistent"),
            ("Có 7 trong số 9 ủy viên dự họp, đạt 78%.", "7/9 = 78 (77.7778) consistent"),
            ("Tỷ lệ hộ nghèo còn 4,82% (157 hộ/3.260 hộ).", "157/3260 = 4.82 (4.816) consistent"),
            ("Kết quả có 45/48 đại biểu tán thành. Đạt tỷ lệ 93,75%.", "45/48 = 93.75 (93.75) consistent"),
            ("Toàn xã có 64 hộ kinh doanh. Trong đó 5 hộ vi phạm (7,8%).", "5/64 = 7.8 (7.8125) consistent"),
            ("Vụ này trồng 500 ha. Đến nay đã gặt 425 ha, đạt 85%.", "425/500 = 85 (85) consistent"),
            ("Huyện đã giải ngân 28,475/50 tỷ đồng, đạt 56,95%.", "28.475/50 = 56.95 (56.95) consistent"),
            ("Trong 136 đảng viên, có 25 nữ, chiếm 18,4 %.", "25/136 = 18.4 (18.3824) consistent"),
            ("| Thôn 1 | 71 | 66 | 92,9% |", "66/71 = 92.9 (92.9577) truncated"),
            ("Có 20/25 hộ ký cam kết, đạt 80,0%.", "20/25 = 80 (80) consistent"),
            ("Có 241/300 hộ ký cam kết, đạt 80,0%.", "241/300 = 80 (80.3333) mismatch"),
            ("Số hộ tham gia là 412/487 hộ, chiếm 86,4%.", "412/487 = 86.4 (84.5996) mismatch"),
            ("Có 312 trên tổng số 415 hộ tham gia, chiếm 78%.", "312/415 = 78 (75.1807) mismatch"),
            ("Toàn xã có 1.250 hộ, có 410 hộ vay vốn, chiếm 38,2%.", "410/1250 = 38.2 (32.8) mismatch"),
        ])
    func share(text: String, claim: String) { #expect(Self.claims(text) == [claim]) }

    @Test(
        "What was reached, what it started from and by how many hundredths it changed",
        arguments: [
            ("Sản lượng tăng từ 1.200 lên 1.299 tấn, tăng 8,25%.", "growth 1299/1200"),
            ("Sản lượng đạt 1.299 tấn, tăng 8,25% so với cùng kỳ (1.200 tấn).", "growth 1299/1200"),
            ("Năm ngoái xã thu 1.200 tấn. Năm nay xã thu 1.299 tấn, tăng 8,25%.", "growth 1299/1200"),
            ("Số vụ giảm từ 40 xuống còn 31 vụ, giảm 22,5%.", "growth 31/40"),
            ("Sản lượng đạt 1.299 tấn, tăng 99 tấn (8,25%) so với cùng kỳ.", "change 99/1299"),
        ])
    func growth(text: String, figures: String) {
        let claims = Self.claims(text)
        #expect(
            claims.count == 1 && claims[0].hasPrefix(figures + " = ") && claims[0].hasSuffix("consistent"), "\(claims)")
    }

    @Test("A wrong growth between two figures of one phrase is a mismatch")
    func wrongGrowth() {
        #expect(
            Self.claims("Sản lượng tăng từ 1.200 lên 1.299 tấn, tăng 9,25%.")
                == ["growth 1299/1200 = 9.25 (8.25) mismatch"])
    }

    @Test(
        "A percentage without a clear part and whole is no claim",
        arguments: [
            "Xã có 19 xóm với 230 hộ, tỷ lệ hộ nghèo chiếm 10%.",
            "Thu ngân sách đạt 12,5 tỷ đồng, bằng 102% kế hoạch.",
            "Toàn huyện có 136 đảng viên, trong đó nữ chiếm 18,4%.",
            "Tỷ lệ hộ nghèo giảm còn 2,9%, thấp hơn đầu năm 1,8%.",
            "Trong 5 năm, xã kết nạp 25 đảng viên, đạt 125% chỉ tiêu.",
            "Ban Chấp hành có 29 đồng chí, trong đó 8 nữ; 27,6% có trình độ sau đại học.",
            "Xã có 46 chi bộ. Phấn đấu đến cuối năm có trên 80% chi bộ hoàn thành tốt nhiệm vụ.",
            "Kẻ gian lấy 76,4 lượng vàng (gồm 70 lượng vàng miếng, loại vàng 99,99%).",
            "Hội đã nhận 5-7% lãi trên 200 hộ vay.",
            "Mỗi năm giảm từ 3-4% hộ nghèo trong 1.250 hộ.",
        ])
    func noClaim(text: String) { #expect(Self.claims(text).isEmpty) }

    @Test("Several parts share the whole that was named once")
    func sharedWhole() {
        #expect(
            Self.claims("Trong tổng số 230 hộ: 39 hộ khá (16,9%), 23 hộ nghèo (10%), 180 hộ trung bình (78,3%).") == [
                "39/230 = 16.9 (16.9565) truncated", "23/230 = 10 (10) consistent",
                "180/230 = 78.3 (78.2609) consistent",
            ])
        #expect(
            Self.claims("Trong 2.418 cử tri, có 2.356 người đi bầu, đạt 97,4%; 5 phiếu không hợp lệ, chiếm 0,21%.") == [
                "2356/2418 = 97.4 (97.4359) consistent", "5/2418 = 0.21 (0.2068) consistent",
            ])
    }

    @Test("Figures too long for exact arithmetic make no claim, and nothing overflows")
    func hugeFigures() {
        for whole in ["9.223.372.036.854.775.807", "99999999999999999999", "0", "00"] {
            _ = Self.claims(
                "Có 1/\(whole) hộ, đạt 0,1%. Trong tổng số \(whole) hộ có \(whole) hộ, chiếm 100,000000000000001%.")
        }
        #expect(
            Self.claims("Có 9223372036854775807/9223372036854775807 hộ, đạt 100%.")
                == ["9223372036854775807/9223372036854775807 = 100 (100) consistent"])
    }

    @Test("Part and whole name entities of the article, one and the same for a ratio")
    func entities() throws {
        let article = Extractor.default.extract("Có 47/52 chi bộ (90,3%), trong đó 20 chi bộ trường học.")
        let claim = try #require(article.claims.first)
        #expect(claim.part == claim.whole && article.entities[claim.part].text == "47/52")
        #expect(article.entities[claim.percent].text == "90,3%")
    }

    @Test("The seed's claims", .enabled(if: Repository.hasSeed, "the seed article is not here"))
    func seed() throws {
        let article = try GoldArticle(contentsOf: Repository.seed.path)
        #expect(
            Self.claims(article.text) == [
                "25/136 = 18.4 (18.3824) consistent", "444/702 = 63.24 (63.2479) truncated",
            ])
    }
}
