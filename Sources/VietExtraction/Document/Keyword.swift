import VietNormalization
import VietTokenization

/// The function words and units that rules name, found by one probe an atom.
///
/// A case is spelled as the word itself; spelling variants with the same ``SyllableKey`` (case, tone placement, i/y)
/// are one keyword.
enum Keyword: String, CaseIterable, Sendable {
    // Time
    case ngày, tháng, năm, quý, tuần, giờ, phút, giây, thứ, hôm, buổi, mùng, mồng, vụ, kỳ, khóa, đợt, dịp, lịch, tết
    case sáng, trưa, chiều, tối, đêm, khuya, rạng, nay, qua, mai, kia, ngoái, trước, sau, tới, này, đây, cùng, vừa
    case đầu, giữa, cuối, hết, cả, nửa, thượng, trung, hạ, nhiệm, giai, đoạn, niên, học, chủ, nhật, mới
    case đông, xuân, hè, thu, mùa, âm, dương, chăm, h, g, am, pm, sn, sinh, al
    // Numbers
    case một, hai, ba, bốn, tư, lăm, sáu, bảy, bẩy, tám, chín, mười, mươi, mốt, nhất
    case trăm, nghìn, ngàn, vạn, triệu, tỷ, linh, lẻ, rưỡi, chục, không, điểm, phần, lần, đồng, đ, d, vnđ, vnd, usd
    // Connectives and verbs
    case từ, đến, và, với, của, tại, ở, trong, vào, hồi, lúc, đúng, khoảng, gần, hơn, trên, dưới, `do`, là, làm, kiêm
    case để, cho, theo, có, được, bị, đã, đang, sẽ, các, những, mỗi, mọi, từng, thành, giữ, chức, bầu, cử, nguyên
    case quyền, tân, cựu, phó, số, về, nhà, con, vợ, chồng, ngay, đương, kim, dự, kiến, sắp, chuẩn, phấn, đấu
    case thường, trực, chuyên, trách, danh, phụ, khuyết, nữ, thị, ông, bà, anh, chị, em, cô, thầy, cụ, toàn
    case nhì, chí, gồm, suốt, mấy, nhiều, vài, ảnh, tin, bài, tác, giả, nguồn, thực, hiện, tuổi, lớp, xã, huyện, tỉnh,
        phường, đường, trưởng, đoàn, ban, vị, út
    // Comparisons
    case chiếm, đạt, bằng, lệ, tổng, tăng, giảm, lên, xuống, còn, so, đó, tương, ứng, tức, mức, xấp, xỉ, ước, vượt
    case kế, hoạch, chỉ, tiêu, thêm
    // Lunar calendar
    case giêng, chạp, rằm, nhuận, sang, thời, rồi, hằng, hàng, kém

    /// Whether people are called by it in the south: `Tám Niềm` is an eighth child, `Út Hiền` the youngest.
    var isBirthOrder: Bool {
        switch self {
        case .hai, .ba, .tư, .năm, .sáu, .bảy, .bẩy, .tám, .chín, .mười, .út, .cả: true
        default: false
        }
    }

    /// The keyword that an atom spells.
    static func of(_ atom: Atom) -> Keyword? {
        atom.kind == .letters ? table.keyword(of: atom.value) : nil
    }

    private static let table = KeywordTable()
}

/// A probe table from syllable keys to keywords.
private struct KeywordTable: Sendable {
    private var slots: [(key: UInt64, keyword: Keyword?)]
    private let mask = 1023

    init() {
        slots = Array(repeating: (0, nil), count: 1024)
        for keyword in Keyword.allCases {
            let key = SyllableKey(keyword.rawValue).rawValue
            var index = Int(truncatingIfNeeded: key) & mask
            while slots[index].keyword != nil { index = (index + 1) & mask }
            slots[index] = (key, keyword)
        }
    }

    func keyword(of key: UInt64) -> Keyword? {
        var index = Int(truncatingIfNeeded: key) & mask
        while let keyword = slots[index].keyword {
            if slots[index].key == key { return keyword }
            index = (index + 1) & mask
        }
        return nil
    }
}
