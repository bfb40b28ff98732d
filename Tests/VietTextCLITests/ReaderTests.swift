import Foundation
import Testing

/// The formats against the readers that people open them with; `VIETTEXT_PYTHON` names a Python that has them.
@Suite("Readers of other projects")
struct ReaderTests {
    private static let python = ProcessInfo.processInfo.environment["VIETTEXT_PYTHON"] ?? "python3"

    private static func has(_ module: String) -> Bool {
        (try? run([python, "-c", "import \(module)"]))?.status == 0
    }

    private static func run(_ command: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    private func read(_ reader: String, _ arguments: [String], atLeast minimum: Int = 1000) throws {
        let folder = try CommandLineTool.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let records = folder.appending(path: "records.jsonl")
        let written = folder.appending(path: "written")
        let gold = ["--input-format", "gold", "Corpus/gold"]
        try CommandLineTool.run(["extract"] + gold).output.write(to: records)
        try CommandLineTool.run(arguments).output.write(to: written)
        let script = CommandLineTool.root.appending(path: "Tests/VietTextCLITests/Readers/read_formats.py")
        let result = try Self.run([Self.python, script.path, reader, records.path, written.path])
        #expect(result.status == 0, "\(result.output)")
        let count = Int(result.output.split(separator: "\n").last ?? "") ?? 0
        #expect(count >= minimum)
    }

    @Test(
        "pandas reads CSV and TSV", .enabled(if: has("pandas"), "pandas is not installed"), arguments: ["csv", "tsv"])
    func pandas(format: String) throws {
        try read("pandas-\(format)", ["extract", "--format", format, "--input-format", "gold", "Corpus/gold"])
    }

    @Test(
        "pandas reads what the records say of people, claims and events",
        .enabled(if: has("pandas"), "pandas is not installed"),
        arguments: [("people", 500), ("claims", 20), ("events", 50)])
    func tables(table: String, minimum: Int) throws {
        try read(
            "pandas-\(table)",
            ["extract", "--format", "csv", "--table", table, "--input-format", "gold", "Corpus/gold"], atLeast: minimum)
    }

    @Test("spaCy makes a DocBin and displacy a page", .enabled(if: has("spacy"), "spacy is not installed"))
    func spacy() throws {
        try read("spacy", ["extract", "--format", "spacy", "--input-format", "gold", "Corpus/gold"])
    }

    @Test(
        "conllu reads CoNLL-U", .enabled(if: has("conllu"), "conllu is not installed"), arguments: ["word", "syllable"])
    func conllu(unit: String) throws {
        try read("conllu", ["tokenize", "--format", "conllu", "--unit", unit, "Corpus/gold"])
    }

    @Test("conllu reads entities and values from CoNLL-U", .enabled(if: has("conllu"), "conllu is not installed"))
    func entitiesInCoNLLU() throws {
        try read("conllu-entities", ["extract", "--format", "conllu", "--input-format", "gold", "Corpus/gold"])
        try read("conllu", ["extract", "--format", "conllu", "--input-format", "gold", "Corpus/gold"], atLeast: 500)
    }
}
