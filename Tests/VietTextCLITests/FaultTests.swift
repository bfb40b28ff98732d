import Foundation
import Testing

/// What goes wrong in long runs: each fault costs what it hits, is named, and costs nothing else.
@Suite("Faults")
struct FaultTests {
    private let folder: URL
    private var output: URL { folder.appending(path: "out.jsonl") }

    init() throws { folder = try CommandLineTool.temporaryFolder() }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    private func write(_ name: String, _ content: String) throws {
        try Data(content.utf8).write(to: folder.appending(path: name))
    }

    private struct Failure: Decodable {
        let name: String
        let offset: Int?
        let reason: String
    }

    /// The failures beside an output.
    private func failures() throws -> [Failure] {
        try String(contentsOf: folder.appending(path: "out.jsonl.errors.jsonl"), encoding: .utf8)
            .split(separator: "\n").map { try JSONDecoder().decode(Failure.self, from: Data($0.utf8)) }
    }

    /// The ids of the records of an output.
    private func identifiers() throws -> [String] {
        struct Record: Decodable { let id: String }
        return try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)).id }
    }

    @Test("many faults in one run: a line for each in errors.jsonl, and every other record in its place")
    func everything() throws {
        defer { cleanUp() }
        try write("a.jsonl", #"{"id":"a1","text":"x"}"# + "\n{broken\n" + #"{"id":"a3","text":"x"}"#)
        try Data([UInt8](#"{"id":"b1","text":""#.utf8) + [0xFF] + [UInt8](#""}"#.utf8) + [0x0A])
            .write(to: folder.appending(path: "b.jsonl"))
        try write("d.jsonl", #"{"id":"d1","text":"x"}"# + "\n" + #"{"id":"d2"}"# + "\n" + #"{"id":"d3","text":"x"}"#)
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "--output", output.path, folder.path + "/a.jsonl"]
                + [
                    folder.path + "/b.jsonl", "/proc/self/mem", folder.path + "/missing.jsonl",
                    folder.path + "/d.jsonl",
                ])
        #expect(run.status == 1)
        #expect(try identifiers() == ["a1", "a3", "d1", "d3"])
        let found = try failures()
        let expected = [
            ("a.jsonl:2", "no JSON"), ("b.jsonl:1", "UTF-8"), ("/proc/self/mem", "Input/output error"),
            ("missing.jsonl", "no such file"), ("d.jsonl:2", "no text"),
        ]
        try #require(found.count == expected.count && run.errorLines.count == expected.count)
        for (failure, (name, reason)) in zip(found, expected) {
            #expect(failure.name.hasSuffix(name) && failure.reason.contains(reason), "\(failure)")
        }
        #expect(found[0].offset == 1 && found[1].offset == 18)
    }

    @Test("a record of 100 MB is passed over by name")
    func hugeRecord() throws {
        defer { cleanUp() }
        let input = folder.appending(path: "huge.jsonl")
        let record = #"{"id":"1","text":"x"}"# + "\n"
        try write("huge.jsonl", record)
        // A hole in a file reads as zeros and takes no room.
        let file = try FileHandle(forWritingTo: input)
        try file.seek(toOffset: UInt64(record.utf8.count) + 100_000_000)
        try file.write(contentsOf: Data(("\n" + record).utf8))
        try file.close()
        let run = try CommandLineTool.run(
            ["extract", "--input-format", "jsonl", "--output", output.path, input.path])
        #expect(run.status == 1)
        #expect(try identifiers() == ["1", "1"])
        let found = try failures()
        #expect(found.count == 1 && found[0].name.hasSuffix("huge.jsonl:2"))
        #expect(found.first?.reason == "100000000 bytes, and the limit is 16777216")
    }

    @Test(
        "temporary files are where TMPDIR says, and what needs one is named where there can be none",
        arguments: [("tokenize --text x", "--text"), ("sort --memory 1 lines.txt", "sort")])
    func temporaryFolder(command: String, name: String) throws {
        defer { cleanUp() }
        try write("lines.txt", String(repeating: "Hội nghị.\n", count: 10_000))
        let run = try CommandLineTool.shell(
            """
            mkdir there; TMPDIR=$PWD/there '\(CommandLineTool.executable.path)' \(command) > /dev/null; echo $?; ls there
            TMPDIR=$PWD/missing '\(CommandLineTool.executable.path)' \(command); echo $?
            """, in: folder)
        #expect(run.output == "0\n1\n")
        let reason = "temporary file: No such file or directory"
        #expect(run.errors == "viettext: \(name): \(reason); make room, or name another folder in TMPDIR\n")
    }

    @Test("a file without permission is named, the others are done", .enabled(if: canDropRoot, "nobody to read as"))
    func noPermission() throws {
        defer { cleanUp() }
        for name in ["a.txt", "b.txt", "c.txt"] { try write(name, "Hội nghị.") }
        // The build's folder may be closed to others.
        let executable = folder.appending(path: "viettext")
        try FileManager.default.linkItem(at: CommandLineTool.executable, to: executable)
        let run = try CommandLineTool.shell(
            "chmod 755 .; chmod 000 b.txt; \(Self.withoutRoot) ./viettext extract .", in: folder)
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.errors == "viettext: ./b.txt: no permission to read; change its mode or owner\n")
    }

    private static let withoutRoot = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

    private static let canDropRoot: Bool =
        (try? CommandLineTool.shell("\(withoutRoot) true", in: URL(filePath: "/")))?.status == 0

    @Test(
        "a disk that fills up ends the run by name, and with room again --resume loses nothing",
        .enabled(if: canMount, "no right to mount a small file system"))
    func fullDisk() throws {
        defer { cleanUp() }
        let record =
            #"{"id":"1","text":"Sáng 5/10/2022, ông Nguyễn Văn An, Bí thư Huyện ủy An Lão, phát biểu."}"# + "\n"
        try write("in.jsonl", String(repeating: record, count: 3_000) + "{broken\n" + record)
        let command =
            "'\(CommandLineTool.executable.path)' extract --input-format jsonl --output small/out.jsonl in.jsonl"
        let run = try CommandLineTool.shell(
            """
            mkdir small; mount -t tmpfs -o size=1m tmpfs small
            \(command); echo $?; ls small
            mount -o remount,size=50m small
            \(command) --resume; echo $?; ls small
            cp small/out.jsonl* .
            """, in: folder, under: ["unshare", "-m"])
        #expect(
            run.output.split(separator: "\n") == [
                "1", "out.jsonl.errors.jsonl.partial", "out.jsonl.journal", "out.jsonl.partial", "1", "out.jsonl",
                "out.jsonl.errors.jsonl",
            ])
        #expect(run.errors.hasPrefix("viettext: small/out.jsonl.partial: No space left on device; free space and run"))
        let whole = try CommandLineTool.run(["extract", "--input-format", "jsonl", folder.path + "/in.jsonl"])
        #expect(try Data(contentsOf: output) == whole.output)
        #expect(try failures().map(\.name) == ["in.jsonl:3001"])
    }

    private static let canMount: Bool =
        (try? CommandLineTool.shell(
            "mount -t tmpfs tmpfs /mnt", in: URL(filePath: "/"), under: ["unshare", "-m"]))?.status == 0
}
