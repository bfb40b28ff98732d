import Foundation
import Testing

@Suite("Near-duplicate articles", .timeLimit(.minutes(60)))
struct DuplicateArticleTests {
    private struct Record: Decodable {
        let id: String
        let duplicateOf: String?
    }

    /// Four texts in turn, each time with another last line: `r4` repeats `r0`.
    private static func records(_ count: Int) -> Data {
        let papers = ["Bình Định", "Nhân dân", "Tuổi trẻ"]
        let names = ["An Lão", "Hoài Ân", "Vân Canh", "Tây Sơn"]
        let lines = (0..<count).map { number in
            let sentences = (1...12).map {
                "Huyện \(names[number % 4]) có \($0 * (7 + number % 4)) hộ trồng cây số \($0)."
            }
            let text = sentences.joined(separator: " ") + " Nguồn: báo \(papers[number / 4 % 3])."
            return #"{"id":"r\#(number)","text":"\#(text)"}"# + "\n"
        }
        return Data(lines.joined().utf8)
    }

    private func extract(_ options: String..., count: Int = 40) throws -> CommandLineTool.Run {
        try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "-"] + options, input: Self.records(count))
    }

    @Test("the second and later are marked with the id of the first, whatever the jobs")
    func mark() throws {
        let run = try extract("--duplicates", "mark")
        #expect(run.status == 0 && run.errorLines == ["viettext: 36 articles that repeat an earlier one marked"])
        let records = try run.text.split(separator: "\n").map {
            try JSONDecoder().decode(Record.self, from: Data($0.utf8))
        }
        #expect(records.map(\.id) == (0..<40).map { "r\($0)" })
        #expect(records.map(\.duplicateOf) == (0..<40).map { $0 < 4 ? nil : "r\($0 % 4)" })
        #expect(try extract("--duplicates", "mark", "--jobs", "3").output == run.output)
        let array = try extract("--duplicates", "mark", "--format", "json", "--quiet")
        #expect(
            try JSONDecoder().decode([Record].self, from: array.output).map(\.duplicateOf) == records.map(\.duplicateOf)
        )
        #expect(array.errors.isEmpty)
    }

    @Test("they are left out of every format")
    func drop() throws {
        let run = try extract("--duplicates", "drop")
        #expect(run.text.split(separator: "\n").count == 4 && run.errors.contains("36 articles"))
        let array = try extract("--duplicates", "drop", "--format", "json")
        #expect(try JSONDecoder().decode([Record].self, from: array.output).map(\.id) == ["r0", "r1", "r2", "r3"])
        let documents = try extract("--duplicates", "drop", "--format", "conllu").text.matches(of: /# newdoc id/)
        #expect(documents.count == 4)
    }

    @Test("marks have no place in other formats: wrong usage")
    func refusal() throws {
        let run = try extract("--duplicates", "mark", "--format", "csv")
        #expect(run.status == 2 && run.errors.contains("--duplicates mark goes with --format jsonl or json"))
    }

    @Test("a run that is killed and goes on knows the articles before", arguments: ["mark", "drop"])
    func killed(_ treatment: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.records(200).write(to: folder.appending(path: "in.jsonl"))
        let run = try CommandLineTool.shell(
            """
            extract="\(CommandLineTool.executable.path) extract --input-format jsonl --quiet --duplicates \(treatment)"
            $extract --output once in.jsonl
            tries=0
            until [ -e often ]; do
                tries=$((tries + 1))
                timeout -s INT $((tries / 4)).$((tries % 4 * 25 + 10)) $extract --resume --output often in.jsonl
            done
            cmp once often && grep -c duplicateOf often; wc -l < often
            """, in: folder)
        #expect(run.output.split(separator: "\n") == (treatment == "mark" ? ["196", "200"] : ["0", "4"]), "\(run)")
    }
}
