import Foundation
import Testing
import VietCorpus

@Suite("viettext tokenize")
struct TokenizeTests {
    struct Record: Decodable {
        struct Token: Decodable {
            let start: Int
            let end: Int
            let text: String
            let kind: String
            let position: Int?
        }
        let id: String
        let offsetUnit: String
        let tokens: [Token]?
        let sentences: [[Int]]
    }

    private func records(_ arguments: [String], input: Data = Data()) throws -> [Record] {
        let run = try CommandLineTool.run(["tokenize", "--format", "jsonl"] + arguments, input: input)
        #expect(run.status == 0 && run.errors.isEmpty)
        return try run.text.split(separator: "\n").map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    @Test("a token's text is the source slice on every gold article", arguments: ["word", "syllable"])
    func slices(unit: String) throws {
        let records = try records(["--unit", unit, "Corpus/gold"])
        #expect(records.count == 62)
        for record in records {
            let source = try String(
                contentsOf: CommandLineTool.root.appending(path: "Corpus/gold/\(record.id).txt"), encoding: .utf8)
            let scalars = Array(source.unicodeScalars)
            let tokens = try #require(record.tokens)
            for token in tokens {
                #expect(scalars[token.start..<token.end].elementsEqual(token.text.unicodeScalars))
            }
            #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
            let covered = Set(tokens.flatMap { $0.start..<$0.end })
            let lost = scalars.indices.filter { !covered.contains($0) && !scalars[$0].properties.isWhitespace }
            // `_` joins syllables, as in `DSC_0067`, and is part of none.
            let areLeftOut = lost.allSatisfy { scalars[$0].properties.generalCategory == .format || scalars[$0] == "_" }
            #expect(areLeftOut, "\(record.id): \(lost)")
            #expect(record.sentences.allSatisfy { $0.count == 2 && $0[0] < $0[1] })
        }
    }

    @Test("text is one sentence a line, the syllables of a word joined")
    func text() throws {
        let input = Data("Chủ tịch huyện phát biểu. Hội nghị\nkết thúc.".utf8)
        let run = try CommandLineTool.run(["tokenize"], input: input)
        let lines = run.text.split(separator: "\n")
        #expect(lines.first == "Chủ_tịch huyện phát_biểu .")
        #expect(lines.joined(separator: " ").replacing(/[ _]/, with: "") == "Chủtịchhuyệnphátbiểu.Hộinghịkếtthúc.")
        let bare = try CommandLineTool.run(["tokenize", "--drop-punctuation"], input: input)
        #expect(bare.text.split(separator: "\n").first == "Chủ_tịch huyện phát_biểu")
        let syllables = try CommandLineTool.run(["tokenize", "--unit", "syllable"], input: input)
        #expect(syllables.text.split(separator: "\n").first == "Chủ tịch huyện phát biểu .")
        let sentences = try CommandLineTool.run(["tokenize", "--unit", "sentence"], input: input)
        #expect(sentences.text.split(separator: "\n").first == "Chủ tịch huyện phát biểu.")
    }

    @Test("positions count in the unit asked for")
    func offsets() throws {
        let input = Data("😀 Huế".utf8)
        for (unit, expected) in [("scalar", 2..<5), ("utf8", 5..<10), ("utf16", 3..<6)] {
            let record = try #require(try records(["--offsets", unit], input: input).first)
            #expect(record.offsetUnit == unit)
            let token = try #require(record.tokens?.last)
            #expect(token.start == expected.lowerBound && token.end == expected.upperBound)
        }
    }

    @Test("CoNLL-U has ten columns, and its text follows from its forms")
    func conllu() throws {
        let run = try CommandLineTool.run(
            ["tokenize", "--format", "conllu", "Corpus/gold"])
        #expect(run.status == 0)
        for sentence in run.text.split(separator: "\n\n") {
            let lines = sentence.split(separator: "\n")
            let rows = lines.filter { !$0.hasPrefix("#") || $0.contains("\t") }.map { $0.split(separator: "\t") }
            #expect(rows.allSatisfy { $0.count == 10 })
            #expect(rows.map { $0[0] } == rows.indices.map { "\($0 + 1)"[...] })
            let text = rows.map { $0[1] + ($0[9].contains("SpaceAfter=No") ? "" : " ") }.joined()
            let stated = lines.first { $0.hasPrefix("# text = ") }?.dropFirst("# text = ".count)
            #expect(stated.map(String.init) == String(text.dropLast(text.hasSuffix(" ") ? 1 : 0)))
        }
    }

    @Test("search shows the syllables of a word after it, at its position")
    func search() throws {
        let input = Data("Bí thư Huyện ủy họp, kết thúc.".utf8)
        let record = try #require(try records(["--search", "--drop-punctuation"], input: input).first)
        let tokens = try #require(record.tokens)
        #expect(
            tokens.map(\.text) == ["Bí thư", "Bí", "thư", "Huyện ủy", "Huyện", "ủy", "họp", "kết thúc", "kết", "thúc"])
        #expect(tokens.map(\.position) == [0, 0, 0, 1, 1, 1, 2, 3, 3, 3])
        #expect(record.sentences == [[0, 30]])
        let run = try CommandLineTool.run(["tokenize", "--search"], input: input)
        #expect(run.text == "Bí_thư Bí thư Huyện_ủy Huyện ủy họp , kết_thúc kết thúc .\n")
        #expect(try records([], input: input).first?.tokens?.allSatisfy { $0.position == nil } == true)
    }

    @Test("a lexicon of one's own joins and splits")
    func lexicon() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "words.txt")
        try Data("# ours\r\nnông thôn mới\r\nhuyện|ủy\r\n".utf8).write(to: file)
        let input = Data("Huyện ủy xây dựng NÔNG THÔN MỚI.".utf8)
        let run = try CommandLineTool.run(["tokenize", "--lexicon", file.path], input: input)
        #expect(run.status == 0 && run.text == "Huyện ủy xây_dựng NÔNG_THÔN_MỚI .\n")
        try Data("nông thôn mới\nnông|\n".utf8).write(to: file)
        let wrong = try CommandLineTool.run(["tokenize", "--lexicon", file.path], input: input)
        #expect(wrong.status == 2 && wrong.output.isEmpty)
        #expect(wrong.errors.contains("\(file.path), line 2: 'nông|' has a bar without a word on one side; "))
        let missing = try CommandLineTool.run(["tokenize", "--lexicon", "no-such-file"], input: input)
        #expect(missing.status == 2 && missing.errors.contains("no such file"))
    }

    @Test("documents above the limit are named and skipped")
    func limit() throws {
        let run = try CommandLineTool.run(
            ["tokenize", "--lines", "--max-record", "5"], input: Data("Một câu dài\nHai\n".utf8))
        #expect(run.status == 1 && run.text == "Hai\n")
        #expect(run.errors.contains("standard input:1: 15 bytes") && run.errors.contains("--max-record"))
    }

    @Test("each line is a document of its own")
    func lines() throws {
        let records = try records(["--lines"], input: Data("Một câu\n\nHai câu\r\n".utf8))
        #expect(records.map(\.id) == ["1", "2", "3"])
        #expect(records.map { $0.sentences.count } == [1, 0, 1])
    }
}
