import Testing

@testable import VietNormalization

@Suite("Detection of encodings")
struct EncodingDetectionTests {
    private static let articles = CorpusText.articles.prefix(12).map {
        Normalizer([.nfc, .clean]).normalize($0.text).text
    }

    /// What can be written in an encoding: TCVN3 has no capitals with tones.
    private func encoded(_ text: String, _ encoding: LegacyEncoding) -> [UInt8]? {
        let kept = text.filter { (try? encoding.encode(String($0))) != nil }
        return try? encoding.encode(kept)
    }

    @Test("Samples of 1 KB in every encoding with a table", arguments: LegacyEncodingTests.tables)
    func kilobytes(encoding: LegacyEncoding) throws {
        for article in Self.articles {
            let bytes = Array(try #require(encoded(String(article.prefix(900)), encoding)).prefix(1024))
            let found = LegacyEncoding.detect(bytes)
            #expect(found.encoding == encoding, "\(found) \(article.prefix(80))")
        }
    }

    @Test("One sentence in every encoding with a table", arguments: LegacyEncodingTests.tables)
    func sentences(encoding: LegacyEncoding) throws {
        let sentences = [
            LegacyEncodingTests.sentence, "Việc này do Ủy ban nhân dân huyện quyết định.",
            "Ông nói rằng đường vào làng đã được sửa chữa xong.",
        ]
        for sentence in sentences {
            let bytes = try #require(encoded(sentence, encoding))
            #expect(LegacyEncoding.detect(bytes).encoding == encoding, "\(sentence)")
        }
    }

    @Test(
        "Keystrokes",
        arguments: [
            ("Ddoongf chis Nguyeenx Xuaan Vixnh dax chur trif hooij nghij", LegacyEncoding.telex),
            ("D9o62ng chi1 Nguye64n Xua6n Vi4nh d9a4 chu3 tri2 ho65i nghi5", .vniKeys),
            ("DDo^`ng chi' Nguye^~n Xua^n Vi~nh dda~ chu? tri` ho^.i nghi.", .viqr),
        ])
    func keystrokes(text: String, encoding: LegacyEncoding) {
        #expect(LegacyEncoding.detect(Array(text.utf8)).encoding == encoding)
    }

    @Test("Legacy text that was saved as UTF-8")
    func savedAsUTF8() {
        #expect(
            LegacyEncoding.detect(Array("§ång chÝ NguyÔn V¨n Hïng ®· chñ tr× héi nghÞ".utf8)).encoding == .tcvn3)
    }

    @Test(
        "None: Unicode Vietnamese and other languages, as UTF-8 and as Latin-1",
        arguments: [
            "Đồng chí Nguyễn Xuân Vĩnh, Bí thư Huyện ủy An Lão, đã chủ trì hội nghị.",
            "Dong chi Nguyen Xuan Vinh da chu tri hoi nghi",
            "Die Straße führt über die Brücke nach München, wo die Bürger schöne Häuser gebaut haben. Größe, Öl, Übung.",
            "Où êtes-vous né ? L'été dernier, à Besançon, le maître a créé une école près de la forêt. Ça va, déjà.",
            "The quick brown fox is as lazy as the dog was for a year; this sort of text uses few tones or marks.",
            "He has a test for us, as is his wont. So far no man can do so.", "", "   ", "1234",
            "El niño comió piñata en Málaga mañana.",
            "O João não está em São Paulo; é verdade, a maçã é boa.",
            "Å være eller ikke være, det er spørsmålet på øya.",
        ])
    func none(text: String) {
        #expect(LegacyEncoding.detect(Array(text.utf8)).encoding == nil)
        let latin1 = text.unicodeScalars.compactMap { $0.value < 256 ? UInt8($0.value) : nil }
        if latin1.count == text.unicodeScalars.count {
            #expect(LegacyEncoding.detect(latin1).encoding == nil)
        }
    }

    @Test("None on the whole corpus")
    func corpus() {
        for article in CorpusText.articles {
            let found = LegacyEncoding.detect(Array(article.text.utf8))
            #expect(found.encoding == nil && found.score > 0.5, "\(article.name) \(found)")
        }
    }
}
