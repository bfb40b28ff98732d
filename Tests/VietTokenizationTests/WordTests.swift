import Testing

@testable import VietTokenization

/// Words of a text with the syllables of a word joined by `_`, as the command line prints them.
func words(_ text: String, _ tokenizer: Tokenizer = .default) -> String {
    let bytes = Array(text.utf8)
    return tokenizer.words(in: text).map { word in
        let syllables = Array(tokenizer.syllables(in: text))[word.syllables]
        return syllables.map { String(decoding: bytes[$0.utf8Range], as: UTF8.self) }.joined(separator: "_")
    }.joined(separator: " ")
}

@Suite struct WordTests {
    @Test(arguments: [
        "Đảng_bộ huyện đã tổ_chức hội_nghị .",
        "Nghị_quyết số 18-NQ/TW ngày 29/9/2022 , đạt 63,24 % .",
        "Đồng_chí Nguyễn_Xuân_Vĩnh phát_biểu .",
    ])
    func joinsSyllablesToWords(_ expected: String) {
        let text = expected.replacing(" .", with: ".").replacing(" ,", with: ",").replacing("_", with: " ")
        #expect(words(text) == expected)
    }

    /// The same words are found however a text is spelled below the surface.
    @Test(arguments: [
        ("Huyện ủy An Lão tổ chức hội nghị", "Huyện uỷ An Lão tổ chức hội nghị"),
        ("Huyện ủy An Lão tổ chức hội nghị", "HUYỆN ỦY AN LÃO TỔ CHỨC HỘI NGHỊ"),
        ("Điện Biên hòa bình", "Ðiện Biên hoà bình"),
        ("Huyện ủy An Lão", "Huyện\u{A0}ủy\u{A0}An  Lão"),
        ("Huyện ủy An Lão tổ chức", "Hu\u{AD}yện\u{200B} ủy\u{FEFF} An Lão \u{200B}tổ chức\u{200B}"),
        ("Huyện ủy An Lão tổ chức", "Huye\u{323}\u{302}n u\u{309}y An La\u{303}o to\u{302}\u{309} chu\u{31B}\u{301}c"),
    ])
    func spellingMakesNoDifference(_ one: String, _ other: String) {
        let first = Tokenizer.default.words(in: one).map(\.syllables)
        let second = Tokenizer.default.words(in: other).map(\.syllables)
        #expect(first == second)
    }

    @Test func rangesAreOrderedAndCoverAllButWhiteSpace() {
        let text = "\u{FEFF}Sáng 5/10, UBND\u{A0}huyện (TP.HCM) họp…\r\n\r\n- Đ/c A: 63,24 %./. 👍🏽 x\u{300}"
        let bytes = Array(text.utf8)
        var position = 0
        for word in Tokenizer.default.words(in: text) {
            let skipped = String(decoding: bytes[position..<word.utf8Range.lowerBound], as: UTF8.self)
            #expect(skipped.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{FEFF}" })
            position = word.utf8Range.upperBound
        }
        #expect(position == bytes.count)
    }

    @Test func anyBytesAreTokenized() {
        var random = SystemRandomNumberGenerator()
        var workspace = Tokenizer.Workspace()
        for _ in 0..<200 {
            let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
            var position = 0
            Tokenizer.default.forEachSentence(in: bytes.span, workspace: &workspace) { words, _ in
                for index in words.indices {
                    #expect(words[index].utf8Range.lowerBound >= position)
                    position = words[index].utf8Range.upperBound
                }
            }
            #expect(position <= bytes.count)
        }
    }

    @Test(
        "an overlong sequence is malformed, not a letter or a digit without end",
        arguments: [
            [0xE0, 0x80, 0xB3], [0xE0, 0x81, 0x81], [0xF0, 0x80, 0x80, 0xB3], [0xC1, 0x81],
        ] as [[UInt8]])
    func overlongSequences(bytes: [UInt8]) {
        var workspace = Tokenizer.Workspace()
        var ends: [Int] = []
        Tokenizer.default.forEachSentence(in: ([0x4D] + bytes + [0x52]).span, workspace: &workspace) { words, _ in
            for index in words.indices where ends.count < 100 { ends.append(words[index].utf8Range.upperBound) }
        }
        #expect(ends == Array(1...bytes.count + 2))
    }

    @Test func sentencesAndWordsAgree() {
        let text = String(repeating: "Huyện ủy họp. Ông An nói: “Tốt!” ", count: 900)
        var workspace = Tokenizer.Workspace()
        var words: [Word] = []
        var sentenceCount = 0
        Tokenizer.default.forEachSentence(in: text.utf8.span, workspace: &workspace) { sentence, _ in
            sentenceCount += 1
            for index in sentence.indices { words.append(sentence[index]) }
        }
        #expect(words == Array(Tokenizer.default.words(in: text)))
        #expect(sentenceCount == Array(Tokenizer.default.sentences(in: text)).count)
        #expect(words.last?.syllables.upperBound == Array(Tokenizer.default.syllables(in: text)).count)
    }
}
