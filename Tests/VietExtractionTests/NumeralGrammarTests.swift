import Testing

@testable import VietExtraction

@Suite("Numbers in digits: Vietnamese and English separators")
struct NumeralGrammarTests {
    @Test(
        "The value and how much of the text it takes",
        arguments: [
            ("7", "7", 1), ("007", "7", 1), ("18,4", "18.4", 3), ("63,24", "63.24", 3), ("2.128", "2128", 3),
            ("1.234.567", "1234567", 5), ("3.798,254", "3798.254", 5), ("85.58", "85.58", 3), ("2,942", "2.942", 3),
            ("1,234,567", "1234567", 5), ("1,234,567.5", "1234567.5", 7), ("2.521.023 lượt", "2521023", 5),
            ("12.", "12", 1), ("12, 5", "12", 1), ("1234.567", "1234.567", 3), ("0,5", "0.5", 3),
        ])
    func values(text: String, value: String, end: Int) throws {
        let document = Document(utf8: Array(text.utf8))
        let numeral = try #require(NumeralGrammar(document: document).numeral(at: 0))
        #expect(numeral.value.description == value)
        #expect(numeral.end == end)
    }

    @Test("What does not start with a digit or does not fit is no number", arguments: ["", ",5", "năm", "-"])
    func none(text: String) {
        let document = Document(utf8: Array(text.utf8))
        #expect(NumeralGrammar(document: document).numeral(at: 0) == nil)
    }

    @Test("Endless digits neither crash nor turn into a wrong number")
    func overflow() {
        for length in [19, 20, 21, 100, 5000] {
            let digits = String(repeating: "9", count: length)
            for text in [digits, "1." + digits, "1," + digits, digits + "%"] {
                let document = Document(utf8: Array(text.utf8))
                let value = NumeralGrammar(document: document).numeral(at: 0)?.value.description
                #expect(value == nil || text.replacing(",", with: ".").hasPrefix(value ?? ""))
            }
        }
    }
}
