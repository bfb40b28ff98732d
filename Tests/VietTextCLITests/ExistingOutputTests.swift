import Foundation
import Testing

@Suite("Outputs that are there already")
struct ExistingOutputTests {
    private let folder: URL
    private static let samples = CommandLineTool.root.appending(path: "Corpus/samples").path

    init() throws { folder = try CommandLineTool.temporaryFolder() }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    private func script(_ lines: String) throws -> (status: Int32, output: String, errors: String) {
        let functions = """
            run() { '\(CommandLineTool.executable.path)' extract '\(Self.samples)' "$@"; }
            # Files of more than a kilobyte cannot be written: the run breaks off.
            broken() { (ulimit -f 1; run "$@") 2> /dev/null; }
            """
        return try CommandLineTool.shell("\(functions)\n\(lines)", in: folder)
    }

    private func words(_ output: String) -> [Substring] { output.split(whereSeparator: \.isWhitespace) }

    /// Formats of one file and of folders.
    static let formats = ["jsonl", "json", "csv", "table", "brat", "html"]

    @Test("a complete output stays without --force, whatever it is", arguments: formats)
    func complete(format: String) throws {
        defer { cleanUp() }
        let run = try script(
            """
            run --format \(format) --output out; echo $?; cp -r out saved
            run --format \(format) --output out; echo $?; run --format \(format) --output out/ --labels PERSON; echo $?
            diff -r out saved && run --format \(format) --output out --force --labels PERSON; echo $?
            diff -qr out saved > /dev/null || ls
            """)
        #expect(words(run.output) == ["0", "1", "1", "0", "out", "saved"])
        #expect(run.errors.split(separator: "\n").count == 2)
        for line in run.errors.split(separator: "\n") {
            #expect(line.contains("there already") && line.contains("--force"))
        }
    }

    @Test("an interrupted output stays without --resume and --force, whatever it is", arguments: formats)
    func interrupted(format: String) throws {
        defer { cleanUp() }
        let run = try script(
            """
            broken --format \(format) --output out; ls -d out 2> /dev/null; cp -r out.partial saved
            run --format \(format) --output out; echo $?; diff -r out.partial saved
            run --format \(format) --output out --force; echo $?
            rm -r saved; ls; run --format \(format) --output again; diff -r out again
            """)
        #expect(words(run.output) == ["1", "0", "out"])
        #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains("out.partial; "))
        #expect(run.errors.contains("--force") && run.errors.contains("--resume") == ["jsonl", "csv"].contains(format))
    }

    @Test("an empty file or folder, as mktemp makes it, holds nothing that could be lost")
    func empty() throws {
        defer { cleanUp() }
        let run = try script(
            """
            touch file; mkdir folder; ln -s file link
            run --output link; echo $?; run --format brat --output folder; echo $?; cmp file <(run); ls folder | wc -l
            """)
        #expect(words(run.output) == ["0", "0", "7"] && run.errors.isEmpty)
    }

    @Test("--force takes no folder away that holds anything else", arguments: ["brat", "html"])
    func foreign(format: String) throws {
        defer { cleanUp() }
        let run = try script(
            """
            for name in note.doc .hidden link.txt sub/file.txt articles/deep/file.html; do
                mkdir -p out/$(dirname $name); echo mine > file
                test $name = link.txt && ln -s ../file out/$name || echo mine > out/$name
                find out | sort > before
                run --format \(format) --output out --force; echo $?
                find out | sort | cmp - before; ls; rm -r out
            done
            echo mine > out; run --format \(format) --output out --force; echo $?; cat out
            """)
        let each = ["1", "before", "file", "out"]
        #expect(words(run.output) == (each + each + each + each + each + ["1", "mine"]).map { $0[...] })
        #expect(run.errors.split(separator: "\n").count == 6)
    }

    /// A run under way: it has opened its output and waits for more records.
    private func start(_ arguments: [String], until name: String) throws -> (process: Process, input: FileHandle) {
        let process = Process()
        process.executableURL = CommandLineTool.executable
        process.arguments = ["extract", "--input-format", "jsonl"] + arguments
        process.currentDirectoryURL = folder
        let input = Pipe()
        process.standardInput = input
        try process.run()
        while process.isRunning, !FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
            Thread.sleep(forTimeInterval: 0.001)
        }
        return (process, input.fileHandleForWriting)
    }

    @Test(
        "one process writes an output, under whatever name another one asks for it",
        arguments: ["jsonl", "html", "brat"])
    func twoWriters(format: String) throws {
        defer { cleanUp() }
        let (first, input) = try start(["--format", format, "--output", "out"], until: "out.errors.jsonl.partial")
        let others = try script(
            """
            ln -s out link; ln -s . here
            for options in 'out' 'link' 'here/out' './out --force' \(format == "jsonl" ? "'out --resume'" : ""); do
                run --format \(format) --output $options; echo $?
            done
            rm link here
            """)
        let count = format == "jsonl" ? 5 : 4
        #expect(words(others.output) == Array(repeating: "1", count: count))
        #expect(others.errors.split(separator: "\n").count == count)
        for line in others.errors.split(separator: "\n") { #expect(line.contains("another process is writing it")) }
        input.write(Data(#"{"id":"1","text":"Sáng 5/10/2022"}"#.utf8))
        try input.close()
        first.waitUntilExit()
        #expect(first.terminationStatus == 0)
        let found = try script("ls; grep -rl Sáng out | wc -l")
        #expect(words(found.output) == ["out", "1"] || words(found.output) == ["out", "2"])
    }

    @Test("an output is no other's list of failures")
    func failuresOfAnother() throws {
        defer { cleanUp() }
        let (first, input) = try start(["--output", "out"], until: "out.journal")
        let other = try script("run --output out.errors.jsonl; echo $?; ls")
        #expect(other.output == "1\nout.errors.jsonl.partial\nout.journal\nout.partial\n")
        #expect(other.errors.contains("another process is writing it"))
        input.write(Data(#"{"id":"1","text":"x"}"#.utf8))
        try input.close()
        first.waitUntilExit()
        #expect(try script("ls").output == "out\n" && first.terminationStatus == 0)
    }

    @Test("an output that a killed process left is free again at once")
    func killedWriter() throws {
        defer { cleanUp() }
        let (first, input) = try start(["--output", "out"], until: "out.journal")
        kill(first.processIdentifier, SIGKILL)
        first.waitUntilExit()
        #expect(try script("run --output out; echo $?").output == "0\n")
        try input.close()
    }
}
