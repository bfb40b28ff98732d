import Testing
import VietNormalization
import VietText

@testable import VietCorpus

@Suite("Tokens as text")
struct TokenTextTests {
    /// Words of a lexicon that touch, that white space of any length parts, and that `_` joins; tokens with white space inside,
    /// longer ones than are copied at once, and invisible characters.
    private static let text = """
        Đi 10km nữa, 10  km: nông  thôn
        mới 63,24 % ở Hà_Nội. Xem https://baochinhphu.vn/tin – nghiêngnghiêngnghiêng!

        “Vâng”, H’Hen\u{200B} Niê\u{A0}nói…
        """

    private func format(_ unit: TokenUnit, drops: Bool, search: Bool) throws -> TokenFormat {
        let tokenizer = Tokenizer(lexicon: try UserLexicon(["10 km", "nông thôn mới"]))
        return TokenFormat(unit, layout: .text, tokenizer: tokenizer, keepsPunctuation: !drops, showsParts: search)
    }

    @Test(arguments: [
        (
            TokenUnit.word, false, false,
            """
            Đi 10km nữa , 10_km : nông_thôn_mới 63,24_% ở Hà_Nội .
            Xem https://baochinhphu.vn/tin – nghiêngnghiêngnghiêng !
            “ Vâng ” , H’Hen_Niê nói …

            """
        ),
        (
            .word, true, true,
            """
            Đi 10km 10 km nữa 10_km 10 km nông_thôn_mới nông thôn mới 63,24_% ở Hà_Nội Hà Nội
            Xem https://baochinhphu.vn/tin nghiêngnghiêngnghiêng
            Vâng H’Hen_Niê H’Hen Niê nói

            """
        ),
        (
            .syllable, true, false,
            """
            Đi 10 km nữa 10 km nông thôn mới 63,24_% ở Hà Nội
            Xem https://baochinhphu.vn/tin nghiêngnghiêngnghiêng
            Vâng H’Hen Niê nói

            """
        ),
        (
            .sentence, false, false,
            """
            Đi 10km nữa, 10 km: nông thôn mới 63,24 % ở Hà_Nội.
            Xem https://baochinhphu.vn/tin – nghiêngnghiêngnghiêng!
            “Vâng”, H’Hen\u{200B} Niê nói…

            """
        ),
    ])
    func writes(_ unit: TokenUnit, drops: Bool, search: Bool, _ expected: String) throws {
        let written = try format(unit, drops: drops, search: search).encode(Document(id: "1", text: Self.text))
        #expect(String(decoding: written, as: UTF8.self) == expected)
    }

    @Test(
        "rows of CoNLL-U are what stands at their places, its white space as one blank, and make the sentence",
        arguments: [TokenUnit.word, .syllable])
    func rows(unit: TokenUnit) throws {
        let tokenizer = Tokenizer(lexicon: try UserLexicon(["10 km", "nông thôn mới"]))
        let format = TokenFormat(unit, layout: .conllu, tokenizer: tokenizer)
        let scalars = Array(Self.text.unicodeScalars)
        let written = String(decoding: format.encode(Document(id: "1", text: Self.text)), as: UTF8.self)
        let sentences = written.split(separator: "# sent_id = ").dropFirst()
        #expect(sentences.count == 3)
        for (number, sentence) in sentences.enumerated() {
            let lines = sentence.split(separator: "\n")
            #expect(lines[0] == "1-\(number + 1)")
            var text = ""
            for (index, line) in lines.dropFirst(2).enumerated() {
                let columns = line.split(separator: "\t")
                let notes = columns[9].split(separator: "|").map { $0.split(separator: "=") }
                let end = try #require(notes.first.flatMap { Int($0[1]) })
                let start = try #require(notes.last.flatMap { Int($0[1]) })
                var form = String.UnicodeScalarView()
                form.append(contentsOf: scalars[start..<end])
                #expect(columns[0] == "\(index + 1)")
                #expect(columns[1] == String(form).split(whereSeparator: \.isWhitespace).joined(separator: " "))
                text += columns[1] + (notes.count == 3 ? "" : " ")
            }
            #expect(lines[1] == "# text = \(text.dropLast())")
        }
    }

    @Test("positions after much text have the digits that they need", arguments: [TokenUnit.word, .syllable])
    func farPositions(unit: TokenUnit) {
        let format = TokenFormat(unit, layout: .conllu)
        let near = places(format, after: 0)
        #expect(near.count > 40)
        for digits in 2...12 {
            let before = (0..<digits).reduce(1) { number, _ in number * 10 } - 30
            #expect(places(format, after: before) == near.map { $0 + before })
        }
    }

    /// Starts and ends of the rows of the text, where other text stands before it.
    private func places(_ format: TokenFormat, after before: Int) -> [Int] {
        var (writer, names) = (ByteWriter(), SentenceNames(of: "1"))
        let counter = OffsetCounter(unit: .scalar, after: TextLength(utf8: before, scalars: before, utf16: before))
        format.encodeSentences(of: TokenizedText(Self.text), counter: counter, names: &names, to: &writer)
        let rows = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let notes = rows.flatMap { $0.split(whereSeparator: "\t|".contains) }
        return notes.filter { $0.hasPrefix("Start=") || $0.hasPrefix("End=") }.compactMap {
            Int($0.drop { $0 != "=" }.dropFirst())
        }
    }

    @Test("a line of nothing but punctuation that is left out is not a line")
    func leavesOutEmptyLines() throws {
        let written = try format(.word, drops: true, search: false).encode(Document(id: "1", text: "…\n\nAnh\n\n- ?"))
        #expect(String(decoding: written, as: UTF8.self) == "Anh\n")
    }

    @Test("a part is written where its answer lies, if there is room")
    func writesWhereTheAnswerLies() throws {
        let format = try format(.word, drops: false, search: true)
        let source = Array(Self.text.utf8)
        let part = TextPart(start: TextLength(), count: source.count, isLast: true)
        let whole = format.encode(Document(id: "1", text: Self.text))
        let board = try WorkerBoard(count: 1, areaCount: 1)
        for area in [board.takeArea(), nil] {
            var room = AnswerRoom(area)
            let body = try format.encode(ByteBlock(source), part, id: "1", room: &room).body
            #expect((body.rangeInArea != nil) == (area != nil))
            #expect(Array(body.slice) == whole)
        }
    }
}
