import Foundation
import Testing

@testable import VietCorpus

@Suite("Corpora whose results go on where they broke off")
struct ResumedCorpusTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "viettext-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func cleanUp() { try? FileManager.default.removeItem(at: folder) }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func write(_ name: String, _ lines: [String]) throws {
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appending(path: name))
    }

    private var corpus: Corpus { Corpus(paths: [path("a.txt"), path("none.txt"), path("b.txt")], format: .lines) }

    private func open() throws(OutputError) -> ResumableOutput {
        try ResumableOutput(path: path("out"), framing: Framing(), configuration: "", existing: .resume)
    }

    /// Works on some records more, or on all, and saves.
    private func run(atMost count: Int = .max) async throws {
        let output = try open()
        var results = try corpus.map(jobs: 2, resuming: output) { Array(($0.text + "\n").utf8) }.makeAsyncIterator()
        var done = 0
        while done < count, let result = await results.next() {
            try output.append(result)
            done += 1
        }
        if done < count { try output.finish() } else { try output.save() }
    }

    @Test("whatever the place where it breaks off, the output is that of one run")
    func everywhere() async throws {
        defer { cleanUp() }
        let (a, b) = ((1...20).map { "a \($0)" }, (1...20).map { "b \($0)" })
        for count in 1...41 {
            try write("a.txt", a)
            try write("b.txt", b)
            try await run(atMost: count)
            if count > 22 { try write("b.txt", b + ["more"]) }
            try await run(atMost: 7)
            if !ResumableOutput.isComplete(path("out")) { try await run() }
            let lines = try String(contentsOfFile: path("out"), encoding: .utf8).split(separator: "\n").map(String.init)
            #expect(lines == a + b + (count > 22 ? ["more"] : []), "\(count)")
            for name in ["out", "out.errors.jsonl"] { try FileManager.default.removeItem(atPath: path(name)) }
        }
    }

    @Test(
        "an input that is not what it was is refused by name",
        arguments: [
            ("a.txt", ["a", "2"], "a.txt"), ("a.txt", ["a 1", "a 2", "a 3"], "a.txt"), ("a.txt", ["a 1"], "a.txt"),
            ("none.txt", ["x"], "none.txt"), ("b.txt", ["B 1"], "b.txt"), ("b.txt", [], "b.txt"),
        ])
    func changed(file: String, lines: [String], name: String) async throws {
        defer { cleanUp() }
        try write("a.txt", ["a 1", "a 2"])
        try write("b.txt", ["b 1", "b 2"])
        try await run(atMost: 4)
        try write(file, lines)
        do {
            try await run()
            Issue.record("not refused")
        } catch let error as OutputError {
            #expect(error.kind == .changed && error.name == path(name))
        }
        #expect(!FileManager.default.fileExists(atPath: path("out")))
    }

    @Test("what is read is noted by record, and taken out by input")
    func ledger() {
        let ledger = InputLedger()
        for (number, bytes) in [(1, 5), (1, 9), (2, 0), (3, 4), (3, 8)] {
            ledger.append(InputState(number: number, path: "\(number)", byteCount: bytes))
        }
        let first = ledger.take(4, after: 10)
        #expect(first.map(\.recordCount) == [12, 13, 14] && first.map(\.path) == ["1", "2", "3"])
        #expect(first.map(\.byteCount) == [9, 0, 4])
        #expect(ledger.take(0, after: 14).isEmpty && ledger.take(9, after: 14).map(\.byteCount) == [8])
        for mark in first { #expect(InputMark(mark.line[...]) == mark) }
        let odd = InputMark(InputState(path: "a b\n\"\u{1}ề"), recordCount: 1)
        #expect(InputMark(odd.line[...]) == odd && !odd.line.contains("\n"))
    }

    @Test("an output among the inputs is refused, whatever leads there")
    func ownInput() throws {
        defer { cleanUp() }
        try write("a.txt", ["x"])
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: "a.txt")
        let corpus = Corpus(paths: [folder.path])
        for (name, isRefused) in [("a.txt", true), ("link", true), ("new.txt", true), ("new.jsonl", false)] {
            let destination = try OutputDestination(path(name))
            do {
                try corpus.checkInputs(against: destination)
                #expect(!isRefused)
            } catch {
                #expect(isRefused && error.kind == .ownInput)
            }
        }
    }
}
