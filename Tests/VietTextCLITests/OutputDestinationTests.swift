import Foundation
import Testing

@Suite("What an output is written to")
struct OutputDestinationTests {
    private let folder: URL
    private static let samples = CommandLineTool.root.appending(path: "Corpus/samples").path
    private static let tool = CommandLineTool.executable.path

    init() throws { folder = try CommandLineTool.temporaryFolder() }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    private func extract(_ arguments: String...) throws -> CommandLineTool.Run {
        try CommandLineTool.run(["extract"] + arguments)
    }

    /// What `extract` prints of the samples.
    private func expected() throws -> Data { try extract(Self.samples).output }

    private func content(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func script(_ lines: String) throws -> (status: Int32, output: String, errors: String) {
        try CommandLineTool.shell("run() { '\(Self.tool)' extract '\(Self.samples)' \"$@\"; }\n\(lines)", in: folder)
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

    private static let canMakeDevices: Bool = {
        guard let folder = try? CommandLineTool.temporaryFolder() else { return false }
        defer { try? FileManager.default.removeItem(at: folder) }
        return (try? CommandLineTool.shell("mknod null c 1 3 && echo > null", in: folder))?.status == 0
    }()

    @Test("a device stays one, whatever the run", .enabled(if: canMakeDevices, "no right to make a device"))
    func device() throws {
        defer { cleanUp() }
        let run = try script(
            """
            mknod null c 1 3; ln -s null link
            run --output null; echo $?; run --output link --force; echo $?; run --output null --format html; echo $?
            run no-such-file --output null; echo $?
            test -c null -a -L link && ls
            """)
        #expect(run.output.split(separator: "\n") == ["0", "0", "0", "1", "link", "null"])
        #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains("no-such-file"))
    }

    @Test("a named pipe gets the results and stays one, also behind a link and for one HTML page")
    func pipe() throws {
        defer { cleanUp() }
        let run = try script(
            """
            mkfifo pipe; ln -s pipe link
            cat pipe > got & run --output pipe; echo $?; wait
            cat pipe > linked & run --output link; echo $?; wait
            cat pipe > page & run --output pipe --format html; echo $?; wait
            test -p pipe -a -L link && ls
            """)
        #expect(run.errors.isEmpty)
        #expect(run.output.split(separator: "\n") == ["0", "0", "0", "got", "link", "linked", "page", "pipe"])
        #expect(try content("got") == expected() && content("linked") == expected())
        #expect(try content("page") == extract("--format", "html", Self.samples).output)
    }

    @Test("a reader that closes the pipe early is no failure")
    func closedPipe() throws {
        defer { cleanUp() }
        let run = try script(
            """
            mkfifo pipe
            yes '{"text":"x"}' | head -100000 > in.jsonl
            head -c 1 pipe > /dev/null & '\(Self.tool)' extract --input-format jsonl in.jsonl --output pipe; echo $?
            """)
        #expect(run.output == "0\n" && run.errors.isEmpty)
    }

    @Test("- and the open descriptors are written as they are, and no file has such a name")
    func standardOutput() throws {
        defer { cleanUp() }
        let run = try script(
            """
            run --output - > minus; echo $?
            run --output - | cat > piped
            run --output /dev/stdout > device; echo head > appended; run --output /dev/stdout >> appended
            run --output /dev/fd/3 3> third; run --output >(cat > substituted; echo > done)
            until test -e done; do sleep 0.01; done
            """)
        #expect(run.output == "0\n" && run.errors.isEmpty)
        for name in ["minus", "piped", "device", "third", "substituted"] { #expect(try content(name) == expected()) }
        #expect(try content("appended") == Data("head\n".utf8) + expected())
        #expect(names == ["appended", "device", "done", "minus", "piped", "substituted", "third"])
    }

    @Test("a standard output that does not block gets all, as fast as it is read")
    func nonblocking() throws {
        defer { cleanUp() }
        let text = String(repeating: "Nông dân gặt lúa.\n", count: 50_000)
        try Data(text.utf8).write(to: folder.appending(path: "in.txt"))
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = ["tokenize", path("in.txt")]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        let end = fcntl(output.fileHandleForWriting.fileDescriptor, F_DUPFD_CLOEXEC, 0)
        try #require(fcntl(end, F_SETFL, O_WRONLY | O_NONBLOCK) == 0)
        try process.run()
        // Nothing is read until there is no room any more.
        var request = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
        while process.isRunning, poll(&request, 1, 0) > 0 { Thread.sleep(forTimeInterval: 0.001) }
        close(end)
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
        #expect(printed == Data(String(repeating: "Nông_dân gặt lúa .\n", count: 50_000).utf8))
    }

    @Test("links are followed: the file behind them is made, resumed and replaced, and the links stay")
    func links() throws {
        defer { cleanUp() }
        let run = try script(
            """
            mkdir far near; ln -s ../far/file near/second; ln -s near/second first
            run --output first; echo $?; cmp far/file <(run); run --output first; echo $?
            run --output first --force --labels PERSON; echo $?; cmp far/file <(run --labels PERSON)
            rm far/file
            for i in $(seq 300); do for file in '\(Self.samples)'/*.txt; do tr '\\n' ' ' < $file; echo; done; done > lines.txt
            (ulimit -f 400; '\(Self.tool)' extract --lines lines.txt --output first) 2> /dev/null
            ls far; '\(Self.tool)' extract --lines lines.txt --output first --resume; echo $?
            cmp far/file <('\(Self.tool)' extract --lines lines.txt)
            test -L first -a -L near/second && ls . far near
            """)
        #expect(
            run.output.split(separator: "\n").joined(separator: " ")
                == "0 1 0 file.errors.jsonl.partial file.journal file.partial 0 "
                + ".: far first lines.txt near far: file near: second")
        #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains("far/file: there already"))
    }

    @Test(
        "a path that cannot be is named with its problem, and nothing is made",
        arguments: [
            ("loop", "links that lead to one another"), ("no/such/out", "no folder '"), ("file/out", "is no folder"),
            ("nowhere", "no folder '"), ("full", "no regular file"), ("blocked", "no regular file"),
        ])
    func impossible(name: String, reason: String) throws {
        defer { cleanUp() }
        _ = try script(
            """
            ln -s loop other; ln -s other loop; echo > file; ln -s missing/file nowhere
            mkdir full; echo > full/file; ln -s elsewhere blocked.errors.jsonl
            """)
        let before = names
        let run = try extract(Self.samples, "--output", path(name))
        #expect(run.status == 1 && run.errorLines.count == 1)
        #expect(run.errors.contains(reason) && run.errors.contains(name), "\(run.errors)")
        #expect(names == before && !FileManager.default.fileExists(atPath: path("elsewhere")))
    }

    @Test(
        "names in bytes that are not UTF-8 are written as they are, a folder's too",
        arguments: ["jsonl", "csv", "brat", "html"])
    func foreignNames(format: String) throws {
        defer { cleanUp() }
        let run = try script(
            """
            export LC_ALL=C
            write() { timeout 300 '\(Self.tool)' extract '\(Self.samples)' --format \(format) --output "$@"; echo $?; }
            mkdir $'d\\xe9'; name=$'d\\xe9/o\\xe9'
            (ulimit -f 1; write "$name") > /dev/null 2>&1
            write "$name" --force; write "$name"; write "$name" --force
            write same; diff -r same "$name" && ls -b && ls -b d*
            """)
        #expect(run.output.split(separator: "\n") == ["0", "1", "0", "0", #"d\351"#, "same", #"o\351"#])
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.errors.contains(#"d\xE9/o\xE9: there already"#), "\(run.errors)")
    }

    @Test("a stream that is closed from the start is named, and no file takes its place")
    func closedStreams() throws {
        defer { cleanUp() }
        let run = try script(
            """
            run no-such-file --output quiet 2>&-; echo $?; run >&-; echo $?; run --output silent >&-; echo $?
            '\(Self.tool)' extract --output none <&-; echo $?; wc -c < none
            """)
        #expect(run.output == "1\n1\n0\n1\n0\n")
        #expect(try content("quiet") == expected() && content("silent") == expected())
        let lines = run.errors.split(separator: "\n")
        #expect(
            lines.count == 2 && lines[0].contains("standard output: Bad") && lines[1].contains("standard input: Bad"))
    }

    @Test("a file keeps who may read it when it is replaced")
    func permissions() throws {
        defer { cleanUp() }
        let run = try script("umask 022; echo old > out; chmod 600 out; run --output out --force; stat -c %a out")
        #expect(run.output == "600\n" && run.errors.isEmpty)
        #expect(try content("out") == expected())
    }

    @Test(
        "what makes no sense together is wrong usage",
        arguments: [
            ["--resume", "--output", "-"], ["--resume", "--output", "/dev/null"],
            ["--resume", "--output", "/dev/stdout"],
            ["--output", ""], ["--force"], ["--force", "--resume", "--output", "x"],
            ["--format", "brat", "--output", "-"],
            ["--format", "brat", "--output", "/dev/null"],
        ])
    func usage(options: [String]) throws {
        defer { cleanUp() }
        let run = try CommandLineTool.run(["extract", "no-such-file"] + options)
        #expect(run.status == 2 && !run.errors.contains("no-such-file"))
    }
}
