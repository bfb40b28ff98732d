import Foundation
import Testing

/// A record that ends the process which works on it costs that record: `--crash-at-will` makes texts that do.
@Suite("Supervision", .timeLimit(.minutes(60)))
struct SupervisionTests {
    private let folder: URL
    private var input: URL { folder.appending(path: "in.jsonl") }
    private var output: URL { folder.appending(path: "out.jsonl") }
    private var partialFailures: URL { folder.appending(path: "out.jsonl.errors.jsonl.partial") }

    private static let harmless = "Sáng 5/10/2022, ông Nguyễn Văn An, Bí thư Huyện ủy An Lão, phát biểu."
    /// What the tenth thousand of records holds beside the harmless, and the reason that is given for it.
    private static let crashes: KeyValuePairs = [
        100: ("crash: trap", "as of a trap"), 101: ("crash: trap", "as of a trap"),
        3_000: ("crash: overflow the stack", "as of a stack overflow"), 5_000: ("crash: trap", "as of a trap"),
        6_000: ("crash: take all memory", "for want of memory"), 7_000: ("crash: trap", "as of a trap"),
        9_999: ("crash: trap", "as of a trap"),
    ]

    private struct Failure: Decodable {
        let name: String
        let id: String?
        let source: String?
        let reason: String
        let remedy: String
    }

