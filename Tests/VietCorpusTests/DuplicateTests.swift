import Testing

@testable import VietCorpus

@Suite("Near-duplicates")
struct DuplicateTests {
    private static let words = "Sáng nay Hội đồng nhân dân huyện khai mạc kỳ họp thứ bảy bàn về sản xuất vụ đông xuân "
    private static let text = (1...20).map { "\(words) và nghe báo cáo số \($0 * 37) của xã Bình \($0)." }.joined(
        separator: "\n")

    @Test("case, diacritics, composition and punctuation make no difference")
    func invariances() throws {
        let fingerprint = try #require(TextFingerprint(Self.text))
        for other in [
            Self.text.uppercased(), Self.text.replacing("\n", with: " – "), Self.text.replacing("khai", with: "khải"),
            Normalizer([.nfd]).normalize(Self.text).text,
        ] {
            #expect(fingerprint.distance(to: try #require(TextFingerprint(other))) < 3)
        }
        #expect(TextFingerprint("") == nil && TextFingerprint(" … \n - ")?.bits != fingerprint.bits)
        #expect(TextFingerprint("một") != nil)
    }

    @Test("a reprint is near, the same bulletin with other figures is not")
    func figures() throws {
        let fingerprint = try #require(TextFingerprint(Self.text))
        let reprint = try #require(TextFingerprint(Self.text + "\nTheo Báo Điện tử"))
        let bulletin = Self.text.replacing(/\d+/) { String((Int($0.output) ?? 0) * 7 + 5) }
        #expect(fingerprint.distance(to: reprint) <= DuplicateFinder.largestDistance)
        #expect(fingerprint.distance(to: try #require(TextFingerprint(bulletin))) > DuplicateFinder.largestDistance)
    }

    @Test("the nearest original is found up to the largest distance, and of equals the first")
    func finder() {
        var finder = DuplicateFinder(capacity: 100)
        var number: UInt64 = 1
        var originals: [UInt64] = []
        for index in 0..<100 {
            number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            originals.append(number)
            finder.remember(TextFingerprint(bits: number), id: String(index))
        }
        for (index, bits) in originals.enumerated() {
            var changed = bits
            for step in 0...DuplicateFinder.largestDistance {
                #expect(finder.original(of: TextFingerprint(bits: changed)) == String(index))
                changed ^= 1 << UInt64(step * 8 + index % 8)
            }
            #expect(finder.original(of: TextFingerprint(bits: changed)) == nil)
        }
        finder.remember(TextFingerprint(bits: originals[3]), id: "later")
        #expect(finder.original(of: TextFingerprint(bits: originals[3])) == "3")
        // A generation later the first ones are forgotten, the last are not.
        for bits in originals { finder.remember(TextFingerprint(bits: bits &* 3), id: "other") }
        #expect(finder.original(of: TextFingerprint(bits: originals[5])) == nil)
        #expect(finder.original(of: TextFingerprint(bits: originals[3])) == "later")
    }

    @Test("an original stands in a line of the journal")
    func journal() {
        for id in ["a", "hai từ", "\"\\\n", ""] {
            let original = ArticleIdentity(id: id, fingerprint: TextFingerprint(bits: .max - 5))
            #expect(ArticleIdentity(original.line[...]) == original && InputMark(original.line[...]) == nil)
            #expect(Journal.Line(original.line[...], end: 0) == nil)
        }
        #expect(ArticleIdentity("original xyz \"a\"") == nil && ArticleIdentity("input 1 2 3 \"a\"") == nil)
    }
}
