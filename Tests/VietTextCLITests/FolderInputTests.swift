import Foundation
import Testing

@Suite("What folders give")
struct FolderInputTests {
    /// The ids that a command prints, its messages, and its exit status.
    private func extract(_ arguments: String, after script: String) throws -> (
        ids: [String], errors: [Substring], status: Int32
    ) {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            "\(script)\ntimeout 900 '\(CommandLineTool.executable.path)' extract --format jsonl \(arguments)",
            in: folder
        )
        let ids = run.output.split(separator: "\n").map {
            String($0.dropFirst(#"{"id":""#.count).prefix { $0 != "\"" })
        }
        return (ids, run.errors.split(separator: "\n"), run.status)
    }

    private static let socket = """
        python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("in/d.txt")'
        """
    private static let hasPython = (try? CommandLineTool.shell("command -v python3"))?.status == 0

    @Test("what is no regular file is named and passed over, and the run does not wait for it")
    func noFiles() throws {
        let found = try extract(
            "in",
            after: """
                mkdir in; echo x > in/a.txt; mkfifo in/b.txt; ln -s nowhere in/c.txt; ln -s e.txt in/e.txt
                echo x > in/f.txt
                """
        )
        #expect(found.ids == ["a", "f"] && found.status == 1)
        try #require(found.errors.count == 3)
        for (line, reason) in zip(
            found.errors,
            ["in/b.txt: a named pipe", "in/c.txt: a link that", "in/e.txt: links that lead to one another"])
        {
            #expect(line.contains(reason) && line.contains("; "))
        }
    }

    @Test("what was passed over is listed beside an output")
    func listed() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            """
            mkdir in; echo x > in/a.txt; mkfifo in/b.txt
            timeout 900 '\(CommandLineTool.executable.path)' extract in --output out; echo $?; cat out.errors.jsonl
            """, in: folder)
        #expect(run.output.hasPrefix("1\n" + #"{"name":"in/b.txt","reason":"a named pipe"#))
        #expect(run.output.split(separator: "\n").count == 2)
    }

    @Test("a socket and a link to a device are no articles", .enabled(if: hasPython, "python3 is not installed"))
    func sockets() throws {
        let found = try extract("in", after: "mkdir in; \(Self.socket); ln -s /dev/zero in/e.txt; echo x > in/f.txt")
        #expect(found.ids == ["f"] && found.status == 1)
        #expect(found.errors.count == 2 && found.errors[0].contains("a socket") && found.errors[1].contains("a device"))
    }

    @Test("a file has one turn, under however many names a folder has it")
    func links() throws {
        let script = """
            mkdir -p in/sub in/.hidden out; echo x > in/b.txt; ln -s b.txt in/a.txt; ln -s ../b.txt in/sub/c.txt
            echo x > out/far.txt; ln -s ../out/far.txt in/far-1.txt; ln -s ../out/far.txt in/far-2.txt
            echo x > in/.hidden/h.txt; ln -s .hidden/h.txt in/h.txt; echo x > in/note.md; ln -s note.md in/note.txt
            echo x > in/m.txt; ln in/m.txt in/n.txt; ln -s ../out in/z; ln -s .. in/sub/up; ln -s . in/loop
            """
        let found = try extract("in", after: script)
        #expect(found.ids == ["b", "far-1", "h", "m", "note"] && found.errors.isEmpty && found.status == 0)
        let reverse = try extract("in", after: script + "\nmv in/z in/0")
        #expect(reverse.ids == ["far", "b", "h", "m", "note"])
        // What is named itself is read as often as it is named.
        #expect(try extract("in/a.txt in/b.txt in/b.txt", after: script).ids == ["a", "b", "b"])
    }

    @Test("a pipe that is named itself is read as a stream")
    func namedPipe() throws {
        let found = try extract(
            "--input-format jsonl pipe",
            after: #"mkfifo pipe; for i in 1 2 3; do echo "{\"id\":$i,\"text\":\"x\"}"; done > pipe &"#)
        #expect(found.ids == ["1", "2", "3"] && found.status == 0)
        let text = try extract("pipe", after: "mkfifo pipe; echo 'Hội nghị' > pipe &")
        #expect(text.ids == ["pipe"] && text.status == 0)
    }

    @Test("a name that is not UTF-8 is read, and shown with its bytes")
    func foreignNames() throws {
        let found = try extract("in", after: "mkdir in; echo x > in/$'b\\xb8n'.txt; echo x > in/c.txt")
        #expect(found.ids.count == 2 && found.ids.last == "c" && found.status == 0 && found.errors.isEmpty)
    }

    @Test("gold in folders too")
    func gold() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try CommandLineTool.shell(
            """
            echo 'Huyện [An Lão|LOC]' > a.txt; mkfifo b.txt
            timeout 900 '\(CommandLineTool.executable.path)' evaluate entities . > /dev/null; echo $?
            """, in: folder)
        #expect(run.output == "1\n" && run.errors.contains("./b.txt: a named pipe"))
    }
}
