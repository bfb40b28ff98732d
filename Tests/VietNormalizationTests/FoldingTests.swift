import Testing

@testable import VietNormalization

@Suite("Letters and syllable keys")
struct FoldingTests {
    @Test("186 letters of the alphabet and four of loan words; tone and case come apart and together")
    func letters() {
        var count = 0
        for value in UInt32(0)..<0x2000 {
            guard let letter = VietnameseLetter(value), value != 0xD0, value != 0xF0 else { continue }
            count += 1
            #expect(letter.scalar == value)
            #expect(letter.isUppercase == Unicode.Scalar(value)?.properties.isUppercase)
        }
        // 12 vowels × 6 tones, 17 consonants of the alphabet and f j w z, in two cases.
        #expect(count == (12 * 6 + 17 + 4) * 2)
    }

    @Test(
        "One key for all spellings of a syllable",
        arguments: [
            ["hoà", "hòa", "HOÀ", "Hòa", "ho\u{61}\u{300}"], ["kỹ", "kĩ", "KỸ"],
            ["đồng", "Ðồng", "ĐỒNG", "ðồng"],
            ["quý", "qúy", "QUÝ"], ["tiếng", "tie\u{301}\u{302}ng", "tie\u{302}\u{301}ng"],
            ["người", "ngu\u{31B}o\u{31B}\u{300}i"],
        ])
    func equalKeys(spellings: [String]) {
        #expect(Set(spellings.map { SyllableKey($0) }).count == 1, "\(spellings)")
    }

    @Test("Different syllables have different keys")
    func differentKeys() {
        let syllables = [
            "ma", "má", "mà", "mả", "mã", "mạ", "mă", "mâ", "mo", "da", "đa", "ly", "lay", "lai", "tuy", "tui", "quy",
            "qui", "y", "i",
        ]
        #expect(Set(syllables.map { SyllableKey($0) }).count == syllables.count)
    }
}
