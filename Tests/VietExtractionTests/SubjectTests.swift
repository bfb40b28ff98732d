import Testing
import VietExtraction

@Suite("What percentages are about")
struct SubjectTests {
    private static func subjects(_ text: String) -> [String] {
        Extractor.default.extract(text).entities.filter { $0.label == .percent }
            .map { $0.subject.map { String($0.text) } ?? "-" }
    }

    @Test(
        "The counted noun, else the head of the clause; nothing where neither is sure",
        arguments: [
            ("Tỷ lệ hộ nghèo giảm còn 3,2%.", ["Tỷ lệ hộ nghèo"]),
            ("Có 98% hộ dân dùng nước sạch.", ["hộ dân"]),
            ("Đến nay, 100% số thôn có nhà văn hóa.", ["thôn"]),
            ("Trên 90% người dân tham gia bảo hiểm y tế.", ["người dân"]),
            ("Tỷ lệ hộ nghèo giảm từ 5,1% xuống còn 3,2%.", ["Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo"]),
            ("Tỷ lệ trẻ em được tiêm chủng đầy đủ đạt 96,5%.", ["Tỷ lệ trẻ em được tiêm chủng đầy đủ"]),
            ("Tỷ lệ thôn, bản đạt chuẩn văn hóa đạt 91%.", ["Tỷ lệ thôn, bản đạt chuẩn văn hóa"]),
            ("Thu ngân sách trên địa bàn ước đạt 105% dự toán.", ["Thu ngân sách"]),
            (
                "Tổng thu ngân sách của huyện đạt 120 tỷ đồng, bằng 82% kế hoạch, tăng 15% so với cùng kỳ.",
                ["Tổng thu ngân sách", "Tổng thu ngân sách"]
            ),
            ("Toàn xã có 15/17 thôn đạt chuẩn, chiếm 88,2%.", ["thôn"]),
            ("Lớp học có 25 đồng chí nữ, chiếm 18,4%.", ["đồng chí"]),
            ("Đã có 47/52 chi bộ (90,3%) hoàn thành tốt nhiệm vụ.", ["chi bộ"]),
            ("Tỷ lệ hộ cận nghèo (4,1%) cao hơn năm trước.", ["Tỷ lệ hộ cận nghèo"]),
            ("Đồng bào dân tộc thiểu số chiếm 62% dân số.", ["Đồng bào dân tộc thiểu số"]),
            ("Ngành nông nghiệp chiếm 35% cơ cấu kinh tế.", ["Ngành nông nghiệp"]),
            ("Tai nạn giao thông giảm 12% số vụ, giảm 5% số người chết.", ["vụ", "người"]),
            ("Số hộ nghèo còn 312 hộ, chiếm 2,5%.", ["Số hộ nghèo"]),
            ("Độ che phủ rừng đạt 57,3%, vượt kế hoạch.", ["Độ che phủ rừng"]),
            ("Hỗ trợ 50% kinh phí cho các hộ mua giống.", ["kinh phí"]),
            ("Hội viên được vay vốn với lãi suất 6,5%/năm.", ["lãi suất"]),
            ("Phấn đấu giảm tỷ lệ hộ nghèo xuống dưới 2%.", ["tỷ lệ hộ nghèo"]),
            (
                "Năm 2023, tỷ lệ lao động qua đào tạo đạt 65%; tỷ lệ thất nghiệp còn 2,1%.",
                ["tỷ lệ lao động qua đào tạo", "tỷ lệ thất nghiệp"]
            ),
            ("Doanh thu từ du lịch tăng 20% so với năm trước.", ["Doanh thu"]),
            ("Công ty nắm giữ 51% vốn điều lệ.", ["vốn điều lệ"]),
            ("Nghị quyết được thông qua với 100% đại biểu tán thành.", ["đại biểu"]),
            (
                "Diện tích gieo trồng vụ Đông Xuân đạt 1.250 ha, đạt 98% kế hoạch.",
                ["Diện tích gieo trồng vụ Đông Xuân"]
            ),
            ("Tỷ lệ hài lòng của người dân đạt 98%.", ["Tỷ lệ hài lòng"]),
            ("Trong đó, nữ chiếm 18%.", ["nữ"]),
            ("Tỷ lệ này đạt 45%.", ["-"]),
            ("Công tác chăm lo cho hộ dân giảm 5%.", ["-"]),
            ("Kết quả là 46%.", ["-"]),
            ("Riêng xã Nậm Kha vẫn còn 51%.", ["-"]),
            ("Năm 2010, huyện phấn đấu giảm từ 3-4% hộ nghèo.", ["hộ nghèo"]),
            (
                "Tỷ lệ hồ sơ nộp trực tuyến đạt 63,2%, tăng 21,8% so với năm trước.",
                ["Tỷ lệ hồ sơ nộp trực tuyến", "Tỷ lệ hồ sơ nộp trực tuyến"]
            ),
            (
                "Giá trị xuất khẩu đạt 16,8 tỷ USD, tăng 29,9% so với cùng kỳ và bằng 52,6% kế hoạch cả năm.",
                ["Giá trị xuất khẩu", "Giá trị xuất khẩu"]
            ),
            ("Cả lớp có 11 đảng viên mới, trong đó học sinh chiếm 45,5%.", ["học sinh"]),
            ("Khu vực dịch vụ chiếm 41,01%.", ["Khu vực dịch vụ"]),
            ("Khu vực nông, lâm nghiệp và khai khoáng chiếm tỷ trọng 15,74%.", ["-"]),
            ("Nhất là sản lượng lương thực có hạt đạt 285.920 tấn, vượt 4,16% kế hoạch.", ["-"]),
            ("Diện tích trồng mới vượt dự kiến (kế hoạch là 4%).", ["-"]),
            ("Tổng sản phẩm trong tỉnh (GRDP) 6 tháng đầu năm ước tính tăng 7,08%.", ["Tổng sản phẩm"]),
            ("Xuất khẩu sang thị trường Mỹ giảm 3,9%.", ["Xuất khẩu sang thị trường Mỹ"]),
            ("Giá trị sản xuất tăng bình quân 9,8%/năm.", ["Giá trị sản xuất"]),
            ("Bảo đảm từ 0,5-1% tổng chi ngân sách cho công nghệ.", ["tổng chi ngân sách"]),
            ("Đạt 95% kế hoạch.", ["-"]),
            ("Bà con phấn khởi, giá bán tại vườn ổn định, ông Nam cho biết đạt 80%.", ["-"]),
        ] as [(String, [String])])
    func subject(text: String, expected: [String]) {
        #expect(Self.subjects(text) == expected)
    }
}
