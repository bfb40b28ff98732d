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
        #expect(document.lowerCaseKey(whole) == key(document.text(whole)))
        for index in whole { #expect(document.lowerCaseKey(index..<index + 1) == key(document.text(index))) }
        #expect(document.lowerCaseKey(0..<0) == ByteHash().bits)
    }

    @Test("Those of all endings are read at once", arguments: texts)
    func readsEndings(text: String) {
        let document = Document(utf8: Array(text.utf8))
        let whole = document.atoms.indices
        var starts: [Int] = []
        document.forEachLowerCaseEnding(whole) { start, key in
            starts.append(start)
            #expect(key == document.lowerCaseKey(start..<whole.upperBound))
        }
        #expect(starts == whole.reversed())
    }

    private func key(_ text: String) -> UInt64 { ByteHash(text.lowercased().utf8.reversed()).bits }
}
