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
            #expect(letter.plainBase == DiacriticFolding.base(letter.base) ?? letter.base)
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

    @Test("The keys of a list are those of its words")
    func keysOfList() {
        #expect(SyllableKey.keys(of: "Thị đc\nNSƯT") == ["Thị", "đc", "NSƯT"].map { SyllableKey($0) })
    }

    @Test("Different syllables have different keys")
    func differentKeys() {
        let syllables = [
            "ma", "má", "mà", "mả", "mã", "mạ", "mă", "mâ", "mo", "da", "đa", "ly", "lay", "lai", "tuy", "tui", "quy",
            "qui", "y", "i",
        ]
        #expect(Set(syllables.map { SyllableKey($0) }).count == syllables.count)
    }

    @Test(
        "Without diacritics",
        arguments: [
            ("Đồng chí Nguyễn", "Dong chi Nguyen"), ("tie\u{302}\u{301}ng ƯƠ ươ đĐ", "tieng UO uo dD"),
            ("Suárez Müller Čech", "Suarez Muller Cech"),
            ("Москва й Łódź øre", "Москва й Łodz øre"),
        ])
    func fold(source: String, expected: String) {
        let result = Normalizer([.foldDiacritics]).normalize(source)
        #expect(result.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
        expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
    }

    @Test("Case mapping is Unicode's")
    func caseMapping() {
        #expect(
            Normalizer([.letterCase(.title)]).normalize("NGUYỄN VĂN o\u{301}ng, đỗ").text
                == "Nguyễn Văn Ó\u{6E}g, Đỗ".replacing("Ó", with: "O\u{301}"))
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value), value != 0x3A3 else { continue }
            let text = String(scalar)
            let lower = Normalizer([.letterCase(.lower)]).normalize(text).text
            let upper = Normalizer([.letterCase(.upper)]).normalize(text).text
            if !lower.unicodeScalars.elementsEqual(text.lowercased().unicodeScalars) {
                Issue.record("lower U+\(String(value, radix: 16))")
            }
            if !upper.unicodeScalars.elementsEqual(text.uppercased().unicodeScalars) {
                Issue.record("upper U+\(String(value, radix: 16))")
            }
        }
    }
}
