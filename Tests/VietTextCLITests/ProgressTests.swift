import Foundation
import Testing

@Suite("Progress on a terminal")
struct ProgressTests {
    private static let erasure = "\r\u{1B}[K"
    private let gold = ["extract", "--input-format", "gold", "Corpus/gold"]

    private func withFile(_ body: (URL, FileHandle) throws -> Void) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "out")
        try Data().write(to: file)
        try body(file, FileHandle(forWritingTo: file))
    }

    @Test("a bar that fits is drawn and erased, and a summary stays, where the results go into a file")
    func bar() throws {
        try withFile { file, output in
            let (status, shown) = try Terminal(columns: 60).run(gold, output: output)
            let parts = shown.components(separatedBy: Self.erasure)
            #expect(status == 0 && parts[0].isEmpty)
            try #require(parts.count >= 3)
            for bar in parts[1..<parts.count - 1] {
                #expect(bar.hasPrefix("[") && bar.contains(" % ") && bar.count < 60)
            }
            let summary = try #require(parts.last).components(separatedBy: "\r\n")
            #expect(summary[0].hasPrefix("62 records, 0 failed, ") && summary[0].contains(" records/s, "))
            #expect(summary[1].hasPrefix("PERSON ") && summary[2...] == [""])
            let printed = try CommandLineTool.run(gold).output
            #expect(try Data(contentsOf: file) == printed)
        }
    }

    @Test("labels of one's own are counted")
    func ownLabels() throws {
        try withFile { file, output in
            let rules = file.deletingLastPathComponent().appending(path: "own.rules")
            let text = file.deletingLastPathComponent().appending(path: "text.txt")
            try Data("rule own.route ROUTE\n  when chuyến xe\n  value none\n".utf8).write(to: rules)
            try Data("Đây là chuyến xe cuối.".utf8).write(to: text)
            let arguments = ["extract", "--rules", rules.path, text.path]
            let (status, shown) = try Terminal(columns: 60).run(arguments, output: output)
            #expect(status == 0 && shown.contains("ROUTE 1"))
        }
    }

    @Test("an input that fails is named on a line of its own")
    func failures() throws {
        try withFile { _, output in
            let arguments = ["extract", "Corpus/samples", "/no/such/file"]
            let (status, shown) = try Terminal(columns: 100).run(arguments, output: output)
            #expect(status == 1)
            #expect(shown.contains(Self.erasure + "viettext: /no/such/file: no such file or folder"))
            #expect(shown.contains(" records, 1 failed, "))
        }
    }

    @Test("results on the same terminal stay undisturbed, and --quiet tells nothing")
    func undisturbed() throws {
        let (status, shown) = try Terminal(columns: 60).run(["extract", "Corpus/samples/nukeviet.txt"])
        #expect(status == 0 && !shown.contains(Self.erasure) && !shown.contains("records"))
        try withFile { _, output in
            let quiet = try Terminal(columns: 60).run(gold + ["--quiet"], output: output)
            #expect(quiet.shown.isEmpty)
        }
    }

    @Test("without a terminal only --progress tells, without drawing")
    func lines() throws {
        #expect(try CommandLineTool.run(gold).errors.isEmpty)
        let run = try CommandLineTool.run(gold + ["--progress"])
        #expect(run.status == 0 && !run.errors.contains(Self.erasure))
        #expect(run.errors.contains("62 records, 0 failed, "))
        #expect(try CommandLineTool.run(gold + ["--progress", "--quiet"]).status == 2)
    }
}
