import Foundation
import Testing

@Suite("JSON Lines as input")
struct RecordInputTests {
    struct Record: Decodable {
        struct Details: Decodable { let published: String? }
        let id: String
        let source: String?
        let record: Details
    }

    private func records(_ arguments: [String], input: String) throws -> [Record] {
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "--format", "json"] + arguments, input: Data(input.utf8))
        #expect(run.status == 0 && run.errors.isEmpty)
        return try JSONDecoder().decode([Record].self, from: run.output)
    }

    @Test("a record keeps its id and date, and has its number where it has no id")
    func ownFields() throws {
        let found = try records(
            [],
            input: """
                {"id":"a-1","text":"x","published":"2022-10-04T09:01"}

                {"text":"x","published":null}
                {"id":17,"text":"x\\n\\u0111"}
                """)
        #expect(found.map(\.id) == ["a-1", "2", "17"])
        #expect(found.map(\.record.published) == ["2022-10-04T09:01", nil, nil])
        #expect(found.allSatisfy { $0.source == nil })
    }

    @Test("fields have the names given")
    func fieldNames() throws {
        let found = try records(
            ["--text-field", "body", "--id-field", "url", "--published-field", "date"],
            input: #"{"url":"u","body":"x","date":"2020-01-02","id":"no","published":"no"}"#)
        #expect(found.map(\.id) == ["u"] && found[0].record.published == "2020-01-02")
    }

    @Test(
        "dates are taken as newsrooms write them, as far as they are known",
        arguments: [
            ("2022-07", "2022-07"), ("04/10/2022", "2022-10-04"), ("2022-10-04 09:01", "2022-10-04T09:01"),
            ("4/10/2022 9:01", "2022-10-04T09:01"), ("10/2022", "2022-10"), ("2022", "2022"),
        ])
    func dateForms(stated: String, read: String?) throws {
        let found = try records(["--quiet"], input: #"{"text":"x","published":"\#(stated)"}"#)
        #expect(found.map(\.record.published) == [read])
    }

    @Test("a day that the calendar does not have costs itself and a warning")
    func unreadDate() throws {
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "--quiet"],
            input: Data(#"{"text":"x","published":"31/02/2022"}"#.utf8))
        #expect(run.status == 0 && run.text.hasPrefix(#"{"id":"1","#) && !run.text.contains("published"))
        #expect(run.errors.contains("'published' is no date and left out: '31/02/2022'"))
    }

    @Test("--published wins over the record")
    func publishedWins() throws {
        let found = try records(["--published", "2021-05-06"], input: #"{"text":"x","published":"2020-01-02"}"#)
        #expect(found[0].record.published == "2021-05-06")
    }

    @Test("a bad record is named by its line, the others are done")
    func badRecords() throws {
        let big = String(repeating: "x", count: 3_000)
        let lines = [
            #"{"text":"a"}"#, "{", #"{"body":"a"}"#, #"{"text":"a","published":"x"}"#, #"{"text":"a","id":[]}"#,
            #"{"text":"\#(big)"}"#, #"{"text":"z"}"#,
        ]
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "--max-record", "2000"],
            input: Data(lines.joined(separator: "\n").utf8))
        #expect(run.status == 1)
        // A date that cannot be read costs itself alone.
        #expect(run.text.split(separator: "\n").count == 3)
        let reasons = [":2: no JSON", ":3: no text in 'text'", ":4: 'published'", ":5: 'id'", ":6: 3011 bytes"]
        try #require(run.errorLines.count == reasons.count)
        for reason in reasons { #expect(run.errorLines.contains { $0.contains("standard input" + reason) }) }
    }

    @Test(
        "an article above the limit is skipped by name, whatever holds it",
        arguments: [["--lines"], ["--input-format", "jsonl"], []])
    func huge(options: [String]) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let huge = folder.appending(path: "huge.txt")
        try Data(repeating: 0x78, count: 20_000_000).write(to: huge)
        let run = try CommandLineTool.run(["extract"] + options + [huge.path])
        #expect(run.status == 1 && run.output.isEmpty && run.errorLines.count == 1)
        #expect(run.errors.contains("huge.txt") && run.errors.contains("16777216"))
    }

    @Test(
        "field names without JSON Lines, or a limit of nothing, are wrong usage",
        arguments: [["--text-field", "x"], ["--max-record", "0"], ["--lines", "--input-format", "jsonl"]])
    func usage(options: [String]) throws {
        #expect(try CommandLineTool.run(["extract"] + options + ["no-such-file"]).status == 2)
    }
}
