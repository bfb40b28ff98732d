import Foundation
import Testing
import VietCorpus

@Suite("Output files and interrupted runs", .timeLimit(.minutes(60)))
struct OutputFileTests {
    /// A folder with `articles.jsonl`, the gold articles several times over, one record of which is broken.
    private struct Workplace {
        let folder: URL
        var articles: String { folder.appending(path: "articles.jsonl").path }
        var output: URL { folder.appending(path: "out.jsonl") }
        var errors: URL { folder.appending(path: "out.jsonl.errors.jsonl") }

        init(copies: Int) throws {
            folder = try CommandLineTool.temporaryFolder()
            var lines: [String] = []
            let texts = try goldTexts()
            for copy in 0..<copies {
                for (id, text) in texts {
                    let json = try JSONSerialization.data(withJSONObject: ["id": "\(id)-\(copy)", "text": text])
                    lines.append(String(decoding: json, as: UTF8.self))
                }
            }
            lines.insert("{broken", at: 30)
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: articles))
        }

        private func goldTexts() throws -> [(String, String)] {
            let gold = CommandLineTool.root.appending(path: "Corpus/gold").path
            return try FileManager.default.contentsOfDirectory(atPath: gold).filter { $0.hasSuffix(".txt") }.sorted()
                .map { name in
                    let article = try GoldArticle(contentsOf: "\(gold)/\(name)")
                    return (article.id, article.text)
                }
        }

        func command(_ options: String...) -> [String] {
            ["extract", "--input-format", "jsonl", "--jobs", "2", articles, "--output", output.path] + options
        }

        /// What an uninterrupted run writes.
        func expected() throws -> Data {
            try CommandLineTool.run(["extract", "--input-format", "jsonl", articles]).output
        }

        func expectWhole(_ whole: Data) throws {
            #expect(try Data(contentsOf: output) == whole)
            #expect(try String(contentsOf: errors, encoding: .utf8).split(separator: "\n").count == 1)
            #expect(names == ["articles.jsonl", "out.jsonl", "out.jsonl.errors.jsonl"])
        }

        /// How many bytes of an unfinished output there are.
        var partialCount: Int {
            let path = output.path + ".partial"
            return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        }

        var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    @Test("the file appears complete, failures beside it, nothing else stays")
    func complete() throws {
        let place = try Workplace(copies: 1)
        defer { place.remove() }
        let run = try CommandLineTool.run(place.command())
        #expect(run.status == 1 && run.output.isEmpty && run.errorLines.count == 1)
        #expect(try Data(contentsOf: place.output) == place.expected())
        #expect(place.names == ["articles.jsonl", "out.jsonl", "out.jsonl.errors.jsonl"])
        struct Failure: Decodable {
            let name: String
            let offset: Int?
            let reason: String
        }
        let failure = try JSONDecoder().decode(Failure.self, from: try Data(contentsOf: place.errors))
        #expect(failure.name.hasSuffix("articles.jsonl:31") && failure.offset == 1)
    }

    @Test("the file holds what standard output would, in every format", arguments: ["json", "table", "csv", "conll"])
    func formats(format: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "out")
        let command = ["extract", "--format", format, "Corpus/samples"]
        #expect(try CommandLineTool.run(command + ["--output", output.path]).status == 0)
        #expect(try Data(contentsOf: output) == CommandLineTool.run(command).output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    }

    @Test("50 kills at random moments: the result is that of an uninterrupted run, byte for byte")
    func kills() throws {
        let place = try Workplace(copies: 3)
        defer { place.remove() }
        let whole = try place.expected()
        var killed = 0
        while killed < 50 {
            if try runAndKill(place, atByte: .random(in: 0..<whole.count)) {
                killed += 1
                #expect(!FileManager.default.fileExists(atPath: place.output.path))
            } else {
                try place.expectWhole(whole)
                // A run that was done before the kill came shows nothing: once more from the start.
                if killed > 0 { return }
                try FileManager.default.removeItem(at: place.output)
                try FileManager.default.removeItem(at: place.errors)
            }
        }
        #expect(try CommandLineTool.run(place.command("--resume")).status == 1)
        try place.expectWhole(whole)
    }

    /// Kills a resumed run when its output has this many bytes.
    ///
    /// - Returns: whether it was not done by then.
    private func runAndKill(_ place: Workplace, atByte count: Int) throws -> Bool {
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = place.command("--resume")
        process.currentDirectoryURL = CommandLineTool.root
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, place.partialCount < count { Thread.sleep(forTimeInterval: 0.001) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    @Test(
        "signals end a run with 130 and 143 and a journal",
        arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func signals(signal: Int32, status: Int32) throws {
        let place = try Workplace(copies: 3)
        defer { place.remove() }
        // The run cannot be done before the signal: its last input does not come.
        let last = place.folder.appending(path: "last.jsonl").path
        try #require(mkfifo(last, 0o600) == 0)
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = place.command(last)
        process.standardError = FileHandle.nullDevice
        try process.run()
        while !place.names.contains("out.jsonl.journal") { Thread.sleep(forTimeInterval: 0.001) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
        #expect(process.terminationReason == .exit)
        #expect(place.names.contains("out.jsonl.journal"))
        try FileManager.default.removeItem(atPath: last)
        let record = #"{"id":"last","text":"x"}"#
        try Data(record.utf8).write(to: URL(filePath: last))
        #expect(try CommandLineTool.run(place.command(last, "--resume")).status == 1)
        let alone = try CommandLineTool.run(["extract", "--input-format", "jsonl", last])
        #expect(try Data(contentsOf: place.output) == place.expected() + alone.output)
    }

    @Test("a signal while nothing comes in ends the run after all that was read, and says so in the journal")
    func signalWhileWaiting() throws {
        let place = try Workplace(copies: 1)
        defer { place.remove() }
        let (process, input) = try start(["extract", "--input-format", "jsonl", "--output", place.output.path])
        input.fileHandleForWriting.write(Data(String(repeating: #"{"text":"x"}"# + "\n", count: 3).utf8))
        while try waiting(in: input.fileHandleForWriting) > 0 || !place.names.contains("out.jsonl.journal") {
            Thread.sleep(forTimeInterval: 0.001)
        }
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        let partial = try String(contentsOf: place.folder.appending(path: "out.jsonl.partial"), encoding: .utf8)
        #expect(partial.split(separator: "\n").count == 3)
        let journal = try String(contentsOf: place.folder.appending(path: "out.jsonl.journal"), encoding: .utf8)
        #expect(journal.split(separator: "\n").last?.hasPrefix("3 0 ") == true)
    }

    @Test("a signal ends a run that waits for the rest of its text")
    func signalBeforeText() throws {
        let (process, input) = try start(["extract"])
        input.fileHandleForWriting.write(Data("Hội nghị".utf8))
        while try waiting(in: input.fileHandleForWriting) > 0 { Thread.sleep(forTimeInterval: 0.001) }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 143 && process.terminationReason == .exit)
    }

    @Test("a signal ends a run that waits for a pipe", arguments: ["text", "jsonl"])
    func signalBeforePipe(format: String) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let pipe = folder.appending(path: "pipe").path
        try #require(mkfifo(pipe, 0o600) == 0)
        let (process, _) = try start(["extract", "--input-format", format, pipe])
        // Only once the run has opened it can it be written to.
        var end: Int32 = -1
        while end < 0 {
            end = open(pipe, O_WRONLY | O_NONBLOCK)
            Thread.sleep(forTimeInterval: 0.001)
        }
        defer { close(end) }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 143 && process.terminationReason == .exit)
    }

    @Test("a second signal ends a run at once whose results nobody takes")
    func secondSignal() throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(String(repeating: "Hội nghị.\n", count: 100_000).utf8).write(to: folder.appending(path: "in.txt"))
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = ["tokenize", "--lines", folder.appending(path: "in.txt").path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        // The first results are there: the run is under way, and stops where the pipe is full.
        while try waiting(in: output.fileHandleForReading) == 0 { Thread.sleep(forTimeInterval: 0.001) }
        // Two that come before either is met are one.
        while process.isRunning {
            kill(process.processIdentifier, SIGINT)
            Thread.sleep(forTimeInterval: 0.001)
        }
        #expect(process.terminationStatus == 130 && process.terminationReason == .exit)
    }

    /// Starts the tool with a pipe for its standard input.
    private func start(_ arguments: [String]) throws -> (Process, input: Pipe) {
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = arguments
        process.currentDirectoryURL = CommandLineTool.root
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let input = Pipe()
        process.standardInput = input
        try process.run()
        return (process, input)
    }

    /// How many bytes of a pipe nobody has read yet.
    private func waiting(in end: FileHandle) throws -> Int32 {
        var count: Int32 = 0
        try #require(ioctl(end.fileDescriptor, UInt(FIONREAD), &count) == 0)
        return count
    }

    @Test("a damaged output or journal is done again from the last place that is right")
    func damage() throws {
        let place = try Workplace(copies: 3)
        defer { place.remove() }
        let whole = try place.expected()
        // The size limit ends the run in the middle, as a full disk does.
        _ = try CommandLineTool.shell(
            "ulimit -f 500; \(quoted(place.command())); mkdir saved; cp out.jsonl.* saved", in: place.folder)
        try #require(place.names.contains("out.jsonl.journal"), "the run was not interrupted")
        for damage in [
            "printf x >> out.jsonl.partial", "truncate -s -7 out.jsonl.journal", "truncate -s 100 out.jsonl.partial",
            "printf x | dd of=out.jsonl.partial bs=1 seek=5 conv=notrunc", "truncate -s 5 out.jsonl.journal",
            "rm out.jsonl.partial",
        ] {
            _ = try CommandLineTool.shell("rm out.jsonl*; cp saved/* .; \(damage)", in: place.folder)
            #expect(try CommandLineTool.run(place.command("--resume")).status == 1, "\(damage)")
            #expect(try Data(contentsOf: place.output) == whole, "\(damage)")
        }
    }

    @Test("a run of other options is not mixed with an interrupted one")
    func otherConfiguration() throws {
        let place = try Workplace(copies: 3)
        defer { place.remove() }
        _ = try CommandLineTool.shell("ulimit -f 500; \(quoted(place.command()))", in: place.folder)
        let run = try CommandLineTool.run(place.command("--resume", "--labels", "PERSON"))
        #expect(run.status == 1 && run.errors.contains("other options"))
        #expect(place.names.contains("out.jsonl.journal"))
        #expect(try CommandLineTool.run(place.command("--labels", "PERSON", "--force")).status == 1)
        #expect(place.names == ["articles.jsonl", "out.jsonl", "out.jsonl.errors.jsonl"])
    }

    @Test("a complete run is not run again by --resume")
    func completeAlready() throws {
        let place = try Workplace(copies: 1)
        defer { place.remove() }
        _ = try CommandLineTool.run(place.command("--resume"))
        let again = try CommandLineTool.run(place.command("--resume"))
        #expect(again.status == 0 && again.errors.contains("complete already"))
    }

    @Test("outputs that take nothing are named with the reason")
    func unwritable() throws {
        let full = try CommandLineTool.shell(
            "'\(CommandLineTool.executable.path)' extract --lines > /dev/full", in: CommandLineTool.root, input: "x\n")
        #expect(full.status == 1 && full.errors.contains("standard output: No space left on device"))
        let missing = try CommandLineTool.run(
            ["extract", "--lines", "--output", "/no/such/folder/out"], input: Data("x".utf8))
        #expect(missing.status == 1 && missing.errors.contains("/no/such/folder/out"))
    }

    @Test(
        "--resume needs an output of independent lines",
        arguments: [
            ["--resume"], ["--resume", "--output", "x", "--format", "json"],
            ["--resume", "--output", "x", "--format", "table"],
        ])
    func usage(options: [String]) throws {
        #expect(try CommandLineTool.run(["extract", "no-such-file"] + options).status == 2)
    }

    private func quoted(_ arguments: [String]) -> String {
        ([CommandLineTool.executable.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    }
}
