import Foundation
import Testing
import VietCorpus

/// U+FEFF before an input is no part of anything that is found there, and plain text counts it as it stands.
@Suite("Byte order marks")
struct ByteOrderMarkTests {
    private struct Record: Decodable, Equatable {
        struct Details: Decodable, Equatable {
            let headline: String?
            let published: String?
            let byline: [String]?
            let eventDate: String?
        }
        struct Entity: Decodable, Equatable {
            var start: Int
            var end: Int
            let label: String
            let text: String
            let value: String?
        }
        let id: String
        let record: Details
        var entities: [Entity]

        /// The record of a text that starts a scalar later.
        var moved: Record {
            var record = self
            for index in entities.indices {
                record.entities[index].start += 1
                record.entities[index].end += 1
            }
            return record
        }
    }

    private func records(_ arguments: [String], _ input: Data = Data()) throws -> [Record] {
        let run = try CommandLineTool.run(["extract", "--format", "json"] + arguments, input: input)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return try JSONDecoder().decode([Record].self, from: run.output)
    }

    private static let mark = Data([0xEF, 0xBB, 0xBF])
    private static let articles = ["Corpus/gold", "Corpus/samples"].flatMap { folder in
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: CommandLineTool.root.path + "/" + folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
    }

    @Test("before a text, a line or the text of a record: all is found one scalar later")
    func texts() throws {
        let texts = try Self.articles.map { path in
            try GoldArticle(contentsOf: CommandLineTool.root.appending(path: path).path).text
        }
        #expect(texts.count > 50)
        func lines(_ mark: String) throws -> Data {
            Data(
                try texts.map { String(decoding: try JSONEncoder().encode(["text": mark + $0]), as: UTF8.self) }
                    .joined(separator: "\n").utf8)
        }
        let plain = try records(["--input-format", "jsonl"], lines(""))
        #expect(try records(["--input-format", "jsonl"], lines("\u{FEFF}")) == plain.map(\.moved))
        let one = Data(texts[0].utf8)
        for options in [[], ["--from", "auto"]] {
            #expect(try records(options, Self.mark + one) == records([], one).map(\.moved))
        }
        let line = Data(texts[0].replacing("\n", with: " ").utf8)
        #expect(try records(["--lines"], Self.mark + line) == records(["--lines"], line).map(\.moved))
    }

    @Test("before JSON Lines, in each of several files put together, compressed or not: as without")
    func jsonLines() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = Data("{\"id\":\"1\",\"text\":\"Sáng 5/10/2022\"}\n".utf8)
        let options = ["--input-format", "jsonl"]
        let expected = try records(options, line + line)
        #expect(try records(options, Self.mark + line + Self.mark + line + Self.mark) == expected)
        let file = folder.appending(path: "a.jsonl")
        try (Self.mark + line + line).write(to: file)
        #expect(try CommandLineTool.shell("gzip '\(file.path)'").status == 0)
        #expect(try records(options + [file.path + ".gz"]) == expected)
        let broken = try CommandLineTool.run(["extract"] + options, input: Self.mark + Data("{\"id\":x}".utf8))
        #expect(broken.status == 1 && broken.errors.contains("byte 9 "))
    }

    /// Copies a file with a mark before it.
    private func marked(_ path: String, in folder: URL) throws -> String {
        let copy = folder.appending(path: (path as NSString).lastPathComponent)
        try (Self.mark + Data(contentsOf: CommandLineTool.root.appending(path: path))).write(to: copy)
        return copy.path
    }

    @Test("before a gold article: its header and its marks count as without")
    func gold() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let gold = ["--input-format", "gold"]
        for path in Self.articles.filter({ $0.contains("gold/") }) {
            let copy = try marked(path, in: folder)
            #expect(
                try GoldArticle(contentsOf: copy).header.headline != nil
                    || GoldArticle(contentsOf: path).header.headline == nil)
        }
        #expect(try records(gold + [folder.path]) == records(gold + ["Corpus/gold"]))
        let scores = try CommandLineTool.run(["evaluate", "entities", "--format", "json", folder.path])
        let predictions = folder.appending(path: "predictions.jsonl")
        try (Self.mark + CommandLineTool.run(["extract", "--format", "jsonl"] + gold + ["Corpus/gold"]).output)
            .write(to: predictions)
        #expect(
            try CommandLineTool.run(["evaluate", "entities", "--format", "json", folder.path, predictions.path]).output
                == scores.output)
        #expect(scores.status == 0)
    }

    @Test("before a lexicon, a list of words, a table and segmented sentences: as without")
    func data() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        func check(_ content: String, _ arguments: [String], input: String = "") throws {
            let (plain, marked) = (folder.appending(path: "plain"), folder.appending(path: "marked"))
            try Data(content.utf8).write(to: plain)
            try (Self.mark + Data(content.utf8)).write(to: marked)
            func run(_ file: URL) throws -> CommandLineTool.Run {
                try CommandLineTool.run(arguments.map { $0 == "FILE" ? file.path : $0 }, input: Data(input.utf8))
            }
            let (expected, found) = (try run(plain), try run(marked))
            #expect(expected.status == 0 && found.status == 0 && found.output == expected.output, "\(found.errors)")
            let without = try CommandLineTool.run(
                arguments.filter {
                    $0 != "FILE" && !$0.hasPrefix("--lex") && !$0.hasPrefix("--prot") && !$0.hasPrefix("--rules")
                },
                input: Data(input.utf8))
            #expect(without.output != expected.output)
        }
        try check("person\tHoa Cải Vàng\n", ["extract", "--lexicon", "FILE"], input: "Hôm qua Hoa Cải Vàng nở.")
        let rule = "rule trip.visit TRIP\n  when đến <own> letters+\n  value none\nclass own = gành\n"
        try check(rule, ["extract", "--rules", "FILE"], input: "Về đến Gành Đá Đĩa.")
        try check("nông thôn mới\n", ["tokenize", "--lexicon", "FILE"], input: "xây dựng nông thôn mới")
        try check("hòa\n", ["normalize", "--tone", "new", "--protect", "FILE"], input: "hòa")
        try check("bí thư\tphát biểu\n", ["evaluate", "segmentation", "FILE"])
        let facts = try String(
            contentsOf: CommandLineTool.root.appending(path: "Corpus/gold/relations.tsv"), encoding: .utf8)
        try check(facts, ["evaluate", "facts", "FILE"])
    }
}
