import Testing

@testable import VietExtraction

@Suite("Texts of a document in lower case")
struct LowerCaseTests {
    /// Every letter that Vietnamese uses, in both cases, and letters and marks that need tables of Unicode.
    static let texts = [
        "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZ", "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ",
        "Ông Nguyễn Văn An – Chủ tịch UBND xã", "“Đường” × 3 – 5 ÷ 2 ß Þ", "ĀŁİŒŴẀẞ Ｄ Д Σ Ǆ", "Xtê-pa-nốp… 10% 漢 😀 A",
    ]

    @Test("They are those that the standard library makes", arguments: texts)
    func agrees(text: String) {
        let document = Document(utf8: Array(text.utf8))
        let whole = document.atoms.indices
        #expect(document.lowercased(whole) == Array(document.text(whole).lowercased().utf8))
        for index in whole {
            #expect(document.lowercased(index..<index + 1) == Array(document.text(index).lowercased().utf8))
        }
        #expect(document.lowercased(0..<0).isEmpty)
    }
}
