import Foundation
import Testing

/// Short runs work without a worker, and start anew where that crashes: what they print and say is what workers would.
@Suite("Short runs", .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/exe")))
struct AttemptTests {
    private let folder: URL

    init() throws {
        folder = try CommandLineTool.temporaryFolder()
        let texts = [
            "well": "Sáng 5/10/2022, ông Nguyễn Văn An, Bí thư Huyện ủy An Lão, phát biểu.", "trap": "crash: trap",
            "stack": "crash: overflow the stack", "memory": "crash: take all memory",
        ]
        for (name, text) in texts { try Data(text.utf8).write(to: folder.appending(path: "\(name).txt")) }
    }

    /// Runs the tool with a line of arguments, by itself and as one that was started anew.
    private func runs(_ line: String, before: String = "") throws -> [(status: Int32, output: String, errors: String)] {
        try ["", "VIETTEXT_ANEW=1"].map { variable in
            try CommandLineTool.shell(
                "\(before) \(variable) '\(CommandLineTool.executable.path)' \(line)", in: folder)
        }
    }

    @Test(
        "a crash has the name that a crash of a worker has, and costs nothing else",
        arguments: [
            "extract", "extract --format csv", "extract --format json", "tokenize --format jsonl", "normalize",
        ])
    func crashes(command: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for files in ["trap.txt", "stack.txt", "memory.txt", "well.txt trap.txt well.txt", "none.txt well.txt"] {
            let runs = try runs("\(command) --crash-at-will --worker-memory 128 \(files)")
            #expect(runs[0] == runs[1], "\(files)")
            #expect(runs[0].status == 1 && runs[0].errors.split(separator: "\n").count == 1)
            #expect(runs[0].errors.contains(files.hasPrefix("none") ? "no such file" : "the worker that read it ended"))
        }
    }

    @Test("what goes well needs no worker, and is the same", arguments: ["extract", "tokenize", "normalize"])
    func withoutWorker(command: String) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let runs = try runs("\(command) well.txt well.txt")
        #expect(runs[0] == runs[1] && runs[0].status == 0 && runs[0].errors.isEmpty)
        // Two descriptors more would be the least that a worker takes.
        let poor = try self.runs("\(command) well.txt well.txt", before: "ulimit -n 6;")
        #expect(poor[0] == runs[0])
        #expect(poor[1].status == 1 && poor[1].errors.hasPrefix("viettext: no worker process can be started"))
    }

    @Test("a crash leaves what the program was started with as it was: standard error, limits, signals")
    func restored() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let tool = "'\(CommandLineTool.executable.path)' extract --crash-at-will trap.txt"
        let limits = try CommandLineTool.shell(
            "ulimit -s unlimited; \(tool) 2> errors; cat errors; \(tool) 2>&- | wc -c", in: folder)
        #expect(limits.output.contains("ended by SIGILL") && limits.output.hasSuffix("0\n"))
    }
}