    init() throws { folder = try CommandLineTool.temporaryFolder() }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    private func writeRecords(_ texts: [String]) throws {
        let lines = texts.enumerated().map { #"{"id":"r\#($0)","text":"\#($1)"}"# + "\n" }
        try Data(lines.joined().utf8).write(to: input)
    }

    /// Ten thousand records, seven of which are no good.
    private func writeTenThousand() throws {
        var texts = [String](repeating: Self.harmless, count: 10_000)
        for (number, (text, _)) in Self.crashes { texts[number] = text }
        try writeRecords(texts)
    }

    private func command(_ options: String...) -> [String] {
        ["extract", "--input-format", "jsonl", "--jobs", "2", "--worker-memory", "512", input.path] + options
    }

    private func failures() throws -> [Failure] {
        try String(contentsOf: folder.appending(path: "out.jsonl.errors.jsonl"), encoding: .utf8)
            .split(separator: "\n").map { try JSONDecoder().decode(Failure.self, from: Data($0.utf8)) }
    }

    private func identifiers() throws -> [String] {
        try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
            .map { String($0.dropFirst(#"{"id":""#.count).prefix { $0 != "\"" }) }
    }

    private func expectAllButTheCrashes() throws {
        let crashed = Set(Self.crashes.map(\.key))
        #expect(try identifiers() == (0..<10_000).filter { !crashed.contains($0) }.map { "r\($0)" })
        let found = try failures()
        try #require(found.count == Self.crashes.count)
        for (failure, (number, (_, reason))) in zip(found, Self.crashes) {
            #expect(failure.name.hasSuffix("in.jsonl:\(number + 1)"))
            #expect(failure.id == "r\(number)" && failure.source == "in.jsonl")
            #expect(failure.reason.contains(reason) && !failure.remedy.isEmpty, "\(failure)")
        }
    }

    @Test("10,000 records, seven of which trap, overflow the stack or take all memory: 9,993 results, seven names")
    func tenThousand() throws {
        defer { cleanUp() }
        try writeTenThousand()
        let run = try CommandLineTool.run(command("--output", output.path, "--crash-at-will"))
        #expect(run.status == 1 && run.errorLines.count == 7)
        #expect(run.errorLines.allSatisfy { $0.hasPrefix("viettext: \(input.path):") && $0.contains("the worker") })
        try expectAllButTheCrashes()
        let printed = try CommandLineTool.run(command("--crash-at-will"))
        #expect(printed.status == 1)
        #expect(try printed.output == Data(contentsOf: output))
    }

    @Test("the same run, killed whenever it has named one more record and resumed")
    func killed() throws {
        defer { cleanUp() }
        try writeTenThousand()
        let arguments = command("--output", output.path, "--crash-at-will", "--resume")
        var status: Int32
        repeat { status = try runUntilOneMoreFails(arguments) } while status == SIGKILL
        #expect(status == 1)
        try expectAllButTheCrashes()
    }

    /// Kills a run when its list of failures grows; runs that end before that end by themselves.
    ///
    /// - Returns: its exit status, or SIGKILL.
    private func runUntilOneMoreFails(_ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        let size = failuresSize
        try process.run()
        while process.isRunning, failuresSize <= size { Thread.sleep(forTimeInterval: 0.001) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationStatus
    }

    private var failuresSize: Int {
        (try? FileManager.default.attributesOfItem(atPath: partialFailures.path)[.size] as? Int) ?? 0
    }

    @Test("a resumed run does not try a record again that ended a worker, unless it is asked to")
    func notTriedAgain() throws {
        defer { cleanUp() }
        var texts = [String](repeating: Self.harmless, count: 3_000)
        texts[50] = "crash: trap"
        try writeRecords(texts)
        let arguments = command("--output", output.path)
        let quoted = ([CommandLineTool.executable.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        // The size limit ends the run in the middle, as a full disk does.
        let limited = try CommandLineTool.shell("ulimit -f 400; \(quoted) --crash-at-will", in: folder)
        #expect(limited.status == 1)
        _ = try CommandLineTool.shell("mkdir saved; cp out.jsonl.* saved", in: folder)
        // Nothing crashes any more: the record would be read if it were tried.
        #expect(try CommandLineTool.run(arguments + ["--resume"]).status == 1)
        #expect(try failures().map(\.id) == ["r50"])
        #expect(try identifiers().count == 2_999)
        _ = try CommandLineTool.shell("rm out.jsonl*; cp saved/* .", in: folder)
        #expect(try CommandLineTool.run(arguments + ["--resume", "--retry-failures"]).status == 0)
        #expect(try identifiers() == (0..<3_000).map { "r\($0)" })
    }

    @Test("no worker leaves a descriptor behind", arguments: ["extract", "tokenize", "normalize"])
    func descriptors(command: String) throws {
        defer { cleanUp() }
        let texts = (0..<300).map { $0 % 2 == 0 ? "crash: trap" : "Hội nghị." }
        try Data(texts.joined(separator: "\n").utf8).write(to: folder.appending(path: "in.txt"))
        let lines = command == "normalize" ? "--format jsonl --lines" : "--lines --format jsonl"
        let run = try CommandLineTool.shell(
            "ulimit -n 32; '\(CommandLineTool.executable.path)' \(command) \(lines) --jobs 2 --crash-at-will in.txt",
            in: folder)
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 150)
        #expect(run.errors.split(separator: "\n").count == 150)
    }

    @Test("where no worker can be started the run ends by name")
    func noWorkers() throws {
        defer { cleanUp() }
        try writeRecords([Self.harmless])
        let run = try CommandLineTool.shell(
            "ulimit -n 5; '\(CommandLineTool.executable.path)' extract --input-format jsonl in.jsonl", in: folder)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.hasPrefix("viettext: no worker process can be started: Too many open files; "))
    }

    @Test("workers end with a run that is killed", .enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
    func orphans() throws {
        defer { cleanUp() }
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = ["tokenize", "--lines", "--jobs", "2"]
        process.standardOutput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        // More than a batch for each worker; then the run waits for more.
        pipe.fileHandleForWriting.write(Data(String(repeating: Self.harmless + "\n", count: 5_000).utf8))
        let parent = process.processIdentifier
        var workers: [Substring] = []
        while workers.count < 2 {
            workers = try String(contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)
                .split(separator: " ")
            Thread.sleep(forTimeInterval: 0.001)
        }
        kill(parent, SIGKILL)
        process.waitUntilExit()
        for worker in workers { while isAlive(worker) { Thread.sleep(forTimeInterval: 0.001) } }
    }

    /// Whether a process is there, and not only its exit status.
    private func isAlive(_ process: Substring) -> Bool {
        guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return line.split(separator: ")").last?.split(separator: " ").first.map { !"ZX".contains($0) } ?? false
    }

    @Test("options that are wrong", arguments: ["--jobs=0", "--worker-memory=1", "--worker-memory=x"])
    func usage(option: String) throws {
        #expect(try CommandLineTool.run(["tokenize", "no-such-file", option]).status == 2)
    }
}
