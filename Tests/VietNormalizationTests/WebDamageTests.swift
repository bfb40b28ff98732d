import Foundation
import Testing

@testable import VietNormalization

@Suite("HTML entities and mojibake")
struct WebDamageTests {
    @Test(
        "Character references",
        arguments: [
            ("Ti&#7871;ng Vi&#x1EC7;t &ecirc;&nbsp;&Aacute;nh", "Tiếng Việt ê\u{A0}Ánh"),
            ("&amp;eacute; &amp;#7871;", "é ế"),
            ("&amp;amp;lt;", "&lt;"),
            (
                "AT&T; R&D &bogus; &#0; &#xD800; &#1114112; &#; & &;",
                "AT&T; R&D &bogus; &#0; &#xD800; &#1114112; &#; & &;"
            ),
            ("&#147;x&#148; &quot;&apos;&hellip;", "“x” \"'…"), ("&eacute no", "&eacute no"), ("e&#768;", "e\u{300}"),
            ("&#0000000000000000007871;", "&#0000000000000000007871;"), ("&", "&"),
        ])
    func entities(source: String, expected: String) {
        let result = Normalizer([.htmlEntities]).normalize(source)
        #expect(result.text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(result.text)")
        expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
    }

    @Test("Every name of HTML 4.01 is in the table")
    func names() {
        #expect(EntityNames.scalars.count >= 253)
        #expect(EntityNames.scalars["thetasym"] == 0x3D1 && EntityNames.scalars["AElig"] == 0xC6)
    }

    /// UTF-8 read as windows-1252, bytes without a character as C1 controls.
    private func misread(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for byte in text.utf8 { result.append(Unicode.Scalar(Windows1252.scalar(byte)) ?? "?") }
        return String(result)
    }

    private func misreadAsLatin1(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for byte in text.utf8 { result.append(Unicode.Scalar(byte)) }
        return String(result)
    }

    @Test(
        "Misread text is read again, once and twice",
        arguments: [
            "Đồng chí Nguyễn Xuân Vĩnh, Bí thư Huyện ủy An Lão, chủ trì hội nghị.", "đồng",
            "Ông nói: “Tiếng Việt giàu đẹp…” – và cười.",
            "Ánh sáng, Ước mơ, À, Ý, à ơi", "một\nhai\r\nba bốn năm sáu bảy tám chín mười", "Giá: 5€, 30°C, m², Việt",
        ])
    func mojibake(text: String) {
        for damaged in [
            misread(text), misread(misread(text)), misreadAsLatin1(text), misreadAsLatin1(misreadAsLatin1(text)),
        ] {
            let result = Normalizer([.mojibake]).normalize(damaged)
            let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
            #expect(isPlain || result.text == text, "\(damaged) gives \(result.text)")
            expectFaithful(result.alignment, from: Array(damaged.utf8), to: Array(result.text.utf8))
        }
    }

    @Test("A run of punctuation alone in good Vietnamese text")
    func mixed() {
        #expect(
            Normalizer([.mojibake]).normalize("Ông nói â€œxin chàoâ€\u{9D}, rồi Ä‘i").text
                == "Ông nói “xin chào”, rồi đi")
    }

    @Test("Good text stays: the corpus, foreign words, single letters")
    func goodText() {
        let normalizer = Normalizer([.mojibake])
        for article in CorpusText.articles {
            #expect(normalizer.normalize(article.text).alignment.isIdentity, "\(article.name)")
        }
        for word in ForeignWords.all { #expect(normalizer.normalize(word).alignment.isIdentity, "\(word)") }
        for text in [
            "São Paulo", "Ánh", "Â©", "naïve café", "Ã la carte", "£5 – 10°C", "nó khổ quá…”. “Duy",
            "bị gì…” – ĐÃ… NÓI",
        ] {
            #expect(normalizer.normalize(text).alignment.isIdentity, "\(text)")
        }
    }

    @Test("Random text never breaks it")
    func random() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<10_000 {
            let text = RandomText.make(using: &generator)
            let source = Bool.random(using: &generator) ? misread(text) : text + "&" + text + ";&#x1E\(text);"
            let result = Normalizer([.mojibake, .htmlEntities]).normalize(source)
            expectFaithful(result.alignment, from: Array(source.utf8), to: Array(result.text.utf8))
        }
    }
}
