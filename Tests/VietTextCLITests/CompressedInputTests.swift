import Foundation
import Testing

@Suite("Compressed input")
struct CompressedInputTests {
    private static let lines = (1...30_000).map { "dòng \($0)" }

    /// What `gzip` makes of some bytes.
    private func gzip(_ data: Data) throws -> Data {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try data.write(to: folder.appending(path: "file"))
        #expect(try CommandLineTool.shell("gzip '\(folder.path)/file'").status == 0)
        return try Data(contentsOf: folder.appending(path: "file.gz"))
    }

    private func tokenize(_ data: Data) throws -> CommandLineTool.Run {
        try CommandLineTool.run(["tokenize", "--lines", "--unit", "sentence", "-"], input: data)
    }

    @Test("a file, standard input and a pipe give what the plain text gives")
    func sameAsPlain() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let article = try Data(contentsOf: CommandLineTool.root.appending(path: "Corpus/samples/nukeviet.txt"))
        let file = folder.appending(path: "nukeviet.txt.gz")
        try gzip(article).write(to: file)
        let plain = try CommandLineTool.run(["extract", "Corpus/samples/nukeviet.txt"])
        let compressed = try CommandLineTool.run(["extract", file.path])
        #expect(compressed.status == 0 && compressed.errors.isEmpty)
        #expect(compressed.text == plain.text.replacing("nukeviet.txt", with: "nukeviet.txt.gz"))
        let input = try CommandLineTool.run(["extract"], input: article)
        #expect(try CommandLineTool.run(["extract"], input: Data(contentsOf: file)).output == input.output)
        let tool = CommandLineTool.executable.path
        let piped = try CommandLineTool.shell("cat '\(file.path)' | '\(tool)' extract")
        #expect(piped.status == 0 && piped.output == input.output)
    }

    @Test("zstd, bzip2 and xz are read as gzip is, from files, folders and pipes", arguments: ["zstd", "bzip2", "xz"])
    func otherTools(_ tool: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Self.lines.joined(separator: "\n").utf8).write(to: folder.appending(path: "a.txt"))
        let viettext = "'\(CommandLineTool.executable.path)' tokenize --lines --unit sentence"
        let plain = try CommandLineTool.shell("\(viettext) a.txt", in: folder).output
        let run = try CommandLineTool.shell(
            """
            \(tool) -q a.txt && rm -f a.txt && \(viettext) . > folder && cat a.txt.* | \(viettext) > pipe
            cmp folder pipe && cat pipe; s=$(wc -c < a.txt.*); head -c $((s / 2)) a.txt.* > b.txt
            \(viettext) b.txt > /dev/null; mkdir none; ln -s /bin/sh /bin/cat none; PATH=$PWD/none \(viettext) a.txt.*
            """, in: folder)
        #expect(run.output == plain)
        let errors = run.errors.split(separator: "\n")
        try #require(errors.count == 2)
        #expect(errors[0].contains("b.txt: \(tool) broken after") && errors[0].hasSuffix("again"))
        #expect(errors[1].contains("compressed, and there is no \(tool) here; install \(tool)"))
    }

    @Test("members follow one another as one text")
    func members() throws {
        let text = Self.lines.joined(separator: "\n")
        let half = text.index(text.startIndex, offsetBy: text.count / 2)
        let run = try tokenize(gzip(Data(text[..<half].utf8)) + gzip(Data(text[half...].utf8)))
        #expect(run.status == 0)
        #expect(run.text.split(separator: "\n").map(String.init) == Self.lines)
    }

    @Test("a broken one loses what stands after the break, and the others nothing")
    func broken() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let whole = try gzip(Data(Self.lines.joined(separator: "\n").utf8))
        let truncated = folder.appending(path: "a.txt.gz")
        let damaged = folder.appending(path: "b.txt.gz")
        let good = folder.appending(path: "c.txt")
        try whole.prefix(whole.count / 2).write(to: truncated)
        var bytes = whole
        bytes[bytes.count - 6] ^= 0xFF
        try bytes.write(to: damaged)
        try Data("cuối".utf8).write(to: good)
        let run = try CommandLineTool.run(["tokenize", "--lines", "--unit", "sentence", folder.path])
        #expect(run.status == 1)
        try #require(run.errorLines.count == 2)
        #expect(run.errorLines[0].contains("a.txt.gz: gzip broken after") && run.errorLines[0].contains("end of file"))
        #expect(run.errorLines[1].contains("b.txt.gz: gzip broken after") && run.errorLines[1].contains("crc error"))
        let read = run.text.split(separator: "\n").map(String.init)
        let first = read.firstIndex(of: "dòng 1", after: 1) ?? 0
        #expect(first > 1000 && Array(read[..<first]) == Array(Self.lines[..<first]))
        // All of the last member but the unfinished last line, whose checksum nobody vouches for.
        #expect(Array(read[first...]) == Self.lines.dropLast() + ["cuối"])
    }

    @Test("a long one that breaks off takes nothing of the files after it, whose first line is one of its own")
    func brokenLong() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let line = "Các đồng chí dự họp đông đủ.\n"
        var text = Data(String(repeating: line, count: 200_000).utf8)
        // The part that is no text, and after it one that fills no part.
        text += Data(String(repeating: "đ", count: 350_000).utf8) + [0xFF, 0x0A] + Data("Hết.\n".utf8)
        for (name, bytes) in [("a.txt", text), ("b.txt.gz", try gzip(text)), ("c.txt", Data("Bài hai.\n".utf8))] {
            try bytes.write(to: folder.appending(path: name))
        }
        try Data("Bài ba.".utf8).write(to: folder.appending(path: "d.txt"))
        for jobs in ["1", "2"] {
            let run = try CommandLineTool.run(["normalize", "--lines", "--jobs", jobs, folder.path])
            #expect(run.status == 1 && run.errorLines.count == 2)
            #expect(run.text.hasSuffix("đông đủ.\nBài hai.\nBài ba."))
            let lines = Set(run.text.split(separator: "\n"))
            #expect(lines == [line.dropLast(), "Bài hai.", "Bài ba."])
        }
    }

    @Test("a reader that stops early leaves no process behind", .timeLimit(.minutes(60)))
    func stopsEarly() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        // The record is too long: the rest of a pipe that stays open is never asked for. gzip reads ahead, as much as random
        // bytes fill.
        let bytes = Data((0..<1 << 20).map { _ in UInt8.random(in: 0x20..<0x7F) })
        try gzip(bytes).write(to: folder.appending(path: "start.gz"))
        let run = try CommandLineTool.shell(
            """
            mkfifo pipe; exec 9<>pipe; cat start.gz 2> /dev/null 9<&- > pipe &
            '\(CommandLineTool.executable.path)' extract --max-record 1000 9<&- < pipe
            """, in: folder)
        #expect(run.status == 1 && run.errors.contains("the limit is 1000"))
    }
}

extension Array where Element: Equatable {
    fileprivate func firstIndex(of element: Element, after index: Int) -> Int? {
        self[index...].firstIndex(of: element)
    }
}
