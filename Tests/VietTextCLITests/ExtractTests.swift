import Foundation
import Testing
import VietCorpus

@Suite("viettext extract")
struct ExtractTests {
    struct Record: Decodable {
        struct Entity: Decodable {
            let start: Int
            let end: Int
            let label: String
            let text: String
        }
        let id: String
        let source: String?
        let offsetUnit: String
        let entities: [Entity]
    }

    private func records(_ arguments: [String], input: Data = Data()) throws -> [Record] {
        let run = try CommandLineTool.run(["extract", "--format", "json"] + arguments, input: input)
        #expect(run.status == 0 && run.errors.isEmpty)
        return try JSONDecoder().decode([Record].self, from: run.output)
    }

    @Test("an entity's text is the source slice, in every unit, on every gold article", arguments: OffsetUnit.allCases)
    func slices(unit: OffsetUnit) throws {
        let records = try records(["--input-format", "gold", "--offsets", unit.rawValue, "Corpus/gold"])
        #expect(records.count == 62 && records.contains { !$0.entities.isEmpty })
        for record in records {
            #expect(record.offsetUnit == unit.rawValue)
            let article = try GoldArticle(
                contentsOf: CommandLineTool.root.appending(path: "Corpus/gold/\(record.id).txt").path)
            for entity in record.entities {
                #expect(slice(article.text, entity.start..<entity.end, unit) == Array(entity.text.utf8))
            }
        }
    }

    private func slice(_ text: String, _ range: Range<Int>, _ unit: OffsetUnit) -> [UInt8] {
        switch unit {
        case .scalar: Array(String(String.UnicodeScalarView(Array(text.unicodeScalars)[range])).utf8)
        case .utf8: Array(Array(text.utf8)[range])
        case .utf16: Array(String(decoding: Array(text.utf16)[range], as: UTF16.self).utf8)
        }
    }

    @Test("the number of jobs changes nothing")
    func jobs() throws {
        let one = try CommandLineTool.run(["extract", "--jobs", "1", "--input-format", "gold", "Corpus/gold"])
        let many = try CommandLineTool.run(["extract", "--jobs", "7", "--input-format", "gold", "Corpus/gold"])
        #expect(one.status == 0 && one.output == many.output && !one.output.isEmpty)
        let ids = one.text.split(separator: "\n").compactMap { $0.split(separator: "\"").dropFirst(2).first }
        #expect(ids == ids.sorted() && ids.count == 62)
    }

    @Test("JSON Lines are the elements of the JSON array")
    func layouts() throws {
        let array = try CommandLineTool.run(["extract", "--format", "json", "--input-format", "gold", "Corpus/gold"])
        let lines = try CommandLineTool.run(["extract", "--format", "jsonl", "--input-format", "gold", "Corpus/gold"])
        #expect(array.text == "[" + lines.text.dropLast().replacing("\n", with: ",\n") + "]\n")
    }

    @Test("lines are documents numbered through all inputs, standard input has no source")
    func lines() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "lines.txt")
        try Data("một\n\nba".utf8).write(to: file)
        let records = try records(["--lines", file.path, "-"], input: Data("bốn\r\n".utf8))
        #expect(records.map(\.id) == ["1", "2", "3", "4"])
        #expect(records.map(\.source) == ["lines.txt", "lines.txt", "lines.txt", nil])
    }

    @Test("folders are read in and below, sorted, *.txt alone, and a link to itself ends")
    func folders() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let below = folder.appending(path: "b")
        try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
        for name in ["c.txt", "a.txt", "b/d.txt", "notes.md", ".hidden.txt"] {
            try Data("x".utf8).write(to: folder.appending(path: name))
        }
        try FileManager.default.createSymbolicLink(at: below.appending(path: "loop"), withDestinationURL: folder)
        #expect(try records([folder.path]).map(\.id) == ["a", "d", "c"])
    }

    @Test("only the labels asked for are printed")
    func labels() throws {
        let records = try records(["--labels", "percent,PERSON", "--input-format", "gold", "Corpus/gold"])
        #expect(Set(records.flatMap(\.entities).map(\.label)).isSubset(of: ["PERCENT", "PERSON"]))
    }

    @Test("the table has aligned columns and one row an entity")
    func table() throws {
        let run = try CommandLineTool.run([
            "extract", "--format", "table", "--input-format", "gold", "Corpus/gold/a01.txt",
        ])
        let count = try records(["--input-format", "gold", "Corpus/gold/a01.txt"]).first?.entities.count
        #expect(run.status == 0)
        let lines = run.text.split(separator: "\n")
        #expect(lines.first?.hasPrefix("article ") == true && lines.first?.hasSuffix(" a01") == true)
        let heading = try #require(lines.firstIndex { $0.hasPrefix("LABEL") })
        #expect(lines.count - heading - 1 == count)
    }

    @Test("the table of people has a row an office, with the body that the title names")
    func people() throws {
        let text = "Đồng chí Nguyễn Văn An, Bí thư Huyện ủy An Lão, Chủ tịch HĐND huyện chủ trì. Bà Lê Thị Hoa dự."
        let run = try CommandLineTool.run(
            ["extract", "--format", "tsv", "--table", "people", "--published", "2023-05-04"], input: Data(text.utf8))
        let rows = run.text.split(separator: "\r\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(
            rows.first?.joined(separator: " ")
                == "person office body unit_code unit status former date article source cluster")
        #expect(
            rows.dropFirst().map { $0.prefix(2) } == [
                ["Nguyễn Văn An", "Bí thư Huyện ủy An Lão"], ["Nguyễn Văn An", "Chủ tịch HĐND huyện"],
                ["Lê Thị Hoa", ""],
            ])
        #expect(rows.dropFirst().allSatisfy { $0[7] == "2023-05-04" })
    }

    @Test(
        "a table goes with rows, and labels with entities",
        arguments: [["--table", "people"], ["--format", "csv", "--table", "events", "--labels", "EVENT"]])
    func tableUsage(options: [String]) throws {
        #expect(
            try CommandLineTool.run(["extract", "--format", "jsonl"].filter { _ in options.count == 2 } + options)
                .status == 2)
    }
}
