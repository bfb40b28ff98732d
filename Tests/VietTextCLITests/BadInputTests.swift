import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
    @Test("each bad input gets one line with its name and a remedy, the others are processed")
    func badInputs() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appending(path: "empty.txt")
        let invalid = folder.appending(path: "invalid.txt")
        let bare = folder.appending(path: "bare")
        let good = folder.appending(path: "good.txt")
        try Data().write(to: empty)
        try Data([0x61, 0xC3, 0xA1, 0xFF, 0x62]).write(to: invalid)
        try FileManager.default.createDirectory(at: bare, withIntermediateDirectories: true)
        try Data("Hội nghị.".utf8).write(to: good)
        let missing = folder.appending(path: "missing.txt")

        let run = try CommandLineTool.run(
            ["extract", "--format", "jsonl"] + [empty, invalid, bare, missing, good].map(\.path))
        #expect(run.status == 1)
        #expect(run.text.contains("\"id\":\"good\""))
        #expect(run.text.split(separator: "\n").count == 1)
        let expected = [
            (empty, "empty"), (invalid, "byte 3"), (bare, "without articles"), (missing, "no such file"),
        ]
        try #require(run.errorLines.count == expected.count)
        for (line, (file, reason)) in zip(run.errorLines, expected) {
            #expect(line.contains(file.path) && line.contains(reason) && line.contains("; "))
        }
    }

    @Test("a bad line is named by its number, the other lines are processed")
    func badLine() throws {
        var input = Data("một\n".utf8)
        input += [0xFF, 0x0A]
        input += Data("ba\r\n".utf8)
        let run = try CommandLineTool.run(["extract", "--lines"], input: input)
        #expect(run.status == 1)
        #expect(run.errorLines.count == 1 && run.errors.contains("standard input:2"))
        #expect(run.text.split(separator: "\n").map { $0.prefix(9) } == [#"{"id":"1""#, #"{"id":"3""#].map { $0[...] })
    }

    @Test("a long text ends before the part with a bad byte, whose place in the file is named", arguments: ["1", "2"])
    func badByteInLongText(jobs: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "long.txt")
        var text = Data(String(repeating: "Các đồng chí dự họp đông đủ.\n", count: 200_000).utf8)
        let position = text.count / 2
        text[position] = 0xFF
        try text.write(to: file)
        for command in ["normalize", "tokenize"] {
            let run = try CommandLineTool.run([command, "--jobs", jobs, file.path])
            #expect(run.status == 1 && run.errorLines.count == 1)
            #expect(run.errors.contains(file.path) && run.errors.contains("invalid UTF-8 at byte "))
            // What is wrong may be the scalar that the byte stands in.
            #expect((position - 2...position).contains { run.errors.contains("at byte \($0)") })
            #expect(run.text.utf8.count > 1 << 20 && run.text.utf8.count < text.count * 3 / 4)
            if command == "normalize" { #expect(text.starts(with: Data(run.text.utf8))) }
        }
    }

    @Test("empty standard input is a bad input")
    func emptyStandardInput() throws {
        for options in [[], ["--lines"]] {
            let run = try CommandLineTool.run(["extract"] + options)
            #expect(run.status == 1)
            #expect(run.errors.contains("standard input: empty"))
        }
    }

    @Test("a gold article with broken markup is named with its line")
    func brokenGold() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let broken = folder.appending(path: "broken.txt")
        try Data("Hội nghị\n[An Lão|PLACE]".utf8).write(to: broken)
        for command in [["extract", "--input-format", "gold"], ["evaluate", "entities"]] {
            let run = try CommandLineTool.run(command + [broken.path])
            #expect(run.status == 1)
            #expect(run.errors.contains("broken.txt:2: unknown label 'PLACE'"))
        }
    }
}
