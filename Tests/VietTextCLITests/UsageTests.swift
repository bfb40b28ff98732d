import Foundation
import Testing

@Suite("Usage of the command line")
struct UsageTests {
    @Test(
        "wrong usage ends with 2 and says why, and nothing is read",
        arguments: [
            (["frob"], "frob"),
            (["extract", "--frob"], "--frob"),
            (["extract", "--labels", "PERSON,FOO"], "unknown label 'FOO'"),
            (["extract", "--labels", ""], "--labels"),
            (["extract", "--published", "2022-02-30"], "2022-02-30"),
            (["extract", "--published", "gestern"], "gestern"),
            (["extract", "--jobs", "0"], "--jobs takes 1 or more"),
            (["extract", "--jobs", "-1"], "--jobs"),
            (["extract", "--format", "xml"], "xml"),
            (["extract", "--offsets", "byte"], "byte"),
            (["extract", "--lines", "--input-format", "gold"], "exclude each other"),
            (["evaluate", "entities"], "gold-or-pred"),
            (["evaluate", "entities", "Corpus/gold", "--show-errors", "-1"], "--show-errors"),
            (["evaluate", "entities", "Corpus/gold", "--labels", "person,"], "--labels"),
            (["tokenize", "--search", "--unit", "syllable"], "--search"),
            (["tokenize", "--search", "--format", "conllu"], "--search"),
            (["tokenize", "--drop-punctuation", "--unit", "sentence"], "--drop-punctuation"),
            (["tokenize", "--drop-punctuation", "--format", "conllu"], "--drop-punctuation"),
            (["tokenize", "--unit", "letter"], "letter"),
            (["tokenize", "--max-record", "3000000000"], "--max-record takes 1 to 2147483647"),
            (["tokenize", "--text", ""], "--text takes a text"),
            (["sort", "--text", ""], "--text takes a text"),
            (["sort", "--pattern", "a/b"], "--pattern"),
            (["sort", "--lines"], "--lines"),
            (["sort", "--max-record", "5"], "--max-record"),
            (["sort", "--from", "auto"], "--from"),
            (["evaluate", "segmentation"], "gold"),
            (["evaluate", "segmentation", "x", "--show-errors", "-1"], "--show-errors"),
        ])
    func wrongUsage(arguments: [String], reason: String) throws {
        let run = try CommandLineTool.run(arguments + ["no-such-file.txt"].filter { _ in arguments[0] == "extract" })
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(reason))
        #expect(!run.errors.contains("no-such-file"))
    }

    @Test(
        "what the contract plans and is not there is refused by name",
        arguments: [
            (["extract", "--sqlite", "x.db"], "--sqlite"),
            (["search", "Đại hội"], "search"),
        ])
    func planned(arguments: [String], name: String) throws {
        let run = try CommandLineTool.run(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(name) && run.errors.contains("not there yet"))
        #expect(run.errorLines.count == 1)
    }

    @Test(
        "help, version and completions are results",
        arguments: [
            (["--help"], "extract"),
            (["extract", "--help"], "--labels"),
            (["evaluate", "entities", "--help"], "--show-errors"),
            (["--version"], "."),
            (["--generate-completion-script", "bash"], "complete"),
            // FoundationEssentials writes it, whose records of conformances the command has not (Linking.ld).
            (["--experimental-dump-help"], "serializationVersion"),
        ])
    func help(arguments: [String], content: String) throws {
        let run = try CommandLineTool.run(arguments)
        #expect(run.status == 0)
        #expect(run.text.contains(content))
        #expect(run.errors.isEmpty)
    }

    @Test(
        "help says a default once",
        arguments: ["normalize", "tokenize", "numbers", "sort", "extract", "evaluate entities"])
    func defaults(command: String) throws {
        let run = try CommandLineTool.run(command.split(separator: " ").map(String.init) + ["--help"])
        // What wraps is one line again.
        let words = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(run.status == 0 && words.contains("(default: "))
        #expect(try #/\(default: [^()]*\) \((values: [^()]*; )?default: /#.firstMatch(in: words) == nil)
    }

    @Test("a reader that closes the pipe early is no failure")
    func closedPipe() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        let many = String(repeating: " Corpus/gold", count: 40)
        process.arguments = [
            "-c",
            "'\(CommandLineTool.executable.path)' extract --input-format gold\(many) | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}",
        ]
        process.currentDirectoryURL = CommandLineTool.root
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }
}
