import Foundation
import Testing
import VietCorpus
import VietExtraction

@Suite("Invariance: any text, in any form, gives the same sound answer")
struct InvarianceTests {
    static let variants: [(name: String, rewrite: @Sendable (String) -> String)] = [
        ("as stored", { $0 }),
        ("decomposed", { $0.decomposedStringWithCanonicalMapping }),
        ("carriage returns", { $0.replacingOccurrences(of: "\n", with: "\r\n") }),
        ("no-break spaces", { $0.replacingOccurrences(of: " ", with: "\u{A0}") }),
        ("Icelandic Eth", { $0.replacingOccurrences(of: "Đ", with: "Ð") }),
    ]

    @Test("Entities are ordered, apart from each other, and slices of the text", arguments: Repository.goldFiles)
    func soundness(path: String) throws {
        let text = try GoldArticle(contentsOf: path).text
        for variant in Self.variants { Self.expectSound(variant.rewrite(text), variant.name) }
    }

    @Test("Decomposed letters and Eth for Đ change no entity, value or holder", arguments: Repository.goldFiles)
    func spelling(path: String) throws {
        let text = try GoldArticle(contentsOf: path).text
        let expected = Extractor.default.extract(text).entities.map(Self.key)
        try #require(!expected.isEmpty)
        for variant in Self.variants where variant.name == "decomposed" || variant.name == "Icelandic Eth" {
            let found = Extractor.default.extract(variant.rewrite(text)).entities.map(Self.key)
            #expect(found == expected, "\(variant.name)")
        }
    }

    @Test("The same text gives the same answer again", arguments: Repository.goldFiles)
    func determinism(path: String) throws {
        let text = try GoldArticle(contentsOf: path).text
        let first = Extractor.default.extract(text)
        let second = Extractor.default.extract(text)
        #expect(first.entities.map(Self.exactKey) == second.entities.map(Self.exactKey))
        #expect(first.relations == second.relations)
        #expect(first.record == second.record)
    }

    @Test("Short and empty texts")
    func shortTexts() {
        let characters = (0..<0x250).compactMap(Unicode.Scalar.init).map { String($0) }
        let marks = ["\u{301}", "\u{FEFF}", "\u{200B}", "%", "…", "–", "\u{1F600}", "\u{10FFFF}", "Ð", "đ"]
        for text in ["", " ", "\n", "\r\n\r\n", "\t \u{A0}\n"] {
            #expect(Extractor.default.extract(text).entities.isEmpty)
        }
        for text in characters + marks { Self.expectSound(text, text) }
    }

    @Test("A million times one character", arguments: ["a", "A", "1", "/", "%", " ", "\n", "Đ", "\u{301}", ",", "("])
    func monotony(character: String) {
        Self.expectSound(String(repeating: character, count: 1_000_000), character)
    }

    @Test("Random bytes, and random pieces of the genre", arguments: 0..<40 as Range<UInt64>)
    func noise(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        let bytes = (0..<2000).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        Self.expectSound(String(decoding: bytes, as: UTF8.self), "bytes, seed \(seed)")
        let pieces = [
            "ngày", "29", "/", "9", "2022", "sáng", "từ", "đến", "nay", "năm", "quý", "III", "%", ",", ".", "-", ":",
            "(",
            ")", "\n", "Bí thư", "Huyện ủy", "đồng chí", "Nguyễn", "Văn", "An", "Chủ tịch", "UBND", "xã", "các", "8",
            "giờ",
            "h", "30", "tháng", "6", "đầu", "cùng", "kỳ", "mùng", "Tết", "thứ", "ba", "phần trăm", "điểm", "H'", "Y",
        ]
        let words = (0..<3000).map { _ in pieces.randomElement(using: &generator) ?? "" }
        let text = words.joined(separator: seed.isMultiple(of: 4) ? "" : " ")
        Self.expectSound(text, "pieces, seed \(seed)")
    }

    private static func expectSound(_ text: String, _ name: String) {
        let article = Extractor.default.extract(text)
        var end = 0
        for entity in article.entities where !entity.isNested {
            #expect(entity.utf8Range.lowerBound >= end && !entity.utf8Range.isEmpty, "\(name)")
            let start = text.utf8.index(text.startIndex, offsetBy: entity.utf8Range.lowerBound)
            let slice = text.utf8[start..<text.utf8.index(start, offsetBy: entity.utf8Range.count)]
            #expect(Array(slice) == Array(entity.text.utf8), "\(name)")
            end = entity.utf8Range.upperBound
        }
        #expect(end <= text.utf8.count, "\(name)")
        for relation in article.relations {
            #expect(article.entities[relation.person].label == .person, "\(name)")
            #expect(relation.title.map { article.entities[$0].label == .title } ?? true, "\(name)")
        }
    }

    /// What must not depend on the spelling of the letters.
    private static func key(_ entity: Entity) -> String {
        let parts = [
            String(entity.text), entity.label.rawValue, entity.value?.description ?? "", entity.person ?? "",
            entity.cluster?.description ?? "", entity.rule.description,
        ]
        return parts.joined(separator: "|").precomposedStringWithCanonicalMapping
            .replacingOccurrences(of: "Ð", with: "Đ")
    }

    private static func exactKey(_ entity: Entity) -> String { "\(entity.id) \(entity.utf8Range) \(key(entity))" }
}

/// Sebastiano Vigna's SplitMix64 (https://prng.di.unimi.it/splitmix64.c): the same numbers on every machine.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
