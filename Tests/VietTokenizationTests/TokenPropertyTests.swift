import Testing

@testable import VietTokenization

/// What holds for the tokens of any text, on 12,000 random ones made of what tokens are made of.
@Suite("Tokens of random texts")
struct TokenPropertyTests {
    private static let pieces = """
        Su 35 Covid 19 QL 14C ĐT 639 B v 2 0 1 A H5N1 77A 123 45 0905 NPK 16 8 12 A1 a2 CO2 m2 km² % ha Xin ga po Lê nin xi măng
        Marie Claire Kim Jong un Việt Lào hè thu Hà Nội huyện An Lão nông dân máy bay Nguyễn Văn Tám Gặp Thu Theo ông H' B. TP. ThS.
        👨 👩 🏽 🇻 🇳 ❤ 🏴 # * ( ) “ ” , . ; : ! / & + ° v.v. e mail @ www.vtv.vn ngày tháng 5/10 2020 XÃ UBND MARIE
        """.split(whereSeparator: \.isWhitespace).map(String.init) + [
            "\u{FE0F}", "\u{20E3}", "\u{200D}", "\u{200B}", "e\u{301}",
        ]
    private static let separators = [
        " ", " ", " ", "", "", "-", "-", ".", "_", "_", "/", "\u{2011}", "\n", "\r", "\u{2028}",
    ]

    /// Each text with its number.
    private static func forEachText(_ count: Int = 12_000, _ body: (String) -> Void) {
        var random = Generator(state: 16)
        for _ in 0..<count {
            var text = ""
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
                text += separators[Int.random(in: 0..<separators.count, using: &random)]
            }
            body(text)
        }
    }

    @Test(
        "words lie in the text in order, are never empty, and leave out white space, joints and what is invisible"
    )
    func offsets() {
        Self.forEachText { text in
            let utf8 = Array(text.utf8)
            var position = 0
            var missed: [UInt8] = []
            for token in Tokenizer.default.syllables(in: text) {
                let range = token.utf8Range
                guard range.lowerBound >= position, !range.isEmpty else {
                    Issue.record("\(text.debugDescription): \(range)")
                    return
                }
                missed += utf8[position..<range.lowerBound]
                position = range.upperBound
            }
            missed += utf8[position...]
            let scalars = String(decoding: missed, as: UTF8.self).unicodeScalars
            let areLeftOut = scalars.allSatisfy {
                $0 == "_" || $0.properties.isWhitespace || $0.properties.generalCategory == .format
            }
            if !areLeftOut { Issue.record("\(text.debugDescription) loses \(String(scalars).debugDescription)") }
        }
    }

    /// The words are the same; sentences and full stops are not always: one that touched the words around it was part of an
    /// abbreviation or ended nothing.
    @Test("words that were cut are cut the same way again")
    func idempotence() {
        var changed: [String] = []
        var workspace = Tokenizer.Workspace()
        Self.forEachText { text in
            let once = cut(text, &workspace)
            let twice = cut(once, &workspace)
            if Self.words(once) != Self.words(twice) { changed.append("\(once) -> \(twice)") }
        }
        // A full stop that ends a sentence the second time alone may part a name or an abbreviation.
        #expect(changed.count <= 12, "\(changed.count): \(changed.prefix(20))")
    }

    @Test("a line ends the same way whatever ends it")
    func lineEnds() {
        Self.forEachText(2_000) { text in
            let lines = text.replacing("\r", with: "\n").replacing("\u{2028}", with: "\n")
            let expected = Array(Tokenizer.default.sentences(in: lines)).count
            for end in ["\r", "\r\n", "\u{B}", "\u{85}", "\u{2028}"] {
                let count = Array(Tokenizer.default.sentences(in: lines.replacing("\n", with: end))).count
                if count != expected { Issue.record("\(lines.debugDescription) with \(end.debugDescription)") }
            }
        }
    }

    private static func words(_ cut: String) -> [Substring] {
        cut.replacing(".", with: "").split(whereSeparator: \.isWhitespace)
    }

    /// SplitMix64, so that a failing text comes again.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }
}
