/// What random texts are made of.
enum Vocabulary {
    static let all = numbers + dates + names + marks

    static let joints = [" ", " ", " ", ", ", "\n", "\n\n", "", ". ", " - ", "; ", ": ", " (", ") "]

    /// What stands after figures.
    static let ties = """
        %|%%| %| | |/|, đạt | trên tổng số |, chiếm | đảng viên| tỷ đồng| triệu đồng| ha| km| tăng | giảm | lên | còn | so với |
         kế hoạch| bằng | trong đó có |; |. | tấn| phần trăm| lần|-|–| đến | từ |₫| USD| hộ, | tỷ tỷ đồng| (|) |°|%, | tổng |
         điểm phần trăm| phẩy | nghìn tỷ| rưỡi|h|g| giờ | phút| năm |m2|²
        """.replacing("\n", with: "").split(separator: "|").map(String.init)

    static let numbers = words(
        """
        không một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi mốt chục trăm nghìn ngàn vạn triệu tỷ linh lẻ rưỡi phẩy âm
        phần trăm điểm đồng nửa % 1 20 300 4.000 5,5 9999999999 99999999999999999999 thứ nhất lần khóa XIII kỳ III IV II
        """)
    static let dates = words(
        """
        ngày tháng năm quý tuần giờ phút giây thứ hôm buổi mùng rằm tết Tết Nguyên đán Giáp Thìn âm lịch nhuận giêng chạp sáng trưa
        chiều tối đêm nay qua mai kia ngoái trước sau tới này đầu giữa cuối hết nửa nhiệm kỳ giai đoạn niên khóa chủ nhật từ đến và
        0 00 1 2 6 12 24 29 30 31 32 59 60 99 1900 2020 2022 2023 2199 9999 99999999 30/2/2022 29-2-2023 0/0/0000 31/12 2020-2025
        / - – : . , ( ) ' h g 8h30 23:59 24:00 24h 7 CN GMT+7 GMT-12 9999-12-31 0000-01-01 2023-07-07T15:20 I II III IV XII
        """)
    static let names = words(
        """
        ông bà đồng chí Đồng các Bí thư Phó Chủ tịch UBND HĐND huyện Huyện ủy xã tỉnh thị trấn thôn Nguyễn Văn An Trần Thị Đinh
        H' Y K' Niê Kđăm A Công ty TNHH MTV CP Cổ phần Tập đoàn Trường THPT THCS số Trung tâm Đoàn Hội nghị Đại hội lần thứ khóa
        Luật Nghị quyết Quyết định số 18-NQ/TW 1234/QĐ-UBND Điều khoản TP. Hồ Chí Minh Q. P. ThS. TS. GS. TUV UVTV BTV đ/c T/M
        Bộ Chính trị Ban Thường vụ Thường trực nguyên quyền Giám đốc Sở Ngày hội Lễ hội Chiến dịch cuộc thi giải Cúp SEA Games
        Ô Ê Á Ế Đ đ â ư XÃ CÔNG TY TRƯỜNG GIÁO XỨ CHÙA ĐỀN BỆNH VIỆN ảnh Ảnh: tin Bài và & của tại là Tác giả: Nguồn: Theo
        """)
    static let marks = words(
        ". , ; : - – — ( ) [ ] “ ” \" ' ’ / \\ & % … ... * • + | @ # http:// www. .vn < > &amp; &#7879; <b>")
    static let odd: [Unicode.Scalar] = Array(
        "\u{0}\u{7F}\u{A0}\u{AD}\u{200B}\u{200D}\u{FEFF}\u{2028}\u{85}\u{301}\u{323}\u{31B}\u{302}\u{344}\u{1161}\u{FFFD}\u{10FFFF}\u{1F468}\u{FE0F}ÐđǄßİıſﬁΣЖ가٣３²½%/.,-–:()'\"\n\r\t 0919"
            .unicodeScalars)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
