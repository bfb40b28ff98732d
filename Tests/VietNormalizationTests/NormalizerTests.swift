import Testing

@testable import VietNormalization

@Suite("Normalizer")
struct NormalizerTests {
    /// Decomposed letters in the literals would compose in some editors, hence the escapes.
    @Test(
        "What the matching copy changes",
        arguments: [
            ("Đồng chí", "Đồng chí"),
            ("D\u{306}o\u{302}\u{300}ng", "D\u{306}ồng"),
            ("tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tiếng Việt"),
            ("tie\u{301}\u{302}ng", "tiếng"),
            ("ti\u{E9}\u{302}ng", "tiếng"),
            ("v\u{1EBD}\u{302}", "vễ"),
            ("n\u{103}\u{301}ng l\u{E1}\u{306}m", "nắng lắm"),
            ("\u{FEFF}Ðồng Ðăng, UBND–HÐND, QÐ-TTg, Ðắk Lắk", "Đồng Đăng, UBND–HĐND, QĐ-TTg, Đắk Lắk"),
            ("ÐỒNG ðồng Ɖồng ɖồng", "ĐỒNG đồng Đồng đồng"),
            ("Sigurður, Seyðisfjörður, Guðjohnsen", "Sigurður, Seyðisfjörður, Guðjohnsen"),
            ("xin\u{200B} chào\u{AD}, Hà\u{A0}Nội\u{2800}.", "xin chào, Hà Nội ."),
            ("một\r\nhai\rba\tbốn\u{2028}", "một\r\nhai\rba\tbốn\u{2028}"),
            ("👨\u{200D}👩\u{200D}👧 a\u{200D}b", "👨\u{200D}👩\u{200D}👧 ab"),
            ("m² ½ № ﬁ Ⅻ", "m² ½ № fi Ⅻ"),
        ])
    func matching(source: String, expected: String) {
        let result = Normalizer.forMatching.normalize(source)
        #expect(Array(result.text.unicodeScalars) == Array(expected.unicodeScalars))
        expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
    }

    @Test("Exactly 32 letters need the option for the order of marks")
    func markOrder() {
        var found = Set<String>()
        for base in "aeoAEO" {
            for tone in ["\u{300}", "\u{301}", "\u{303}", "\u{309}"] {
                for mark in ["\u{302}", "\u{306}"] {
                    let strict = Normalizer([.nfc]).normalize("\(base)\(tone)\(mark)").text
                    let joined = Normalizer([.nfc, .markOrder]).normalize("\(base)\(tone)\(mark)").text
                    let alone = Normalizer([.markOrder]).normalize("\(base)\(tone)\(mark)").text
                    if joined.unicodeScalars.count == 1 {
                        #expect(strict.unicodeScalars.count == 2)
                        #expect(Array(alone.utf8) == Array(joined.utf8))
                        found.insert(joined)
                    }
                }
            }
        }
        #expect(found.count == 32)
    }

    @Test("Random text: a second run changes nothing, the alignment is faithful, clean text is known as clean")
    func properties() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<10_000 {
            let source = RandomText.make(using: &generator)
            let result = Normalizer.forMatching.normalize(source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8), "\(source)")
            let second = Normalizer.forMatching.rewrite(Array(result.text.utf8).span)
            #expect(second == nil, "\(Array(source.unicodeScalars))")
            if Normalizer.forMatching.isClean(Array(source.utf8).span) {
                #expect(result.alignment.isIdentity, "\(source)")
            }
        }
    }

    @Test("Ordinary Vietnamese needs no second look")
    func quickCheck() {
        let text = Array(
            "Chiều ngày 29/9/2022, đồng chí Nguyễn Xuân Vĩnh – Bí thư Huyện ủy “An Lão”… Ứng xử, ƯU TIÊN.".utf8)
        let isClean = Normalizer.forMatching.isClean(text.span)
        #expect(isClean)
    }

    @Test("Bytes that are not UTF-8 are an error with the place")
    func invalidUTF8() {
        let bytes = Array("Hà N\u{1ED9}i".utf8) + [0xC3]
        #expect(throws: InvalidUTF8(offset: bytes.count - 1, byte: 0xC3, fault: .truncatedSequence)) {
            try Normalizer([.nfc]).normalize(utf8: bytes.span)
        }
    }
}
