import Testing

@testable import VietExtraction

@Suite("Keys of texts in lower case")
struct LowerCaseTests {
    /// Every letter that Vietnamese uses, in both cases, and letters and marks that need tables of Unicode.
    static let texts = [
        "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZ", "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ",
        "Ông Nguyễn Văn An – Chủ tịch UBND xã", "“Đường” × 3 – 5 ÷ 2 ß Þ", "ĀŁİŒŴẀẞ Ｄ Д Σ Ǆ", "Xtê-pa-nốp… 10% 漢 😀 A",
    ]

    @Test("They are those of what the standard library makes", arguments: texts)
    func agrees(text: String) {
        let document = Document(utf8: Array(text.utf8))
        let whole = document.atoms.indices
        #expect(document.lowerCaseKey(whole) == ByteHash(document.text(whole).lowercased().utf8).bits)
        for index in whole {
            #expect(document.lowerCaseKey(index..<index + 1) == ByteHash(document.text(index).lowercased().utf8).bits)
        }
        #expect(document.lowerCaseKey(0..<0) == ByteHash().bits)
    }
}
