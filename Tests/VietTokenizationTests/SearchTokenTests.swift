import Testing
import VietTokenization

@Suite struct SearchTokenTests {
    private func shown(_ text: String, keepsPunctuation: Bool = true) -> [String] {
        let utf8 = Array(text.utf8)
        return Tokenizer.default.searchTokens(in: text, keepsPunctuation: keepsPunctuation).map { token in
            "\(token.position)\(token.isPart ? "+" : " ")\(String(decoding: utf8[token.utf8Range], as: UTF8.self))"
        }
    }

    @Test func aWordIsFollowedByItsPartsAtTheSamePosition() {
        #expect(
            shown("Huyện ủy An Lão họp.") == [
                "0 Huyện ủy", "0+Huyện", "0+ủy", "1 An Lão", "1+An", "1+Lão", "2 họp", "3 .",
            ])
        #expect(shown("Họp. Huyện ủy", keepsPunctuation: false) == ["0 Họp", "1 Huyện ủy", "1+Huyện", "1+ủy"])
        #expect(shown("ngày 29/9/2022") == ["0 ngày", "1 29/9/2022"])
        #expect(shown(" ").isEmpty)
    }

    @Test func partsAreTheSyllablesOfTheWord() {
        let text = String(repeating: "Đồng chí Nguyễn Thị Lan phát biểu tại thành phố Buôn Ma Thuột. ", count: 300)
        let words = Array(Tokenizer.default.words(in: text))
        let syllables = Array(Tokenizer.default.syllables(in: text))
        let tokens = Array(Tokenizer.default.searchTokens(in: text))
        #expect(tokens.filter { !$0.isPart }.map(\.utf8Range) == words.map(\.utf8Range))
        for (position, word) in words.enumerated() where word.syllables.count > 1 {
            let parts = tokens.drop { $0.position < position }.prefix { $0.position == position }.filter(\.isPart)
            #expect(parts.map(\.utf8Range) == syllables[word.syllables].map(\.utf8Range))
            if position > 40 { break }
        }
    }

    @Test func punctuationIsKeptOrDropped() {
        let text = "Huyện ủy họp (sáng 5/10), 63,24 % + 1 👍./."
        let kinds = Tokenizer.default.words(in: text).map(\.kind)
        #expect(kinds.contains(.punctuation))
        #expect(
            Tokenizer.default.words(in: text, keepsPunctuation: false).map(\.kind)
                == kinds.filter { $0 != .punctuation })
        #expect(
            Tokenizer.default.syllables(in: text, keepsPunctuation: false).map(\.utf8Range)
                == Tokenizer.default.syllables(in: text).filter { $0.kind != .punctuation }.map(\.utf8Range))
    }
}
